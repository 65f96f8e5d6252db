/** This year's report held against last year's. */
import { describe, expect, it } from 'vitest'
import { compareReports } from '../../src/engine/compare.ts'
import { readText } from '../../src/readers/text.ts'
import { interpret } from '../../src/reading/interpret.ts'
import { builtInPack } from '../../src/rules.ts'

interface Texts {
  readonly done: string
  readonly problems: string
  readonly plans: string
}

const BASE: Texts = {
  done: '全年开展行政检查1208次，办结行政处罚案件63件，均在7个工作日内公开。',
  problems: '一是燃气执法取证难，主要原因是街道没有检测仪器。二是物业纠纷化解周期长，由于没有固定会商。',
  plans: '一是2024年6月底前购置可燃气体检测仪4台。二是由司法所牵头建立物业纠纷每月会商安排。',
}

function report(year: number, parts: Partial<Texts>): string {
  const { done, problems, plans } = { ...BASE, ...parts }
  return `安澜市云溪区望江街道${year}年度法治政府建设情况报告
现将${year}年度法治政府建设情况报告如下：
一、${year}年推进法治政府建设的主要举措和成效
${done}
二、存在的不足和原因
${problems}
三、党政主要负责人履行推进法治建设第一责任人职责情况
街道党工委书记研究法治议题${year - 2018}次，办事处主任听取汇报${year - 2019}次。
四、${year + 1}年主要安排
${plans}
安澜市云溪区人民政府望江街道办事处
${year + 1}年1月16日
`
}

const reading = (year: number, parts: Partial<Texts>) => interpret(readText(report(year, parts)))
const NEXT: Texts = {
  done: '购置可燃气体检测仪4台，与物业企业每月会商12次，开展行政检查1311次，办结行政处罚案件71件。',
  problems: '一是骑手普法覆盖面窄，由于活动多在白天。二是社区调解员年龄偏大，受制于补贴标准低。',
  plans: '一是2025年4月底前建成骑手驿站普法角3处。二是选聘调解员12名，由司法所负责。',
}

function compare(last: Partial<Texts>, now: Partial<Texts>) {
  const current = reading(2024, { ...NEXT, ...now })
  const result = compareReports(reading(2023, last), current, { sources: builtInPack('law')?.sources ?? {} })
  for (const { quote, start, end } of result.findings) expect(current.source.text.slice(start.offset, end.offset)).toBe(quote)
  return result
}

const said = (result: ReturnType<typeof compare>) => result.findings.map(({ ruleId, variant }) => `${ruleId}/${variant}`)

describe('comparing with last year', () => {
  it('says nothing of a report that was written anew', () => {
    const result = compare({}, {})
    expect(said(result)).toEqual([])
    expect(Object.values(result.outcomes).map(({ outcome }) => outcome)).toEqual(['pass', 'pass', 'pass', 'pass', 'pass'])
  })

  it('finds problems repeated word for word, whatever their number', () => {
    const result = compare(
      {},
      {
        problems: `一是骑手普法覆盖面窄，由于活动多在白天。${BASE.problems.replace('一是', '二是').replace('。二是物业', '。三是物业')}`,
      },
    )
    expect(said(result)).toEqual(['problems/repeated-from-last-year/same', 'problems/repeated-from-last-year/same'])
    expect(result.findings.map(({ quote }) => quote)).toEqual(['二是燃气执法取证难', '三是物业纠纷化解周期长'])
    expect(result.findings[0]).toMatchObject({ outcome: 'fail', severity: 'warning', category: 'problems' })
    expect(result.findings[0]?.basis[0]?.law).toBe('法治政府建设与责任落实督察工作规定')
  })

  it('asks to look at problems told in nearly the same words', () => {
    const result = compare(
      {},
      { problems: '一是燃气执法取证仍然难，主要原因是街道仍没有检测仪器。二是骑手普法覆盖面窄，由于活动多在白天。' },
    )
    expect(said(result)).toEqual(['problems/repeated-from-last-year/alike'])
    expect(result.findings[0]?.outcome).toBe('review')
    expect(result.findings[0]?.message).toContain('一是燃气执法取证难')
  })

  it('finds plans of last year without an answer', () => {
    const result = compare({ plans: `${BASE.plans}三是组建老旧小区业主委员会8个。` }, {})
    expect(said(result)).toEqual(['plans/unanswered-from-last-year/unanswered'])
    expect(result.findings[0]?.message).toContain('三是组建老旧小区业主委员会8个')
    expect(result.findings[0]?.outcome).toBe('review')
  })

  it('takes a plan that is only planned again for one without an answer', () => {
    const plan = '三是组建老旧小区业主委员会8个。'
    expect(said(compare({ plans: BASE.plans + plan }, { plans: NEXT.plans + plan }))).toContain(
      'plans/unanswered-from-last-year/unanswered',
    )
  })

  it('finds paragraphs that were copied, with their figures or with new ones', () => {
    const copied =
      '街道坚持把普法融入执法全过程，在执法现场向经营者讲清法律规定和整改要求，组织社区法律顾问进网格开展咨询，全年走访商户320户，发放手册2100册。'
    const same = compare({ done: `${BASE.done}\n${copied}` }, { done: `${NEXT.done}\n${copied}` })
    expect(said(same)).toEqual(['text/copied-from-last-year/same'])
    expect(same.findings[0]?.quote).toBe(copied)
    const changed = compare(
      { done: `${BASE.done}\n${copied}` },
      { done: `${NEXT.done}\n${copied.replace('320', '335').replace('2100', '2250')}` },
    )
    expect(said(changed)).toEqual(['text/copied-from-last-year/figures'])
  })

  it('finds figures that jump and figures that stay', () => {
    const result = compare({}, { done: NEXT.done.replace('1311', '9640').replace('71件', '63件') })
    expect(said(result)).toEqual(['numbers/jump-from-last-year/jump', 'numbers/unchanged-from-last-year/unchanged'])
    expect(result.findings[0]?.message).toContain('1208次')
    expect(result.findings[0]?.message).toContain('9640次')
  })

  it('gives the same result each time, in both languages', () => {
    const [last, now] = [reading(2023, {}), reading(2024, { ...NEXT, problems: BASE.problems })]
    expect(compareReports(last, now)).toEqual(compareReports(last, now))
    expect(compareReports(last, now, { locale: 'en' }).findings[0]?.message).toBe(
      'This shortcoming stands word for word in last year’s report.',
    )
  })

  // Quadratic work on eight thousand sentences would run into the time limit of the test.
  it('comes to an end with large reports', () => {
    const much = (year: number) =>
      reading(year, {
        done: Array.from(
          { length: 4000 },
          (_, at) => `第${at}村开展检查${at + year}次，走访农户${at * 3}户，化解纠纷${at % 7}件。`,
        ).join('\n'),
      })
    const [last, now] = [much(2023), much(2024)]
    expect(
      compareReports(last, now).findings.every(
        ({ quote, start, end }) => now.source.text.slice(start.offset, end.offset) === quote,
      ),
    ).toBe(true)
    expect(compareReports(last, now).sections.length).toBeGreaterThan(0)
  })
})
