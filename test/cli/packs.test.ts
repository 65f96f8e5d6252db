/** The commands for authors of packs. */
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Place, place } from './command-line.ts'

const PACK = `id: anlan
title: 安澜市补充规则
version: 1.0.0
extends: [law]
sources:
  anlan-rules:
    name: 安澜市政务服务规定
    clauses:
      hotline: {article: 第三条, cite: 公布热线办理情况, confidence: known}
      window: {article: 第四条, cite: 公布窗口办理情况, confidence: known}
rules:
  supervision/hotline-told:
    title: 写明12345热线办理情况
    severity: warning
    assert: {kind: has, role: achievements, find: {terms: ["12345"], with: [办结率]}}
    scope: {roles: [achievements]}
    message: {absent: 没有写12345热线的办理量。}
    basis: [anlan-rules/hotline]
    why: 热线数据反映群众诉求的办理质量。
    examples:
      - {name: 没有写, in: achievements, text: 全年组织执法培训12次。, expect: absent}
      - {name: 写了, in: achievements, text: 办理12345热线工单320件，按时办结率99%。, expect: pass}
`
const withExamples = (...examples: string[]): string =>
  `${PACK.slice(0, PACK.indexOf('    examples:'))}    examples:\n${examples.map((one) => `      - ${one}\n`).join('')}`

let here: Place
beforeAll(() => {
  here = place()
  here.put('anlan.yaml', PACK)
})
afterAll(() => here.remove())

describe('fazhi packs', () => {
  it('asks for the rest of the command, and guesses it', async () => {
    const { code, stderr } = await here.fazhi(['packs', 'tets', 'anlan.yaml'])
    expect(code).toBe(2)
    expect(stderr).toContain('是不是想写 fazhi packs test？')
    expect((await here.fazhi(['packs', 'test'])).stderr).toContain('没有给出规则包')
  })
})

