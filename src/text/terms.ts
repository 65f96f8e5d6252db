/** The words of a long list as an Aho–Corasick automaton in flat arrays. */

/**
 * The automaton. State 0 is the root; every other state has one edge that leads to it. A text leads all over these arrays,
 * and each place that is not at hand costs more than all that is done with it: so they are kept small, what is looked at
 * together lies together, and most edges lead to the very next state and need no table.
 */
export interface Terms {
  /** Code units of each term, blanks between wide characters left out. */
  readonly lengths: Int32Array
  /** Next term of the same letters plus 1, 0 for none. */
  readonly twins: Int32Array
  /**
   * Hash table of the states after one code unit (by {@link keyOf} with 0 after it) or two: the key and then the state, by
   * turns; 0 for none. It holds a power of two of them.
   */
  readonly starts: Int32Array
  /** One bit for each hash of the keys in `starts` and `edges`: most places of a text are done with after a look at little memory. */
  readonly filter: Int32Array
  /** One bit for each code unit that is a term by itself; empty where none is. */
  readonly letters: Int32Array
  /** Hash table of the edges that do not lead to the next state: the edge (by {@link keyOf}) and the state it leads to, by turns. */
  readonly edges: Int32Array
  /** The code unit of the edge that leads to each state. */
  readonly labels: Uint16Array
  /** Four numbers of each state, by {@link FAIL} and the others. */
  readonly states: Int32Array
  /** The state from which a state's edge comes, for more than 65,536 states: then two edges may have one key. Else empty. */
  readonly parent: Int32Array
}

/** How many numbers each state has, and what they are. */
export const NUMBERS = 4
/** The state of the longest proper suffix, four times; plus {@link TO_NEXT} and {@link TO_OTHERS}. */
export const FAIL = 0
/** The term that ends in the state plus 1, 0 for none. */
export const TERM = 1
/** The nearest state, itself first and then shorter ones, in which a term ends; 0 for none. */
export const ENDS = 2
/** The nearest shorter state in which a term ends; 0 for none. */
export const SHORTER = 3

/** An edge leads to the next state; edges lead to other states. */
export const TO_NEXT = 1
export const TO_OTHERS = 2

/** Han characters, full-width punctuation, and the dashes, quotes and dots of Chinese text. */
const isWide = (code: number): boolean => code >= 0x2e80 || (code >= 0x2014 && code <= 0x2026)

/** Whether a run of blanks is a mere break: one of its neighbours is wide. Words of narrow letters keep their blanks. */
export const isBreak = (before: number, after: number): boolean => isWide(before) || isWide(after)

/** An edge of a state, or two code units, as one number; never 0 for those of a term. */
export const keyOf = (stateOrCode: number, code: number): number => (stateOrCode << 16) | code

/** What a key is looked for by: its low bits say where. */
export const hashOf = (key: number): number => {
  const mixed = Math.imul(key, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

/** Whether the bit of a number is set in bits of which there is a power of two. */
export const hasBit = (bits: Int32Array, number: number): boolean =>
  ((bits[(number >>> 5) & (bits.length - 1)] as number) & (1 << (number & 31))) !== 0

function setBit(bits: Int32Array, number: number): void {
  const at = (number >>> 5) & (bits.length - 1)
  bits[at] = (bits[at] as number) | (1 << (number & 31))
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

/** An automaton that is being built. */
interface Draft {
  readonly terms: Terms
  readonly levels: Levels
  /** State after each first code unit. */
  readonly first: Int32Array
  readonly parent: Int32Array
  count: number
}

/** The state at the end of an edge, 0 for none. */
function targetOf({ terms, first, parent }: Draft, state: number, code: number): number {
  if (state === 0) return first[code] as number
  const { edges, labels, states } = terms
  const links = states[state * NUMBERS + FAIL] as number
  if ((links & TO_NEXT) !== 0 && labels[state + 1] === code) return state + 1
  if ((links & TO_OTHERS) === 0) return 0
  const mask = edges.length / 2 - 1
  const key = keyOf(state, code)
  for (let place = hashOf(key) & mask; edges[place * 2] !== 0; place = (place + 1) & mask) {
    const target = edges[place * 2 + 1] as number
    if (edges[place * 2] === key && parent[target] === state) return target
  }
  return 0
}

/** Puts a key and its value into a hash table that has room. */
function enter(table: Int32Array, key: number, value: number): void {
  const mask = table.length / 2 - 1
  let place = hashOf(key) & mask
  while (table[place * 2] !== 0) place = (place + 1) & mask
  table[place * 2] = key
  table[place * 2 + 1] = value
}

/** Adds a state at the end of a new edge; `depth` counts the letters before it. */
function grow({ terms, levels, first, parent, count }: Draft, state: number, code: number, depth: number): number {
  const { edges, labels, states } = terms
  parent[count] = state
  labels[count] = code
  levels.next[count] = levels.heads[depth] as number
  levels.heads[depth] = count
  if (state === 0) first[code] = count
  else {
    const isNext = state + 1 === count
    const at = state * NUMBERS + FAIL
    states[at] = (states[at] as number) | (isNext ? TO_NEXT : TO_OTHERS)
    if (!isNext) enter(edges, keyOf(state, code), count)
  }
  return count
}

/** Lays the terms into a trie. */
function plant(words: readonly string[], draft: Draft): void {
  const { terms } = draft
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as string
    let state = 0
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at)
      const known = targetOf(draft, state, code)
      if (known === 0) draft.count += 1
      state = known === 0 ? grow(draft, state, code, at) : known
    }
    if (state === 0) continue
    if (word.length === 1) setBit(terms.letters, word.charCodeAt(0))
    terms.twins[index] = terms.states[state * NUMBERS + TERM] as number
    terms.states[state * NUMBERS + TERM] = index + 1
  }
}

