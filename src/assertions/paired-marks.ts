/** Marks that stand in pairs. */

/** The marks that open, in the order of those that close them. */
export const OPENING_MARKS = '“（《〈【〔「『'
export const CLOSING_MARKS = '”）》〉】〕」』'

/** For each code unit the number of its pair, above 0 for an opening mark and below for a closing one. */
const PAIR: Int8Array = pairTable()

function pairTable(): Int8Array {
  const table = new Int8Array(0x10000)
  for (let at = 0; at < OPENING_MARKS.length; at += 1) {
    table[OPENING_MARKS.charCodeAt(at)] = at + 1
    table[CLOSING_MARKS.charCodeAt(at)] = -(at + 1)
  }
  return table
}

/** The number of a code unit's pair, above 0 for an opening mark, below for a closing one, 0 for none. */
export const pairOf = (code: number): number => PAIR[code] as number
