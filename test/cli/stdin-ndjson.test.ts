import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Place, place } from './command-line.ts'

const PACK = readFileSync(new URL('./pack.yaml', import.meta.url), 'utf8')
const REPORT = '云溪区2024年法治政府建设年度报告\n一、主要举措和成效\n建设法制政府。\n'
const CLEAN = REPORT.replace('法制政府', '法治政府')
const OWN = ['check', '--stdin-ndjson', '-p', 'pack.yaml', '--no-builtin', '--today', '2025-03-01']

let here: Place
beforeEach(() => {
  here = place()
  here.put('pack.yaml', PACK)
})
afterEach(() => here.remove())

const lines = (...values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')
const parsed = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

describe('fazhi check --stdin-ndjson', () => {
  it('gives the same lines as files do, in order', async () => {
    here.put('a.txt', REPORT)
    here.put('b.txt', CLEAN)
    const [, , ...rest] = OWN
    const files = await here.fazhi(['check', 'a.txt', 'b.txt', '-f', 'ndjson', ...rest])
    const piped = await here.fazhi(OWN, {
      stdin: lines({ path: 'a.txt', text: REPORT }, { path: 'b.txt', base64: Buffer.from(CLEAN).toString('base64') }),
    })
    expect(files.stdout.split('\n')).toHaveLength(3)
    expect(piped).toEqual(files)
    expect(piped.code).toBe(1)
  })

  it('gives one error record for each bad line, in its place, and goes on', async () => {
    const stdin =
      lines({ path: 'a.txt', text: CLEAN }) +
      '{"path": "cut\n\n' +
      lines({ text: CLEAN }, null, { path: 'x.txt', text: 'a', base64: 'YQ==' }, { path: 'y.txt', base64: '%' }) +
      lines({ path: 'z.docx', base64: Buffer.from('PK\u0003\u0004').toString('base64') }, { path: 'b.txt', text: CLEAN })
    const { code, stdout, stderr } = await here.fazhi(OWN, { stdin })
    const records = parsed(stdout)
    expect(code).toBe(2)
    expect(stderr).toBe('')
    expect(records.map(({ path, line }) => [path, line])).toEqual([
      ['a.txt', undefined],
      [null, 2],
      [null, 4],
      [null, 5],
      ['x.txt', 6],
      ['y.txt', 7],
      ['z.docx', 8],
      ['b.txt', undefined],
    ])
    for (const { error } of records.slice(1, -1))
      expect(error).toEqual({ code: expect.any(String), message: expect.any(String), hint: expect.any(String) })
  })

  it('keeps a line separator of Unicode within its line', async () => {
    const { stdout } = await here.fazhi(OWN, { stdin: lines({ path: '甲\u2028乙.txt', text: CLEAN }) })
    expect(parsed(stdout).map(({ path }) => path)).toEqual(['甲\u2028乙.txt'])
    const bad = await here.fazhi(OWN, { stdin: lines({ path: '甲\u2028\u009b乙.txt' }) })
    expect(parsed(bad.stdout)).toEqual([expect.objectContaining({ path: '甲\u2028\u009b乙.txt' })])
    for (const text of [stdout, bad.stdout]) expect(text).not.toMatch(/[\u2028\u009b]/)
  })

  it('takes a large document, and tells base64 from what only looks like it', async () => {
    const large = Buffer.alloc(20_000_000, REPORT).toString('base64')
    const wrong = ['A', 'AAAAA', 'AA=', 'AAA==', 'AAAA=', 'AA=A', 'AA A']
    const { stdout } = await here.fazhi(OWN, {
      stdin: lines({ path: 'a.docx', base64: large }, ...wrong.map((base64) => ({ path: 'a.txt', base64 }))),
    })
    const [first, ...others] = parsed(stdout)
    expect(first).toMatchObject({ path: 'a.docx', error: { code: 'wrong-extension' } })
    expect(others.map(({ error }) => (error as { code: string } | undefined)?.code)).toEqual(wrong.map(() => 'bad-line'))
  })

  it('reads a text as text under the name of a document', async () => {
    const { code, stdout } = await here.fazhi(OWN, { stdin: lines({ path: 'a.docx', text: REPORT }) })
    expect(code).toBe(1)
    expect(parsed(stdout)[0]).toMatchObject({ path: 'a.docx', findings: [{}] })
  })

  it('refuses options that mean files', async () => {
    for (const more of [['a.txt'], ['-f', 'text'], ['-o', 'out.json'], ['--watch'], ['--write-baseline', 'b.json']]) {
      const { code, stdout } = await here.fazhi([...OWN, ...more], { stdin: '' })
      expect([code, stdout]).toEqual([2, ''])
    }
  })
})
