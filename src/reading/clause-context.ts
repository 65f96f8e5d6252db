/** What the words of a sentence so far say about the next number: its year, and whether it compares. */
import type { Quantity } from '../model/reading.ts'
import type { DateParts, RelativeYear } from '../text/dates.ts'
import { isArabicClass, numeralClassAt } from '../text/numeral-characters.ts'
import type { UnitKind } from './units.ts'

/** State of one walk over a sentence; changed as the walk goes on. */
export interface ClauseContext {
  /** Offset after the last mark that ends a clause. */
  clauseStart: number
  /** Offset after the last number or date of the clause. */
  numberEnd: number
  /** Year of the figures that follow; `null` is the report year. */
  period: number | null
  /** Year that is compared with (较2022年), and where its words end. */
  base: number | null
  baseEnd: number
  /** Whether the clause compares (同比, 较, 比), and whether that lasts into the next clause (与…相比，). */
  compares: boolean
  lasting: boolean
  /** Up or down, and where that word ends. */
  direction: 1 | -1 | 0
  directionEnd: number
}

export const newClauseContext = (): ClauseContext => ({
  clauseStart: 0,
  numberEnd: 0,
  period: null,
  base: null,
  baseEnd: -1,
  compares: false,
  lasting: false,
  direction: 0,
  directionEnd: -1,
})

/** Forgets what the sentence before said. */
export function startSentence(context: ClauseContext, start: number): void {
  context.clauseStart = context.numberEnd = start
  context.period = context.base = null
  context.baseEnd = context.directionEnd = -1
  context.compares = context.lasting = false
  context.direction = 0
}

/** A mark ends the clause; what was said of comparison ends with it unless it leads over (与去年相比，). */
export function endClause(context: ClauseContext, at: number): void {
  context.clauseStart = at + 1
  context.compares = context.lasting
  context.lasting = false
  context.direction = 0
}

const BEFORE_BASE = '较比与同和跟由从'
const DOCUMENT_AFTER =
  /^(?:年度?)?[^，。；、：（]{2,12}?(?:方案|计划|规划|纲要|意见|要点|清单|办法|条例|目录|年报|年度报告|统计数据)/
/** 2020年以来: the years up to the report's own. */
const EVER_SINCE = ['以来', '至今', '起']

/**
 * Notes a date: the figures after it are of its year, unless it is what they are compared with (较2022年, 由去年的85%) or
 * part of a name.
 */
export function noteDate(context: ClauseContext, view: string, date: DateParts | RelativeYear, year: number | null): void {
  context.numberEnd = date.end
  const named = 'distance' in date ? (year === null ? null : year + date.distance) : date.year
  if (named === null || ('until' in date && date.until !== null)) return
  const compared = date.start > context.clauseStart && BEFORE_BASE.includes(view.charAt(date.start - 1))
  if (compared || (view.charAt(date.end) === '的' && isArabicClass(numeralClassAt(view, date.end + 1, view.length)))) {
    context.base = named
    context.baseEnd = date.end
    return
  }
  if (EVER_SINCE.some((word) => view.startsWith(word, date.end))) return
  if (DOCUMENT_AFTER.test(view.slice(date.end, date.end + 20))) return
  context.period = named === year ? null : named
}

/** The year of a number that starts at an offset. */
export function periodAt(context: ClauseContext, view: string, start: number): number | null {
  if (context.base === null || start < context.baseEnd || start > context.baseEnd + 3) return context.period
  return /^(?:同期)?的?$/.test(view.slice(context.baseEnd, start)) ? context.base : context.period
}

/** Notes 同, 环, 较, 比, 相, 对 at an offset. */
export function noteComparison(context: ClauseContext, view: string, at: number): void {
  const next = view.charAt(at + 1)
  const before = view.charAt(at - 1)
  switch (view.charAt(at)) {
    case '同':
    case '环':
      context.compares ||= next === '比'
      return
    case '相':
    case '对':
      if (next === '比' || next === '较') context.lasting = context.compares = true
      return
    case '较':
      context.compares ||= before !== '比' && !'大多少高好为强低快小长重轻差完'.includes(next)
      return
    default:
      context.compares ||= !'较例赛对重如武率拼学'.includes(next) && (before === '' || !'占评分性'.includes(before))
  }
}

/** Notes a word that says more or less. */
export function noteDirection(context: ClauseContext, view: string, at: number, direction: 1 | -1): void {
  const character = view.charAt(at)
  const next = view.charAt(at + 1)
  if (character === '提' && next !== '高' && next !== '升') return
  if (character === '落' && view.charAt(at - 1) !== '回') return
  if (character === '减' && next === '免') return
  context.direction = direction
  context.directionEnd = at + 1
}

/** How many code units may stand between a word of direction and the number. */
const REACH = 8

/** How a number that starts at `start` compares; `null` for a plain figure and for a level reached (降至, 提升到). */
export function comparisonAt(
  context: ClauseContext,
  view: string,
  start: number,
  kind: UnitKind,
  unit: string,
): Quantity['comparison'] {
  const { compares, direction, directionEnd, clauseStart } = context
  const before = start > clauseStart ? view.charAt(start - 1) : ''
  if (compares && (before === '多' || before === '高')) return { direction: 1 }
  if (compares && (before === '少' || before === '低')) return { direction: -1 }
  if (direction === 0 || (!compares && kind !== 'rate' && unit !== '倍')) return null
  if (start - directionEnd > REACH && start - context.numberEnd > 2) return null
  const between = view.slice(Math.max(directionEnd, start - REACH), start)
  if (/[至到为达占]$/.test(between) && !/幅/.test(between) && !/幅/.test(view.charAt(directionEnd - 2))) return null
  return { direction }
}
