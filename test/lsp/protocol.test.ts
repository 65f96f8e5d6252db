/** What the language server answers to clients that do not keep to the protocol. */
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
