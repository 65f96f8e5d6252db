/** Hovers, ways to definitions and uses, outlines and quick fixes in packs. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CodeAction, DocumentSymbol, Hover, Location } from '../../src/editor/protocol.ts'
import { cut, type Editor, edited, LINJIANG, openEditor } from './pack-editor.ts'

let editor: Editor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.end())

const OWN = `id: own
title: 本市
version: 1.0.0
extends: [annual-report]
sources:
  city-2024:
    name: 安澜市法治政府建设办法
    number: 安政发〔2024〕3号
    from: 2024-05-01
    until: null
    clauses:
      hotline: {article: 第九条, cite: 写明热线办理情况, confidence: seen}
lexicons:
  hotline: [热线, "12345"]
  pair:
    clauses:
      first: {canonical: 接诉即办, near: [接诉立办]}
requirements:
  topics/hotline:
    title: {zh-CN: 热线, en: Hotline}
    levels: [county]
    basis: [city-2024/hotline]
    named: {lexicons: [hotline]}
    described: {terms: [办理热线]}
rules:
  supervision/hotline-told:
    title: 写明热线
    severity: warning
    assert:
      kind: has
      find: {lexicons: [hotline]}
      role: achievements
    message: {absent: 没有写热线。}
    basis: [city-2024/hotline]
    why: 热线反映诉求。
    examples:
      - {name: 没写, in: achievements, text: 开展培训12次。, expect: absent}
      - {name: 写了, in: achievements, text: 办理热线工单320件。, expect: pass}
override:
  duties/four-personally: {severity: error}
`

/** Puts the caret before the n-th place of a word, counted from 1. */
function at(word: string, nth = 1, text = OWN): string {
  let index = -1
  for (let count = 0; count < nth; count += 1) index = text.indexOf(word, index + 1)
  expect(index, word).toBeGreaterThanOrEqual(0)
  return `${text.slice(0, index + 1)}▮${text.slice(index + 1)}`
}

const hover = async (marked: string): Promise<string> =>
  ((await editor.ask('textDocument/hover', 'own.yaml', marked)).result as Hover | null)?.contents.value ?? ''

