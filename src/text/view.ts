/** The text as rules match it: of the very same length, but with one form for each digit, dash, blank and mark. */
import { isBlank, isDigit, isHan, isLetter, isWide } from './characters.ts'

const DASH = '—'

/** Marks of half width and the form that they have beside Han text. */
export const WIDE_MARKS: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

/** Marks of full width that have one form only in the view. */
const NARROW_MARKS: Readonly<Record<string, string>> = {
  '％': '%',
  '．': '.',
  '＋': '+',
  '／': '/',
  '＝': '=',
  '＆': '&',
  '＃': '#',
}

/** What to do with a code unit: 0 keep, else one of the cases of `flat`. */
const KEEP = 0
const SPACE = 1
const NARROW = 2
const MARK = 3
const BRACKET = 4
const HYPHEN = 5
const ANY_DASH = 6
const ANGLE = 7

/** Most of a text lies between these and stays as it is. */
const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fff

/** Where blanks may be: to look at every code unit takes longer than to read a report. */
const BLANKS: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0xa0],
  [0x180e, 0x180e],
  [0x2000, 0x2060],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
]

const CASES: Uint8Array = caseTable()

function caseTable(): Uint8Array {
  const cases = new Uint8Array(0x10000)
  for (const [first, last] of BLANKS) {
    for (let code = first; code <= last; code += 1) if (code !== 0x20 && isBlank(code)) cases[code] = SPACE
  }
  for (let code = 0xff10; code <= 0xff5a; code += 1) {
    const narrow = code - 0xfee0
    if (isDigit(narrow) || isLetter(narrow)) cases[code] = NARROW
  }
  const put = (characters: string, value: number): void => {
    for (let at = 0; at < characters.length; at += 1) cases[characters.charCodeAt(at)] = value
  }
  put(Object.keys(NARROW_MARKS).join(''), NARROW)
  put(',;:?!', MARK)
  put('()', BRACKET)
  put('-~～', HYPHEN)
  put('–―－‐‑‒−', ANY_DASH)
  put('<>', ANGLE)
  return cases
}

/**
 * Flattens a text for matching. Offsets into the result are offsets into the text.
 *
 * - digits, letters, % and . of full width → half width
 * - , ; : ? ! beside Han text → full width; inside numbers, times and addresses they stay; so do brackets inside words
 * - dashes → —, a hyphen or tilde only between figures; < > around a title → 〈〉; blanks of every width → a space
 */
export function flatten(text: string): string {
  const pieces: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= FIRST_HAN && code <= LAST_HAN) continue
    const what = CASES[code] as number
    if (what === KEEP) continue
    const character = flatCharacter(text, at, what)
    if (character === '') continue
    pieces.push(text.slice(from, at), character)
    from = at + 1
  }
  if (pieces.length === 0) return text
  pieces.push(text.slice(from))
  return pieces.join('')
}

/** The view's character at a place, empty where it stays. */
function flatCharacter(text: string, at: number, what: number): string {
  switch (what) {
    case SPACE:
      return ' '
    case NARROW:
      return NARROW_MARKS[text.charAt(at)] ?? String.fromCharCode(text.charCodeAt(at) - 0xfee0)
    case MARK:
      return isMarkOfHan(text, at) ? (WIDE_MARKS[text.charAt(at)] as string) : ''
    case BRACKET:
      return isBracketOfHan(text, at) ? (WIDE_MARKS[text.charAt(at)] as string) : ''
    case HYPHEN:
      return isBetweenFigures(text, at) ? DASH : ''
    case ANGLE:
      return angle(text, at)
    default:
      return DASH
  }
}

const unitAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0)

/** The nearest code unit on a side, over one blank. */
function beside(text: string, at: number, step: 1 | -1): number {
  const near = unitAt(text, at + step)
  return isBlank(near) ? unitAt(text, at + 2 * step) : near
}

function isFigure(unit: number): boolean {
  return isDigit(unit) || (unit >= 0xff10 && unit <= 0xff19)
}

function isMarkOfHan(text: string, at: number): boolean {
  const [before, after] = [unitAt(text, at - 1), unitAt(text, at + 1)]
  if (isFigure(before) && isFigure(after)) return false
  if (text.charAt(at) === ':' && after === 0x2f) return false
  return isWide(before) || isWide(after) || isWide(beside(text, at, 1)) || isWide(beside(text, at, -1))
}

function isBracketOfHan(text: string, at: number): boolean {
  const [before, after] = [unitAt(text, at - 1), unitAt(text, at + 1)]
  if (isWide(before) || isWide(after)) return true
  return !isLetter(before) && !isLetter(after)
}

const isDash = (unit: number): boolean => unit !== 0 && '-~～–—―－‐‑‒−'.includes(String.fromCharCode(unit))

/** Between digits or after 年, 月, 日, % and before a digit, over a doubled dash. */
function isBetweenFigures(text: string, at: number): boolean {
  const before = isDash(unitAt(text, at - 1)) ? unitAt(text, at - 2) : beside(text, at, -1)
  const after = isDash(unitAt(text, at + 1)) ? unitAt(text, at + 2) : beside(text, at, 1)
  return isFigure(after) && (isFigure(before) || before === 0x5e74 || before === 0x6708 || before === 0x65e5 || before === 0x25)
}

function angle(text: string, at: number): string {
  if (text.charAt(at) === '<') return isHan(unitAt(text, at + 1)) || unitAt(text, at + 1) === 0x300a ? '〈' : ''
  return isWide(unitAt(text, at - 1)) ? '〉' : ''
}
