/** Reports in an editor: diagnostics, hovers and quick fixes over the protocol. */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CodeAction, Diagnostic, Hover } from '../../src/editor/protocol.ts'
import { type Place, place } from '../cli/command-line.ts'
import { type Client, connect } from './client.ts'

const REPORTS = new URL('../../examples/reports/', import.meta.url).pathname
const DEFECTS = readFileSync(`${REPORTS}defects.txt`, 'utf8')
const TODAY = ['--today', '2025-02-10']

let here: Place
let client: Client
let uri = ''
beforeEach(async () => {
  here = place()
  uri = `file://${here.folder}/${encodeURIComponent('报告')}.txt`
  client = connect(here.folder, TODAY)
  await client.ask('initialize', { rootUri: `file://${here.folder}`, capabilities: {} })
  client.tell('initialized', {})
})
afterEach(async () => {
  await client.hangUp()
  here.remove()
})

const open = (text: string, of = uri, languageId = 'plaintext'): void =>
  client.tell('textDocument/didOpen', { textDocument: { uri: of, languageId, version: 1, text } })

async function diagnostics(of = uri): Promise<readonly Diagnostic[]> {
  const { params } = await client.next(
    ({ method, params }) => method === 'textDocument/publishDiagnostics' && (params as { uri: string }).uri === of,
  )
  return (params as { diagnostics: Diagnostic[] }).diagnostics
}

function slice(text: string, { start, end }: Diagnostic['range']): string {
  const lines = text.split('\n')
  if (start.line === end.line) return (lines[start.line] as string).slice(start.character, end.character)
  return [
    (lines[start.line] as string).slice(start.character),
    ...lines.slice(start.line + 1, end.line),
    (lines[end.line] as string).slice(0, end.character),
  ].join('\n')
}

async function found(): Promise<readonly { ruleId: string; quote: string; outcome: string; severity: string }[]> {
  here.put('报告.txt', DEFECTS)
  const { stdout } = await here.fazhi(['check', '报告.txt', '--format', 'json', ...TODAY])
  return JSON.parse(stdout).results[0].findings
}

describe('a report in an editor', () => {
  it('has the findings of the command as diagnostics, at the same places', async () => {
    open(DEFECTS)
    const shown = await diagnostics()
    const findings = await found()
    expect(shown.length).toBeGreaterThan(5)
    expect(shown.map(({ code, range }) => [code, slice(DEFECTS, range)])).toEqual(
      findings.map(({ ruleId, quote }) => [ruleId, quote]),
    )
    expect(shown.map(({ severity }) => severity)).toEqual(
      findings.map(({ outcome, severity }) => (outcome === 'review' ? 2 : { error: 1, warning: 2, info: 3 }[severity])),
    )
    const isReview = shown.map(({ message }) => message.startsWith('需人工判断：'))
    expect(isReview).toEqual(findings.map(({ outcome }) => outcome === 'review'))
  })

  it('follows changes, of a range and of everything, and forgets what is closed', async () => {
    open('一')
    await diagnostics()
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } }
    client.tell('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: '二' }, { range, text: DEFECTS }],
    })
    expect((await diagnostics()).length).toBeGreaterThan(5)
    client.tell('textDocument/didClose', { textDocument: { uri } })
    expect(await diagnostics()).toEqual([])
  })

  it('tells the law and why over a finding, and nothing elsewhere', async () => {
    open(DEFECTS)
    const [{ range }] = (await diagnostics()) as [Diagnostic]
    const { result } = await client.ask('textDocument/hover', { textDocument: { uri }, position: range.start })
    const { contents } = result as Hover
    expect(contents.value).toMatch(/\*\*依据\*\*：《.+》/)
    expect(contents.value).toContain('**为什么**：')
    expect(contents.value).toContain('**办法**：')
    const blank = { line: 1_000_000, character: 0 }
    expect(await client.ask('textDocument/hover', { textDocument: { uri }, position: blank })).toMatchObject({ result: null })
  })

  it('offers fixes that take their finding away', async () => {
    open(DEFECTS)
    const everywhere = { start: { line: 0, character: 0 }, end: { line: 9_999, character: 0 } }
    const before = await diagnostics()
    const { result } = await client.ask('textDocument/codeAction', {
      textDocument: { uri },
      range: everywhere,
      context: { diagnostics: [] },
    })
    const actions = result as CodeAction[]
    const preferred = actions.filter(({ isPreferred }) => isPreferred === true)
    expect(preferred.length).toBeGreaterThan(0)
    const { edit, title, diagnostics: of } = preferred[0] as CodeAction
    expect(title).toMatch(/^(?:改为|删去)“/)
    const [{ range, newText }] = edit.changes![uri] as [{ range: Diagnostic['range']; newText: string }]
    client.tell('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: newText }] })
    const after = await diagnostics()
    const count = (list: readonly Diagnostic[]): number => list.filter(({ code }) => code === of[0]?.code).length
    expect(count(after)).toBeLessThan(count(before))
  })

  it('counts in UTF-16 code units, whatever stands before', async () => {
    const text = `😀\r\n\ufeff${DEFECTS}`
    open(text)
    for (const { range, code } of await diagnostics()) expect(`${code} ${range.start.line}`).not.toContain('NaN')
    const marked = `\ufeff${DEFECTS}`
    open(marked, `${uri}2.txt`)
    const findings = await found()
    expect((await diagnostics(`${uri}2.txt`)).map(({ range }) => slice(marked, range))).toEqual(
      findings.map(({ quote }) => quote),
    )
  })

  it('tells of the last change when many come at once', async () => {
    open(DEFECTS)
    const before = await diagnostics()
    for (let version = 2; version < 22; version += 1) {
      const text = version === 21 ? DEFECTS : DEFECTS.slice(0, version * 20)
      client.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] })
    }
    expect(await diagnostics()).toEqual(before)
  })
})
