/** Characters that a report should not hold, found in one pass over the text for all kinds that look for them. */
import type { Reading } from '../model/reading.ts'

/** What was lost in decoding and private characters; what shows nothing; the look-alikes that PDF files hold. */
export const SORTS = {
  garbled: [0xfffd, 0xfffd, 0xe000, 0xf8ff, 0x0000, 0x0008, 0x000e, 0x001f],
  invisible: [0x00ad, 0x00ad, 0x180e, 0x180e, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x2064, 0xfeff, 0xfeff],
  radical: [0x2e80, 0x2fdf],
}

export type Sort = keyof typeof SORTS

/** The number of each code unit's sort, 0 for none: 1 garbled, 2 invisible, 3 radical. */
const SORT_OF: Uint8Array = sortTable()

function sortTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  Object.values(SORTS).forEach((ranges, sort) => {
    for (let at = 0; at < ranges.length; at += 2) table.fill(sort + 1, ranges[at], (ranges[at + 1] as number) + 1)
  })
  return table
}

/** The number of a code unit's sort, 0 for none and beyond the end of a text. */
export const sortOf = (code: number): number => SORT_OF[code] ?? 0

export const numberOf = (sort: Sort): number => Object.keys(SORTS).indexOf(sort) + 1

/** Any of them: a pattern runs over a text faster than a loop. */
const ODD = new RegExp(
  `[${Object.values(SORTS)
    .flat()
    .map((code, at) => `${at % 2 === 1 ? '-' : ''}\\u${code.toString(16).padStart(4, '0')}`)
    .join('')}]`,
)

/** Offsets of all odd characters of the source, in order. */
export function oddCharacters({ source: { text } }: Reading): readonly number[] {
  const found: number[] = []
  if (!ODD.test(text)) return found
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    // Nearly all of a report are characters of these ranges.
    if ((code > 0x2fdf && code < 0xe000) || (code > 0x1f && code < 0xad) || code === 0x0a) continue
    if (SORT_OF[code] !== 0) found.push(at)
  }
  return found
}
