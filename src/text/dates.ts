/** Reads dates, years and spans of years: 2024年12月31日, 二〇二四年, 2024-12-31, 12月31日, 2021—2025年, 去年. */
import { ARABIC, isArabicClass, isHanDigitClass, numeralClassAt as kindAt } from './numeral-characters.ts'
import { readNumeral } from './numerals.ts'

/** A date read from a text. Offsets count into the text, end exclusive. */
export interface DateParts {
  readonly start: number
  readonly end: number
  /** `null` where only month or day are written. */
  readonly year: number | null
  readonly month: number | null
  /** `null` also for a day that the month does not have. */
  readonly day: number | null
  /** Last year of a span of years. */
  readonly until: number | null
}

const FIRST_YEAR = 1900
const LAST_YEAR = 2100

const [YEAR, MONTH, DAY, TO, BLANK] = [0x5e74, 0x6708, 0x65e5, 0x81f3, 0x20]
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether the calendar has this day; month and day 1-based. */
export function isCalendarDate(year: number | null, month: number, day: number): boolean {
  const days = DAYS[month - 1]
  if (days === undefined || day < 1 || day > days) return false
  if (month !== 2 || day < 29 || year === null) return true
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

const isDash = (code: number): boolean => code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0xff0d
const isSpanMark = (code: number): boolean => isDash(code) || code === TO || code === 0x7e || code === 0xff5e || code === 0x301c

/** Sorts of mark between the numbers of a date: a dash, a point, a slash; 0 for none. */
function separator(code: number): number {
  if (isDash(code)) return 1
  if (code === 0x2e || code === 0xff0e) return 2
  return code === 0x2f || code === 0xff0f ? 3 : 0
}

/** Offset after at most two blanks. */
function skipBlanks(text: string, at: number, to: number): number {
  let next = at
  while (next < to && next < at + 2 && text.charCodeAt(next) === BLANK) next += 1
  return next
}

/** The year whose four digits, all Arabic or all Han, start at an offset; 0 for none. */
function fourDigits(text: string, at: number, to: number): number {
  if (at + 4 > to) return 0
  const arabic = isArabicClass(kindAt(text, at, to))
  let year = 0
  for (let place = at; place < at + 4; place += 1) {
    const kind = kindAt(text, place, to)
    if (!(arabic ? isArabicClass(kind) : isHanDigitClass(kind))) return 0
    year = year * 10 + (kind & 0xf)
  }
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0
}

/** Up to two Arabic digits at an offset, -1 for none or for more. */
function shortNumber(text: string, at: number, to: number): { value: number; end: number } | null {
  const first = kindAt(text, at, to)
  if (!isArabicClass(first)) return null
  const second = kindAt(text, at + 1, to)
  if (!isArabicClass(second)) return { value: first - ARABIC, end: at + 1 }
  if (isArabicClass(kindAt(text, at + 2, to))) return null
  return { value: (first - ARABIC) * 10 + (second - ARABIC), end: at + 2 }
}

/** 三十一 */
const LONGEST_IN_WORDS = 3

/** How far a sign may stand behind the first of the blanks, digits and blanks before it. */
const REACH = 2 + LONGEST_IN_WORDS + 2

function hasSign(text: string, from: number, to: number, sign: number): boolean {
  const last = Math.min(to - 1, from + REACH)
  for (let at = from; at <= last; at += 1) if (text.charCodeAt(at) === sign) return true
  return false
}

/** A month or day in digits or in words, followed by its sign. */
function signed(text: string, from: number, to: number, sign: number, most: number): { value: number; end: number } | null {
  if (!hasSign(text, from, to, sign)) return null
  const at = skipBlanks(text, from, to)
  const kind = kindAt(text, at, to)
  if (kind === 0) return null
  const number = isArabicClass(kind) ? shortNumber(text, at, to) : readNumeral(text, at, Math.min(to, at + LONGEST_IN_WORDS))
  if (number === null || number.value < 1 || number.value > most || number.value % 1 !== 0) return null
  const end = skipBlanks(text, number.end, to)
  return end < to && text.charCodeAt(end) === sign ? { value: number.value, end: end + 1 } : null
}

/** What follows 年 or stands alone: a month, or a month and a day. */
function readMonthDay(text: string, start: number, from: number, to: number, year: number | null): DateParts | null {
  const month = signed(text, from, to, MONTH, 12)
  if (month === null) return null
  const day = signed(text, month.end, to, DAY, 99)
  if (day === null) return { start, end: month.end, year, month: month.value, day: null, until: null }
  const valid = isCalendarDate(year, month.value, day.value)
  return { start, end: day.end, year, month: month.value, day: valid ? day.value : null, until: null }
}

/** 2024-12-31, 2024.1.5, 2024/1/5 with the same mark twice. */
function readMarked(text: string, start: number, to: number, year: number): DateParts | null {
  const mark = separator(text.charCodeAt(start + 4))
  if (mark === 0) return null
  const month = shortNumber(text, start + 5, to)
  if (month === null || month.end >= to || separator(text.charCodeAt(month.end)) !== mark) return null
  const day = shortNumber(text, month.end + 1, to)
  if (day === null || !isCalendarDate(year, month.value, day.value)) return null
  return { start, end: day.end, year, month: month.value, day: day.value, until: null }
}

/** 2021—2025年, 2021年至2025年, 2021-2025; also 20212025年, whose dash a web page has lost. */
function readSpan(text: string, start: number, after: number, to: number, year: number): DateParts | null {
  let at = after
  while (at < to && isSpanMark(text.charCodeAt(at)) && at < after + 2) at += 1
  const until = fourDigits(text, at, to)
  if (until <= year || isArabicClass(kindAt(text, at + 4, to))) return null
  const sign = skipBlanks(text, at + 4, to)
  const closed = sign < to && text.charCodeAt(sign) === YEAR
  if (!closed && at === after) return null
  return { start, end: closed ? sign + 1 : at + 4, year, month: null, day: null, until }
}

/** How many digits a year has. */
const YEAR_DIGITS = 4

/** Whether digits that start at an offset can open a date: most numbers of a report are done with after this. */
function mayOpen(text: string, at: number, to: number): boolean {
  let end = at + 1
  while (isArabicClass(kindAt(text, end, to))) end += 1
  const length = end - at
  if (length === YEAR_DIGITS || length === 2 * YEAR_DIGITS) return true
  const after = end < to ? text.charCodeAt(end) : 0
  return length < 3 && (after === MONTH || after === BLANK)
}

/**
 * Reads the date, year or span of years that starts at an offset and ends before `to`; `null` where none does. A bare
 * number is no year: a year has 年 after it, or a month and day, or is part of a span.
 */
export function readDate(text: string, at: number, to: number): DateParts | null {
  if (isArabicClass(kindAt(text, at, to)) && !mayOpen(text, at, to)) return null
  const year = fourDigits(text, at, to)
  if (year === 0) return readMonthDay(text, at, at, to, null)
  const sign = skipBlanks(text, at + 4, to)
  if (sign >= to || text.charCodeAt(sign) !== YEAR) return readSpan(text, at, at + 4, to, year) ?? readMarked(text, at, to, year)
  const end = sign + 1
  const later = readSpan(text, at, end, to, year) ?? readMonthDay(text, at, end, to, year)
  if (later !== null) return later
  return {
    start: at,
    end: text.charCodeAt(end) === 0x5ea6 && end < to ? end + 1 : end,
    year,
    month: null,
    day: null,
    until: null,
  }
}

/** Words for a year counted from the report year, with how far they lie from it. */
const RELATIVE: readonly (readonly [word: string, distance: number])[] = [
  ['去年', -1],
  ['上年', -1],
  ['上一年', -1],
  ['前一年', -1],
  ['今年', 0],
  ['本年', 0],
  ['明年', 1],
  ['次年', 1],
  ['下一年', 1],
  ['下年', 1],
]

/** A year named by its distance from another. */
export interface RelativeYear {
  readonly start: number
  readonly end: number
  readonly distance: number
}

/** The code units with which a word for a relative year can start. */
export const RELATIVE_YEAR_CODES: readonly number[] = [...new Set(RELATIVE.map(([word]) => word.charCodeAt(0)))]

/** Reads 去年, 上一年度, 今年 … at an offset; `null` where none stands. */
export function readRelativeYear(text: string, at: number, to: number): RelativeYear | null {
  const second = text.charCodeAt(at + 1)
  if (second !== YEAR && second !== 0x4e00) return null
  for (const [word, distance] of RELATIVE) {
    if (!text.startsWith(word, at) || at + word.length > to) continue
    const end = at + word.length
    return { start: at, end: end < to && text.charCodeAt(end) === 0x5ea6 ? end + 1 : end, distance }
  }
  return null
}
