/** Finds every word of a list in one pass over a text. */
import { ENDS, FAIL, isBreak, keyOf, NUMBERS, SHORTER, slotOf, TERM, type Terms } from './terms.ts'

/** Called for each match with the term's index and its place: offsets into the view, end exclusive. */
export type TermReport = (term: number, start: number, end: number) => void

const SPACE = 0x20
const NEWLINE = 0x0a
const RETURN = 0x0d

const isBlank = (code: number): boolean => code === SPACE || code === NEWLINE || code === RETURN

/** First offset after the blanks at `at`, or -1 where they are part of the text and no mere break. */
function afterBreak(view: string, at: number, from: number, to: number): number {
  let next = at + 1
  while (next < to && isBlank(view.charCodeAt(next))) next += 1
  const before = at > from ? view.charCodeAt(at - 1) : 0
  const after = next < to ? view.charCodeAt(next) : 0
  return isBreak(before, after) ? next : -1
}

/** Offset of the first of `length` code units that end at `end`, breaks not counted. */
function startOf(view: string, end: number, length: number, from: number): number {
  let at = end
  for (let left = length; left > 0; ) {
    at -= 1
    if (isBlank(view.charCodeAt(at))) {
      let first = at
      while (first > from && isBlank(view.charCodeAt(first - 1))) first -= 1
      if (isBreak(first > from ? view.charCodeAt(first - 1) : 0, view.charCodeAt(at + 1))) {
        at = first
        continue
      }
      const taken = Math.min(left, at - first + 1)
      at -= taken - 1
      left -= taken
    } else left -= 1
  }
  return at
}

/**
 * Reports every match between two offsets of the view, overlapping ones included, in order of their ends (the longer
 * first where ends are equal). Blanks and line ends beside a wide character are passed over, so that a word that is broken
 * over a line still matches; the offsets reported are the text's own. Linear in the range plus the number of matches.
 */
export function scanTerms(terms: Terms, view: string, from: number, to: number, report: TermReport): void {
  const { first, pairs, letters, edges, states, parent } = terms
  const hasLetters = letters.length > 0
  const isSmall = parent.length <= 0x10000
  const mask = edges.length / 2 - 1
  const pairMask = pairs.length / 2 - 1
  let state = 0
  let lastBreak = -1
  for (let at = from; at < to; at += 1) {
    const code = view.charCodeAt(at)
    if (state !== 0) {
      if (code <= SPACE && isBlank(code)) {
        const next = afterBreak(view, at, from, to)
        if (next >= 0) {
          at = lastBreak = next - 1
          continue
        }
      }
      let next = 0
      do {
        const fail = states[state * NUMBERS + FAIL] as number
        if ((fail & 1) === 1) {
          const key = keyOf(state, code)
          let place = slotOf(key, mask) * 2
          for (let known = edges[place] as number; known !== 0; known = edges[place] as number) {
            if (known === key && (isSmall || parent[edges[place + 1] as number] === state)) {
              next = edges[place + 1] as number
              break
            }
            place = (place + 2) & (mask * 2 + 1)
          }
        }
        state = next === 0 ? fail >> 1 : next
      } while (next === 0 && state !== 0)
    }
    if (state === 0) {
      const following = at + 1 < to ? view.charCodeAt(at + 1) : 0
      const key = keyOf(code, following)
      let place = slotOf(key, pairMask) * 2
      let known = pairs[place] as number
      while (known !== key && known !== 0) {
        place = (place + 2) & (pairMask * 2 + 1)
        known = pairs[place] as number
      }
      const isLetter = hasLetters && letters[code] === 1
      if (isLetter) reportEnds(terms, view, first[code] as number, at + 1, from, lastBreak, report)
      if (known === 0) {
        // The first letter of a term may stand before a break.
        if (following <= SPACE || isLetter) state = first[code] as number
        continue
      }
      state = pairs[place + 1] as number
      at += 1
    }
    const ending = states[state * NUMBERS + ENDS] as number
    if (ending !== 0) reportEnds(terms, view, ending, at + 1, from, lastBreak, report)
  }
}

/** Reports all terms that end at one offset; `ending` is a state in which one does. */
function reportEnds(
  { lengths, twins, states }: Terms,
  view: string,
  ending: number,
  end: number,
  from: number,
  lastBreak: number,
  report: TermReport,
): void {
  for (let state = ending; state !== 0; state = states[state * NUMBERS + SHORTER] as number) {
    for (let term = states[state * NUMBERS + TERM] as number; term !== 0; term = twins[term - 1] as number) {
      const length = lengths[term - 1] as number
      const start = lastBreak >= end - length ? startOf(view, end, length, from) : end - length
      report(term - 1, start, end)
    }
  }
}
