/** The upload hook of the examples, driven over HTTP. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltCli, builtCli } from './built-cli.ts'

const SERVER = new URL('../../examples/hooks/upload-server.mjs', import.meta.url).pathname
const example = (name: string): string => readFileSync(new URL(`../../examples/reports/${name}.txt`, import.meta.url), 'utf8')
const slow = { MAX_MS: '1' }

let cli: BuiltCli
const servers: ChildProcess[] = []
beforeAll(async () => {
  cli = await builtCli()
}, 120_000)
afterEach(() => {
  for (const server of servers.splice(0)) server.kill()
})
afterAll(() => cli?.remove())

async function start(env: Readonly<Record<string, string>> = {}): Promise<string> {
  const server = spawn(process.execPath, [SERVER], { env: { ...process.env, PORT: '0', FAZHI_CLI: cli.file, ...env } })
  servers.push(server)
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  return line.toString().trim()
}

async function post(url: string, body: string | Uint8Array, name = '年度 报告.txt') {
  const answer = await fetch(`${url}/?name=${encodeURIComponent(name)}`, { method: 'POST', body: Buffer.from(body) })
  return { status: answer.status, body: (await answer.json()) as { verdict: string; reason: string | null; result: never } }
}

describe('the upload hook', () => {
  it('accepts a good report and refuses a bad one, with findings', async () => {
    const url = await start()
    const good = await post(url, example('complete'))
    expect(good).toMatchObject({ status: 200, body: { verdict: 'accepted', result: { path: '年度 报告.txt' } } })
    const bad = await post(url, example('defects'), '../../etc/缺陷.txt')
    expect(bad).toMatchObject({ status: 422, body: { verdict: 'refused', result: { path: '缺陷.txt' } } })
    expect((bad.body.result as { findings: unknown[] }).findings.length).toBeGreaterThan(3)
  })

  it('refuses what it cannot read, and what is no report', async () => {
    const url = await start()
    expect(await post(url, '', '空.txt')).toMatchObject({ status: 415, body: { verdict: 'unreadable' } })
    expect(await post(url, 'not a document', '坏.docx')).toMatchObject({
      status: 415,
      body: { reason: expect.stringContaining('坏.docx') },
    })
    expect(await post(url, '关于召开会议的通知\n请各单位准时参加。\n', '--help')).toMatchObject({ status: 422 })
    expect((await fetch(url)).status).toBe(405)
    expect((await post(url, example('complete'), '\u0000\n/')).status).toBe(200)
  })

  it('refuses what is too big, said beforehand or not', async () => {
    const url = await start({ MAX_BYTES: '1000' })
    expect(await post(url, 'x'.repeat(1001))).toMatchObject({ status: 413, body: { verdict: 'not-checked' } })
    const { port } = new URL(url)
    const socket = connect(Number(port), '127.0.0.1')
    socket.on('error', () => {})
    const chunk = `258\r\n${'x'.repeat(0x258)}\r\n`
    socket.write(`POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n${chunk}${chunk}`)
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 413 /)
    socket.destroy()
  })

  it('refuses when the check takes too long or too many run', async () => {
    expect(await post(await start(slow), example('complete'))).toMatchObject({ status: 503, body: { verdict: 'not-checked' } })
    expect(await post(await start({ MAX_CHECKS: '0' }), example('complete'))).toMatchObject({
      status: 503,
      body: { reason: 'busy' },
    })
  })

  it('cuts off who sends too slowly', async () => {
    const { port } = new URL(await start({ MAX_MS: '700' }))
    const socket = connect(Number(port), '127.0.0.1')
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc')
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 408 /)
    socket.destroy()
  })
})
