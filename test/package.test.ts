/** The packed package installs into an empty folder, and every subpath of it imports. Runs in CI, where it may take its time. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = new URL('..', import.meta.url).pathname
const { exports, name, version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'))
const subpaths = Object.keys(exports).filter((path) => !path.includes('*') && !path.endsWith('.json'))

describe.runIf(process.env.CI !== undefined && existsSync(`${ROOT}dist/index.js`))('the packed package', () => {
  let folder = ''
  const run = (command: string, argv: readonly string[]): string =>
    execFileSync(command, argv, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fazhi-package-'))
    execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: ROOT, stdio: 'ignore' })
    writeFileSync(join(folder, 'package.json'), '{"name":"consumer","private":true,"type":"module"}')
    run('npm', ['install', '--no-audit', '--no-fund', '--omit=dev', `./${name}-${version}.tgz`])
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(subpaths)('gives names at %s', (path) => {
    const specifier = path === '.' ? name : `${name}/${path.slice(2)}`
    const names = run('node', ['--input-type=module', '-e', `console.log(Object.keys(await import('${specifier}')).length)`])
    expect(Number(names)).toBeGreaterThan(0)
  })

  it('checks a report', () => {
    const report = join(ROOT, 'examples', 'reports', 'complete.txt')
    const { results } = JSON.parse(run('npx', [name, 'check', report, '-f', 'json', '--fail-on', 'error']))
    expect(results[0].identity.isAnnualReport).toBe(true)
  })

  it('carries the rules, the schemas and the licence, and no test', () => {
    const names = readdirSync(join(folder, 'node_modules', name))
    expect(names).toEqual(expect.arrayContaining(['dist', 'rules', 'schemas', 'LICENSE', 'README.md', 'package.json']))
    expect(names).not.toContain('test')
    expect(names).not.toContain('src')
  })
})
