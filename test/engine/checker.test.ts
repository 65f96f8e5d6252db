/** How the engine judges: outcomes, causes, anchors, severities, and its distrust of kinds. */
import { describe, expect, it } from 'vitest'
import { createChecker } from '../../src/engine/checker.ts'
import { RuleCrashError } from '../../src/errors.ts'
import type { Assertion } from '../../src/model/assertion.ts'
import type { CheckResult } from '../../src/model/finding.ts'
import type { Rule, RulePack } from '../../src/model/pack.ts'
import { readText } from '../../src/readers/text.ts'
import { interpret } from '../../src/reading/interpret.ts'
import { builtInPacks } from '../../src/rules.ts'

const OPTIONS = { today: '2026-01-20' }
const packs = builtInPacks()

const PARTS = {
  title: '安澜市云溪区望江街道2024年度法治政府建设情况报告',
  achievements: '一、主要举措和成效\n全年组织执法人员培训12次，办理案件36件，均已公示。',
  problems: '二、存在的不足和原因\n由于专业力量有限，执法文书质量还不高。',
  responsibility:
    '三、党政主要负责人履行推进法治建设第一责任人职责情况\n街道党工委书记主持研究法治工作4次，听取汇报3次，讲法治课1次。',
  plans: '四、2025年主要安排\n2025年将组织执法文书培训6次，由综合行政执法大队负责，10月底前完成。',
}
const reportOf = (...leftOut: (keyof typeof PARTS)[]): string =>
  (Object.keys(PARTS) as (keyof typeof PARTS)[])
    .filter((part) => !leftOut.includes(part))
    .map((part) => PARTS[part])
    .join('\n')

const checked = (text: string, options: Partial<Parameters<ReturnType<typeof createChecker>>[1]> = {}): CheckResult =>
  createChecker(packs)(interpret(readText(text)), { ...OPTIONS, ...options })

/** A pack of one rule that asks for a kind of the host's. */
function packOf(kind: string, changes: Partial<Rule> = {}): RulePack {
  const [pack] = packs as readonly [RulePack]
  const sample = packs.flatMap((each) => each.rules)[0] as Rule
  const rule: Rule = {
    ...sample,
    id: 'text/sample',
    category: 'text',
    demand: { kind, params: {} },
    review: [],
    tier: 'recommended',
    severity: [{ severity: 'warning', levels: [], variants: [], years: { from: null, until: null } }],
    when: { levels: [], years: { from: null, until: null }, mentions: null },
    scope: { roles: [], tenses: [], parts: [] },
    message: { found: { 'zh-CN': '有{term}', en: '{term}' } },
    ...changes,
  }
  return { ...pack, id: 'sample', rules: [rule], requirements: [] }
}

const kindOf = (evaluate: Assertion['evaluate'], kind = 'sample-kind'): Assertion => ({
  kind,
  summary: 'A sample.',
  params: { type: 'object', additionalProperties: false },
  variants: ['found'],
  facts: ['term'],
  evaluate,
})
const fault = { variant: 'found', start: 0, end: 2, facts: { term: '安澜' } }

function crashOf(work: () => unknown): RuleCrashError {
  try {
    work()
  } catch (error) {
    if (error instanceof RuleCrashError) return error
  }
  throw new Error('no RuleCrashError')
}
const crash = (pack: RulePack, kinds: readonly Assertion[], options = {}): RuleCrashError =>
  crashOf(() => createChecker([pack], kinds)(interpret(readText(reportOf())), { ...OPTIONS, ...options }))

describe('outcomes', () => {
  it('says a missing part once, and gives it as the cause of what could not be looked at', () => {
    const { findings, outcomes } = checked(reportOf('problems'))
    expect(findings.filter(({ ruleId }) => ruleId === 'structure/problems')).toHaveLength(1)
    expect(outcomes['structure/problems']?.outcome).toBe('fail')
    expect(outcomes['problems/causes']).toEqual({ outcome: 'not-applicable', examined: 0, because: 'structure/problems' })
  })

  it('turns a pass into a fail when the part is taken out', () => {
    for (const part of ['achievements', 'problems', 'responsibility', 'plans'] as const) {
      expect(checked(reportOf()).outcomes[`structure/${part}`]?.outcome).toBe('pass')
      expect(['fail', 'review']).toContain(checked(reportOf(part)).outcomes[`structure/${part}`]?.outcome)
    }
  })

  it('shows an absence where the text belongs, never at the first line', () => {
    const text = reportOf('responsibility')
    const finding = checked(text).findings.find(({ ruleId }) => ruleId === 'structure/responsibility')
    expect(finding?.quote).toBe('')
    expect(finding?.start.offset).toBe(text.indexOf('\n四、'))
  })

  it('lets nothing but the near miss speak where the text is no annual report', () => {
    const { identity, findings, outcomes } = checked(
      '松陵镇2024年政府信息公开工作年度报告\n一、总体情况\n主动公开政府信息320条。\n二、存在的问题\n公开内容不够丰富。\n',
    )
    expect(identity.isAnnualReport).toBe(false)
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['identity/annual-report'])
    const others = Object.entries(outcomes).filter(([id]) => id !== 'identity/annual-report')
    expect(others.every(([, { outcome, because }]) => outcome === 'not-applicable' && because === 'identity/annual-report')).toBe(
      true,
    )
  })

  it('never takes a rule for some levels to apply where the level is not known', () => {
    const pack = packOf('sample-kind', { when: { levels: ['county'], years: { from: null, until: null }, mentions: null } })
    const reading = interpret(
      readText(
        '2024年度法治政府建设情况报告\n一、主要举措和成效\n办理案件36件。\n二、存在的不足\n由于力量有限，质量不高。\n三、下一步安排\n将组织培训。\n',
      ),
    )
    const { outcomes } = createChecker([pack], [kindOf(() => ({ examined: 1, faults: [fault] }))])(reading, OPTIONS)
    expect(outcomes['text/sample']).toMatchObject({ outcome: 'not-applicable', because: 'level: unknown' })
  })
})

