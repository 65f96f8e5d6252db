import { remark } from 'remark'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { formatMarkdown } from '../../src/formatters/markdown.ts'
import { markdownCode, markdownText } from '../../src/formatters/markdown-text.ts'
import { ATTACKS, context, hostile, RESULT } from './sample.ts'

/** Types of the nodes, and the words that stand in them. */
function read(markdown: string): { readonly types: ReadonlySet<string>; readonly words: string } {
  const types = new Set<string>()
  let words = ''
  visit(remark().parse(markdown), (node) => {
    types.add(node.type)
    if ('value' in node) words += node.value
  })
  return { types, words }
}

describe('markdown', () => {
  it('lists findings with place, quote, law and advice, then the evidence, then the summary', () => {
    const text = formatMarkdown([RESULT], context())
    expect(text).toMatch(/^### 云溪区\/2024 年度报告\\?\.txt\n/)
    const { words, types } = read(text)
    expect(types).not.toContain('html')
    expect(types).not.toContain('link')
    for (const { message, ruleId } of RESULT.findings) {
      expect(words).toContain(message)
      expect(words).toContain(ruleId)
    }
    expect(words).toContain('5:59 “显著提升”')
    expect(words).toContain('依据：《党政主要负责人履行推进法治建设第一责任人职责规定》（中办发〔2016〕71号）第四条')
    expect(words).toContain('亲自督办')
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^共检查1份：错误3，警告3，提示2，需人工判断1/)
  })

  it('leaves out what has no finding when quiet', () => {
    const clean = { ...RESULT, findings: [], path: '好.txt' }
    expect(formatMarkdown([clean], context(undefined, { quiet: true }))).not.toContain('好')
    expect(formatMarkdown([clean], context())).toContain('未发现问题')
  })

  it('lets nothing in a report become markup, link, image, HTML or mention', () => {
    for (const attack of ATTACKS) {
      const bad = hostile(attack)
      const text = formatMarkdown([bad.result], bad.context)
      const { types } = read(text)
      for (const type of ['html', 'link', 'image', 'definition', 'code', 'emphasis', 'linkReference'])
        expect(types).not.toContain(type)
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/)
      // Within code nothing is looked for.
      expect(text.replace(/`[^`\n]*`/g, '')).not.toMatch(/https?:\/\/|(?:^|[^\\])@\w/)
    }
  })

  it('breaks addresses and mentions that a consumer would find in plain text', () => {
    expect(markdownText('见 https://evil.example 和 www.evil.example')).not.toMatch(/https:\/\/|https\\:\/\/|www\.e/)
    expect(markdownText('@everyone a@b.cn')).not.toMatch(/@(?:everyone|b)/)
    expect(markdownText('1. 一')).toBe('1\\. 一')
    expect(markdownCode('a`b')).toBe('`aˋb`')
  })
})
