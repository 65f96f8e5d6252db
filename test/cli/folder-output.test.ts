/** A format that is a folder: an index and a page for each report. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Place, place } from './command-line.ts'

let here: Place
beforeEach(() => {
  here = place()
  here.put('pack.yaml', readFileSync(new URL('./pack.yaml', import.meta.url), 'utf8'))
})
afterEach(() => here.remove())

it('writes a page for each report and an index that leads to it', async () => {
  const report = '云溪区2024年法治政府建设年度报告\n一、主要举措和成效\n建设法制政府。\n'
  here.put('报告/一 号.txt', report)
  here.put('报告/二号.txt', report)
  const ran = await here.fazhi([
    'check',
    '报告',
    '-f',
    'html',
    '-o',
    'out/',
    '-p',
    'pack.yaml',
    '--no-builtin',
    '--today',
    '2025-03-01',
  ])
  expect(ran).toMatchObject({ code: 1, stdout: '', stderr: '' })
  const names = readdirSync(join(here.folder, 'out'))
  expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([])
  expect(names).toContain('index.html')
  expect(names).toHaveLength(3)
  const index = readFileSync(join(here.folder, 'out', 'index.html'), 'utf8')
  for (const name of names.filter((each) => each !== 'index.html')) expect(index).toContain(encodeURI(name))
})
