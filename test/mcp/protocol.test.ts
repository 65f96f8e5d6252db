import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { linesOf } from '../../src/node/read-lines.ts'
import { type Place, place } from '../cli/command-line.ts'

let here: Place
beforeEach(() => {
  here = place()
})
afterEach(() => here.remove())

async function answers(...lines: readonly string[]): Promise<readonly object[]> {
  const { code, stdout, stderr } = await here.fazhi(['mcp'], { stdin: lines.map((line) => `${line}\n`).join('') })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

describe('the protocol', () => {
  it('answers each request once, with its id, and notifications not at all', async () => {
    expect(
      await answers(
        '{"jsonrpc":"2.0","id":"a","method":"ping"}',
        '{"jsonrpc":"2.0","method":"notifications/initialized"}',
        '',
        '{"jsonrpc":"2.0","id":2,"method":"ping"}',
      ),
    ).toEqual([
      { jsonrpc: '2.0', id: 'a', result: {} },
      { jsonrpc: '2.0', id: 2, result: {} },
    ])
  })

  it('agrees on a version of the protocol that it knows', async () => {
    const ask = (version: string) =>
      `{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"${version}","capabilities":{},"clientInfo":{}}}`
    const [known, unknown] = await answers(ask('2024-11-05'), ask('1999-01-01'))
    expect(known).toMatchObject({ result: { protocolVersion: '2024-11-05', capabilities: { tools: {} } } })
    expect(unknown).toMatchObject({ result: { protocolVersion: '2025-11-25' } })
  })

  it.each([
    ['{"jsonrpc"', -32700, null],
    ['[]', -32600, null],
    ['{"id":1,"method":"ping"}', -32600, null],
    ['{"jsonrpc":"2.0","id":{},"method":"ping"}', -32600, null],
    ['{"jsonrpc":"2.0","id":1,"method":"resources/list"}', -32601, 1],
    ['{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"x"}}', -32602, 1],
    ['{"jsonrpc":"2.0","id":1,"method":"tools/call"}', -32602, 1],
  ])('%s is an error %d', async (line, code, id) => {
    expect(await answers(line)).toMatchObject([{ jsonrpc: '2.0', id, error: { code } }])
  })
})

describe('linesOf', () => {
  it('puts pieces together, within a character too, and gives a last line without an end', async () => {
    const bytes = Buffer.from('一行\n\n第二行\n末')
    const pieces = (async function* () {
      for (const byte of bytes) yield Uint8Array.of(byte)
    })()
    const lines = []
    for await (const line of linesOf(pieces)) lines.push(line)
    expect(lines).toEqual(['一行', '', '第二行', '末'])
  })
})
