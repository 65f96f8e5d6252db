/** What a pack does to rules of other packs that it is used beside: nothing without a word. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Place, place } from './command-line.ts'

let here: Place
beforeAll(() => {
  here = place()
  here.put('报告.txt', readFileSync(new URL('../reports/02-songling-2023.txt', import.meta.url), 'utf8'))
})
afterAll(() => here.remove())

const pack = (id: string, more = ''): string => `id: mine
title: 我的
version: 1.0.0
extends: [law]
${more}rules:
  ${id}:
    title: 写明热线
    severity: warning
    assert: {kind: has, role: achievements, find: {terms: [热线]}}
    message: {absent: 没有写热线。}
    basis: [craft/checkable]
    why: 群众诉求要有回音。
    examples:
      - {name: 没有写, in: achievements, text: 全年组织执法培训12次。, expect: absent}
      - {name: 写了, in: achievements, text: 热线工单20件。, expect: pass}
`

const NOTE = '注意：mine.yaml:6 的 supervision/hotline 与规则包 enforcement 的规则同名，检查时取代它。'
const check = ['check', '报告.txt', '--today', '2024-03-01']

describe('a rule with the name of a built-in one', () => {
  it('is said to take its place, by packs check and by check, and changes no result by being said', async () => {
    here.put('mine.yaml', pack('supervision/hotline'))
    const checked = await here.fazhi(['packs', 'check', 'mine.yaml'])
    expect(checked.code).toBe(0)
    expect(checked.stdout).toContain(NOTE)
    const json = JSON.parse((await here.fazhi(['packs', 'check', 'mine.yaml', '-f', 'json'])).stdout)
    expect(json.packs[0]).toMatchObject({ faults: [], replaces: [{ id: 'supervision/hotline', pack: 'enforcement', line: 6 }] })
    const { stdout, stderr } = await here.fazhi([...check, '-p', 'mine.yaml'])
    expect(stderr).toContain(NOTE)
    expect(stdout).not.toContain('注意：')
    expect((await here.fazhi([...check, '-p', 'mine.yaml', '-q'])).stderr).toBe('')
  })

  it('is refused where the built-in one is locked', async () => {
    here.put('mine.yaml', pack('structure/problems'))
    for (const argv of [
      ['packs', 'check', 'mine.yaml'],
      [...check, '-p', 'mine.yaml'],
    ]) {
      const { code, stdout, stderr } = await here.fazhi(argv)
      expect(code).toBe(2)
      expect(stdout + stderr).toContain('mine.yaml:6:1 “structure/problems”被规则包 annual-report 锁定')
    }
  })

  it('needs no word where it is another name, or an override', async () => {
    here.put('mine.yaml', pack('supervision/hotline-told'))
    expect((await here.fazhi(['packs', 'check', 'mine.yaml'])).stdout).not.toContain('注意')
    here.put(
      'strict.yaml',
      'id: strict\ntitle: 从严\nversion: 1.0.0\nextends: [enforcement]\noverride:\n  supervision/hotline: {severity: error}\n',
    )
    expect((await here.fazhi(['packs', 'check', 'strict.yaml'])).stdout).not.toContain('注意')
    expect((await here.fazhi([...check, '-p', 'strict.yaml'])).stderr).toBe('')
  })
})

describe('override with off: true', () => {
  it('switches the rule off in a check, also through a pack that extends the pack', async () => {
    const outcomes = async (...more: readonly string[]): Promise<object> =>
      JSON.parse((await here.fazhi([...check, '-f', 'json', ...more])).stdout).results[0].outcomes
    here.put(
      'off.yaml',
      'id: off\ntitle: 停\nversion: 1.0.0\nextends: [enforcement]\noverride:\n  supervision/hotline: {off: true}\n',
    )
    here.put('upper.yaml', 'id: upper\ntitle: 上\nversion: 1.0.0\nextends: [./off.yaml]\n')
    const before = Object.keys(await outcomes())
    expect(before).toContain('supervision/hotline')
    for (const name of ['off.yaml', 'upper.yaml'])
      expect(Object.keys(await outcomes('-p', name))).toEqual(before.filter((id) => id !== 'supervision/hotline'))
  })
})
