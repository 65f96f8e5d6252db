import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Place, place } from './command-line.ts'

const PACK = readFileSync(new URL('./pack.yaml', import.meta.url), 'utf8')
const DOCX = readFileSync(new URL('../fixtures/docx/hard.docx', import.meta.url))
const REPORT = '云溪区2024年法治政府建设年度报告\n一、主要举措和成效\n建设法制政府，能力显著提升。\n'
const OWN = ['-p', 'pack.yaml', '--no-builtin', '--today', '2025-03-01']

let here: Place
beforeEach(() => {
  here = place()
  here.put('pack.yaml', PACK)
  here.put('报告/甲.txt', REPORT)
  here.put('报告/乙.docx', DOCX)
})
afterEach(() => here.remove())

const home = (): string => join(here.folder, '.fazhicache')
const entries = (): readonly string[] =>
  existsSync(home()) ? readdirSync(home(), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')) : []
const check = (...argv: readonly string[]) => here.fazhi(['check', '报告', ...OWN, ...argv])

/** Changes what is kept, so that it shows where it is used. */
function mark(): void {
  for (const name of entries()) {
    const path = join(home(), name)
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('names/wrong-words', 'names/kept-words'))
  }
}

describe('--cache', () => {
  it.each(['text', 'json', 'sarif', 'html', 'gitlab', 'markdown'])('gives the same bytes as %s', async (format) => {
    const plain = await check('-f', format)
    const first = await check('-f', format, '--cache')
    const second = await check('-f', format, '--cache')
    expect(first).toEqual(plain)
    expect(second).toEqual(plain)
    expect(entries()).toHaveLength(2)
  })

  it('uses what is kept, under whatever name the same bytes come', async () => {
    await check('--cache')
    mark()
    expect((await check('--cache')).stdout).toContain('names/kept-words')
    here.put('报告/丙.txt', REPORT)
    const { stdout } = await check('--cache', '-f', 'json')
    const [first, second] = JSON.parse(stdout).results.filter(({ path }: { path: string }) => path.endsWith('.txt'))
    expect([first.path, second.path]).toEqual(['报告/丙.txt', '报告/甲.txt'])
    expect(first.findings).toEqual(second.findings)
  })

  it.each([
    ['the text', () => here.put('报告/甲.txt', REPORT.replace('能力', '水平')), []],
    ['the message of a rule', () => here.put('pack.yaml', PACK.replace('应为“法治政府”', '应写“法治政府”')), []],
    ['the language', () => {}, ['--locale', 'en']],
    ['the day', () => {}, ['--today', '2025-03-02']],
    ['the year', () => {}, ['--year', '2023']],
    ['the rules chosen', () => {}, ['--skip', 'text/vague']],
    ['the encoding named', () => {}, ['--encoding', 'utf-8']],
    ['the configuration', () => here.put('fazhi.config.yaml', 'severity: {names/wrong-words: info}\n'), []],
  ])('checks anew after a change of %s', async (_, change, argv) => {
    await check('--cache')
    mark()
    change()
    const line = ['check', '报告/甲.txt', ...OWN, ...argv, '-f', 'json']
    const fresh = await here.fazhi([...line, '--cache'])
    expect(fresh.stderr).toBe('')
    expect(fresh).toEqual(await here.fazhi(line))
    expect(fresh.stdout).toContain('names/wrong-words')
  })

  it('survives what is broken, keeps no text that others may read, and forgets old days', async () => {
    await check('--cache')
    for (const name of entries()) writeFileSync(join(home(), name), '{')
    expect((await check('--cache')).stdout).toContain('names/wrong-words')
    for (const name of entries()) expect(statSync(join(home(), name)).mode & 0o077).toBe(0)
    const [old] = readdirSync(home())
    utimesSync(join(home(), old!), new Date('2020-01-01'), new Date('2020-01-01'))
    await check('--cache', '--today', '2025-03-02')
    expect(readdirSync(home())).not.toContain(old)
  })

  it('has its place by --cache-location, and leaves standard input and faults alone', async () => {
    await check('--cache-location', '别处')
    expect(readdirSync(join(here.folder, '别处'))).toHaveLength(1)
    expect((await here.fazhi(['check', '-', '没有.txt', ...OWN, '--cache'], { stdin: REPORT })).code).toBe(2)
    expect(entries()).toEqual([])
  })
})
