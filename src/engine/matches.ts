/** All places of all words in one reading, found in one pass. */
import type { Hit } from '../model/assertion.ts'
import type { Span } from '../model/place.ts'
import type { Reading, Sentence } from '../model/reading.ts'
import { scanTerms } from '../text/scan-terms.ts'
import { USES, type Vocabulary } from './vocabulary.ts'

/** In order of place; of those that begin together the longest first. */
export const byPlace = (one: Span, other: Span): number => one.start - other.start || other.end - one.end

/** Numbers of a match: its word, start, end and sentence. */
const COLUMNS = 4

/** How many sets of marked sentences may be looked at at once. */
const MARKS = 2

/**
 * All matches of one reading in flat arrays, and for each search and use a chain through them: nothing is made that nobody
 * asks for. The arrays serve one reading after the other, as memory outside the heap is dear to get and to give back.
 */
export interface Matches {
  /** Word, start, end and sentence of each match, one after the other. */
  matches: Int32Array
  count: number
  /** Match and next link of each link, one after the other; -1 ends a chain. */
  links: Int32Array
  linked: number
  /** First and last link of each chain, by `find * USES.length + use`, one after the other; -1 for none. */
  readonly chains: Int32Array
  /** The hit of each match, once it is made: searches that share a word share its hits. */
  hits: (Hit | undefined)[]
  /** For each sentence the last asking that marked it. */
  marks: Int32Array
  askings: number
}

/** Room for the matches of any reading. */
export const roomForMatches = ({ finds }: Pick<Vocabulary, 'finds'>): Matches => ({
  matches: new Int32Array(4096),
  count: 0,
  links: new Int32Array(8192),
  linked: 0,
  chains: new Int32Array(2 * finds.length * USES.length),
  hits: [],
  marks: new Int32Array(1024),
  askings: 0,
})

function clear(found: Matches, sentences: number): void {
  found.count = found.linked = 0
  found.chains.fill(-1)
  // What was marked before has the number of an earlier asking.
  while (found.marks.length < sentences * MARKS) found.marks = grown(found.marks)
}

function grown(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** Adds a match to the chains of all searches that look for its word. */
function addMatch(found: Matches, { uses, ends }: Vocabulary, word: number, start: number, end: number, sentence: number): void {
  const match = found.count
  if ((match + 1) * COLUMNS > found.matches.length) found.matches = grown(found.matches)
  const { matches, chains } = found
  const at = match * COLUMNS
  matches[at] = word
  matches[at + 1] = start
  matches[at + 2] = end
  matches[at + 3] = sentence
  found.count = match + 1
  const [from, to] = [word === 0 ? 0 : (ends[word - 1] as number), ends[word] as number]
  while ((found.linked + to - from) * 2 > found.links.length) found.links = grown(found.links)
  const { links } = found
  let link = found.linked
  for (let index = from; index < to; index += 1, link += 1) {
    const chain = (uses[index] as number) * 2
    links[link * 2] = match
    links[link * 2 + 1] = -1
    const before = chains[chain + 1] as number
    if (before < 0) chains[chain] = link
    else links[before * 2 + 1] = link
    chains[chain + 1] = link
  }
  found.linked = link
}

/** The one pass over the text; what the room held before is gone. */
export function findMatches(reading: Reading, vocabulary: Vocabulary, found: Matches): void {
  const { terms } = vocabulary
  const { view, sentences } = reading
  clear(found, sentences.length)
  let from = 0
  let at = 0
  const report = (word: number, start: number, end: number): void => {
    // Matches come in the order of their ends; one may begin in the sentence before.
    while (at + 1 < sentences.length && (sentences[at + 1] as Sentence).start < end) at += 1
    let sentence = at
    while (sentence > from && (sentences[sentence] as Sentence).start > start) sentence -= 1
    const holder = sentences[sentence] as Sentence
    if (holder.start <= start && holder.end > start) addMatch(found, vocabulary, word, start, end, sentence)
  }
  for (const block of reading.blocks) {
    if (block.part === 'residue' || block.sentences.start === block.sentences.end) continue
    from = at = block.sentences.start
    scanTerms(terms, view, block.start, block.end, report)
  }
  found.hits = new Array(found.count)
}

function hitOf({ matches, hits }: Matches, match: number, words: readonly string[]): Hit {
  const known = hits[match]
  if (known !== undefined) return known
  const at = match * COLUMNS
  const hit = {
    term: words[matches[at] as number] as string,
    start: matches[at + 1] as number,
    end: matches[at + 2] as number,
    sentence: matches[at + 3] as number,
  }
  hits[match] = hit
  return hit
}

/** The hits of a chain in order of place. */
export function chained(found: Matches, chain: number, words: readonly string[]): Hit[] {
  const { links } = found
  const hits: Hit[] = []
  for (let link = found.chains[chain * 2] as number; link >= 0; link = links[link * 2 + 1] as number) {
    const hit = hitOf(found, links[link * 2] as number, words)
    let index = hits.length
    hits.push(hit)
    // The chain is in the order of ends: only a longer match that begins earlier has to step back.
    for (; index > 0 && byPlace(hits[index - 1] as Hit, hit) > 0; index -= 1) hits[index] = hits[index - 1] as Hit
    hits[index] = hit
  }
  return hits
}

/** Whether a chain holds a match. */
export const isLinked = (found: Matches, chain: number): boolean => (found.chains[chain * 2] as number) >= 0

/** The sentence of each match of a chain, in its order. */
export function eachSentence({ matches, links, chains }: Matches, chain: number, take: (sentence: number) => void): void {
  for (let link = chains[chain * 2] as number; link >= 0; link = links[link * 2 + 1] as number)
    take(matches[(links[link * 2] as number) * COLUMNS + 3] as number)
}

/**
 * Marks the sentences of a chain, and says whether a sentence is marked. Each `set` can be used for one chain at a time: no
 * set of its own has to be made for each search.
 */
export function markSentences(found: Matches, chain: number, set: 0 | 1): (sentence: number) => boolean {
  found.askings += 1
  const { marks, askings } = found
  eachSentence(found, chain, (sentence) => {
    marks[sentence * MARKS + set] = askings
  })
  return (sentence) => marks[sentence * MARKS + set] === askings
}
