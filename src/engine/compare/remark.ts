/** What a comparison of two years says at one place of this year's text, before it becomes a finding. */
import type { Severity } from '../../model/finding.ts'
import type { LocalText } from '../../model/pack.ts'
import type { Span } from '../../model/place.ts'

/** Ids of what a comparison can say. */
export type RemarkId =
  | 'problems/repeated-from-last-year'
  | 'plans/unanswered-from-last-year'
  | 'text/copied-from-last-year'
  | 'numbers/jump-from-last-year'
  | 'numbers/unchanged-from-last-year'

export interface Remark extends Span {
  readonly id: RemarkId
  readonly variant: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** How a remark is said, and the clauses (`source/clause`) that it rests on. */
export interface RemarkWords {
  readonly title: LocalText
  readonly severity: Readonly<Record<string, Severity>>
  readonly review: readonly string[]
  readonly message: Readonly<Record<string, LocalText>>
  readonly fix: LocalText
  readonly basis: readonly string[]
}

/** The words of every remark. */
export const REMARKS: Readonly<Record<RemarkId, RemarkWords>> = {
  'problems/repeated-from-last-year': {
    title: { 'zh-CN': '不足照抄上年', en: 'A shortcoming repeated from last year' },
    severity: { same: 'warning', alike: 'info' },
    review: ['alike'],
    message: {
      same: { 'zh-CN': '这项不足与上年报告一字不差。', en: 'This shortcoming stands word for word in last year’s report.' },
      alike: {
        'zh-CN': '这项不足与上年报告的“{last}”大体相同，请核对一年来有无变化。',
        en: 'This shortcoming is much like last year’s “{last}”; check what has changed.',
      },
    },
    fix: {
      'zh-CN': '写本年度的具体表现和数据；问题仍未解决的，写明原因和进展。',
      en: 'Tell how it showed this year; where it stays unsolved, say why and how far it is.',
    },
    basis: ['supervision-2019/contents-problems'],
  },
  'plans/unanswered-from-last-year': {
    title: { 'zh-CN': '上年安排没有下文', en: 'A plan of last year without an answer' },
    severity: { unanswered: 'warning' },
    review: ['unanswered'],
    message: {
      unanswered: {
        'zh-CN': '上年报告安排“{plan}”，今年的报告没有看到落实情况，请核对。',
        en: 'Last year’s report planned “{plan}”; nothing in this one tells what came of it. Please check.',
      },
    },
    fix: {
      'zh-CN': '写明这项安排的完成情况；没有完成的，在不足中说明。',
      en: 'Say what came of it; if it was not done, say so.',
    },
    basis: ['supervision-2019/contents-achievements', 'supervision-2019/contents-plans'],
  },
  'text/copied-from-last-year': {
    title: { 'zh-CN': '段落照抄上年', en: 'A paragraph copied from last year' },
    severity: { same: 'warning', figures: 'info' },
    review: [],
    message: {
      same: { 'zh-CN': '这一段与上年报告一字不差。', en: 'This paragraph stands word for word in last year’s report.' },
      figures: {
        'zh-CN': '这一段除数字外与上年报告完全相同。',
        en: 'Apart from the figures this paragraph is that of last year’s report.',
      },
    },
    fix: { 'zh-CN': '改写为本年度的举措、数据和事例。', en: 'Tell of this year’s measures, figures and cases.' },
    basis: ['supervision-2019/contents'],
  },
  'numbers/jump-from-last-year': {
    title: { 'zh-CN': '数据比上年变化过大', en: 'A figure jumps' },
    severity: { jump: 'info' },
    review: ['jump'],
    message: {
      jump: {
        'zh-CN': '“{name}”上年为{before}，今年为{after}，变化较大，请核对口径或说明原因。',
        en: '“{name}” was {before} last year and is {after} now; check how it was counted, or say why.',
      },
    },
    fix: { 'zh-CN': '核对统计口径；变化属实的，写明原因。', en: 'Check the count; if it is right, say why.' },
    basis: ['supervision-2019/contents-achievements'],
  },
  'numbers/unchanged-from-last-year': {
    title: { 'zh-CN': '数据与上年相同', en: 'A figure is last year’s' },
    severity: { unchanged: 'info' },
    review: ['unchanged'],
    message: {
      unchanged: {
        'zh-CN': '“{name}”两年都是{after}，请核对是否沿用了上年数据。',
        en: '“{name}” is {after} in both years; check that it was not left over.',
      },
    },
    fix: { 'zh-CN': '核对并填写本年度数据。', en: 'Check and give this year’s figure.' },
    basis: ['supervision-2019/contents-achievements'],
  },
}
