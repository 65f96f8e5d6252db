/** `fazhi compare` on the command line. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Place, place } from './command-line.ts'

const report = (year: number, problems: string): string => `望江街道${year}年度法治政府建设情况报告
现将${year}年度法治政府建设情况报告如下：
一、${year}年推进法治政府建设的主要举措和成效
全年组织执法人员培训${year - 2012}次，办理案件${year - 1990}件，均已公示。
二、存在的不足和原因
${problems}
三、党政主要负责人履行推进法治建设第一责任人职责情况
街道党工委书记研究法治议题4次。
四、${year + 1}年主要安排
组织执法人员培训6次，办理案件全部公示。
`
const PROBLEM = '一是燃气执法取证难，主要原因是街道没有检测仪器。'

let here: Place
beforeEach(() => {
  here = place()
  here.put('2023.txt', report(2023, PROBLEM))
  here.put('2024.txt', report(2024, PROBLEM))
})
afterEach(() => here.remove())

it('prints findings in this year’s text as JSON', async () => {
  const { code, stdout, stderr } = await here.fazhi(['compare', '2023.txt', '2024.txt', '-f', 'json'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const { results } = JSON.parse(stdout)
  expect(results).toHaveLength(1)
  expect(results[0].path).toBe('2024.txt')
  expect(results[0].findings[0]).toMatchObject({
    ruleId: 'problems/repeated-from-last-year',
    severity: 'warning',
    quote: '一是燃气执法取证难',
    start: { line: 6, column: 1 },
  })
})

it('fails at the threshold', async () => {
  expect((await here.fazhi(['compare', '2023.txt', '2024.txt', '--fail-on', 'warning'])).code).toBe(1)
})

it.each(['text', 'markdown', 'sarif', 'html'])('writes %s', async (format) => {
  const { code, stdout } = await here.fazhi(['compare', '2023.txt', '2024.txt', '-f', format])
  expect(code).toBe(0)
  expect(stdout).toContain('一字不差')
})

it('refuses reports in the wrong order', async () => {
  const { code, stderr } = await here.fazhi(['compare', '2024.txt', '2023.txt'])
  expect(code).toBe(2)
  expect(stderr).toContain('先写上年的报告')
})

it.each([[['2023.txt']], [['2023.txt', '2024.txt', '2023.txt', 'x.txt']]])('refuses %j', async (files) => {
  expect((await here.fazhi(['compare', ...files])).code).toBe(2)
})
