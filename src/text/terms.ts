/** Finds every word of a long list in one pass over a text: an Aho–Corasick automaton in flat arrays. */

/**
 * The automaton. State 0 is the root; every other state has one edge that leads to it, so that `parent` and `label`
 * identify it and a hash table over them takes the place of a row per state (rows would take megabytes and be slow to fill).
 */
export interface Terms {
  /** Code units of each term, blanks between wide characters left out. */
  readonly lengths: Int32Array
  /** Next term of the same letters plus 1, 0 for none. */
  readonly twins: Int32Array
  /** State after the root for each code unit, 0 for none. */
  readonly first: Int32Array
  /** Hash table of states by parent and label; its length is a power of two. */
  readonly table: Int32Array
  readonly parent: Int32Array
  readonly label: Uint16Array
  /** The state of the longest proper suffix. */
  readonly fail: Int32Array
  /** The term that ends in the state plus 1, 0 for none. */
  readonly term: Int32Array
  /** The nearest state, itself first and then shorter ones, in which a term ends; 0 for none. */
  readonly ends: Int32Array
  /** The nearest shorter state in which a term ends; 0 for none. */
  readonly shorter: Int32Array
}

/** Called for each match with the term's index and its place: offsets into the view, end exclusive. */
export type TermReport = (term: number, start: number, end: number) => void

const SPACE = 0x20
const NEWLINE = 0x0a
const RETURN = 0x0d

const isBlank = (code: number): boolean => code === SPACE || code === NEWLINE || code === RETURN

/** Han characters, full-width punctuation, and the dashes, quotes and dots of Chinese text. */
const isWide = (code: number): boolean => code >= 0x2e80 || (code >= 0x2014 && code <= 0x2026)

/** Whether a run of blanks is a mere break: one of its neighbours is wide. Words of narrow letters keep their blanks. */
const isBreak = (before: number, after: number): boolean => isWide(before) || isWide(after)

const slot = (state: number, code: number, mask: number): number => {
  const mixed = Math.imul(Math.imul(state, 0x9e3779b1) ^ code, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) & mask
}

/** A term as the scan sees a text: without blanks that are mere breaks. */
function joined(term: string): string {
  if (!/[ \n\r]/.test(term)) return term
  return term.replace(/[ \n\r]+/g, (blanks, at: number) =>
    isBreak(term.charCodeAt(at - 1), term.charCodeAt(at + blanks.length)) ? '' : blanks,
  )
}

/** The states of each depth as linked lists: the shorter ones must be linked before the longer ones. */
interface Levels {
  /** First state of each depth, 0 for none. */
  readonly heads: Int32Array
  /** Next state of the same depth, 0 for none. */
  readonly next: Int32Array
}

/** Lays the terms into a trie. */
function plant(words: readonly string[], terms: Terms, levels: Levels): void {
  const { first, table, parent, label, term, twins } = terms
  const { heads, next: sibling } = levels
  const mask = table.length - 1
  let states = 1
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as string
    let state = 0
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at)
      let place = slot(state, code, mask)
      let next = table[place] as number
      while (next !== 0 && (parent[next] !== state || label[next] !== code)) {
        place = (place + 1) & mask
        next = table[place] as number
      }
      if (next === 0) {
        next = states
        states += 1
        table[place] = next
        parent[next] = state
        label[next] = code
        sibling[next] = heads[at] as number
        heads[at] = next
        if (state === 0) first[code] = next
      }
      state = next
    }
    if (state === 0) continue
    twins[index] = term[state] as number
    term[state] = index + 1
  }
}

/** Gives each state the links that the scan follows when no edge fits. */
function link(terms: Terms, levels: Levels): void {
  const { first, table, parent, label, fail, term, ends, shorter } = terms
  const { heads, next: sibling } = levels
  const mask = table.length - 1
  for (let level = 0; level < heads.length; level += 1) {
    for (let state = heads[level] as number; state !== 0; state = sibling[state] as number) {
      const code = label[state] as number
      let suffix = parent[state] as number
      let found = 0
      while (suffix !== 0 && found === 0) {
        suffix = fail[suffix] as number
        if (suffix === 0) {
          found = first[code] as number
          break
        }
        let place = slot(suffix, code, mask)
        found = table[place] as number
        while (found !== 0 && (parent[found] !== suffix || label[found] !== code)) {
          place = (place + 1) & mask
          found = table[place] as number
        }
      }
      fail[state] = found
      shorter[state] = ends[found] as number
      ends[state] = term[state] === 0 ? (shorter[state] as number) : state
    }
  }
}

/**
 * Builds the automaton of a list of words. Time and room grow with their letters: 3,000 words take about 2 ms.
 * Empty words never match; equal words are each reported.
 */
export function buildTerms(terms: readonly string[]): Terms {
  const words = terms.map(joined)
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  let slots = 16
  while (slots < 2 * letters) slots *= 2
  const built: Terms = {
    lengths: Int32Array.from(words, (word) => word.length),
    twins: new Int32Array(words.length),
    first: new Int32Array(0x10000),
    table: new Int32Array(slots),
    parent: new Int32Array(letters + 1),
    label: new Uint16Array(letters + 1),
    fail: new Int32Array(letters + 1),
    term: new Int32Array(letters + 1),
    ends: new Int32Array(letters + 1),
    shorter: new Int32Array(letters + 1),
  }
  const longest = words.reduce((most, word) => Math.max(most, word.length), 0)
  const levels: Levels = { heads: new Int32Array(longest), next: new Int32Array(letters + 1) }
  plant(words, built, levels)
  link(built, levels)
  return built
}

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
  const { first, table, parent, label, fail, ends } = terms
  const mask = table.length - 1
  let state = 0
  let lastBreak = -1
  for (let at = from; at < to; at += 1) {
    const code = view.charCodeAt(at)
    if (state === 0) {
      state = first[code] as number
      if (state === 0) continue
    } else {
      if (code <= SPACE && isBlank(code)) {
        const next = afterBreak(view, at, from, to)
        if (next >= 0) {
          at = lastBreak = next - 1
          continue
        }
      }
      let next = 0
      do {
        let place = slot(state, code, mask)
        next = table[place] as number
        while (next !== 0 && (parent[next] !== state || label[next] !== code)) {
          place = (place + 1) & mask
          next = table[place] as number
        }
        if (next !== 0) break
        state = fail[state] as number
      } while (state !== 0)
      state = next === 0 ? (first[code] as number) : next
    }
    if (ends[state] !== 0) reportEnds(terms, view, state, at + 1, from, lastBreak, report)
  }
}

/** Reports all terms that end at one offset. */
function reportEnds(
  terms: Terms,
  view: string,
  state: number,
  end: number,
  from: number,
  lastBreak: number,
  report: TermReport,
): void {
  for (let ending = terms.ends[state] as number; ending !== 0; ending = terms.shorter[ending] as number) {
    for (let term = terms.term[ending] as number; term !== 0; term = terms.twins[term - 1] as number) {
      const length = terms.lengths[term - 1] as number
      const start = lastBreak >= end - length ? startOf(view, end, length, from) : end - length
      report(term - 1, start, end)
    }
  }
}