describe('a kind', () => {
  it('that looked at nothing does not pass', () => {
    const check = createChecker([packOf('sample-kind')], [kindOf(() => ({ examined: 0, faults: [] }))])
    expect(check(interpret(readText(reportOf())), OPTIONS).outcomes['text/sample']?.outcome).toBe('not-applicable')
  })

  it('has its faults stamped with severity, words and place', () => {
    const severity = [
      { severity: 'error' as const, levels: ['township' as const], variants: ['found'], years: { from: null, until: null } },
      { severity: 'info' as const, levels: [], variants: [], years: { from: null, until: null } },
    ]
    const check = createChecker([packOf('sample-kind', { severity })], [kindOf(() => ({ examined: 1, faults: [fault] }))])
    const reading = interpret(readText(reportOf()))
    const [finding] = check(reading, { ...OPTIONS, locale: 'en' }).findings
    expect(finding).toMatchObject({
      severity: 'error',
      outcome: 'fail',
      message: '安澜',
      quote: '安澜',
      start: { line: 1, column: 1, offset: 0 },
    })
    expect(check(reading, { ...OPTIONS, level: 'city' }).findings[0]?.severity).toBe('info')
  })

  it('that throws stops the run', () => {
    const error = crash(packOf('sample-kind'), [
      kindOf(() => {
        throw new Error('boom')
      }),
    ])
    expect(error).toMatchObject({ code: 'kind-threw', ruleId: 'text/sample' })
    expect(error.hint).not.toBe('')
  })

  it.each([
    [-1, 2],
    [0, 1_000_000],
    [3, 2],
    [0.5, 2],
  ])('that points outside the text (%d–%d) stops the run', (start, end) => {
    expect(crash(packOf('sample-kind'), [kindOf(() => ({ examined: 1, faults: [{ ...fault, start, end }] }))]).code).toBe(
      'place-outside-text',
    )
  })

  it('that nobody knows stops the run', () => expect(crash(packOf('nobody-knows'), []).code).toBe('unknown-kind'))

  it('that takes too long stops the run', () => {
    let now = 0
    const slow = kindOf(() => {
      now += 50
      return { examined: 1, faults: [] }
    })
    expect(crash(packOf('sample-kind'), [slow], { clock: () => now, budget: 40 }).code).toBe('rule-over-budget')
  })
})

describe('fingerprints', () => {
  it('stay when text is put in elsewhere, and tell equal findings apart', () => {
    const wrong = reportOf().replace('均已公示。', '均已公示。建设法制政府。推进法制政府建设。')
    const prints = (text: string): readonly string[] =>
      checked(text, { only: ['names/rule-of-law-words'] }).findings.map(({ fingerprint }) => fingerprint)
    expect(prints(wrong).length).toBeGreaterThan(0)
    expect(new Set(prints(wrong)).size).toBe(prints(wrong).length)
    expect(prints(wrong.replace('二、存在', '组织普法宣传6场。\n二、存在'))).toEqual(prints(wrong))
  })
})

describe('a checker that is used again', () => {
  const long = reportOf().replace('36件', '36件，开展行政执法监督、行政复议、合法性审查、法治宣传'.repeat(40))

  it('finds in each reading what a fresh one finds', () => {
    const check = createChecker(packs)
    for (const text of [reportOf(), long, reportOf('plans'), long, '工作总结', reportOf()]) {
      expect(check(interpret(readText(text)), OPTIONS)).toEqual(checked(text))
    }
  })

  it('finds the same where a kind has it check another reading meanwhile', () => {
    const first = packs.find(({ id }) => id === 'annual-report') as RulePack
    // Its rule comes before nearly all others, which look for their words when it has been judged.
    const pack = packOf('asks-again', { id: 'adviser/asks-again', category: 'adviser' })
    let asked = 0
    const check = createChecker(
      [first, pack],
      [
        kindOf(({ reading }) => {
          asked += 1
          if (reading.source.text !== long) check(interpret(readText(long)), OPTIONS)
          return { examined: 1, faults: [] }
        }, 'asks-again'),
      ],
    )
    const { findings, evidence } = check(interpret(readText(reportOf('plans'))), OPTIONS)
    expect(asked).toBe(2)
    const alone = createChecker([first])(interpret(readText(reportOf('plans'))), OPTIONS)
    expect({ findings, evidence }).toEqual({ findings: alone.findings, evidence: alone.evidence })
  })
})
