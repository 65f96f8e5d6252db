/** Reads numbers as Chinese reports write them: 1256, 1，256, 35万, 三千余, 二〇二三, 百分之九十五点三, 三分之二, 上百. */
import type { Approximation } from '../model/reading.ts'
import { codesOf } from './characters.ts'
import {
  ARABIC,
  digitsEnd,
  isArabicClass,
  isHanDigitClass,
  isPowerClass,
  joinedDigits,
  numeralClassAt as kindAt,
  POWER,
} from './numeral-characters.ts'
import { addDecimals, type NumeralDraft as Draft, readDigitRow, readWords } from './numerals-in-words.ts'

/** A number read from a text. Offsets count into the text, end exclusive. */
export interface Numeral {
  readonly start: number
  /** After the number, its multiplier and an approximation that stands with it (余, 多, 几). */
  readonly end: number
  /** Multipliers applied; a rate counts 0–100. */
  readonly value: number
  readonly decimals: number
  readonly approximation: Approximation
  /** `rate` for 百分之…, 千分之…, …分之… and …成; else a plain number. */
  readonly kind: 'number' | 'rate'
  /** Whether its first digit is Arabic. */
  readonly arabic: boolean
  /** Whether it starts without a digit: 百, 上千, 数十. Without an approximation such a word is a figure of speech. */
  readonly headless: boolean
}

/** What may stand between groups of three digits: a comma, or a blank. */
const partsGroups = (code: number): boolean => code === 0x2c || code === 0xff0c || code === 0x20
const isPoint = (code: number): boolean => code === 0x2e || code === 0xff0e

/** Multiplies without the error of binary fractions: 16.33 万 is 163300. */
const scaled = (mantissa: number, exponent: number): number =>
  exponent >= 0 ? mantissa * 10 ** exponent : mantissa / 10 ** -exponent

/** Reads digits with groups of three and a decimal part. */
function readArabic(text: string, at: number, to: number): Draft {
  let end = digitsEnd(text, at, to)
  let mantissa = joinedDigits(text, at, end, 0)
  if (end - at <= 3 && kindAt(text, at, to) !== ARABIC) {
    while (end < to && partsGroups(text.charCodeAt(end)) && isGroup(text, end + 1, to)) {
      const group = end + 1
      end = digitsEnd(text, group, to)
      mantissa = joinedDigits(text, group, end, mantissa)
    }
  }
  let decimals = 0
  if (end < to && isPoint(text.charCodeAt(end)) && isArabicClass(kindAt(text, end + 1, to))) {
    const point = end + 1
    end = digitsEnd(text, point, to)
    mantissa = joinedDigits(text, point, end, mantissa)
    decimals = end - point
  }
  return { end, mantissa, exponent: -decimals, decimals, approximation: 'exact' }
}

const isGroup = (text: string, at: number, to: number): boolean =>
  isArabicClass(kindAt(text, at, to)) &&
  isArabicClass(kindAt(text, at + 1, to)) &&
  isArabicClass(kindAt(text, at + 2, to)) &&
  !isArabicClass(kindAt(text, at + 3, to))

/** 千克, 百分点: here 千 and 百 belong to the unit. */
const isUnitHead = (text: string, at: number): boolean => /^[千百][克米瓦卡分]/.test(text.slice(at, at + 2))

/** Takes a multiplier and 余, 多, 几 before or after it. */
function addMultiplier(text: string, draft: Draft, to: number, arabic: boolean): void {
  if (
    text.charCodeAt(draft.end) === 0x20 &&
    kindAt(text, draft.end + 1, to) >= POWER + 4 &&
    kindAt(text, draft.end + 1, to) < ARABIC
  )
    draft.end += 1
  takeApproximation(text, draft, to, arabic)
  for (let kind = kindAt(text, draft.end, to); isPowerClass(kind) && (kind & 0xf) > 1; kind = kindAt(text, draft.end, to)) {
    if ((kind & 0xf) < 4 && isUnitHead(text, draft.end)) return
    draft.exponent += kind & 0xf
    draft.end += 1
  }
  if (draft.approximation === 'exact') takeApproximation(text, draft, to, arabic)
}

function takeApproximation(text: string, draft: Draft, to: number, arabic: boolean): void {
  if (draft.end >= to) return
  const code = text.charCodeAt(draft.end)
  const round = scaled(draft.mantissa, draft.exponent) >= 10
  if (code === 0x4f59 || ((code === 0x591a || code === 0x51e0) && round)) draft.approximation = 'over'
  else if (code === 0x6765 && round && !arabic && !/[自访到源信电历]/.test(text.charAt(draft.end + 1)))
    draft.approximation = 'about'
  else return
  draft.end += 1
}

