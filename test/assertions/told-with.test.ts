/** A thing with its figures: which ways of writing them count. */
import { describe, expect, it } from 'vitest'
import { createChecker } from '../../src/engine/checker.ts'
import { parsePack } from '../../src/packs/parse-pack.ts'
import { readText } from '../../src/readers/text.ts'
import { interpret } from '../../src/reading/interpret.ts'

const PACK = `id: hotline
title: 热线
version: 1.0.0
sources: {rules: {name: 热线办法, clauses: {report: {cite: 写明三项, confidence: known}}}}
lexicons:
  figures:
    clauses:
      count: {canonical: 办理量, terms: [工单, 诉求]}
      on-time: {canonical: 按时办结率, terms: [按时办结率, 按期办结率]}
      satisfied: {canonical: 满意率, terms: [满意率, 满意度]}
rules:
  supervision/hotline:
    title: 热线
    severity: warning
    scope: {roles: [achievements]}
    assert: {kind: told-with, about: {terms: ["12345"]}, set: figures, find: {lexicons: [figures]}, role: achievements}
    message: {default: "缺{missing}，{bare}没有数"}
    basis: [rules/report]
    why: 三项合看。
    examples:
      - {name: 甲, in: achievements, text: 培训12次。, expect: absent}
      - {name: 乙, in: achievements, text: 12345受理工单32件，按时办结率99%，满意率97%。, expect: pass}
`
const check = createChecker([parsePack([{ path: 'hotline.yaml', text: PACK }])])
const told = (text: string): string => {
  const report = `望江镇2024年度法治政府建设情况报告\n一、2024年主要举措和成效\n${text}\n二、存在的不足\n人手不足。\n`
  const [finding] = check(interpret(readText(report)), { today: '2025-03-01' }).findings
  return finding === undefined ? 'pass' : `${finding.variant} ${finding.message}`
}

describe('told-with', () => {
  it.each([
    ['受理12345工单320件，按时办结率99%，满意率97%。', 'pass'],
    ['12345热线受理工单320件。按时办结率99%，群众满意率97%。', 'pass'],
    ['12345热线工单320件，按期办结率、满意度分别达99%、97%。', 'pass'],
    ['12345热线办理诉求320件，实现99%的按时办结率和97%的满意率。', 'pass'],
    ['12345热线受理群众诉求1.2万余件，按时办结率百分之百，满意率98.5%。', 'pass'],
    ['办理12345工单，按时办结率99%，满意率97%。', 'bare 缺，办理量没有数'],
    ['办理12345工单320件，满意率不断提高，按时办结率99%。', 'bare 缺，满意率没有数'],
    ['办理12345工单320件，按时办结率99%，满意率不断提高。', 'bare 缺，满意率没有数'],
    ['办理12345工单320件，按时办结率、满意率均为100%。', 'pass'],
    ['办理12345工单、诉求320件，按时办结率（按期办结率）99%，满意率97%。', 'pass'],
    ['12345热线受理工单320件，满意率97%。', 'partial 缺按时办结率，没有数'],
    ['12345热线受理工单320件，按时办结率、满意率稳步提高。', 'bare 缺，按时办结率、满意率没有数'],
    ['12345热线受理工单320件。\n政务服务按时办结率99%，满意率97%。', 'partial 缺按时办结率、满意率，没有数'],
    ['全年受理工单320件，按时办结率99%，满意率97%。', 'absent 缺办理量、按时办结率、满意率，没有数'],
  ])('%s → %s', (text, expected) => expect(told(text)).toBe(expected))
})
