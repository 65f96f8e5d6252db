/** What has been accepted is not reported again, and says so. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Place, place } from './command-line.ts'

const PACK = `id: anlan
title: 试验
version: 1.0.0
extends: [law]
rules:
  text/empty-talk:
    title: 不写空话
    severity: error
    assert: {kind: lacks, find: {terms: [有效提升, 明显改善]}}
    message: {found: "“{term}”无法核实"}
    basis: [craft/plain]
    why: 不能核实。
    examples:
      - {name: 甲, in: achievements, text: 水平«有效提升»。, expect: found}
      - {name: 乙, in: achievements, text: 培训12次。, expect: pass}
  plans/dated:
    title: 安排要有时限
    severity: error
    scope: {roles: [plans]}
    assert: {kind: has, role: plans, find: {terms: [月底前]}}
    message: {absent: 没有时限}
    basis: [craft/plain]
    why: 没有时限不能检查。
    examples:
      - {name: 甲, in: plans, text: 将加强培训。, expect: absent}
      - {name: 乙, in: plans, text: 6月底前完成培训。, expect: pass}
`
const report = (town: string): string => `${town}2024年度法治政府建设情况报告
一、2024年主要举措和成效
执法水平有效提升，全年培训12次。营商环境明显改善。
二、存在的不足和原因
由于人手少，培训不足。
四、2025年工作安排
将加强培训。
${town}人民政府
2025年1月20日
`
const entry = (more: string, rule = 'text/empty-talk'): string => `  - {rule: ${rule}, ${more}, reason: 已附数据表, by: 王芳}\n`

let here: Place
const check = (...argv: string[]) =>
  here.fazhi(['check', ...argv, '--no-builtin', '--pack', 'anlan.yaml', '--today', '2025-03-01', '-f', 'json'])
const findings = (stdout: string): readonly string[] =>
  JSON.parse(stdout).results.flatMap(({ path, findings: list }: { path: string; findings: readonly Record<string, unknown>[] }) =>
    list.map(({ ruleId, variant, quote }) => `${path} ${ruleId} ${variant}${ruleId === 'text/suppressions' ? '' : ` ${quote}`}`),
  )

beforeAll(() => {
  here = place()
  here.put('anlan.yaml', PACK)
  here.put('报告/望江.txt', report('望江镇'))
  here.put('报告/松陵.txt', report('松陵镇'))
})
beforeEach(() => here.put('报告/fazhi.suppressions.yaml', 'suppressions: []\n'))
afterAll(() => here.remove())
const accept = (...entries: string[]) => here.put('报告/fazhi.suppressions.yaml', `suppressions:\n${entries.join('')}`)

describe('suppressions', () => {
  it('take out the finding whose quote or sentence they quote, and only that, and say how many', async () => {
    accept(entry('quote: "执法水平有效提升，全年培训", report: 望江.txt'))
    const { code, stdout, stderr } = await check('报告/望江.txt')
    expect(code).toBe(1)
    expect(findings(stdout)).toEqual(['报告/望江.txt text/empty-talk found 明显改善', '报告/望江.txt plans/dated absent '])
    expect(stderr).toBe('已豁免 1 处。\n')
    expect(findings((await check('报告/松陵.txt')).stdout)).toContain('报告/松陵.txt text/empty-talk found 有效提升')
  })

  it('take out all findings of a rule in a section, by heading or role', async () => {
    accept(entry('section: 2024年主要举措和成效'), entry('section: plans', 'plans/dated'))
    expect(await check('报告')).toMatchObject({ code: 0, stderr: '已豁免 6 处。\n' })
  })

  it('are off where that is asked for, and another file may be named', async () => {
    accept(entry('report: 望江.txt'))
    expect(findings((await check('报告/望江.txt', '--no-suppressions')).stdout)).toHaveLength(3)
    here.put('别处.yaml', `suppressions:\n${entry('report: 望江.txt', 'plans/dated')}`)
    expect(findings((await check('报告/望江.txt', '--suppressions', '别处.yaml')).stdout)).toHaveLength(2)
    expect((await check('报告/望江.txt', '--suppressions', '没有.yaml')).stderr).toContain('读不了豁免文件“没有.yaml”')
  })

  it('that are stale or name no rule are findings in their own file, at their own place', async () => {
    accept(
      entry('quote: 这里没有的话'),
      entry('report: 望江.txt', 'text/empty-tak'),
      entry('quote: 不在这份里, report: 云溪.txt'),
    )
    const { code, stdout } = await check('报告', '--fail-on', 'warning')
    expect(code).toBe(1)
    const own = JSON.parse(stdout).results.at(-1)
    expect(own.path).toBe('报告/fazhi.suppressions.yaml')
    expect(own.findings.map(({ variant, start }: { variant: string; start: { line: number } }) => [variant, start.line])).toEqual(
      [
        ['stale', 2],
        ['unknown-rule', 3],
      ],
    )
    expect(own.findings[1].message).toContain('text/empty-talk')
    const text = readFileSync(join(here.folder, '报告/fazhi.suppressions.yaml'), 'utf8')
    for (const { start, end, quote } of own.findings) expect(text.slice(start.offset, end.offset)).toBe(quote)
  })

  it('hold through the end of their last day, and are findings after it', async () => {
    accept(entry('quote: 有效提升, report: 望江.txt, until: 2025-03-01'))
    expect(findings((await check('报告/望江.txt')).stdout)).not.toContain('报告/望江.txt text/empty-talk found 有效提升')
    accept(entry('quote: 有效提升, report: 望江.txt, until: 2025-02-28'))
    const late = findings((await check('报告/望江.txt')).stdout)
    expect(late).toContain('报告/望江.txt text/empty-talk found 有效提升')
    expect(late).toContain('报告/fazhi.suppressions.yaml text/suppressions expired')
  })

  it('are not called stale where their rule did not run', async () => {
    accept(entry('quote: 这里没有的话'))
    expect(findings((await check('报告', '--only', 'plans')).stdout).join()).not.toContain('stale')
  })

  it('are told as they are in SARIF', async () => {
    accept(entry('report: 望江.txt'))
    const { stdout } = await here.fazhi(['check', '报告/望江.txt', '--no-builtin', '-p', 'anlan.yaml', '-f', 'sarif'])
    const accepted = JSON.parse(stdout).runs[0].results.filter(({ suppressions }: { suppressions?: unknown }) => suppressions)
    expect(accepted).toHaveLength(2)
    expect(accepted[0].suppressions[0]).toMatchObject({ justification: '已附数据表', properties: { by: '王芳' } })
  })

  it('with faults end the run, every fault with its place', async () => {
    here.put(
      '报告/fazhi.suppressions.yaml',
      'suppressions:\n  - {rule: text/empty-talk, reason: 有数据, by: 王芳}\n  - rule: text/empty-talk\n    qoute: 有效提升\n    reason: 有\n    by: 王芳\n    until: 明年\n',
    )
    const { code, stderr } = await check('报告/望江.txt')
    expect(code).toBe(2)
    expect(stderr).toMatch(/suppressions\.yaml:4:5 .*qoute/)
    expect(stderr).toContain('是不是要写“quote”？')
    expect(stderr).toMatch(/suppressions\.yaml:7:12/)
    accept('  - {rule: text/empty-talk, reason: 有数据, by: 王芳}\n')
    expect((await check('报告/望江.txt')).stderr).toContain('没有写明豁免哪一处“text/empty-talk”')
  })
})

describe('baseline', () => {
  it('accepts what is there, and lets what is new through, wherever it stands', async () => {
    const written = await check('报告', '--write-baseline', '基线.json')
    expect(written).toMatchObject({ code: 0, stderr: '已把 6 处问题写入基线 基线.json。\n' })
    const kept = readFileSync(join(here.folder, '基线.json'), 'utf8')
    expect(kept).not.toContain('有效提升')
    expect(Object.keys(JSON.parse(kept).reports)).toEqual(['报告/望江.txt', '报告/松陵.txt'].sort())
    expect(await check('报告', '--baseline', '基线.json')).toMatchObject({
      code: 0,
      stderr: '基线中已有的问题 6 处，不再出现的 0 处。\n',
    })
    here.put('报告/望江.txt', report('望江镇').replace('执法水平有效提升', '新增一句。服务质量明显改善。\n\n执法水平大为提升'))
    const { code, stdout, stderr } = await check('报告', '--baseline', '基线.json')
    expect(code).toBe(1)
    expect(findings(stdout)).toEqual(['报告/望江.txt text/empty-talk found 明显改善'])
    expect(stderr).toBe('基线中已有的问题 5 处，不再出现的 1 处。\n')
    here.put('报告/望江.txt', report('望江镇'))
  })

  it('that cannot be used ends the run', async () => {
    expect(await check('报告', '--baseline', '没有.json')).toMatchObject({ code: 2, stdout: '' })
    here.put('坏.json', '{"format": 1, "reports": {"a": [1]}}')
    expect((await check('报告', '--baseline', '坏.json')).stderr).toContain('不是基线文件')
  })
})

describe('a rule that its pack locks against acceptance', () => {
  const LOCKED = PACK.replace('    title: 不写空话\n', '    title: 不写空话\n    lock: [suppress]\n')
  const locked = (...argv: string[]) =>
    here.fazhi(['check', ...argv, '--no-builtin', '--pack', 'locked.yaml', '--today', '2025-03-01', '-f', 'json'])
  beforeAll(() => here.put('locked.yaml', LOCKED))

  it('is reported all the same, and the entry about it is told of', async () => {
    accept(entry('report: 望江.txt'), entry('report: 望江.txt', 'plans/dated'))
    const { stdout, stderr } = await locked('报告/望江.txt')
    expect(findings(stdout)).toEqual([
      '报告/望江.txt text/empty-talk found 有效提升',
      '报告/望江.txt text/empty-talk found 明显改善',
      '报告/fazhi.suppressions.yaml text/suppressions locked',
    ])
    expect(stdout).toContain('规则包规定“text/empty-talk”的问题不得豁免')
    expect(stderr).toBe('已豁免 1 处。\n')
  })

  it('is locked for every rule where the pack says so', async () => {
    accept(entry('report: 望江.txt'), entry('report: 望江.txt', 'plans/dated'))
    here.put('all-locked.yaml', PACK.replace('extends: [law]', 'extends: [law]\nlock: [suppress]'))
    const { stdout } = await here.fazhi(['check', '报告/望江.txt', '--no-builtin', '-p', 'all-locked.yaml', '-f', 'json'])
    expect(findings(stdout).filter((line) => line.endsWith(' locked'))).toHaveLength(2)
    expect(findings(stdout)).toHaveLength(5)
  })

  it('is written into no baseline, and kept by none', async () => {
    const written = await locked('报告/松陵.txt', '--write-baseline', '锁.json')
    expect(written.stderr).toBe('已把 1 处问题写入基线 锁.json。\n')
    expect(findings(written.stdout)).toHaveLength(2)
    await check('报告/松陵.txt', '--write-baseline', '全.json')
    const { code, stdout, stderr } = await locked('报告/松陵.txt', '--baseline', '全.json')
    expect(code).toBe(1)
    expect(findings(stdout).every((line) => line.includes('text/empty-talk'))).toBe(true)
    expect(findings(stdout)).toHaveLength(2)
    expect(stderr).toBe('基线中已有的问题 1 处，不再出现的 0 处。\n')
  })

  it('stays locked in a pack that extends it, and says so when explained', async () => {
    here.put('更严.yaml', 'id: stricter\ntitle: 更严\nversion: 1.0.0\nextends: [./locked.yaml]\nlock: [severity]\n')
    accept(entry('report: 望江.txt'))
    const { stdout } = await here.fazhi(['check', '报告/望江.txt', '--no-builtin', '-p', '更严.yaml', '-f', 'json'])
    expect(findings(stdout).filter((line) => line.includes('text/empty-talk found'))).toHaveLength(2)
    const explained = await here.fazhi(['explain', 'text/empty-talk', '-p', 'locked.yaml'])
    expect(explained.stdout).toContain('问题不得豁免，也不得记入基线')
  })
})

describe('a rule over its budget', () => {
  it('ends with exit code 2 and says which rule', async () => {
    const { code, stderr } = await check('报告/望江.txt', '--rule-budget', '0')
    expect(code).toBe(2)
    expect(stderr).toMatch(/规则 (?:text\/empty-talk|plans\/dated) 用时 \d+ 毫秒，超过上限 0 毫秒/)
  })

  it('is far from the usual', async () => expect((await check('报告/望江.txt')).code).toBe(1))
})

describe('fazhi check --trace', () => {
  const trace = (...argv: string[]) =>
    here.fazhi(['check', '报告/望江.txt', '--no-builtin', '--pack', 'anlan.yaml', '--today', '2025-03-01', ...argv])

  it('tells scope, sentences, hits and why', async () => {
    const { code, stdout } = await trace('--trace', 'plans/dated,text/empty-talk')
    expect(code).toBe(0)
    expect(stdout).toContain('报告/望江.txt · plans/dated  安排要有时限\n  结论: fail')
    expect(stdout).toContain('范围: plans (')
    expect(stdout).toContain('7:1 打算 [plans] 将加强培训。')
    expect(stdout).toContain('在范围里找 terms: [月底前]\n    没有找到')
    expect(stdout).toContain('3:5 “有效提升”')
    expect(stdout).toContain('3:5 found “有效提升” “有效提升”无法核实')
  })

  it('guesses a rule, and tells of one that does not apply', async () => {
    expect((await trace('--trace', 'plans/datd')).stderr).toContain('是不是要写“plans/dated”')
    here.put('短.txt', '望江镇2024年度法治政府建设情况报告\n一、2024年主要举措和成效\n全年培训12次。\n')
    const { stdout } = await here.fazhi(['check', '短.txt', '--no-builtin', '-p', 'anlan.yaml', '--trace', 'plans/dated'])
    expect(stdout).toContain('结论: not-applicable (scope: plans), 看了 0 处')
    expect((await trace('--trace', 'plans/dated', '--only', 'text')).stdout).toContain('plans/dated 没有运行')
  })
})
