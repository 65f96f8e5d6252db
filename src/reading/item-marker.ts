/** The words and numbers that open an item of an enumeration: 一是 二要 首先 第一， ① （1）. */
import { isDigit, isHan } from '../text/characters.ts'
import { hanNumeralLength, hanNumeralValue } from './numbering.ts'

/** A marker at the start of an item. */
export interface ItemMarker {
  readonly ordinal: number
  /** Where the marker ends, a comma after it left out. */
  readonly end: number
  /** Whether it may also stand after a comma. */
  readonly isStrong: boolean
}

const WORDS: readonly (readonly [word: string, ordinal: number])[] = [
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
  ['再者', 3],
  ['最后', 4],
]

/** Characters with which a marker may begin. */
const OPENINGS: Uint8Array = openingTable()

function openingTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const characters = '一二三四五六七八九十首其再最第（0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
  for (let at = 0; at < characters.length; at += 1) table[characters.charCodeAt(at)] = 1
  return table
}

/** The marker at a place of the view, or `null`. */
export function itemMarkerAt(view: string, at: number, limit: number): ItemMarker | null {
  const code = view.charCodeAt(at)
  if (OPENINGS[code] !== 1) return null
  if (code >= 0x2460 && code <= 0x2473) return { ordinal: code - 0x2460 + 1, end: at + 1, isStrong: true }
  if (code === 0xff08) return bracketMarker(view, at, limit)
  if (isDigit(code)) return digitMarker(view, at, limit)
  if (code === 0x7b2c) return orderMarker(view, at)
  if (!isHan(code)) return null
  return hanMarker(view, at) ?? wordMarker(view, at)
}

/** 一是 二要 三抓, 一则; not 一是一, and not 统一是, which the sentence's start rules out. */
function hanMarker(view: string, at: number): ItemMarker | null {
  const length = hanNumeralLength(view, at)
  if (length === 0) return null
  const verb = view.charAt(at + length)
  if (verb !== '是' && verb !== '要') return null
  const end = at + length + 1
  const ordinal = hanNumeralValue(view, at, length)
  return ordinal > 0 && hanNumeralLength(view, end) === 0 ? { ordinal, end, isStrong: true } : null
}

function wordMarker(view: string, at: number): ItemMarker | null {
  for (const [word, ordinal] of WORDS) {
    if (!view.startsWith(word, at)) continue
    const after = view.charAt(at + word.length)
    return after === '，' || after === '是' ? { ordinal, end: at + word.length, isStrong: false } : null
  }
  return null
}

/** 第一， 第二、 第三是; 第一批 and 第一责任人 are words. */
function orderMarker(view: string, at: number): ItemMarker | null {
  const length = hanNumeralLength(view, at + 1)
  if (length === 0) return null
  const end = at + 1 + length
  const after = view.charAt(end)
  if (after !== '，' && after !== '、' && after !== '是' && after !== '：') return null
  return { ordinal: hanNumeralValue(view, at + 1, length), end: after === '是' ? end + 1 : end, isStrong: false }
}

function bracketMarker(view: string, at: number, limit: number): ItemMarker | null {
  let end = at + 1
  while (end - at <= 2 && isDigit(view.charCodeAt(end))) end += 1
  const digits = end - at - 1
  const length = digits > 0 ? digits : hanNumeralLength(view, at + 1)
  end = at + 1 + length
  if (length === 0 || length > 2 || view.charAt(end) !== '）' || end + 1 >= limit) return null
  const ordinal = digits > 0 ? Number(view.slice(at + 1, end)) : hanNumeralValue(view, at + 1, length)
  return { ordinal, end: end + 1, isStrong: true }
}

/** 1. 2、 with text after it; 1.5 is a number. */
function digitMarker(view: string, at: number, limit: number): ItemMarker | null {
  let end = at
  while (end - at < 3 && isDigit(view.charCodeAt(end))) end += 1
  const mark = view.charAt(end)
  if (end - at > 2 || (mark !== '.' && mark !== '、') || end + 1 >= limit) return null
  return isDigit(view.charCodeAt(end + 1)) ? null : { ordinal: Number(view.slice(at, end)), end: end + 1, isStrong: false }
}
