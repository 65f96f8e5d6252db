/** The command as a process of its own: streams, exit codes, nothing left open. */
import { spawnSync } from 'node:child_process'
import { openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FORMATTERS } from '../../src/formatters/index.ts'
import { type BuiltCli, builtCli } from '../hooks/built-cli.ts'
import { type Place, place } from './command-line.ts'

const REPORT = '云溪区2024年法治政府建设年度报告\n一、主要举措和成效\n建设法制政府。\n'
const DEFECTS = readFileSync(new URL('../../examples/reports/defects.txt', import.meta.url), 'utf8')
const OWN = ['-p', 'pack.yaml', '--no-builtin', '--today', '2025-03-01']

let here: Place
let cli: BuiltCli
beforeAll(async () => {
  here = place()
  here.put('pack.yaml', readFileSync(new URL('./pack.yaml', import.meta.url), 'utf8'))
  here.put('报告 一.txt', REPORT)
  cli = await builtCli()
})
afterAll(() => {
  here.remove()
  cli.remove()
})

const spawn = (argv: readonly string[], more: object = {}) =>
  spawnSync(process.execPath, [cli.file, ...argv], { cwd: here.folder, encoding: 'utf8', timeout: 30_000, ...more })

describe('the process', () => {
  it('prints on standard output and exits with 1 for findings, 0 for none, 2 for what cannot be done', () => {
    const found = spawn(['报告 一.txt', ...OWN])
    expect(found).toMatchObject({ status: 1, stderr: '' })
    expect(found.stdout).toContain('names/wrong-words')
    expect(spawn(['报告 一.txt', ...OWN, '--skip', 'names'])).toMatchObject({ status: 0, stderr: '' })
    expect(spawn(['没有.txt', ...OWN])).toMatchObject({ status: 2, stdout: '' })
    expect(spawn([])).toMatchObject({ status: 2, stdout: '' })
  })

  it('reads a pipe', () => {
    expect(spawn(['check', '-', ...OWN], { input: REPORT })).toMatchObject({ status: 1, stderr: '' })
    expect(spawn(['check', '-', ...OWN], { input: '' })).toMatchObject({ status: 2, stdout: '' })
  })

  it('survives a reader that goes away', () => {
    const line = `'${process.execPath}' '${cli.file}' check '报告 一.txt' '报告 一.txt' - -f ndjson ${OWN.join(' ')} | true; echo "codes $\{PIPESTATUS[0]}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', line], {
      cwd: here.folder,
      encoding: 'utf8',
      input: REPORT.repeat(5000),
      timeout: 30_000,
    })
    expect(stdout).toMatch(/^codes [12]\n$/)
    expect(stderr).not.toMatch(/EPIPE|at /)
  })

  it('hands all on to a slow reader, even where another process has made the pipe one that does not wait', () => {
    const check = `'${process.execPath}' '${cli.file}' check - -f json ${OWN.join(' ')}`
    const input = REPORT.repeat(500)
    const run = (line: string) =>
      spawnSync('bash', ['-c', line], { cwd: here.folder, encoding: 'utf8', input, timeout: 30_000 }).stdout
    writeFileSync(join(here.folder, '输入.txt'), input)
    const whole = run(`${check} > 结果.json; cat 结果.json`)
    expect(whole.length).toBeGreaterThan(2 ** 17)
    expect(run(`${check} | (sleep 0.5; cat)`)).toBe(whole)
    const other = `'${process.execPath}' -e 'process.stdout; setTimeout(() => {}, 20000)'`
    expect(run(`(${other} & sleep 0.5; ${check} < 输入.txt; kill $!) | (sleep 1.5; cat)`)).toBe(whole)
  })

  it.skipIf(process.platform !== 'linux')('says when the disk is full, and does not call that findings', () => {
    const { status, stderr } = spawn(['报告 一.txt', ...OWN], { stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] })
    expect(status).toBe(2)
    expect(stderr).toContain('写不了标准输出')
  })

  it('is the same in every locale and time zone, in every format, with every pack', () => {
    const formats = Object.keys(FORMATTERS)
    writeFileSync(join(here.folder, 'defects.txt'), DEFECTS)
    const runs = [
      { TZ: 'UTC', LANG: 'C' },
      { TZ: 'Pacific/Kiritimati', LANG: 'zh_CN.UTF-8' },
      { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8' },
    ].map((env, index) => {
      const outputs = formats.flatMap((format) => ['-f', format, '-o', `${index}.${format}`])
      const { status, stderr } = spawn(['defects.txt', '--today', '2025-03-01', ...outputs], {
        env: { ...env, PATH: process.env.PATH },
      })
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
      return formats.map((format) => readFileSync(join(here.folder, `${index}.${format}`)).toString('base64'))
    })
    expect(Buffer.from(runs[0]![formats.indexOf('json')]!, 'base64').toString('utf8')).toContain('"format": 1')
    for (const run of runs) expect(run).toEqual(runs[0])
  })

  it('says the same of a file whatever stands beside it, and in the order of the arguments', () => {
    const [one, other] = ['defects.txt', '报告 一.txt'].map((path) => spawn([path, '-f', 'ndjson', ...OWN]).stdout)
    expect(spawn(['defects.txt', '报告 一.txt', '-f', 'ndjson', ...OWN]).stdout).toBe(`${one}${other}`)
    expect(spawn(['报告 一.txt', 'defects.txt', '-f', 'ndjson', ...OWN]).stdout).toBe(`${other}${one}`)
  })
})
