/** Finds the numbers of a report that count, measure or rate something, in one walk over its sentences. */
import type { Approximation, Quantity, Sentence } from '../model/reading.ts'
import { codesOf } from '../text/characters.ts'
import { RELATIVE_YEAR_CODES, readDate, readRelativeYear } from '../text/dates.ts'
import { isArabicClass, NUMERAL_CODES, numeralClass } from '../text/numeral-characters.ts'
import { type Numeral, readHeadless, readNumeral } from '../text/numerals.ts'
import { roughAfter, roughBefore } from './approximation.ts'
import * as clause from './clause-context.ts'
import { countedWords } from './counted.ts'
import { documentNumberEnd, quoteEnd, titleEnd } from './named-spans.ts'
import { isNameInDigits, isNameInWords } from './number-names.ts'
import { closeBracket, endParts, openBracket, openParts, type PartFrames, totalOf } from './parts.ts'
import { readUnit, startsUnit, type UnitMention } from './units.ts'

/** What a finder of facts must know beside the text. */
export interface FactOptions {
  /** The report year, `null` where it is not known. */
  readonly year: number | null
}

/** What the walk does at a character. */
const NUMERAL = 1
const HEADLESS = 2
const RELATIVE = 3
const MARK = 4
const OPEN_QUOTE = 5
const OPEN_TITLE = 6
const OPEN_NUMBER = 7
const COMPARISON = 8
const MORE = 9
const LESS = 10
const PARTS = 11
const OPEN_BRACKET = 12
const CLOSE_BRACKET = 13
const STOP = 14

function actions(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const put = (characters: string, action: number): void => {
    for (let at = 0; at < characters.length; at += 1) table[characters.charCodeAt(at)] = action
  }
  for (const code of RELATIVE_YEAR_CODES) table[code] = RELATIVE
  for (const code of NUMERAL_CODES) table[code] = NUMERAL
  put('数几上', HEADLESS)
  put('，：！？\n', MARK)
  put('；。', STOP)
  put('“"‘', OPEN_QUOTE)
  put('《', OPEN_TITLE)
  put('〔［[', OPEN_NUMBER)
  put('同环较比相对', COMPARISON)
  put('增升涨提', MORE)
  put('降减跌落', LESS)
  put('其包含', PARTS)
  put('（(', OPEN_BRACKET)
  put('）)', CLOSE_BRACKET)
  return table
}

const ACTIONS = actions()

/** The walk over one sentence. */
interface Walk {
  readonly view: string
  sentence: Sentence
  readonly year: number | null
  readonly context: clause.ClauseContext
  readonly frames: PartFrames
  readonly quantities: Quantity[]
}

/** The quantities of a report in reading order. Offsets count into the view. Residue is left out; linear in the text. */
export function findQuantities(view: string, sentences: readonly Sentence[], options: FactOptions): Quantity[] {
  const quantities: Quantity[] = []
  const first = sentences[0]
  if (first === undefined) return quantities
  const walk: Walk = { view, sentence: first, year: options.year, context: clause.newClauseContext(), frames: [], quantities }
  for (const sentence of sentences) {
    if (sentence.part === 'residue') continue
    walk.sentence = sentence
    if (walk.frames.length > 0) walk.frames.length = 0
    clause.startSentence(walk.context, sentence.start)
    walkSentence(walk)
  }
  return quantities
}

function walkSentence(walk: Walk): void {
  const { view, sentence } = walk
  for (let at = sentence.start; at < sentence.end; at += 1) {
    const action = ACTIONS[view.charCodeAt(at)] as number
    if (action !== 0) at = act(walk, at, action)
  }
}

/** Does what a character asks for; returns the offset of the last character that is done with. */
function act(walk: Walk, at: number, action: number): number {
  const { view, context, frames, quantities } = walk
  const to = walk.sentence.end
  switch (action) {
    case NUMERAL:
      return readNumber(walk, at)
    case HEADLESS: {
      const numeral = readHeadless(view, at, to)
      if (numeral !== null) return addInWords(walk, numeral) ?? at
      return readRelative(walk, at)
    }
    case RELATIVE:
      return readRelative(walk, at)
    case STOP:
      endParts(frames)
      clause.endClause(context, at)
      return at
    case MARK:
      clause.endClause(context, at)
      return at
    case OPEN_QUOTE:
      return quoteEnd(view, at, to)
    case OPEN_TITLE:
      return titleEnd(view, at, to)
    case OPEN_NUMBER:
      return documentNumberEnd(view, at, to)
    case COMPARISON:
      clause.noteComparison(context, view, at)
      return at
    case MORE:
    case LESS:
      clause.noteDirection(context, view, at, action === MORE ? 1 : -1)
      return at
    case PARTS:
      if (view.startsWith('其中', at) || view.startsWith('包括', at) || view.startsWith('包含', at))
        openParts(frames, quantities.length)
      return at
    case OPEN_BRACKET:
      openBracket(frames, quantities.length, quantities.at(-1)?.end === at)
      clause.endClause(context, at)
      return at
    default:
      closeBracket(frames)
      clause.endClause(context, at)
      return at
  }
}

