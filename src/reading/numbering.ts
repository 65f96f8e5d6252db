/** The numbers that open headings and items: 一、 （一） 1. （1） ① 第一部分. */
import { isDigit } from '../text/characters.ts'

/** The usual styles, the outermost first. */
export type NumberingStyle = 'part' | 'chapter' | 'han' | 'han-bracket' | 'digit' | 'digit-dotted' | 'digit-bracket' | 'circled'

/** How deep each style usually stands. */
export const STYLE_RANK: Readonly<Record<NumberingStyle, number>> = {
  part: 10,
  chapter: 20,
  han: 30,
  'han-bracket': 40,
  digit: 50,
  'digit-dotted': 60,
  'digit-bracket': 70,
  circled: 80,
}

/** A number at the start of a block. */
export interface Numbering {
  readonly style: NumberingStyle
  readonly ordinal: number
  /** Where the number ends, its mark included. */
  readonly end: number
  /** Where the text after it begins. */
  readonly textStart: number
}

/** 壹 to 拾: numerals that officials write on cheques, and some over their chapters. */
const FORMAL = '壹贰叁肆伍陆柒捌玖拾'
const HAN_DIGITS = '〇一二三四五六七八九'
const TEN = '十'

/** The number at `start` of the view, or `null`. */
export function numberingAt(view: string, start: number, end: number): Numbering | null {
  const code = view.charCodeAt(start)
  if (isDigit(code)) return digitNumbering(view, start, end)
  if (code === 0xff08) return bracketNumbering(view, start, end)
  if (code === 0x7b2c) return partNumbering(view, start, end)
  if (hanDigit(view, start) >= 0) return hanNumbering(view, start, end)
  return formalNumbering(view, start, end) ?? singleNumbering(view, start, end)
}

function formalNumbering(view: string, start: number, end: number): Numbering | null {
  const code = view.charCodeAt(start)
  // 伍 and 陆 begin names and words too: the numeral stands before a mark or a blank.
  const ordinal =
    code > 0x4e00 && code < 0xa000 && isBlankOrMark(view.charAt(start + 1)) ? FORMAL.indexOf(view.charAt(start)) + 1 : 0
  return ordinal > 0 ? made(view, 'han', ordinal, view.charAt(start + 1) === ' ' ? start + 1 : start + 2, end) : null
}

const isBlankOrMark = (character: string): boolean => character === '、' || character === '.' || character === ' '

/** Length of the Chinese numeral at a place, 0 for none; numbers of headings are below 100. */
export function hanNumeralLength(view: string, start: number): number {
  let length = 0
  while (length < 4 && hanDigit(view, start + length) >= 0) length += 1
  return length
}

/** The value of a Chinese numeral below 100 such as 二十一. */
export function hanNumeralValue(view: string, start: number, length: number): number {
  const text = view.slice(start, start + length)
  const ten = text.indexOf(TEN)
  if (ten < 0) return [...text].reduce((sum, digit) => sum * 10 + HAN_DIGITS.indexOf(digit), 0)
  const tens = ten === 0 ? 1 : HAN_DIGITS.indexOf(text.charAt(ten - 1))
  const ones = ten + 1 < text.length ? HAN_DIGITS.indexOf(text.charAt(ten + 1)) : 0
  return tens * 10 + ones
}

/** 0–9 for a digit, 10 for 十, -1 for anything else. */
function hanDigit(view: string, at: number): number {
  switch (view.charCodeAt(at)) {
    case 0x4e00:
      return 1
    case 0x4e8c:
      return 2
    case 0x4e09:
      return 3
    case 0x56db:
      return 4
    case 0x4e94:
      return 5
    case 0x516d:
      return 6
    case 0x4e03:
      return 7
    case 0x516b:
      return 8
    case 0x4e5d:
      return 9
    case 0x5341:
      return 10
    case 0x3007:
      return 0
    default:
      return -1
  }
}

function made(view: string, style: NumberingStyle, ordinal: number, end: number, limit: number): Numbering | null {
  let textStart = end
  while (textStart < limit && view.charCodeAt(textStart) === 0x20) textStart += 1
  return textStart < limit ? { style, ordinal, end, textStart } : null
}

