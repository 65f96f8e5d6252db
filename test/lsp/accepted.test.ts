/** Accepted findings in an editor: left out as the command leaves them out, and accepted by a quick fix. */
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { CodeAction, Diagnostic } from '../../src/editor/protocol.ts'
import { cut, type Editor, edited, openEditor } from './pack-editor.ts'

const DEFECTS = readFileSync(new URL('../../examples/reports/defects.txt', import.meta.url), 'utf8')
const TODAY = ['--today', '2025-02-10']
const EVERYWHERE = { start: { line: 0, character: 0 }, end: { line: 9_999, character: 0 } }

let editor: Editor
afterEach(() => editor.end())

async function shown(argv: readonly string[] = [], capabilities: object = {}): Promise<readonly Diagnostic[]> {
  editor = await openEditor(capabilities, [...TODAY, ...argv])
  editor.write('报告.txt', DEFECTS)
  return editor.diagnostics('报告.txt')
}

const again = async (): Promise<readonly Diagnostic[]> => {
  editor.client.tell('textDocument/didSave', { textDocument: { uri: editor.uri('报告.txt') } })
  return editor.diagnostics('报告.txt')
}

const accepting = async (): Promise<readonly CodeAction[]> => {
  const textDocument = { uri: editor.uri('报告.txt') }
  const { result } = await editor.client.ask('textDocument/codeAction', { textDocument, range: EVERYWHERE, context: {} })
  return (result as CodeAction[]).filter(({ title }) => title === '记入豁免清单')
}

const NEW_FILES = { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } }

describe('findings in an editor', () => {
  it('are left out when they are suppressed, when suppressions are saved', async () => {
    const before = await shown()
    const one = before.find(({ range }) => cut(DEFECTS, range) !== '')!
    const quote = JSON.stringify(cut(DEFECTS, one.range).slice(0, 20))
    editor.here.put(
      'fazhi.suppressions.yaml',
      `suppressions:\n  - {rule: ${one.code}, quote: ${quote}, reason: 已核实, by: 王芳}\n`,
    )
    const after = await again()
    const count = (list: readonly Diagnostic[]): number => list.filter(({ code }) => code === one.code).length
    expect(count(after)).toBeLessThan(count(before))
  })

  it('are all there where suppressions are off', async () => {
    const before = await shown(['--no-suppressions'])
    editor.here.put(
      'fazhi.suppressions.yaml',
      `suppressions:\n  - {rule: ${before[0]!.code}, report: 报告.txt, reason: 甲, by: 乙}\n`,
    )
    expect(await again()).toEqual(before)
    expect(await accepting()).toEqual([])
  })

  it('are left out when a baseline keeps them', async () => {
    editor = await openEditor({}, [...TODAY, '--baseline', '基线.json'])
    editor.here.put('报告.txt', DEFECTS)
    await editor.here.fazhi(['check', '报告.txt', ...TODAY, '--write-baseline', '基线.json'])
    editor.write('报告.txt', DEFECTS)
    expect(await editor.diagnostics('报告.txt')).toEqual([])
  })
})

describe('accepting a finding', () => {
  it('adds an entry to the file that is there, and the finding is gone when it is saved', async () => {
    const before = await shown()
    const old = 'suppressions:\n  - {rule: text/none, report: 别.txt, reason: 甲, by: 乙}\n# 末尾\n'
    editor.here.put('fazhi.suppressions.yaml', old)
    await again()
    const [action] = await accepting()
    const [edit] = action!.edit.changes![editor.uri('fazhi.suppressions.yaml')]!
    const text = edited(old, edit!.range, edit!.newText)
    expect(text.startsWith(old)).toBe(true)
    editor.here.put('fazhi.suppressions.yaml', text)
    const after = await again()
    expect(after.length).toBeLessThan(before.length)
    expect(after).not.toContainEqual(action!.diagnostics[0])
  })

  it('makes the file where the editor can, and is not offered where it cannot', async () => {
    await shown()
    expect(await accepting()).toEqual([])
    await editor.end()
    const before = await shown([], NEW_FILES)
    const actions = await accepting()
    expect(actions).toHaveLength(before.length)
    for (const { edit, diagnostics } of actions) {
      const [created, changed] = edit.documentChanges!
      expect(created).toEqual({ kind: 'create', uri: editor.uri('fazhi.suppressions.yaml') })
      if (changed === undefined || 'kind' in changed) throw new Error('no edit')
      editor.here.put('fazhi.suppressions.yaml', changed.edits[0]!.newText)
      expect(await again()).not.toContainEqual(diagnostics[0])
    }
  })

  it('is not offered for a rule that its pack locks, nor in a file in braces', async () => {
    editor = await openEditor({}, [...TODAY, '--pack', 'own.yaml', '--no-builtin'])
    const pack = readFileSync(new URL('../../examples/packs/linjiang.yaml', import.meta.url), 'utf8').replace(
      '办结率, 满意率',
      '好评率',
    )
    editor.here.put('own.yaml', pack)
    const entry = '{rule: text/none, report: 别.txt, reason: 甲, by: 乙}'
    editor.here.put('fazhi.suppressions.yaml', 'suppressions: []\n')
    editor.write('报告.txt', DEFECTS)
    await editor.diagnostics('报告.txt')
    const [action] = await accepting()
    const [edit] = action!.edit.changes![editor.uri('fazhi.suppressions.yaml')]!
    expect(parse(edited('suppressions: []\n', edit!.range, edit!.newText)).suppressions).toHaveLength(1)
    editor.here.put('fazhi.suppressions.yaml', `suppressions: [${entry}]\n`)
    await again()
    expect(await accepting()).toEqual([])
    editor.here.put('fazhi.suppressions.yaml', `suppressions:\n  - ${entry}\n`)
    editor.here.put('own.yaml', pack.replace('severity: warning', 'severity: warning\n    lock: [suppress]'))
    expect((await again()).length).toBeGreaterThan(0)
    expect(await accepting()).toEqual([])
  })
})
