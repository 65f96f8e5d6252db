/** Several folders open at once: each report has the settings of its own. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CodeAction, Diagnostic } from '../../src/editor/protocol.ts'
import { type Place, place } from '../cli/command-line.ts'
import { type Client, connect } from './client.ts'

const DEFECTS = readFileSync(new URL('../../examples/reports/defects.txt', import.meta.url), 'utf8')
const PACK = readFileSync(new URL('../../examples/packs/linjiang.yaml', import.meta.url), 'utf8')
const NEW_FILES = { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } }
const EVERYWHERE = { start: { line: 0, character: 0 }, end: { line: 9_999, character: 0 } }

let here: Place
let client: Client
const uri = (path: string): string => pathToFileURL(join(here.folder, path)).href
const folder = (name: string) => ({ uri: uri(name), name })

beforeEach(() => {
  here = place()
  for (const name of ['甲', '乙', '乙/内', '丙']) here.put(`${name}/报告.txt`, DEFECTS)
})
afterEach(async () => {
  await client.end()
  here.remove()
})

async function start(folders: readonly string[], argv: readonly string[] = []): Promise<void> {
  client = connect(here.folder, ['--today', '2025-02-10', ...argv])
  await client.ask('initialize', { workspaceFolders: folders.map(folder), rootUri: uri(folders[0]!), capabilities: NEW_FILES })
}

const diagnostics = async (path: string): Promise<readonly Diagnostic[]> => {
  const { params } = await client.next(
    ({ method, params }) => method === 'textDocument/publishDiagnostics' && (params as { uri: string }).uri === uri(path),
  )
  return (params as { diagnostics: readonly Diagnostic[] }).diagnostics
}

async function opened(path: string, text = DEFECTS): Promise<readonly Diagnostic[]> {
  client.tell('textDocument/didOpen', { textDocument: { uri: uri(path), languageId: 'plaintext', version: 1, text } })
  return diagnostics(path)
}

/** Where a finding of an open report would be accepted. */
async function acceptedIn(path: string): Promise<string> {
  const { result } = await client.ask('textDocument/codeAction', {
    textDocument: { uri: uri(path) },
    range: EVERYWHERE,
    context: {},
  })
  const action = (result as readonly CodeAction[]).find(({ title }) => /^(?:记入豁免清单|Accept:)/.test(title))!
  const [created] = action.edit.documentChanges as readonly { readonly uri: string }[]
  return created!.uri
}

describe('several folders', () => {
  it('have their own language, and files of acceptance; the innermost folder holds', async () => {
    here.put('乙/fazhi.config.yaml', 'locale: en\n')
    await start(['甲', '乙', '乙/内'])
    expect((await opened('甲/报告.txt')).some(({ message }) => /\p{Script=Han}应|缺/u.test(message))).toBe(true)
    const english = await opened('乙/报告.txt')
    expect(english.length).toBeGreaterThan(0)
    expect(english.every(({ message }) => /[a-z]{3}/.test(message))).toBe(true)
    await opened('乙/内/报告.txt')
    for (const name of ['甲', '乙', '乙/内'])
      expect(await acceptedIn(`${name}/报告.txt`)).toBe(uri(`${name}/fazhi.suppressions.yaml`))
  })

  it('share the files of the command line, which are those of the first', async () => {
    here.put('甲/own.yaml', PACK)
    await start(['甲', '乙'], ['--pack', 'own.yaml', '--only', 'supervision/hotline-told'])
    const codes = (await opened('乙/报告.txt')).map(({ code }) => code)
    expect(codes).toEqual((await opened('甲/报告.txt')).map(({ code }) => code))
    expect(codes.every((code) => code === 'supervision/hotline-told')).toBe(true)
  })

  it('may be added and taken away', async () => {
    await start(['甲'])
    await opened('丙/报告.txt')
    expect(await acceptedIn('丙/报告.txt')).toBe(uri('甲/fazhi.suppressions.yaml'))
    const change = async (event: object): Promise<void> => {
      client.tell('workspace/didChangeWorkspaceFolders', { event })
      await diagnostics('丙/报告.txt')
    }
    await change({ added: [folder('丙')], removed: [] })
    expect(await acceptedIn('丙/报告.txt')).toBe(uri('丙/fazhi.suppressions.yaml'))
    await change({ added: [], removed: [folder('丙')] })
    expect(await acceptedIn('丙/报告.txt')).toBe(uri('甲/fazhi.suppressions.yaml'))
    client.tell('workspace/didChangeWorkspaceFolders', { event: { added: 'x', removed: [{ uri: 7 }, null] } })
    expect(await acceptedIn('丙/报告.txt')).toBe(uri('甲/fazhi.suppressions.yaml'))
  })

  it('show faults of a configuration in the folder in which it lies', async () => {
    const text = 'skip: [duties/four-personaly]\n'
    here.put('乙/fazhi.config.yaml', text)
    await start(['甲', '乙'])
    expect((await opened('乙/fazhi.config.yaml', text)).map(({ code }) => code)).toEqual(['unknown-rule'])
  })
})