describe('fazhi packs check', () => {
  it('passes a sound pack', async () => {
    const { code, stdout } = await here.fazhi(['packs', 'check', 'anlan.yaml'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '✓ anlan.yaml：anlan 1.0.0，规则 1 条\n' })
  })

  const faulty = PACK.replace('severity: warning', 'severity: warnnig')
    .replace('kind: has', 'kind: hass')
    .replace('anlan-rules/hotline]', 'anlan-rules/hotlin]')
    .replace('roles: [achievements]', 'roles: [achievments]')

  it('tells every fault with its lines and what was meant', async () => {
    here.put('faulty.yaml', faulty)
    const { code, stdout, stderr } = await here.fazhi(['packs', 'check', 'faulty.yaml', 'anlan.yaml'])
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' })
    expect(stdout).toContain('faulty.yaml:14:15 ')
    expect(stdout).toContain('  > 14 |     severity: warnnig')
    for (const meant of ['warning', 'has', 'achievements']) expect(stdout).toContain(`是不是要写“${meant}”`)
    expect(stdout).toContain('✓ anlan.yaml')
    expect(stdout).not.toMatch(/must be|should match|instancePath|schema/)
  })

  it('gives faults as JSON and as valid SARIF', async () => {
    here.put('faulty.yaml', faulty)
    const json = await here.fazhi(['packs', 'check', 'faulty.yaml', '-f', 'json'])
    expect(json.code).toBe(2)
    const [checked] = JSON.parse(json.stdout).packs
    expect(checked).toMatchObject({ pack: 'faulty.yaml', id: null })
    const sarif = JSON.parse((await here.fazhi(['packs', 'check', 'faulty.yaml', '-f', 'sarif'])).stdout)
    const fixture = new URL('../fixtures/schemas/sarif-2.1.0.schema.json', import.meta.url)
    const { $schema: _, id, ...schema } = JSON.parse(readFileSync(fixture, 'utf8'))
    const validate = new Ajv({ strict: false, validateFormats: false }).compile({ ...schema, $id: id })
    expect(validate(sarif), JSON.stringify(validate.errors)).toBe(true)
    expect(sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(
      checked.faults.map(({ code }: { code: string }) => code),
    )
  })
})

describe('fazhi packs test', () => {
  it('passes a pack whose examples hold', async () => {
    const { code, stdout } = await here.fazhi(['packs', 'test', 'anlan.yaml'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '✓ anlan：规则 1 条，例子 2 个，0 个不符\n' })
  })

  it('tells missing, noisy and misplaced apart, and shows both spans', async () => {
    here.put(
      'wrong.yaml',
      withExamples(
        '{name: 甲, in: achievements, text: 全年组织«执法培训»12次。, expect: absent}',
        '{name: 乙, in: achievements, text: 全年组织执法培训12次。, expect: pass}',
        '{name: 丙, in: achievements, text: 办理12345工单9件，办结率99%。, expect: absent}',
      ),
    )
    const { code, stdout } = await here.fazhi(['packs', 'test', 'wrong.yaml'])
    expect(code).toBe(1)
    expect(stdout).toContain('✗ wrong.yaml:21 supervision/hotline-told · 甲\n    misplaced')
    expect(stdout).toContain('    全年组织执法培训12次。\n            ^^^^^^^^ 标出')
    expect(stdout).toContain('^ 报出 absent（此处应有）')
    expect(stdout).toContain('✗ wrong.yaml:22 supervision/hotline-told · 乙\n    noisy')
    expect(stdout).toContain('✗ wrong.yaml:23 supervision/hotline-told · 丙\n    missing')
    expect(stdout).toContain('3 个不符')
  })

  it('refuses a rule without an example of each sort, and warns of one that looked at nothing', async () => {
    here.put('one-sided.yaml', withExamples('{name: 甲, in: achievements, text: 办理12345工单9件，办结率99%。, expect: pass}'))
    const silent = await here.fazhi(['packs', 'test', 'one-sided.yaml'])
    expect(silent).toMatchObject({ code: 2, stderr: expect.stringContaining('缺少应当报出的示例') })
    const blind = withExamples(
      '{name: 甲, in: achievements, text: 全年培训12次。, expect: absent}',
      '{name: 乙, in: achievements, text: 全年培训12次。, expect: not-applicable}',
    )
    here.put('blind.yaml', blind.replace('scope: {roles: [achievements]}', 'scope: {roles: [highlights]}'))
    const { code, stdout } = await here.fazhi(['packs', 'test', 'blind.yaml'])
    expect(code).toBe(1)
    expect(stdout).toContain('! blind.yaml:12 supervision/hotline-told 在所有例子里都没有看到任何内容')
    expect(stdout).toContain('实际: 没有报出 (not-applicable，scope: highlights，看了 0 处)')
  })

  it('lists the clauses of its sources', async () => {
    const { stdout } = await here.fazhi(['packs', 'test', 'anlan.yaml', '--coverage'])
    expect(stdout).toContain('✓ anlan-rules/hotline 《安澜市政务服务规定》第三条 → supervision/hotline-told')
    expect(stdout).toContain('✗ anlan-rules/window 《安澜市政务服务规定》第四条 → 没有规则')
    expect(stdout).toContain('共 2 条：有规则和例子 1 条，只有规则 0 条，没有规则 1 条。')
  })

  it('gives JSON', async () => {
    const { stdout } = await here.fazhi(['packs', 'test', 'anlan.yaml', '--format', 'json'])
    const [tested] = JSON.parse(stdout).packs
    expect(tested).toMatchObject({ id: 'anlan', passed: true, idle: [], rules: ['supervision/hotline-told'] })
    expect(tested.examples[0]).toMatchObject({ name: '没有写', place: 'anlan.yaml:21', fault: null, outcome: 'fail' })
  })

  it('does not run a pack that is at fault', async () => {
    here.put('faulty.yaml', PACK.replace('kind: has', 'kind: hass'))
    expect(await here.fazhi(['packs', 'test', 'faulty.yaml'])).toMatchObject({ code: 2, stdout: '' })
  })

  it('tests a built-in pack by its id', async () => {
    const { code, stdout } = await here.fazhi(['packs', 'check', 'law'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '✓ law：law 1.0.0，规则 0 条\n' })
  })
})

describe('watching', () => {
  it('tells of a change', async () => {
    const { changesOf } = await import('../../src/node/watch-folder.ts')
    here.put('watched/pack.yaml', 'id: a\n')
    const changes = changesOf([`${here.folder}/watched`])
    const next = changes.next()
    await new Promise((resolve) => setTimeout(resolve, 50))
    here.put('watched/pack.yaml', 'id: b\n')
    expect((await next).done).toBe(false)
    await changes.return(undefined as never)
  })
})
