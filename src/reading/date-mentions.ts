/** Finds years, dates and spans of years, and says what each belongs to. */
import type { DateMention, Sentence } from '../model/reading.ts'
import { type DateParts, RELATIVE_YEAR_CODES, readDate, readRelativeYear } from '../text/dates.ts'
import { isArabicClass, NUMERAL_CODES, numeralClass } from '../text/numeral-characters.ts'
import { belongsTo } from './date-belonging.ts'
import { titleEnd } from './named-spans.ts'

/** What the walk does at a character. */
const ARABIC_DIGIT = 1
const HAN_DIGIT = 2
const RELATIVE = 3
const OPEN_TITLE = 4
const CLOSE_TITLE = 5
const OPEN_BRACKET = 6
const CLOSE_BRACKET = 7

function actions(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const code of RELATIVE_YEAR_CODES) table[code] = RELATIVE
  for (const code of NUMERAL_CODES) table[code] = isArabicClass(numeralClass(code)) ? ARABIC_DIGIT : HAN_DIGIT
  table[0x300a] = OPEN_TITLE
  table[0x300b] = CLOSE_TITLE
  table[0xff08] = table[0x28] = OPEN_BRACKET
  table[0xff09] = table[0x29] = CLOSE_BRACKET
  return table
}

const ACTIONS = actions()

/** The state of one walk over a sentence. */
interface Walk {
  readonly view: string
  readonly year: number | null
  readonly mentions: DateMention[]
  sentence: Sentence
  depth: number
  /** Whether a bracket right after a title is open. */
  bracketed: boolean
  yearBefore: number | null
}

/**
 * The dates of a report in reading order; offsets count into the view. Month and day without a year get the year before
 * them in the sentence, else the report year; where neither is known they are left out. 去年, 今年 and the like count from
 * the report year. A day that the calendar does not have is `null`.
 */
export function findDates(
  view: string,
  sentences: readonly Sentence[],
  options: { readonly year: number | null },
): DateMention[] {
  const mentions: DateMention[] = []
  const first = sentences[0]
  if (first === undefined) return mentions
  const walk: Walk = { view, year: options.year, mentions, sentence: first, depth: 0, bracketed: false, yearBefore: null }
  for (const sentence of sentences) {
    if (sentence.part === 'residue') continue
    walk.sentence = sentence
    walk.depth = 0
    walk.bracketed = false
    walk.yearBefore = null
    for (let at = sentence.start; at < sentence.end; at += 1) {
      const action = ACTIONS[view.charCodeAt(at)] as number
      if (action !== 0) at = act(walk, at, action)
    }
  }
  return mentions
}

/** Does what a character asks for; returns the offset of the last character that is done with. */
function act(walk: Walk, at: number, action: number): number {
  const { view } = walk
  const to = walk.sentence.end
  switch (action) {
    case ARABIC_DIGIT:
      return readArabicDate(walk, at)
    case HAN_DIGIT: {
      const next = at + 1 < to ? view.charCodeAt(at + 1) : 0
      const date = numeralClass(next) !== 0 || next === 0x6708 ? readDate(view, at, to) : null
      return date === null ? at : add(walk, date, date.year)
    }
    case RELATIVE: {
      const relative = walk.year === null ? null : readRelativeYear(view, at, to)
      if (relative === null || walk.year === null) return at
      const year = walk.year + relative.distance
      return add(walk, { start: at, end: relative.end, year, month: null, day: null, until: null }, year)
    }
    case OPEN_TITLE:
      if (titleEnd(view, at, to) > at) walk.depth += 1
      return at
    case CLOSE_TITLE:
      walk.depth = Math.max(0, walk.depth - 1)
      return at
    case OPEN_BRACKET:
      walk.bracketed = at > walk.sentence.start && view.charAt(at - 1) === '》'
      return at
    default:
      walk.bracketed = false
      return at
  }
}

/** A date in Arabic digits; a number that is none is passed over whole. */
function readArabicDate(walk: Walk, at: number): number {
  const { view, sentence } = walk
  const before = at > sentence.start ? view.charCodeAt(at - 1) : 0
  const joined = isWordPart(before)
  const date = joined ? null : readDate(view, at, sentence.end)
  if (date !== null) return add(walk, date, date.year)
  let last = at
  while (last + 1 < sentence.end && isArabicClass(numeralClass(view.charCodeAt(last + 1)))) last += 1
  return last
}

/** Letters and marks that make the digits part of an address, a number or a name. */
const isWordPart = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  code === 0x2e ||
  code === 0x2f ||
  code === 0x5f ||
  code === 0x23

function add(walk: Walk, date: DateParts, stated: number | null): number {
  const { sentence, yearBefore } = walk
  const year = stated ?? yearBefore ?? walk.year
  if (year !== null) {
    const place = { start: date.start, end: date.end, inTitle: walk.depth > 0 || walk.bracketed }
    walk.mentions.push({
      start: date.start,
      end: date.end,
      sentence: sentence.index,
      year,
      month: date.month,
      day: date.day,
      until: date.until,
      belongsTo: belongsTo(walk.view, sentence, place, { ...date, year }, walk.year),
    })
    if (stated !== null && !(walk.depth > 0 || walk.bracketed)) walk.yearBefore = year
  }
  return date.end - 1
}
