/** The configuration as it is written in an editor: what may be written, what it means, what is wrong. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { propertiesOf } from '../../src/editor/schema-walk.ts'
import { CONFIG_KEYS } from '../../src/editor/words/config-words.ts'
import { CONFIG_SCHEMA } from '../../src/node/config-schema.ts'
import { type Editor, openEditor } from './pack-editor.ts'

const FILE = 'fazhi.config.yaml'
let editor: Editor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.end())

const labels = async (text: string): Promise<readonly string[]> => (await editor.offered(FILE, text)).map(({ label }) => label)

describe('completion in fazhi.config.yaml', () => {
  it.each([
    ['keys', 'tier: strict\n▮', ['packs', 'skip', 'severity', 'failOn', 'overrides'], ['tier', 'rules']],
    ['keys in an empty file', '▮', ['packs', 'level'], ['id', 'rules']],
    ['tiers', 'tier: ▮', ['recommended', 'strict', 'draft'], ['error']],
    ['levels', 'level: ▮', ['township', 'department'], []],
    ['what ends with 1', 'failOn: ▮', ['error', 'review'], ['off']],
    ['rules and categories to leave out', 'skip: [▮]', ['duties', 'duties/four-personally'], ['tier']],
    ['rules, beneath their key', 'only:\n  - ▮', ['privacy', 'numbers/table-total'], []],
    ['rules to grade', 'severity:\n  ▮', ['text/missing-final', 'duties/four-personally'], ['error']],
    ['severities', 'severity:\n  duties/four-personally: ▮', ['error', 'info', 'off'], ['review']],
    [
      'keys of an override',
      'overrides:\n  - files: [乡镇/**]\n    ▮',
      ['level', 'skip', 'severity'],
      ['overrides', 'failOn', 'files'],
    ],
    ['rules of an override', 'overrides:\n  - files: [乡镇/**]\n    skip: [▮]', ['duties/four-personally'], []],
  ])('offers %s', async (_, text, some, none) => {
    const offered = await labels(text)
    expect(offered).toEqual(expect.arrayContaining(some))
    expect(offered.filter((label) => none.includes(label))).toEqual([])
  })

  it('writes what the command can read', async () => {
    const text = 'severity:\n  ▮'
    const item = (await editor.offered(FILE, text)).find(({ label }) => label === 'duties/four-personally')
    expect(parse(`${editor.take(text, item)}error\n`)).toEqual({ severity: { 'duties/four-personally': 'error' } })
  })

  it('tells in Chinese of every key', () => {
    const top = propertiesOf({ schema: CONFIG_SCHEMA, name: 'config' })
    const inner = propertiesOf({ schema: (top.overrides as { items: object }).items as typeof CONFIG_SCHEMA, name: 'config' })
    const keys = new Set([...Object.keys(top), ...Object.keys(inner)].map((key) => `config.${key}`))
    expect(Object.keys(CONFIG_KEYS).sort()).toEqual([...keys].sort())
  })
})

describe('hover in fazhi.config.yaml', () => {
  it.each([
    ['fa▮ilOn: error', '退出码为 1'],
    ['tier: stri▮ct', '从严时才运行'],
    ['skip: [duties/four-▮personally]', '四个亲自'],
    ['severity:\n  duties/four-▮personally: error', '四个亲自'],
  ])('over %s tells %s', async (text, told) => {
    const { result } = await editor.ask('textDocument/hover', FILE, text)
    expect(JSON.stringify(result)).toContain(told)
  })

  it('leads to the rule that is named', async () => {
    const { result } = await editor.ask('textDocument/definition', FILE, 'skip: [duties/four-▮personally]')
    expect(JSON.stringify(result)).toContain('four-personally.yaml')
  })
})

describe('faults of fazhi.config.yaml', () => {
  it('stand where they are, as it is typed', async () => {
    editor.write(FILE, 'tier: strikt\nskipp: [duties]\n')
    const faults = await editor.diagnostics(FILE)
    expect(faults.map(({ code, range }) => [code, range.start.line])).toEqual([
      ['unknown-value', 0],
      ['unknown-key', 1],
    ])
    const { result } = await editor.client.ask('textDocument/codeAction', {
      textDocument: { uri: editor.uri(FILE) },
      range: faults[0]!.range,
      context: { diagnostics: [] },
    })
    expect(JSON.stringify(result)).toContain('strict')
    editor.write(FILE, 'tier: strict\n')
    expect(await editor.diagnostics(FILE)).toEqual([])
  })

  it('are found in names and packs as well, once it is saved', async () => {
    const text = 'skip: [duties/four-personaly]\npacks: [./没有.yaml]\n'
    editor.here.put(FILE, text)
    editor.write(FILE, text)
    editor.client.tell('textDocument/didSave', { textDocument: { uri: editor.uri(FILE) } })
    const faults = await editor.diagnostics(FILE)
    expect(faults.map(({ code, range }) => [code, range.start.line])).toEqual([['pack-not-found', 1]])
    const mended = 'skip: [duties/four-personaly]\n'
    editor.here.put(FILE, mended)
    editor.write(FILE, mended)
    editor.client.tell('textDocument/didSave', { textDocument: { uri: editor.uri(FILE) } })
    const [fault] = await editor.diagnostics(FILE)
    expect(fault).toMatchObject({ code: 'unknown-rule', range: { start: { line: 0, character: 7 } } })
    editor.here.put(FILE, '')
  })
})
