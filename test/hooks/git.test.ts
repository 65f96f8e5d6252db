/** The bare git hook in real repositories. */
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BuiltCli, builtCli } from './built-cli.ts'

const HOOK = new URL('../../examples/hooks/pre-commit', import.meta.url).pathname
const PACK = readFileSync(new URL('../cli/pack.yaml', import.meta.url), 'utf8')
const CONFIG = 'builtIn: false\npacks: [规则/pack.yaml]\n'
const GOOD = '云溪区2024年法治政府建设年度报告\n一、主要举措和成效\n建设法治政府。\n'
const BAD = GOOD.replace('建设法治', '建设法制')

let cli: BuiltCli
let folder = ''
beforeAll(async () => {
  cli = await builtCli()
}, 120_000)
afterAll(() => cli?.remove())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fazhi git '))
  git('init', '-q')
  put('规则/pack.yaml', PACK)
  put('fazhi.config.yaml', CONFIG)
  git('add', '.')
  git('commit', '-qm', 'begin')
  copyFileSync(HOOK, join(folder, '.git/hooks/pre-commit'))
  chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function git(...argv: readonly string[]) {
  const env = {
    ...process.env,
    PATH: `${cli.bin}:${process.env.PATH}`,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    LC_ALL: 'C',
  }
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@example.org']
  return spawnSync('git', [...author, ...argv], { cwd: folder, encoding: 'utf8', env, timeout: 60_000 })
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const commits = (): number => Number(git('rev-list', '--count', 'HEAD').stdout)

describe('the bare git hook', () => {
  it.each(['报告.txt', '街道/2024 年度 报告 (终稿).txt', 'a \'b\' "c" 报告$HOME.txt', '-报告.txt'])(
    'refuses %j when it is bad and takes it when it is good',
    (name) => {
      put(name, BAD)
      git('add', '.')
      const refused = git('commit', '-m', 'bad')
      expect(refused.status, refused.stderr).not.toBe(0)
      expect(refused.stdout + refused.stderr).toContain('names/wrong-words')
      expect(refused.stdout + refused.stderr).toContain(name)
      expect(commits()).toBe(1)
      put(name, GOOD)
      git('add', '.')
      const taken = git('commit', '-m', 'good')
      expect(taken.status, taken.stdout + taken.stderr).toBe(0)
      expect(commits()).toBe(2)
    },
  )

  it('checks what is staged, not what lies in the folder', () => {
    put('报告.txt', BAD)
    git('add', '.')
    put('报告.txt', GOOD)
    expect(git('commit', '-m', 'bad').status).not.toBe(0)
    git('add', '.')
    put('报告.txt', BAD)
    expect(git('commit', '-m', 'good').status).toBe(0)
  })

  it('lets commits without reports pass, and those that .fazhiignore leaves out', () => {
    put('说明.txt', BAD)
    git('add', '.')
    expect(git('commit', '-m', 'other').status).toBe(0)
    put('.fazhiignore', '草稿/\n')
    put('草稿/报告.txt', BAD)
    git('add', '.')
    expect(git('commit', '-m', 'draft').status).toBe(0)
  })

  it('refuses what cannot be read, and refuses when fazhi is not there', () => {
    put('报告.docx', 'not a document')
    git('add', '.')
    expect(git('commit', '-m', 'broken')).toMatchObject({ status: 1, stderr: expect.stringContaining('报告.docx') })
    put('报告.docx', '')
    const { bin } = cli
    cli = { ...cli, bin: '/nowhere' }
    put('报告.txt', GOOD)
    git('rm', '-q', '--cached', '-f', '报告.docx')
    git('add', '报告.txt')
    const status = git('commit', '-m', 'no fazhi').status
    cli = { ...cli, bin }
    expect(status).not.toBe(0)
    expect(commits()).toBe(1)
  })

  it('refuses when time is up', () => {
    put('bin/fazhi', '#!/bin/sh\nsleep 20\n')
    chmodSync(join(folder, 'bin/fazhi'), 0o755)
    const hook = readFileSync(HOOK, 'utf8').replace('" 300}', '" 1}').replace('$PWD/node_modules/.bin', '$PWD/bin')
    writeFileSync(join(folder, '.git/hooks/pre-commit'), hook)
    put('报告.txt', GOOD)
    git('add', '报告.txt')
    expect(git('commit', '-m', 'slow').status).not.toBe(0)
    expect(commits()).toBe(1)
  })
})