function readRelative(walk: Walk, at: number): number {
  const relative = readRelativeYear(walk.view, at, walk.sentence.end)
  if (relative === null) return at
  clause.noteDate(walk.context, walk.view, relative, walk.year)
  return relative.end - 1
}

function readNumber(walk: Walk, at: number): number {
  const { view, context } = walk
  const to = walk.sentence.end
  const arabic = isArabicClass(numeralClass(view.charCodeAt(at)))
  const next = at + 1 < to ? view.charCodeAt(at + 1) : 0
  if (!arabic && !mayGoOn(next)) return at
  const date = readDate(view, at, to)
  if (date !== null) {
    clause.noteDate(context, view, date, walk.year)
    return date.end - 1
  }
  const numeral = readNumeral(view, at, to)
  if (numeral === null) return at
  if (!arabic) return addInWords(walk, numeral) ?? numeral.end - 1
  const unit = unitAfter(view, numeral, to)
  if (isNameInDigits(view, numeral, unit, walk.sentence.start, to)) {
    context.numberEnd = numeral.end
    return numeral.end - 1
  }
  if (unit !== null) return add(walk, numeral, unit)
  return isBareFigure(view, numeral.end, to) ? add(walk, numeral, null) : numeral.end - 1
}

/** Whether the character after a Han digit can make it a quantity or a date: else it is part of a word. */
const mayGoOn = (code: number): boolean => numeralClass(code) !== 0 || startsUnit(code) || GOES_ON.has(code)
const GOES_ON = codesOf('成分点余多几来 月\n')

/** Whether a number without unit stands for itself: a mark or the end follows. */
const isBareFigure = (view: string, end: number, to: number): boolean => end >= to || ENDS_FIGURE.has(view.charCodeAt(end))
const ENDS_FIGURE = codesOf('，。；、）！？：\n')

const PERCENT = '%'

/** The unit after a number, over a blank or a line's end. */
function unitAfter(view: string, numeral: Numeral, to: number): UnitMention | null {
  if (numeral.kind === 'rate') return { name: PERCENT, kind: 'rate', end: numeral.end }
  let at = numeral.end
  while (at < to && at < numeral.end + 2 && (view.charCodeAt(at) === 0x20 || view.charCodeAt(at) === 0x0a)) at += 1
  return readUnit(view, at, to)
}

function addInWords(walk: Walk, numeral: Numeral): number | null {
  const { view, sentence } = walk
  const unit = unitAfter(view, numeral, sentence.end)
  if (unit === null) return null
  const rough = numeral.approximation !== 'exact' || roughBefore(view, numeral.start, sentence.start) !== null
  if (numeral.kind !== 'rate' && isNameInWords(view, numeral, unit, sentence.start, rough)) return null
  return add(walk, numeral, unit)
}

/** 3—5起, 3至5名: the number is the upper end of a range. */
const endsRange = (view: string, start: number, from: number): boolean =>
  start - 2 >= from && TO.has(view.charCodeAt(start - 1)) && isArabicClass(numeralClass(view.charCodeAt(start - 2)))
const TO = codesOf('—至到')

/** Ranks: 前5位. */
const isRank = (view: string, start: number, unit: UnitMention | null): boolean =>
  (unit?.name === '名' || unit?.name === '位') && view.charAt(start - 1) === '前'

/** Adds the quantity; returns the offset of its last character. */
function add(walk: Walk, numeral: Numeral, unit: UnitMention | null): number {
  const { view, sentence, context, frames, quantities } = walk
  const after = unit?.end ?? numeral.end
  const lead = roughBefore(view, numeral.start, Math.max(context.clauseStart, sentence.start))
  const tail = unit === null ? null : roughAfter(view, after, sentence.end)
  const start = lead?.at ?? numeral.start
  const end = tail?.at ?? after
  const own =
    numeral.approximation === 'exact' && endsRange(view, numeral.start, sentence.start) ? 'about' : numeral.approximation
  const approximation: Approximation = lead?.approximation ?? (own === 'exact' ? (tail?.approximation ?? 'exact') : own)
  const from = Math.max(context.clauseStart, context.numberEnd)
  const kind = isRank(view, start, unit) ? 'ordinal' : (unit?.kind ?? 'bare')
  const period = clause.periodAt(context, view, start)
  const comparison = unit === null ? null : clause.comparisonAt(context, view, start, unit.kind, unit.name)
  if (isNewTotal(view, from, start)) endParts(frames)
  const figure = { sentence: sentence.index, unit: unit?.name ?? '', kind, period, comparison } as const
  quantities.push({
    start,
    end,
    sentence: figure.sentence,
    value: numeral.value,
    unit: figure.unit,
    counted:
      unit === null ? '' : countedWords(view, { from, start, end, follows: from > context.clauseStart }, unit, sentence.end),
    approximation,
    decimals: numeral.decimals,
    kind,
    period,
    comparison,
    partOf: totalOf(frames, quantities, figure),
  })
  context.numberEnd = end
  return end - 1
}

/** 共, 共计, 合计, 总计, 累计 before the number: it opens a count of its own. */
const isNewTotal = (view: string, from: number, start: number): boolean => {
  const last = start > from ? view.charAt(start - 1) : ''
  return last === '共' || (last === '计' && start - 2 >= from && '共合总累'.includes(view.charAt(start - 2)))
}
