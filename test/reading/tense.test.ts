import { describe, expect, it } from 'vitest'
import type { Tense } from '../../src/model/report-tree.ts'
import { tenseOf } from '../../src/reading/tense.ts'
import { read } from './read.ts'

const tense = (text: string, base: Tense): Tense => tenseOf(text, 0, text.length, base)

describe('tense among things done', () => {
  it.each<[string, Tense]>([
    ['全年办理案件23件。', 'done'],
    ['下一步，我局将加强培训。', 'plan'],
    ['我镇将继续推进综合执法改革。', 'plan'],
    ['街道将围绕营商环境开展专项监督。', 'plan'],
    ['力争2025年底前全部完成。', 'plan'],
    ['拟于2025年修订预案。', 'plan'],
    ['将法治建设纳入年度绩效考核。', 'done'],
    ['将推进情况列入督查清单。', 'done'],
    ['将深入学习作为首要任务。', 'done'],
    ['将问题线索移送纪检机关。', 'done'],
    ['将矛盾化解在基层。', 'done'],
    ['对拟作出的7件决定进行法制审核。', 'done'],
    ['草拟文件3件，模拟办案2次。', 'done'],
    ['行政机关应当依法公开信息。', 'requirement'],
    ['严格落实罚缴分离，不得下达罚没指标。', 'requirement'],
    ['对应当公开的64件决定全部公开。', 'done'],
    ['会议指出：“要坚持严格规范公正文明执法。”', 'quote'],
    ['落实“谁执法谁普法”责任制。', 'done'],
    ['打造“法治会客厅”。', 'done'],
  ])('%s %s', (text, expected) => {
    expect(tense(text, 'done')).toBe(expected)
  })
})

describe('tense among plans and problems', () => {
  it.each<[string, Tense, Tense]>([
    ['全年开展调解技能培训4期。', 'plan', 'plan'],
    ['目前，已完成方案起草。', 'plan', 'done'],
    ['对已建成的点位开展维护。', 'plan', 'plan'],
    ['将在已有基础上继续推进。', 'plan', 'plan'],
    ['执法人员应当持证而未持证。', 'problem', 'problem'],
    ['下一步将加强培训。', 'problem', 'plan'],
    ['已建立台账，但更新不及时。', 'problem', 'problem'],
  ])('%s (%s) %s', (text, base, expected) => {
    expect(tense(text, base)).toBe(expected)
  })

  it('turns with the paragraph', () => {
    const reading = read(
      '一、主要举措和成效\n办理案件23件。\n虽然取得了一定成绩，但仍存在执法力量不足的问题。人员老化。\n下一步，加强培训。开展考核。',
    )
    expect(reading.sentences.slice(1).map(({ tense: found }) => found)).toEqual(['done', 'problem', 'problem', 'plan', 'plan'])
  })
})
