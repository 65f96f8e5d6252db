/** Batches: several threads, and runs that go on where they were cut off. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltCommand, builtCommand } from './built-command.ts'
import { type Place, place } from './command-line.ts'

const OWN = ['-p', 'pack.yaml', '--no-builtin', '--today', '2025-03-01', '-f', 'ndjson']
const COUNT = 130

const report = (number: number): string =>
  `云溪区2024年法治政府建设年度报告\n一、主要举措和成效\n建设法${number % 2 === 0 ? '治' : '制'}政府，办结案件${number}件。\n`

let here: Place
let command: BuiltCommand
const files: string[] = []
beforeAll(async () => {
  here = place()
  command = await builtCommand()
  here.put('pack.yaml', readFileSync(new URL('./pack.yaml', import.meta.url), 'utf8'))
  for (let number = 0; number < COUNT; number += 1) {
    files.push(here.put(`报告/${String(number).padStart(3, '0')}.txt`, report(number)))
  }
})
afterAll(() => {
  here.remove()
  command.remove()
})

const run = (argv: readonly string[], input?: string | Uint8Array) => command.run(argv, { cwd: here.folder, input })
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')
const pathOf = (line: string): string => (JSON.parse(line) as { path: string }).path
const usual = () => run(['check', '报告', ...OWN])

describe('threads', () => {
  it('give the same lines in the same order as one does', () => {
    const alone = usual()
    expect(lines(alone.stdout)).toHaveLength(COUNT)
    expect(run(['check', '报告', ...OWN, '--concurrency', '3'])).toEqual(alone)
    const unordered = run(['check', '报告', ...OWN, '-j', '3', '--unordered'])
    expect(lines(unordered.stdout).sort()).toEqual(lines(alone.stdout).sort())
    expect(unordered.status).toBe(alone.status)
  })

  it('write a file as a whole', () => {
    expect(run(['check', '报告', ...OWN, '-j', '2', '-o', 'all.ndjson'])).toMatchObject({ stdout: '', status: 1 })
    expect(readFileSync(join(here.folder, 'all.ndjson'), 'utf8')).toBe(usual().stdout)
  })

  it('go on after a text that cannot be read', () => {
    const bad = here.put('坏/空.txt', '')
    const { stdout, stderr, status } = run(['check', '报告', bad, ...OWN, '-j', '2'])
    expect(stdout).toBe(usual().stdout)
    expect(stderr).toContain('坏/空.txt')
    expect(status).toBe(2)
  })

  it('know thresholds, quiet runs and packs that are wrong', () => {
    expect(run(['check', files[0] as string, ...OWN, '-j', '2']).status).toBe(0)
    expect(run(['check', files[1] as string, ...OWN, '-j', '2']).status).toBe(1)
    const [quiet] = lines(run(['check', files[1] as string, ...OWN, '-j', '2', '--quiet']).stdout)
    const [plain] = lines(run(['check', files[1] as string, ...OWN, '--quiet']).stdout)
    expect(quiet).toBe(plain)
    here.put('错/wrong.yaml', 'id: [')
    const wrong = run(['check', '报告', '-p', '错/wrong.yaml', '-f', 'ndjson', '-j', '2'])
    // The pack of the other tests takes every file of its folder for its own.
    rmSync(join(here.folder, '错'), { recursive: true })
    expect(wrong).toMatchObject({ stdout: '', status: 2 })
    expect(wrong.stderr).toContain('错/wrong.yaml:1')
  })

  it.each([
    ['another format', ['-f', 'text', '-j', '2']],
    ['standard input', ['-', '-f', 'ndjson', '-j', '2']],
    ['annotating', ['-f', 'ndjson', '-j', '2', '--annotate', 'a.docx']],
    ['a most number of warnings', ['-f', 'ndjson', '-j', '2', '--max-warnings', '1']],
  ])('refuse %s', (_, argv) => {
    expect(run(['check', '报告', '-p', 'pack.yaml', '--no-builtin', ...argv])).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('--resume', () => {
  const resumed = (file: string) => run(['check', '报告', ...OWN, '--resume', file, '-j', '2'])

  it('goes on after whole lines and drops a broken one', () => {
    const whole = usual().stdout
    const file = join(here.folder, 'cut.ndjson')
    const cut = lines(whole).slice(0, 70).join('\n')
    writeFileSync(file, `${cut}\n${lines(whole)[70]?.slice(0, 40)}`)
    expect(resumed('cut.ndjson')).toMatchObject({ status: 1, stderr: '' })
    expect(readFileSync(file, 'utf8')).toBe(whole)
    expect(resumed('cut.ndjson')).toMatchObject({ status: 1, stderr: '' })
    expect(readFileSync(file, 'utf8')).toBe(whole)
  })

  it('loses and doubles nothing when the process is killed', async () => {
    const file = join(here.folder, 'killed.ndjson')
    const child = spawn(process.execPath, [command.file, 'check', '报告', ...OWN, '--resume', file, '-j', '2'], {
      cwd: here.folder,
    })
    while (child.exitCode === null && !(existsSync(file) && readFileSync(file, 'utf8').includes('\n'))) {
      await new Promise((done) => setTimeout(done, 5))
    }
    child.kill('SIGKILL')
    await new Promise((done) => (child.exitCode === null && child.signalCode === null ? child.once('exit', done) : done(null)))
    expect(resumed(file).status).toBe(1)
    expect(lines(readFileSync(file, 'utf8')).map(pathOf).sort()).toEqual([...files].sort())
  })

  it('stops at a whole line when it is interrupted', async () => {
    const file = join(here.folder, 'interrupted.ndjson')
    const child = spawn(process.execPath, [command.file, 'check', '报告', ...OWN, '--resume', file], { cwd: here.folder })
    while (child.exitCode === null && !(existsSync(file) && readFileSync(file, 'utf8').includes('\n'))) {
      await new Promise((done) => setTimeout(done, 2))
    }
    child.kill('SIGINT')
    const code = await new Promise((done) => (child.exitCode === null ? child.once('exit', done) : done(child.exitCode)))
    expect([1, 2]).toContain(code)
    for (const line of lines(readFileSync(file, 'utf8'))) expect(pathOf(line)).toMatch(/^报告/)
    expect(resumed(file).status).toBe(1)
    expect(lines(readFileSync(file, 'utf8'))).toHaveLength(COUNT)
  })

  it('does not take another file for its own', () => {
    const file = join(here.folder, 'letter.txt')
    writeFileSync(file, '亲爱的：\n')
    const { status } = run(['check', '报告', ...OWN, '--resume', 'letter.txt'])
    expect(status).toBe(2)
    expect(readFileSync(file, 'utf8')).toBe('亲爱的：\n')
  })
})

describe('--timing', () => {
  it('lists rules with their time on standard error', () => {
    const { stdout, stderr } = run(['check', files[0] as string, ...OWN, '--timing'])
    expect(lines(stdout)).toHaveLength(1)
    expect(stderr).toContain('规则用时')
    expect(stderr).toMatch(/\d+\.\d+ +\d+\.\d+ +\d+\.\d% {2}[a-z]+\/[a-z-]+/)
  })
})
