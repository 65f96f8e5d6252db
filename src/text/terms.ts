/** The words of a long list as an Aho–Corasick automaton in flat arrays. */

/**
 * The automaton. State 0 is the root; every other state has one edge that leads to it. What is looked at together lies
 * together: a text leads all over these arrays, and each place that is not at hand costs more than all that is done with it.
 */
export interface Terms {
  /** Code units of each term, blanks between wide characters left out. */
  readonly lengths: Int32Array
  /** Next term of the same letters plus 1, 0 for none. */
  readonly twins: Int32Array
  /** State after the root for each code unit, 0 for none. */
  readonly first: Int32Array
  /**
   * Hash table of the states after two code units: the pair (by {@link keyOf}) and then the state, by turns; 0 for none.
   * Most places of a text are done with after one look at it. It holds a power of two of pairs.
   */
  readonly pairs: Int32Array
  /** Which code units are a term by themselves; empty where none is. */
  readonly letters: Uint8Array
  /** Hash table of the edges from all states but the root: the edge (by {@link keyOf}) and the state it leads to, by turns. */
  readonly edges: Int32Array
  /** Four numbers of each state, by {@link FAIL} and the others. */
  readonly states: Int32Array
  /** The state from which a state's edge comes: edges of states that are 65,536 apart have the same key. */
  readonly parent: Int32Array
}

/** How many numbers each state has, and what they are. */
export const NUMBERS = 4
/** The state of the longest proper suffix, twice; plus 1 where an edge leads on. */
export const FAIL = 0
/** The term that ends in the state plus 1, 0 for none. */
export const TERM = 1
/** The nearest state, itself first and then shorter ones, in which a term ends; 0 for none. */
export const ENDS = 2
/** The nearest shorter state in which a term ends; 0 for none. */
export const SHORTER = 3

/** Han characters, full-width punctuation, and the dashes, quotes and dots of Chinese text. */
const isWide = (code: number): boolean => code >= 0x2e80 || (code >= 0x2014 && code <= 0x2026)

/** Whether a run of blanks is a mere break: one of its neighbours is wide. Words of narrow letters keep their blanks. */
export const isBreak = (before: number, after: number): boolean => isWide(before) || isWide(after)

/** An edge of a state, or two code units, as one number; never 0 for those of a term. */
export const keyOf = (stateOrCode: number, code: number): number => (stateOrCode << 16) | code

/** Where a key is looked for first. */
export const slotOf = (key: number, mask: number): number => {
  const mixed = Math.imul(key, 0x9e3779b1)
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

/** An automaton that is being built: beside it the labels of the edges and the suffixes. */
interface Draft {
  readonly terms: Terms
  readonly levels: Levels
  /** The code unit of the edge that leads to each state. */
  readonly label: Uint16Array
  count: number
}

/** The state at the end of an edge, 0 for none. */
function targetOf({ first, edges, parent }: Terms, state: number, code: number): number {
  if (state === 0) return first[code] as number
  const mask = edges.length / 2 - 1
  const key = keyOf(state, code)
  for (let place = slotOf(key, mask); edges[place * 2] !== 0; place = (place + 1) & mask) {
    const target = edges[place * 2 + 1] as number
    if (edges[place * 2] === key && parent[target] === state) return target
  }
  return 0
}

/** Puts a key and its value into a hash table that has room. */
function enter(table: Int32Array, key: number, value: number): void {
  const mask = table.length / 2 - 1
  let place = slotOf(key, mask)
  while (table[place * 2] !== 0) place = (place + 1) & mask
  table[place * 2] = key
  table[place * 2 + 1] = value
}

/** Adds a state at the end of a new edge; `depth` counts the letters before it. */
function grow({ terms, levels, label, count }: Draft, state: number, code: number, depth: number): number {
  const { first, edges, states, parent } = terms
  parent[count] = state
  label[count] = code
  states[state * NUMBERS + FAIL] = 1
  levels.next[count] = levels.heads[depth] as number
  levels.heads[depth] = count
  if (state === 0) first[code] = count
  else enter(edges, keyOf(state, code), count)
  return count
}

/** Lays the terms into a trie. */
function plant(words: readonly string[], draft: Draft): void {
  const { terms, label } = draft
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as string
    let state = 0
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at)
      const known = targetOf(terms, state, code)
      if (known === 0) draft.count += 1
      state = known === 0 ? grow(draft, state, code, at) : known
    }
    if (state === 0) continue
    if (word.length === 1) terms.letters[label[state] as number] = 1
    terms.twins[index] = terms.states[state * NUMBERS + TERM] as number
    terms.states[state * NUMBERS + TERM] = index + 1
  }
}

/** Gives each state the links that the scan follows when no edge fits. */
function link({ terms, levels, label }: Draft): void {
  const { states, parent } = terms
  const { heads, next } = levels
  for (let level = 0; level < heads.length; level += 1) {
    for (let state = heads[level] as number; state !== 0; state = next[state] as number) {
      const code = label[state] as number
      let suffix = parent[state] as number
      let found = 0
      while (suffix !== 0 && found === 0) {
        suffix = (states[suffix * NUMBERS + FAIL] as number) >> 1
        found = targetOf(terms, suffix, code)
      }
      const own = state * NUMBERS
      states[own + FAIL] = (states[own + FAIL] as number) + found * 2
      states[own + SHORTER] = states[found * NUMBERS + ENDS] as number
      states[own + ENDS] = states[own + TERM] === 0 ? (states[own + SHORTER] as number) : state
    }
  }
}

function powerOfTwo(least: number): number {
  let power = 16
  while (power < least) power *= 2
  return power
}

/** The states after two code units. */
function pairsOf({ terms, levels, label }: Draft): Int32Array {
  const second = levels.heads[1] ?? 0
  let count = 0
  for (let state = second; state !== 0; state = levels.next[state] as number) count += 1
  const pairs = new Int32Array(2 * powerOfTwo(2 * count))
  for (let state = second; state !== 0; state = levels.next[state] as number) {
    enter(pairs, keyOf(label[terms.parent[state] as number] as number, label[state] as number), state)
  }
  return pairs
}

/**
 * Builds the automaton of a list of words. Time and room grow with their letters: 3,000 words take about 2 ms.
 * Empty words never match; equal words are each reported.
 */
export function buildTerms(list: readonly string[]): Terms {
  const words = list.map(joined)
  const length = words.reduce((sum, word) => sum + word.length, 0)
  const longest = words.reduce((most, word) => Math.max(most, word.length), 0)
  const terms: Terms = {
    lengths: Int32Array.from(words, (word) => word.length),
    twins: new Int32Array(words.length),
    first: new Int32Array(0x10000),
    pairs: new Int32Array(0),
    letters: new Uint8Array(words.some((word) => word.length === 1) ? 0x10000 : 0),
    edges: new Int32Array(2 * powerOfTwo(2 * length)),
    states: new Int32Array((length + 1) * NUMBERS),
    parent: new Int32Array(length + 1),
  }
  const levels: Levels = { heads: new Int32Array(longest), next: new Int32Array(length + 1) }
  const draft: Draft = { terms, levels, label: new Uint16Array(length + 1), count: 0 }
  plant(words, draft)
  link(draft)
  return { ...terms, pairs: pairsOf(draft) }
}
