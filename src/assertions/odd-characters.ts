/** Characters and words that a report should not hold. */

/** What was lost in decoding and private characters; what shows nothing; the look-alikes that PDF files hold. */
export const SORTS = {
  garbled: [0xfffd, 0xfffd, 0xe000, 0xf8ff, 0x0000, 0x0008, 0x000e, 0x001f],
  invisible: [0x00ad, 0x00ad, 0x180e, 0x180e, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x2064, 0xfeff, 0xfeff],
  radical: [0x2e80, 0x2fdf],
}

/** Words that come of reading one encoding as another. */
export const MOJIBAKE = ['锟斤拷', '烫烫烫', '屯屯屯', 'ï¿½']

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
