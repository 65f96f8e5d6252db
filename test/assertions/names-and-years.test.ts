/** What the examples of the pack of names and years cannot show: whole reports with dates, words that stand twice. */
import names from 'rules:names'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../../src/engine/checker.ts'
import { loadCompiled } from '../../src/packs/compiled.ts'
import { readText } from '../../src/readers/text.ts'
import { interpret } from '../../src/reading/interpret.ts'

const check = createChecker([loadCompiled(names)])

/** A report for 2024 with one sentence of deeds and a date. */
function report(deed: string, { year = 2024, date = '2025年1月16日', plan = '培训4期。' } = {}): string {
  return [
    `松陵镇${year}年度法治政府建设情况报告`,
    `现将${year}年度法治政府建设情况报告如下：`,
    '一、主要举措和成效',
    deed,
    '二、存在的不足和原因',
    '由于人员少，案卷质量不高。',
    '三、下一年度主要安排',
    plan,
    '松陵镇人民政府',
    date,
  ].join('\n')
}

function found(text: string, ruleId: string): readonly string[] {
  const { findings } = check(interpret(readText(text)), { today: '2026-06-01' })
  return findings.filter((finding) => finding.ruleId === ruleId).map(({ variant, quote }) => `${variant}: ${quote}`)
}

describe('what was not there yet', () => {
  it('is measured by the date of writing', () => {
    const deed = '深入学习党的二十届四中全会精神，研讨4次。'
    expect(found(report(deed), 'years/not-yet')).toEqual(['early: 二十届四中'])
    expect(found(report(deed, { year: 2025, date: '2026年1月16日' }), 'years/not-yet')).toEqual([])
  })

  it('does not turn everything early where the date of writing is a slip', () => {
    const deed = '深入学习党的二十届三中全会精神，落实《公平竞争审查条例》，研讨4次。'
    const slip = { date: '2024年1月16日' }
    expect(found(report(deed, slip), 'years/not-yet')).toEqual([])
    expect(found(report(deed, slip), 'years/law-in-force')).toEqual([])
  })

  it('is no fault of a plan', () => {
    const plan = '贯彻实施《行政执法监督条例》，培训4期。'
    expect(found(report('检查40次。', { plan }), 'years/law-in-force')).toEqual([])
    expect(found(report('贯彻实施《行政执法监督条例》，检查40次。'), 'years/law-in-force')).toEqual([
      'early: 《行政执法监督条例》',
    ])
  })
})

describe('laws', () => {
  it.each([
    '《民法典》',
    '《中华人民共和国民法典》',
    '《民法典·总则编》',
    '《民法典（婚姻家庭编）》',
    '《地方各级人民代表大会和地方各级人民政府组织法》',
    '《安澜市养犬管理条例》',
    '《临江省行政执法监督条例》',
    '《行政执法证据管理办法》',
    '《社区普法》',
    '《中华人民共和国国徽法》',
    '《民法典知识读本》',
  ])('knows %s or leaves it alone', (title) => {
    expect(found(report(`组织学习${title}4次。`), 'names/unknown-law')).toEqual([])
  })

  it('tells of each unknown title once', () => {
    expect(found(report('学习《行政处罚程序法》4次。宣传《行政处罚程序法》6场。'), 'names/unknown-law')).toHaveLength(1)
  })

  it('lets a law be applied in the year of its end', () => {
    const deed = '依照《信访条例》和《信访工作条例》办理信访事项36件。'
    expect(found(report(deed, { year: 2022, date: '2023年1月16日' }), 'years/law-in-force')).toEqual([])
    expect(found(report(deed), 'years/law-in-force')).toEqual(['repealed: 《信访条例》'])
  })
})

describe('fixed phrases', () => {
  it('are judged one by one, not over the end of a clause', () => {
    const deed = '坚持法治国家、法治政府、法治社会一体建设，法治政府、法治社会建设取得新进展。'
    expect(found(report(deed), 'names/one-body-order')).toEqual([])
  })

  it('are found where blanks and half-width marks break them', () => {
    expect(found(report('推行 双随机一公 开 监管,抽查36家。'), 'names/set-phrases')).toEqual(['wrong: 双随机一公 开'])
  })

  it.each([
    ['推行双随机一公开监管，抽查36家。', 'names/set-phrases', ['double-random']],
    ['加强理论中心组学习，集中学习6次。', 'names/set-phrases', ['craft']],
    ['落实《法治社会建设纲要》，完成任务6项。', 'names/document-name', ['craft']],
    ['落实《法治政府建设实施纲要（2020—2025年）》，完成任务6项。', 'names/document-name', ['outline', 'craft']],
  ])('rest on the law of their own row: %s', (deed, rule, sources) => {
    const { findings } = check(interpret(readText(report(deed))), { today: '2026-06-01' })
    const [finding, ...others] = findings.filter(({ ruleId }) => ruleId === rule)
    expect(others).toEqual([])
    const laws = Object.entries(loadCompiled(names).sources).filter(([, { name }]) =>
      finding?.basis.some(({ law }) => law === name),
    )
    expect(laws.map(([id]) => id.replace(/-\d+$/, '')).sort()).toEqual([...sources].sort())
  })

  it('make one finding with a count', () => {
    const { findings } = check(interpret(readText(report('法制宣传12场。法制宣传进社区6场。'))), { today: '2026-06-01' })
    const [first] = findings.filter(({ ruleId }) => ruleId === 'names/rule-of-law-words')
    expect(first?.message).toContain('共2处')
    expect(first?.related).toHaveLength(1)
    expect(first?.fix).toBeNull()
  })
})

describe('own abbreviations', () => {
  it('need no explanation where their figures are told afterwards', () => {
    expect(found(report('建立“六联五议”机制，联系六方力量，围绕五方面事项协商。'), 'names/coined')).toEqual([])
    expect(found(report('建立“六联五议”机制，成效明显。'), 'names/coined')).toEqual(['unexplained: “六联五议”'])
  })
})
