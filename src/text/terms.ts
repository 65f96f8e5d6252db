/** The words of a long list as an Aho–Corasick automaton in flat arrays. */

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
  /**
   * Hash table of the states after two code units: the pair (by {@link pairOf}) and then the state, by turns; 0 for none.
   * Most places of a text are done with after one look at it. Its length is a power of two.
   */
  readonly pairs: Int32Array
  /** Which code units are a term by themselves; empty where none is. */
  readonly letters: Uint8Array
  /** Hash table of states by parent and label; its length is a power of two. */
  readonly table: Int32Array
  readonly parent: Int32Array
  readonly label: Uint16Array
  /** Whether an edge leads on from the state. */
  readonly inner: Uint8Array
  /** The state of the longest proper suffix. */
  readonly fail: Int32Array
  /** The term that ends in the state plus 1, 0 for none. */
  readonly term: Int32Array
  /** The nearest state, itself first and then shorter ones, in which a term ends; 0 for none. */
  readonly ends: Int32Array
  /** The nearest shorter state in which a term ends; 0 for none. */
  readonly shorter: Int32Array
}

/** Han characters, full-width punctuation, and the dashes, quotes and dots of Chinese text. */
const isWide = (code: number): boolean => code >= 0x2e80 || (code >= 0x2014 && code <= 0x2026)

/** Whether a run of blanks is a mere break: one of its neighbours is wide. Words of narrow letters keep their blanks. */
export const isBreak = (before: number, after: number): boolean => isWide(before) || isWide(after)

/** Where the hash table is looked at first for the edge of a state. */
export const slot = (state: number, code: number, mask: number): number => {
  const mixed = Math.imul(Math.imul(state, 0x9e3779b1) ^ code, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) & mask
}

/** Two code units as one number, never 0 for those of a term. */
export const pairOf = (code: number, next: number): number => (code << 16) | next

/** Where a pair is looked for first. */
export const pairSlot = (pair: number, mask: number): number => {
  const mixed = Math.imul(pair, 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) & mask
}

/** Lists the states after two code units. */
function notePairs(terms: Terms, second: number, sibling: Int32Array): void {
  const { pairs, parent, label } = terms
  const mask = pairs.length / 2 - 1
  for (let state = second; state !== 0; state = sibling[state] as number) {
    const pair = pairOf(label[parent[state] as number] as number, label[state] as number)
    let place = pairSlot(pair, mask)
    while (pairs[place * 2] !== 0) place = (place + 1) & mask
    pairs[place * 2] = pair
    pairs[place * 2 + 1] = state
  }
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
  const { first, table, parent, label, inner, term, twins } = terms
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
        inner[state] = 1
        sibling[next] = heads[at] as number
        heads[at] = next
        if (state === 0) first[code] = next
      }
      state = next
    }
    if (state === 0) continue
    if (word.length === 1) terms.letters[label[state] as number] = 1
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

function powerOfTwo(least: number): number {
  let power = 16
  while (power < least) power *= 2
  return power
}

/**
 * Builds the automaton of a list of words. Time and room grow with their letters: 3,000 words take about 2 ms.
 * Empty words never match; equal words are each reported.
 */
export function buildTerms(terms: readonly string[]): Terms {
  const words = terms.map(joined)
  const length = words.reduce((sum, word) => sum + word.length, 0)
  const built: Terms = {
    lengths: Int32Array.from(words, (word) => word.length),
    twins: new Int32Array(words.length),
    first: new Int32Array(0x10000),
    pairs: new Int32Array(2 * powerOfTwo(2 * words.length)),
    letters: new Uint8Array(words.some((word) => word.length === 1) ? 0x10000 : 0),
    table: new Int32Array(powerOfTwo(2 * length)),
    parent: new Int32Array(length + 1),
    label: new Uint16Array(length + 1),
    inner: new Uint8Array(length + 1),
    fail: new Int32Array(length + 1),
    term: new Int32Array(length + 1),
    ends: new Int32Array(length + 1),
    shorter: new Int32Array(length + 1),
  }
  const longest = words.reduce((most, word) => Math.max(most, word.length), 0)
  const levels: Levels = { heads: new Int32Array(longest), next: new Int32Array(length + 1) }
  plant(words, built, levels)
  notePairs(built, levels.heads[1] ?? 0, levels.next)
  link(built, levels)
  return built
}