/** The smaller part of 12亿3000万: a number with a multiplier of its own, below the first one's. */
function readRest(text: string, at: number, to: number, limit: number): Numeral | null {
  if (!isArabicClass(kindAt(text, at, to))) return null
  const rest = readPlain(text, at, to, false)
  return rest && rest.value < limit && isPowerClass(kindAt(text, rest.end - 1, to)) ? rest : null
}

/** A plain number, whatever stands around it. */
function readPlain(text: string, at: number, to: number, mayGoOn = true): Numeral | null {
  const kind = kindAt(text, at, to)
  if (kind === 0) return null
  const arabic = isArabicClass(kind)
  const draft = arabic ? readArabic(text, at, to) : (readDigitRow(text, at, to) ?? readWords(text, at, to))
  if (!arabic) addDecimals(text, draft, to)
  addMultiplier(text, draft, to, arabic)
  const value = scaled(draft.mantissa, draft.exponent)
  const { decimals, approximation } = draft
  const rest =
    mayGoOn && arabic && draft.exponent + decimals > 3 ? readRest(text, draft.end, to, 10 ** (draft.exponent + decimals)) : null
  const end = rest?.end ?? draft.end
  return {
    start: at,
    end,
    value: value + (rest?.value ?? 0),
    decimals,
    approximation,
    kind: 'number',
    arabic,
    headless: isPowerClass(kind) && kind !== POWER + 1,
  }
}

/** 百分之九十五点三, 千分之二, 三分之二, 九成五. */
function readRate(text: string, whole: Numeral, to: number): Numeral | null {
  const next = text.charCodeAt(whole.end)
  if (next === 0x5206 && text.charCodeAt(whole.end + 1) === 0x4e4b) {
    const part = readPlain(text, whole.end + 2, to)
    if (part === null || whole.value === 0) return null
    return { ...part, start: whole.start, value: (part.value * 100) / whole.value, kind: 'rate', headless: false }
  }
  if (next !== 0x6210 || whole.arabic || whole.value > 10 || whole.value < 1 || whole.end - whole.start > 1) return null
  const fifth = kindAt(text, whole.end + 1, to)
  const half = isHanDigitClass(fifth) ? fifth & 0xf : 0
  if (half === 0 && /[立为果员功效就熟品本长都形交套]/.test(text.charAt(whole.end + 1))) return null
  return { ...whole, end: whole.end + (half > 0 ? 2 : 1), value: whole.value * 10 + half, kind: 'rate' }
}

/** How many digits surely make a whole number without error. */
const MOST_DIGITS = 15

/** What may go on with a number after its digits: a point or a part of a group, another digit, a power, 余, 多, 来, 几, 分, 成. */
const GOES_ON = codesOf('.,．， 余多来几分成')

/** A few Arabic digits with nothing after them that could belong to the number: what most numbers of a report are. */
function readDigits(text: string, at: number, to: number): Numeral | null {
  let [end, value] = [at, 0]
  for (let code = text.charCodeAt(end); end < to && code >= 0x30 && code <= 0x39; code = text.charCodeAt(end)) {
    value = value * 10 + code - 0x30
    end += 1
  }
  if (end === at || end - at > MOST_DIGITS) return null
  if (end < to && (GOES_ON.has(text.charCodeAt(end)) || kindAt(text, end, to) !== 0)) return null
  return { start: at, end, value, decimals: 0, approximation: 'exact', kind: 'number', arabic: true, headless: false }
}

/** Reads the number that starts at an offset and ends before `to`; `null` where none does. */
export function readNumeral(text: string, at: number, to: number): Numeral | null {
  const digits = readDigits(text, at, to)
  if (digits !== null) return digits
  const plain = readPlain(text, at, to)
  if (plain === null) return null
  return plain.end < to ? (readRate(text, plain, to) ?? plain) : plain
}

/** Reads 上百, 数十, 几千, 近万 … from the word before the power; `null` where no power follows. */
export function readHeadless(text: string, at: number, to: number): Numeral | null {
  if (!isPowerClass(kindAt(text, at + 1, to))) return null
  const numeral = readPlain(text, at + 1, to)
  return numeral && { ...numeral, start: at, approximation: 'over', headless: false }
}

/** The number that a whole text is, or `null`. */
export function parseNumeral(text: string): number | null {
  const numeral = readNumeral(text, 0, text.length)
  return numeral !== null && numeral.end === text.length ? numeral.value : null
}
