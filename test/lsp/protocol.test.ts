/** What the language server answers to clients that do not keep to the protocol. */
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Place, place } from '../cli/command-line.ts'
import { type Client, connect } from './client.ts'

let here: Place
let client: Client
beforeEach(() => {
  here = place()
  client = connect(here.folder)
})
afterEach(() => here.remove())

const initialize = (): Promise<unknown> => client.ask('initialize', { rootUri: `file://${here.folder}`, capabilities: {} })

describe('the session', () => {
  it('ends with 0 after shutdown and exit', async () => {
    await initialize()
    expect(await client.end()).toBe(0)
  })

  it('ends with 1 where the client goes without a farewell', async () => {
    await initialize()
    client.tell('exit')
    expect(await client.hangUp()).toBe(1)
  })

  it('ends with 1 where the line goes dead', async () => {
    await initialize()
    expect(await client.hangUp()).toBe(1)
  })

  it('refuses what is asked before it is initialised, and after it was shut down', async () => {
    expect((await client.ask('textDocument/hover', {})).error?.code).toBe(-32002)
    await initialize()
    await client.ask('shutdown')
    expect((await client.ask('textDocument/hover', {})).error?.code).toBe(-32600)
    expect(await client.hangUp()).toBe(0)
  })

  it.each(['报告.txt', 'own.yaml'])('tells what it finds in %s before it answers that it is shut down', async (name) => {
    await initialize()
    const uri = pathToFileURL(`${here.folder}/${name}`).href
    const text = 'id: own\ntitle: 甲\nversion: 一\nrules: {}\n'
    client.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', version: 1, text } })
    await client.ask('shutdown')
    const found = ({ method, params }: { method?: string; params?: unknown }): boolean =>
      method === 'textDocument/publishDiagnostics' && (params as { diagnostics: unknown[] }).diagnostics.length > 0
    expect(client.has(found)).toBe(true)
    client.tell('exit')
    expect(await client.hangUp()).toBe(0)
  })

  it('says that a pack is too big, and goes on', async () => {
    await initialize()
    const uri = pathToFileURL(`${here.folder}/big.yaml`).href
    const text = `id: big\nrules:\n${'  text/x: {title: 甲}\n'.repeat(150_000)}`
    client.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } })
    const { params } = await client.next(({ method }) => method === 'textDocument/publishDiagnostics')
    expect((params as { diagnostics: { code: string }[] }).diagnostics.map(({ code }) => code)).toEqual(['limit-size'])
    const position = { line: 100_000, character: 4 }
    const answer = await client.ask('textDocument/hover', { textDocument: { uri }, position })
    expect(answer.error).toBeUndefined()
    expect(await client.end()).toBe(0)
  })

  it('is initialised once', async () => {
    await initialize()
    expect((await client.ask('initialize', {})).error?.code).toBe(-32600)
    expect(await client.end()).toBe(0)
  })

  it.each([
    ['no JSON', 'Content-Length: 5\r\n\r\n{{{{{', -32700],
    ['no JSON-RPC', 'Content-Length: 2\r\n\r\n[]', -32600],
    ['a method that nobody knows', 'Content-Length: 47\r\n\r\n{"jsonrpc":"2.0","id":null,"method":"no/such1"}', -32601],
  ])('answers %s with its code and goes on', async (_, bytes, code) => {
    await initialize()
    client.write(bytes)
    const answer = await client.next(({ error }) => error !== undefined)
    expect(answer.error?.code).toBe(code)
    expect(await client.end()).toBe(0)
  })
})
