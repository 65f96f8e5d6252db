import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startProgress } from '../../src/cli/progress.ts'
import { type Place, place } from './command-line.ts'

let here: Place
beforeEach(() => {
  here = place()
  here.put('pack.yaml', readFileSync(new URL('./pack.yaml', import.meta.url), 'utf8'))
  for (let index = 0; index < 25; index += 1)
    here.put(`报告/${index}.txt`, '云溪区2024年法治政府建设年度报告\n一、成效\n建设法治政府。\n')
})
afterEach(() => here.remove())

const argv = ['check', '报告', '-p', 'pack.yaml', '--no-builtin', '-f', 'json', '-o', 'x.json']

describe('progress', () => {
  it('is shown on a terminal and taken away again', async () => {
    const { stderr } = await here.fazhi(argv, { tty: true })
    expect(stderr).toContain('已检查 10/25 份')
    expect(stderr.endsWith('\r\u001b[K')).toBe(true)
    expect((await here.fazhi([...argv, '--locale', 'en'], { tty: true })).stderr).toContain('20 of 25 checked')
  })

  it('is shown nowhere else', async () => {
    expect((await here.fazhi(argv)).stderr).toBe('')
    expect((await here.fazhi(argv.slice(0, -4), { tty: true })).stderr).toBe('')
  })

  it('is not shown for a few', async () => {
    const written: unknown[] = []
    const sink = { write: async (text: unknown) => void written.push(text), isTTY: true, columns: 80, closed: () => false }
    const io = { stdout: { ...sink, isTTY: false }, stderr: sink } as never
    const progress = startProgress(19, [], io, 'zh-CN')
    for (let index = 0; index < 19; index += 1) await progress.step()
    await progress.clear()
    expect(written).toEqual([])
  })
})