function hanNumbering(view: string, start: number, end: number): Numbering | null {
  const length = hanNumeralLength(view, start)
  let at = start + length
  while (view.charCodeAt(at) === 0x20 && at < end) at += 1
  const mark = view.charAt(at)
  const isMarked = mark === '、' || mark === '.' || mark === '﹑' || mark === '､'
  if (!isMarked && (at === start + length || length > 2)) return null
  return made(view, 'han', hanNumeralValue(view, start, length), isMarked ? at + 1 : start + length, end)
}

function bracketNumbering(view: string, start: number, end: number): Numbering | null {
  let at = start + 1
  while (view.charCodeAt(at) === 0x20) at += 1
  const digits = digitsAt(view, at, 2)
  const length = digits > 0 ? digits : hanNumeralLength(view, at)
  if (length === 0) return null
  const ordinal = digits > 0 ? Number(view.slice(at, at + digits)) : hanNumeralValue(view, at, length)
  at += length
  while (view.charCodeAt(at) === 0x20) at += 1
  if (view.charAt(at) !== '）') return null
  const after = view.charAt(at + 1)
  const marked = after === '、' || after === '.' ? at + 2 : at + 1
  return made(view, digits > 0 ? 'digit-bracket' : 'han-bracket', ordinal, marked, end)
}

function digitsAt(view: string, start: number, most: number): number {
  let length = 0
  while (length <= most && isDigit(view.charCodeAt(start + length))) length += 1
  return length > most ? 0 : length
}

function digitNumbering(view: string, start: number, end: number): Numbering | null {
  const length = digitsAt(view, start, 2)
  if (length === 0) return null
  const ordinal = Number(view.slice(start, start + length))
  let at = start + length
  if (view.charAt(at) === ' ') at += 1
  const mark = view.charAt(at)
  if (mark === '）') return made(view, 'digit-bracket', ordinal, at + 1, end)
  if (mark === '、') return made(view, 'digit', ordinal, at + 1, end)
  if (mark !== '.') return null
  const minor = digitsAt(view, at + 1, 2)
  if (minor === 0) return isDigit(view.charCodeAt(at + 1)) ? null : made(view, 'digit', ordinal, at + 1, end)
  const afterMinor = at + 1 + minor
  if (view.charAt(afterMinor) !== ' ' && view.charAt(afterMinor) !== '、') return null
  return made(
    view,
    'digit-dotted',
    Number(view.slice(at + 1, afterMinor)),
    afterMinor + (view.charAt(afterMinor) === '、' ? 1 : 0),
    end,
  )
}

/** 第一部分, 第一章, 第一节; 第一， is an item and 第一批 a word. */
function partNumbering(view: string, start: number, end: number): Numbering | null {
  const digits = digitsAt(view, start + 1, 2)
  const length = digits > 0 ? digits : hanNumeralLength(view, start + 1)
  if (length === 0) return null
  const ordinal = digits > 0 ? Number(view.slice(start + 1, start + 1 + digits)) : hanNumeralValue(view, start + 1, length)
  let at = start + 1 + length
  const unit = view.startsWith('部分', at) ? '部分' : view.charAt(at)
  if (unit !== '部分' && unit !== '章' && unit !== '节' && unit !== '篇') return null
  at += unit.length
  if (view.charAt(at) === '、' || view.charAt(at) === '：') at += 1
  return made(view, unit === '节' ? 'chapter' : 'part', ordinal, at, end)
}

/** Numbers that are one character: ① ㈠ ⑴ ⒈. */
function singleNumbering(view: string, start: number, end: number): Numbering | null {
  const code = view.charCodeAt(start)
  if (code < 0x2460 || code > 0x3229) return null
  const after = start + 1
  if (code <= 0x2473) return made(view, 'circled', code - 0x2460 + 1, after, end)
  if (code <= 0x2487) return made(view, 'digit-bracket', code - 0x2474 + 1, after, end)
  if (code <= 0x249b) return made(view, 'digit', code - 0x2488 + 1, after, end)
  if (code >= 0x2776 && code <= 0x277f) return made(view, 'circled', code - 0x2776 + 1, after, end)
  return code >= 0x3220 ? made(view, 'han-bracket', code - 0x3220 + 1, after, end) : null
}
