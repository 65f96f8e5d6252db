/** Dates in sentences, and what each belongs to. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDates } from '../../src/reading/date-mentions.ts'
import { inSentences, type SentenceTraits } from './in-sentences.ts'

const find = (text: string, traits?: SentenceTraits) => {
  const { view, sentences } = inSentences(text, traits)
  return findDates(view, sentences, { year: 2023 })
}

describe('findDates', () => {
  it.each<[string, string[], SentenceTraits?]>([
    ['2023年，全镇开展普法。', ['2023 report']],
    ['今年以来开展普法。', ['2023 report']],
    ['一、2023年主要举措和成效', ['2023 heading'], { part: 'heading' }],
    ['望江街道2023年度法治政府建设情况报告', ['2023 heading'], { part: 'title' }],
    ['2023年12月31日', ['2023 report'], { part: 'date' }],
    ['落实《实施纲要（2021—2025年）》。', ['2021 document']],
    ['落实《实施纲要》（2021—2025年）。', ['2021 document']],
    ['落实法治社会建设实施纲要（2020—2025年）。', ['2020 document']],
    ['落实2023—2025年三年行动计划。', ['2023 document']],
    ['制定2022年普法工作方案。', ['2022 document']],
    ['2023年制定普法工作方案。', ['2023 report']],
    ['2022年登记12件，2023年登记6件。', ['2022 comparison', '2023 report']],
    ['较2022年下降50%。', ['2022 comparison']],
    ['较去年同比下降50%。', ['2022 comparison']],
    ['办件量为上年同期的两倍。', ['2022 comparison']],
    ['2024年将开展专项治理。', ['2024 plan']],
    ['四、下一年度工作安排', ['2024 heading'], { part: 'heading', role: 'plans' }],
    ['2023年继续推进。', ['2023 plan'], { role: 'plans', tense: 'plan' }],
    ['力争到2025年全面建成。', ['2025 plan']],
    ['自2021年成立以来运转良好。', ['2021 event']],
    ['2023年4月成立公职律师办公室。', ['2023 event']],
    ['2023年3月开展排查。', ['2023 report']],
    ['该条例于2021年7月15日施行。', ['2021 event']],
    ['3月5日召开会议。', ['2023 event']],
    ['2022年5月启动，6月30日完成。', ['2022 event', '2022 event']],
    ['统计2023—12—31的数据。', ['2023 event']],
    ['依据国办发〔2018〕118号。', []],
    ['编号2023件。', []],
    ['见http：//a.cn/2023/12/31/a.html。', []],
    ['版本V2023.1.5。', []],
    ['上级和本级前往。', []],
  ])('reads %s', (text, expected, traits) => {
    expect(find(text, traits).map(({ year, belongsTo }) => `${year} ${belongsTo}`)).toEqual(expected)
  })

  it('leaves residue out', () => {
    expect(find('发布时间：2019年12月3日', { part: 'residue' })).toEqual([])
  })

  it('leaves months and relative years out where no year is known', () => {
    const { view, sentences } = inSentences('去年3月5日开会。')
    expect(findDates(view, sentences, { year: null })).toEqual([])
  })

  it('never throws, keeps order and place, and takes time in proportion', () => {
    const piece = fc.oneof(
      fc.constantFrom('2023年', '去年', '3月', '5日', '《', '》', '（', '）', '2021—2025年', '，', '。', '下一年度'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        let reached = 0
        for (const { start, end } of find(pieces.join(''))) {
          expect(start).toBeGreaterThanOrEqual(reached)
          expect(end).toBeGreaterThan(start)
          reached = end
        }
      }),
    )
    for (const text of ['《2023年'.repeat(100_000), '2023年'.repeat(200_000), '（'.repeat(400_000), '一'.repeat(400_000)]) {
      find(text)
    }
  })
})