/** Gives each state the links that the scan follows when no edge fits. */
function link(draft: Draft): void {
  const { terms, levels, parent } = draft
  const { states, labels } = terms
  const { heads, next } = levels
  for (let level = 0; level < heads.length; level += 1) {
    for (let state = heads[level] as number; state !== 0; state = next[state] as number) {
      const code = labels[state] as number
      let suffix = parent[state] as number
      let found = 0
      while (suffix !== 0 && found === 0) {
        suffix = (states[suffix * NUMBERS + FAIL] as number) >> 2
        found = targetOf(draft, suffix, code)
      }
      const own = state * NUMBERS
      states[own + FAIL] = (states[own + FAIL] as number) | (found << 2)
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

/** A hash table of keys and their values, by turns, with as much room as it needs. */
function tableOf(entries: readonly (readonly [key: number, value: number])[]): Int32Array {
  const table = new Int32Array(2 * powerOfTwo(2 * entries.length))
  for (const [key, value] of entries) enter(table, key, value)
  return table
}

/** Bits of the filter for each key: enough that few places of a text find one that is set for another key. */
const BITS_FOR_KEY = 8

/** The states after one and two code units, the other edges, and the filter of all their keys. */
function tablesOf({ terms, levels, parent }: Draft): Pick<Terms, 'starts' | 'edges' | 'filter'> {
  const { labels, edges } = terms
  const starts: [number, number][] = []
  for (let state = levels.heads[0] ?? 0; state !== 0; state = levels.next[state] as number)
    starts.push([keyOf(labels[state] as number, 0), state])
  for (let state = levels.heads[1] ?? 0; state !== 0; state = levels.next[state] as number)
    starts.push([keyOf(labels[parent[state] as number] as number, labels[state] as number), state])
  const others: [number, number][] = []
  for (let place = 0; place < edges.length; place += 2)
    if (edges[place] !== 0) others.push([edges[place] as number, edges[place + 1] as number])
  const filter = new Int32Array(powerOfTwo((BITS_FOR_KEY * (starts.length + others.length)) / 32))
  for (const [key] of [...starts, ...others]) setBit(filter, hashOf(key))
  return { starts: tableOf(starts), edges: tableOf(others), filter }
}

/** From so many states on, two edges may have one key. */
const MANY = 0x10000

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
    starts: new Int32Array(0),
    filter: new Int32Array(0),
    letters: new Int32Array(words.some((word) => word.length === 1) ? 0x10000 / 32 : 0),
    edges: new Int32Array(2 * powerOfTwo(2 * length)),
    labels: new Uint16Array(length + 1),
    states: new Int32Array((length + 1) * NUMBERS),
    parent: new Int32Array(0),
  }
  const levels: Levels = { heads: new Int32Array(longest), next: new Int32Array(length + 1) }
  const draft: Draft = { terms, levels, first: new Int32Array(0x10000), parent: new Int32Array(length + 1), count: 0 }
  plant(words, draft)
  link(draft)
  const count = draft.count + 1
  return {
    ...terms,
    ...tablesOf(draft),
    labels: terms.labels.slice(0, count),
    states: terms.states.slice(0, count * NUMBERS),
    parent: count > MANY ? draft.parent.slice(0, count) : terms.parent,
  }
}
