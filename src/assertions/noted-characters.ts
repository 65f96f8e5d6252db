/** Where the characters stand that several kinds look for, found in one walk over the text. */
import type { Reading } from '../model/reading.ts'
import { WIDE_MARKS } from '../text/view.ts'
import { MOJIBAKE, SORTS } from './odd-characters.ts'
import { CLOSING_MARKS, OPENING_MARKS } from './paired-marks.ts'

/** Marks of half width that are noted. */
export const HALF_WIDTH_MARKS = `${Object.keys(WIDE_MARKS).join('')}.`

/** What a code unit is, in bits. */
const [ODD, HALF_WIDTH, PAIRED] = [1, 2, 4]
/** The first character of a word of wrongly read text. */
export const MOJIBAKE_START = 8
/** A tab or an upright bar, which part the cells of a row. */
export const CELL_MARK = 16
/** An opening angle bracket of half width. */
export const ANGLE = 32
/** 截, with which a figure as of a day opens. */
export const AS_OF = 64

/** The bits of each code unit. */
const BITS: Uint8Array = bitTable()

function bitTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const add = (code: number, bit: number): void => {
    table[code] = (table[code] as number) | bit
  }
  for (const ranges of Object.values(SORTS)) {
    for (let at = 0; at < ranges.length; at += 2) {
      for (let code = ranges[at] as number; code <= (ranges[at + 1] as number); code += 1) add(code, ODD)
    }
  }
  for (const mark of HALF_WIDTH_MARKS) add(mark.charCodeAt(0), HALF_WIDTH)
  // Brackets of half width are pairs in the view.
  for (const mark of `${OPENING_MARKS}${CLOSING_MARKS}()<>`) add(mark.charCodeAt(0), PAIRED)
  for (const word of MOJIBAKE) add(word.charCodeAt(0), MOJIBAKE_START)
  for (const mark of '\t|') add(mark.charCodeAt(0), CELL_MARK)
  add('<'.charCodeAt(0), ANGLE)
  add('截'.charCodeAt(0), AS_OF)
  return table
}

/** Offsets, each list in order. */
export interface Noted {
  /** What no report should hold: see {@link SORTS}. */
  readonly odd: readonly number[]
  /** {@link HALF_WIDTH_MARKS}. */
  readonly halfWidth: readonly number[]
  /** Marks that may stand in pairs in the view. */
  readonly paired: readonly number[]
  /** The bits of all that is there. */
  readonly all: number
}

/** Walks over the source once for all rules. */
export function noteCharacters({ source: { text } }: Reading): Noted {
  const odd: number[] = []
  const halfWidth: number[] = []
  const paired: number[] = []
  let all = 0
  for (let at = 0; at < text.length; at += 1) {
    const bits = BITS[text.charCodeAt(at)] as number
    if (bits === 0) continue
    all |= bits
    if ((bits & ODD) !== 0) odd.push(at)
    if ((bits & HALF_WIDTH) !== 0) halfWidth.push(at)
    if ((bits & PAIRED) !== 0) paired.push(at)
  }
  return { odd, halfWidth, paired, all }
}
