import fc from 'fast-check'
import type { Paragraph } from 'mdast'
import { describe, expect, it } from 'vitest'
import { readText } from '../../src/readers/text.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('readText', () => {
  it('makes each line that is not empty a paragraph with its place', () => {
    const { tree, text } = readText('　　一、主要举措 \r\n\r\n\t松陵镇\r\n')
    expect(text).toBe('　　一、主要举措 \r\n\r\n\t松陵镇\r\n')
    expect(tree.children.map((node) => [(node as Paragraph).children[0], node.position?.start])).toEqual([
      [expect.objectContaining({ value: '一、主要举措' }), { line: 1, column: 3, offset: 2 }],
      [expect.objectContaining({ value: '松陵镇' }), { line: 3, column: 2, offset: 14 }],
    ])
  })

  it('cuts the byte order mark off before it counts', () => {
    expect(readText('\ufeff松陵镇').tree.children[0]?.position?.start.offset).toBe(0)
    expect(readText(bytes('\ufeff松陵镇人民政府')).text).toBe('松陵镇人民政府')
  })

  it('keeps path and format, and takes an empty string', () => {
    expect(readText('', { path: 'a.txt' })).toMatchObject({ format: 'text', path: 'a.txt', text: '', tree: { children: [] } })
    expect(readText('').path).toBeUndefined()
  })

  it('does not take official text for Markdown', () => {
    const { tree } = readText('                    松陵镇\n****年\n- 一是\n2023. 年度\n一、\n===\n<纲要>')
    expect(tree.children.every(({ type }) => type === 'paragraph')).toBe(true)
    expect(tree.children).toHaveLength(7)
  })

  it('finds the paragraphs of a line whose line ends were lost', () => {
    const lines = [
      '松陵镇2024年度法治政府建设情况报告',
      ...Array.from({ length: 60 }, (_, at) => `${at + 1}是组织行政执法人员培训，依法办理各类行政案件，按期全部办结。`),
    ]
    const kept = (text: string): readonly string[] =>
      readText(text).tree.children.map(({ position }) => text.slice(position?.start.offset, position?.end.offset))
    expect(kept(lines.join('　　'))).toEqual(lines)
    expect(kept(lines.join('\u00a0\u00a0\u00a0\u00a0'))).toEqual(lines)
    expect(kept(lines.join(' '))).toEqual(lines)
    expect(kept(`${lines.join('\n')}\n松陵镇人民政府　　2025年1月10日`)).toHaveLength(lines.length + 1)
    // A few blanks in a long paragraph are slips and no line ends.
    expect(kept(`${'依法办理各类行政案件，按期全部办结。'.repeat(120)} 松陵镇`)).toHaveLength(1)
  })

  it('refuses bytes that are no text', () => {
    expect(() => readText(bytes('%PDF-1.7'))).toThrow(expect.objectContaining({ code: 'binary-file' }))
  })

  it('gives every paragraph the characters of its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('法', '\n', '\r\n', '\r', '　', ' ', 'a', '𠮷') }), (input) => {
        const { text, tree } = readText(input)
        for (const node of tree.children) {
          const [child] = (node as Paragraph).children
          expect(text.slice(node.position?.start.offset, node.position?.end.offset)).toBe((child as { value: string }).value)
        }
        expect(tree.position?.end.offset).toBe(text.length)
      }),
    )
  })
})
