/** What a plain start does without: the built program runs although those parts of it are gone. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltCli, builtCli } from '../hooks/built-cli.ts'
import { type Place, place } from './command-line.ts'

let cli: BuiltCli
let here: Place
beforeAll(async () => {
  cli = await builtCli()
  here = place()
  here.put('年度报告.txt', '云溪区2024年法治政府建设年度报告\n一、主要举措和成效\n建设法治政府。\n')
}, 120_000)
afterAll(() => {
  cli?.remove()
  here.remove()
})

describe('a plain start', () => {
  it.each([
    ['the reader of YAML', 'node_modules/yaml/dist/compose/composer.js'],
    ['patterns of ignore files', 'node_modules/ignore/index.js'],
    ['globs', 'node_modules/tinyglobby/'],
  ])('does without %s', (_, part) => {
    const isThere = (name: string): boolean => name.endsWith('.mjs') && readFileSync(join(cli.bin, name), 'utf8').includes(part)
    const parts = readdirSync(cli.bin).filter(isThere)
    expect(parts.length).toBeGreaterThan(0)
    for (const name of parts) rmSync(join(cli.bin, name))
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli.file, '年度报告.txt'], {
      cwd: here.folder,
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect([0, 1]).toContain(status)
    expect(stdout).toContain('共检查1份')
  })
})