describe('hover', () => {
  it('tells what a kind asks, its parameters, variants and an example', async () => {
    const told = await hover(at('has\n'))
    expect(told).toContain('范围里要有这些词之一')
    expect(told).toContain('- `find` \\* 要写到的词'.replace('\\*', '*'))
    expect(told).toContain('`absent` 没有写')
    expect(told).toMatch(/```yaml\nassert:\n {2}kind: has\n/)
  })

  it('tells the law of a clause, with number, article, wording, confidence and dates', async () => {
    const told = await hover(at('city-2024/hotline', 2))
    expect(told).toContain('《安澜市法治政府建设办法》（安政发〔2024〕3号）第九条')
    expect(told).toContain('> 写明热线办理情况')
    expect(told).toContain('条文：看过原文 · 施行自2024-05-01')
  })

  it.each([
    ['a word list', at('hotline]', 2), '**词**：热线、12345'],
    ['members of a set', at('pair'), '`first` 接诉即办（近似写法：接诉立办）'],
    ['a requirement', at('topics/hotline'), '**层级**：县、区'],
    ['a rule that is changed', at('duties/four-personally'), '**为什么**'],
    ['a key', at('severity: warning'), '程度：error 错误'],
    ['a parameter', at('role: achievements'), '没有写时在哪一部分报缺'],
    ['a fixed value', at('achievements\n'), '主要举措和成效'],
    ['an outcome', at('pass}'), '满足要求'],
    ['a pack', at('annual-report]'), '年度报告'],
  ])('tells of %s', async (_, marked, told) => {
    expect(await hover(marked)).toContain(told)
  })

  it('follows packs that come with the tool to those beneath them', async () => {
    const text = OWN.replace('basis: [city-2024/hotline]\n    why', 'basis: [supervision-2019/publish]\n    why')
    expect(await hover(at('supervision-2019', 1, text))).toContain('《法治政府建设与责任落实督察工作规定》')
  })

  it('has an example of kinds that no rule of ours uses', async () => {
    expect(await hover(at('told-with', 1, OWN.replace('kind: has', 'kind: told-with')))).toContain('set: hotline-figures')
  })

  it('is silent in prose and blanks', async () => {
    expect(await hover(at('写明热线\n'))).toBe('')
    expect(await hover(`${OWN}\n▮`)).toBe('')
  })

  it('lets no text of a pack become markup', async () => {
    const text = OWN.replace('cite: 写明热线办理情况', 'cite: "![x](http://x) <b>"')
    expect(await hover(at('city-2024/hotline', 2, text))).toContain('> \\!\\[x\\]\\(http://x\\) \\<b\\>')
  })
})

describe('the way to a definition', () => {
  const definitions = async (marked: string): Promise<readonly Location[]> =>
    (await editor.ask('textDocument/definition', 'own.yaml', marked)).result as Location[]

  it.each([
    ['a clause', at('city-2024/hotline', 2), 'hotline', 11],
    ['a word list', at('hotline]', 2), 'hotline', 13],
  ])('leads from %s to its key', async (_, marked, word, line) => {
    const [place] = await definitions(marked)
    expect(place?.uri).toBe(editor.uri('own.yaml'))
    expect(place?.range.start.line).toBe(line)
    expect(cut(OWN, place!.range)).toBe(word)
  })

  it('leads into the packs that come with the tool', async () => {
    const [rule] = await definitions(at('duties/four-personally'))
    expect(rule?.uri).toMatch(/\/rules\/annual-report\/duties\/four-personally\.yaml$/)
    const [pack] = await definitions(at('annual-report]'))
    expect(pack?.uri).toMatch(/\/rules\/annual-report\/pack\.yaml$/)
    const [clause] = (await editor.ask('textDocument/definition', 'p.yaml', at('craft/checkable', 1, LINJIANG)))
      .result as Location[]
    expect(clause?.uri).toMatch(/\/rules\/law\/pack\.yaml$/)
    expect(existsSync(fileURLToPath(clause!.uri))).toBe(true)
  })

  it('finds every use of a name', async () => {
    const { result } = await editor.ask('textDocument/references', 'own.yaml', at('hotline: ['))
    expect((result as Location[]).map(({ range }) => range.start.line)).toEqual([13, 22, 30])
  })

  it('gives an outline', async () => {
    const { result } = await editor.ask('textDocument/documentSymbol', 'own.yaml', OWN)
    const symbols = result as DocumentSymbol[]
    expect(symbols.map(({ name }) => name)).toEqual(expect.arrayContaining(['sources', 'rules', 'override']))
    const rule = symbols.find(({ name }) => name === 'rules')?.children?.[0]
    expect(rule).toMatchObject({ name: 'supervision/hotline-told', detail: '写明热线' })
  })
})

describe('quick fixes of faults', () => {
  it.each([
    ['a misspelt key', 'severity: warning', 'severty: warning'],
    ['a key in Chinese', 'severity: warning', '严重程度: warning'],
    ['a misspelt kind', 'kind: has', 'kind: hass'],
    ['a misspelt role', '      role: achievements', '      role: achievement'],
    ['a misspelt clause', 'basis: [city-2024/hotline]\n    why', 'basis: [city-2024/hotlin]\n    why'],
    ['a misspelt word list', 'find: {lexicons: [hotline]}', 'find: {lexicons: [hotlin]}'],
    ['a full-width colon', 'severity: warning', 'severity：warning'],
    ['a colon without a blank', 'severity: warning', 'severity:warning'],
    ['full-width quotes around a name', 'severity: warning', 'severity: “warning”'],
    ['indenting by tabs', '    severity: warning', '\t\tseverity: warning'],
    ['a full-width comma between words', '[热线, "12345"]', '[热线，"12345"]'],
    ['a number that is meant as a word', '[热线, "12345"]', '[热线, 12345]'],
  ])('mend %s', async (_, right, wrong) => {
    expect(OWN).toContain(right)
    const text = OWN.replace(right, wrong)
    editor.write('own.yaml', text)
    const everywhere = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } }
    const textDocument = { uri: editor.uri('own.yaml') }
    const { result } = await editor.client.ask('textDocument/codeAction', { textDocument, range: everywhere, context: {} })
    const [action] = result as CodeAction[]
    expect(action?.diagnostics[0]?.source).toBe('fazhi')
    const [edit] = action!.edit.changes![textDocument.uri]!
    const mended = edited(text, edit!.range, edit!.newText)
    expect(mended.replace('"warning"', 'warning')).toBe(OWN)
  })
})
