/** Finds every word of a list in one pass over a text. */
import { ENDS, FAIL, hasBit, hashOf, isBreak, keyOf, NUMBERS, SHORTER, TERM, type Terms, TO_NEXT, TO_OTHERS } from './terms.ts'

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

/** The state after a key of the table, 0 for none. */
function startAt({ starts, filter }: Terms, key: number): number {
  const hash = hashOf(key)
  if (!hasBit(filter, hash)) return 0
  const mask = starts.length / 2 - 1
  for (let place = hash & mask; ; place = (place + 1) & mask) {
    const known = starts[place * 2] as number
    if (known === key) return starts[place * 2 + 1] as number
    if (known === 0) return 0
  }
}

/** The state at the end of an edge that is in the table, 0 for none. */
function otherAfter({ edges, filter, parent }: Terms, state: number, code: number): number {
  const key = keyOf(state, code)
  const hash = hashOf(key)
  if (!hasBit(filter, hash)) return 0
  const mask = edges.length / 2 - 1
  for (let place = hash & mask; ; place = (place + 1) & mask) {
    const known = edges[place * 2] as number
    if (known === 0) return 0
    const target = edges[place * 2 + 1] as number
    if (known === key && (parent.length === 0 || parent[target] === state)) return target
  }
}

/** The state that a code unit leads to from a state, over its suffixes where no edge fits; 0 for the root. */
function stateAfter(terms: Terms, from: number, code: number): number {
  const { labels, states } = terms
  for (let state = from; state !== 0; ) {
    const links = states[state * NUMBERS + FAIL] as number
    if ((links & TO_NEXT) !== 0 && labels[state + 1] === code) return state + 1
    const next = (links & TO_OTHERS) === 0 ? 0 : otherAfter(terms, state, code)
    if (next !== 0) return next
    state = links >> 2
  }
  return 0
}

/**
 * Reports every match between two offsets of the view, overlapping ones included, in order of their ends (the longer
 * first where ends are equal). Blanks and line ends beside a wide character are passed over, so that a word that is broken
 * over a line still matches; the offsets reported are the text's own. Linear in the range plus the number of matches.
 */
export function scanTerms(terms: Terms, view: string, from: number, to: number, report: TermReport): void {
  const { letters, states } = terms
  const hasLetters = letters.length > 0
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
      state = stateAfter(terms, state, code)
    }
    if (state === 0) {
      const following = at + 1 < to ? view.charCodeAt(at + 1) : 0
      const isLetter = hasLetters && hasBit(letters, code)
      if (isLetter) reportEnds(terms, view, startAt(terms, keyOf(code, 0)), at + 1, from, lastBreak, report)
      const pair = following === 0 ? 0 : startAt(terms, keyOf(code, following))
      if (pair === 0) {
        // The first letter of a term may stand before a break.
        if (following <= SPACE || isLetter) state = startAt(terms, keyOf(code, 0))
        continue
      }
      state = pair
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
