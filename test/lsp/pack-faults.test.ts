/** Faults of packs in an editor: the sentences of the command, at the words they speak of, in the files they are in. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CompletionItem } from '../../src/editor/protocol.ts'
import { cut, type Editor, LINJIANG, openEditor } from './pack-editor.ts'

let editor: Editor
beforeEach(async () => {
  editor = await openEditor()
})
afterEach(() => editor.end())

const PACK = 'id: linjiang\ntitle: 临江\nversion: 1.0.0\nextends: [law]\nlexicons:\n  hotline: [热线, "12345"]\n'
const RULE = `title: 写明热线
severity: warning
assert: {kind: has, find: {lexicons: [hotline]}, role: achievements}
message: {absent: 没有写热线。}
basis: [craft/checkable]
why: 热线反映诉求。
examples:
  - {name: 没写, in: achievements, text: 开展培训12次。, expect: absent}
  - {name: 写了, in: achievements, text: 办理热线工单320件。, expect: pass}
`

describe('a pack in one file', () => {
  it('has its faults at the words they speak of, and none once they are mended', async () => {
    const text = LINJIANG.replace('kind: has', 'kind: haas').replace('severity: warning', 'severity: warn')
    editor.write('pack-of-one.yaml', text)
    const shown = await editor.diagnostics('pack-of-one.yaml')
    expect(shown.map(({ code, range }) => [code, cut(text, range)])).toEqual([
      ['unknown-value', 'warn'],
      ['unknown-kind', 'haas'],
    ])
    expect(shown[0]?.message).toBe('“severity”不能是“warn”\n办法：可以写：error、warning、info。')
    editor.write('pack-of-one.yaml', LINJIANG)
    expect(await editor.diagnostics('pack-of-one.yaml')).toEqual([])
  })

  it('is told, and refused where that is locked, when a rule takes the place of a built-in one', async () => {
    editor.write('pack-of-one.yaml', LINJIANG.replace('supervision/hotline-told', 'supervision/hotline'))
    const [notice, ...more] = await editor.diagnostics('pack-of-one.yaml')
    expect(more).toEqual([])
    expect(notice).toMatchObject({ code: 'same-name', severity: 3, message: expect.stringContaining('enforcement') })
    editor.write('pack-of-one.yaml', LINJIANG.replace('supervision/hotline-told', 'structure/problems'))
    expect(await editor.diagnostics('pack-of-one.yaml')).toMatchObject([{ code: 'locked', severity: 1 }])
  })

  it('counts lines and columns rightly behind a byte order mark', async () => {
    const text = `\ufeff${LINJIANG.replace(/^#.*\n#.*\n/, '').replace('id: linjiang', 'idd: linjiang')}`
    editor.write('marked.yaml', `${text}id: linjiang\n`)
    const [fault] = await editor.diagnostics('marked.yaml')
    expect(cut(text, fault!.range)).toBe('idd')
  })

  it('may have no file yet', async () => {
    const uri = 'untitled:Untitled-1'
    editor.here.put('pack.yaml', 'id: around\ntitle: 甲\nversion: 1.0.0\n')
    const text = LINJIANG.replace('kind: has', 'kind: haas').replace('craft/checkable', 'craft/')
    const textDocument = { uri, languageId: 'yaml', version: 1, text }
    editor.client.tell('textDocument/didOpen', { textDocument })
    const { params } = await editor.client.next(({ method }) => method === 'textDocument/publishDiagnostics')
    expect(params).toMatchObject({ uri, diagnostics: [{ code: 'unknown-kind' }] })
    const line = text.split('\n').findIndex((one) => one.includes('craft/'))
    const position = { line, character: text.split('\n')[line]!.indexOf('craft/') + 6 }
    const { result } = await editor.client.ask('textDocument/completion', { textDocument: { uri }, position })
    expect((result as CompletionItem[]).map(({ label }) => label)).toContain('craft/checkable')
  })

  it('is told apart from YAML that is no pack', async () => {
    editor.write('compose.yaml', 'services:\n  web：\n    image: x\n')
    editor.write('own.yaml', LINJIANG)
    expect(await editor.diagnostics('own.yaml')).toEqual([])
    const isAbout = ({ params }: { params?: unknown }): boolean =>
      (params as { uri?: string })?.uri === editor.uri('compose.yaml')
    expect(editor.client.has(isAbout)).toBe(false)
  })
})

const BAD = new URL('../packs/fixtures/bad/', import.meta.url).pathname

describe('every bad pack of the tests', () => {
  it('has the sentences of the command', async () => {
    const names = readdirSync(BAD)
      .filter((name) => name.endsWith('.yaml'))
      .slice(0, 40)
    expect(names.length).toBeGreaterThan(10)
    for (const name of names) {
      const text = `# yaml-language-server: $schema=pack.schema.json\n${readFileSync(join(BAD, name), 'utf8')}`
      editor.here.put(name, text)
      const { stdout } = await editor.here.fazhi(['packs', 'check', name, '--format', 'json'])
      const { faults } = JSON.parse(stdout).packs[0]
      editor.write(name, text)
      const shown = await editor.diagnostics(name)
      // An unknown kind is marked itself instead of its key.
      const columnOf = (code: string, column: number): number => (code === 'unknown-kind' ? 0 : column)
      expect(shown.map(({ code, range: { start } }) => [code, start.line + 1, columnOf(code, start.character + 1)])).toEqual(
        faults.map(({ code, line, column }: { code: string; line: number; column: number }) => [
          code,
          line,
          columnOf(code, column),
        ]),
      )
      editor.close(name)
      expect(await editor.diagnostics(name)).toEqual([])
    }
  }, 60_000)
})

describe('a pack in a folder', () => {
  it('shows a fault of another file in that file, and clears it there', async () => {
    editor.here.put('own/pack.yaml', PACK)
    editor.here.put('own/supervision/hotline-told.yaml', RULE)
    editor.write('own/pack.yaml', PACK)
    expect(await editor.diagnostics('own/pack.yaml')).toEqual([])
    editor.write('own/pack.yaml', PACK.replace('hotline:', 'hot-line:'))
    const [fault] = await editor.diagnostics('own/supervision/hotline-told.yaml')
    expect(fault?.code).toBe('unknown-lexicon')
    expect(cut(RULE, fault!.range)).toBe('hotline')
    expect(fault?.message).toContain('是不是要写“hot-line”？')
    editor.write('own/pack.yaml', PACK)
    expect(await editor.diagnostics('own/supervision/hotline-told.yaml')).toEqual([])
  })

  it('lays what is open and unsaved over what is on disk', async () => {
    editor.here.put('own/pack.yaml', PACK)
    editor.here.put('own/supervision/hotline-told.yaml', RULE.replace('hotline', 'hotlines'))
    editor.write('own/supervision/hotline-told.yaml', RULE)
    expect(await editor.diagnostics('own/supervision/hotline-told.yaml')).toEqual([])
    editor.write('own/pack.yaml', PACK.replace('hotline:', 'other:'))
    const [fault] = await editor.diagnostics('own/supervision/hotline-told.yaml')
    expect(fault?.code).toBe('unknown-lexicon')
  })

  it('is judged anew when a pack that it extends changes', async () => {
    editor.here.put('base/pack.yaml', 'id: base\ntitle: 基础\nversion: 1.0.0\nlexicons:\n  hotline: [热线]\n')
    editor.here.put('own/pack.yaml', 'id: own\ntitle: 本市\nversion: 1.0.0\nextends: [law, ../base]\n')
    editor.here.put('own/supervision/hotline-told.yaml', RULE)
    editor.write('own/supervision/hotline-told.yaml', RULE)
    expect(await editor.diagnostics('own/supervision/hotline-told.yaml')).toEqual([])
    editor.write('base/pack.yaml', 'id: base\ntitle: 基础\nversion: 1.0.0\nlexicons:\n  hot: [热线]\n')
    expect((await editor.diagnostics('own/supervision/hotline-told.yaml')).map(({ code }) => code)).toEqual(['unknown-lexicon'])
  })
})

describe('a file of suppressions', () => {
  it('has its faults', async () => {
    const text = 'suppressions:\n  - {rule: text/x, reason: 已核实}\n'
    editor.write('fazhi.suppressions.yaml', text)
    expect((await editor.diagnostics('fazhi.suppressions.yaml')).map(({ code }) => code)).toEqual(['missing-key'])
  })

  it('tells of rules that are not there and of days that are over', async () => {
    const entry = (rule: string, more = ''): string => `  - {rule: ${rule}, report: 报告.txt, reason: 已核实, by: 王芳${more}}\n`
    const known = entry('duties/four-personally')
    const text = `suppressions:\n${known}${entry('duties/four-personaly')}${entry('duties/four-personally', ', until: 2020-01-01')}`
    editor.write('fazhi.suppressions.yaml', text)
    const shown = await editor.diagnostics('fazhi.suppressions.yaml')
    expect(shown.map(({ range, message }) => [range.start.line, message])).toEqual([
      [2, '没有“duties/four-personaly”这条规则，豁免不起作用；是不是要写“duties/four-personally”。'],
      [3, '这条对“duties/four-personally”的豁免只到2020-01-01，已经过期。'],
    ])
    editor.write('fazhi.suppressions.yaml', `suppressions:\n${known}`)
    expect(await editor.diagnostics('fazhi.suppressions.yaml')).toEqual([])
  })
})
