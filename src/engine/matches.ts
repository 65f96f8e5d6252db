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
 * All matches of one reading in flat arrays, and for each search and use the list of its own: nothing is made that nobody
 * asks for. The arrays serve one reading after the other, as memory outside the heap is dear to get and to give back.
 */
export interface Matches {
  /** Word, start, end and sentence of each match, one after the other. */
  matches: Int32Array
  count: number
  /** The matches of each list, list after list. */
  listed: Int32Array
  /** Where each list (`find * USES.length + use`) starts in `listed`; the end of the last one stands behind it. */
  readonly starts: Int32Array
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
  listed: new Int32Array(4096),
  starts: new Int32Array(finds.length * USES.length + 1),
  hits: [],
  marks: new Int32Array(1024),
  askings: 0,
})

function grown(array: Int32Array, least: number): Int32Array {
  if (array.length >= least) return array
  const larger = new Int32Array(Math.max(least, array.length * 2))
  larger.set(array)
  return larger
}

function addMatch(found: Matches, word: number, start: number, end: number, sentence: number): void {
  const at = found.count * COLUMNS
  if (at + COLUMNS > found.matches.length) found.matches = grown(found.matches, at + COLUMNS)
  const { matches } = found
  matches[at] = word
  matches[at + 1] = start
  matches[at + 2] = end
  matches[at + 3] = sentence
  found.count += 1
}

/** Lists the matches for all searches that look for their words: first how many each list has, then each in its place. */
function listMatches(found: Matches, { uses, ends }: Vocabulary): void {
  const { matches, count, starts } = found
  starts.fill(0)
  let all = 0
  for (let match = 0; match < count; match += 1) {
    const word = matches[match * COLUMNS] as number
    const [from, to] = [word === 0 ? 0 : (ends[word - 1] as number), ends[word] as number]
    for (let index = from; index < to; index += 1) starts[uses[index] as number] = (starts[uses[index] as number] as number) + 1
    all += to - from
  }
  let end = 0
  for (let list = 0; list < starts.length; list += 1) starts[list] = end += starts[list] as number
  found.listed = grown(found.listed, all)
  const { listed } = found
  // From the last to the first: the ends of the lists become their starts.
  for (let match = count - 1; match >= 0; match -= 1) {
    const word = matches[match * COLUMNS] as number
    const [from, to] = [word === 0 ? 0 : (ends[word - 1] as number), ends[word] as number]
    for (let index = from; index < to; index += 1) {
      const place = (starts[uses[index] as number] as number) - 1
      starts[uses[index] as number] = place
      listed[place] = match
    }
  }
}

/** The one pass over the text; what the room held before is gone. */
export function findMatches(reading: Reading, vocabulary: Vocabulary, found: Matches): void {
  const { terms } = vocabulary
  const { view, sentences } = reading
  found.count = 0
  // What was marked before has the number of an earlier asking.
  found.marks = grown(found.marks, sentences.length * MARKS)
  let from = 0
  let at = 0
  const report = (word: number, start: number, end: number): void => {
    // Matches come in the order of their ends; one may begin in the sentence before.
    while (at + 1 < sentences.length && (sentences[at + 1] as Sentence).start < end) at += 1
    let sentence = at
    while (sentence > from && (sentences[sentence] as Sentence).start > start) sentence -= 1
    const holder = sentences[sentence] as Sentence
    if (holder.start <= start && holder.end > start) addMatch(found, word, start, end, sentence)
  }
  for (const block of reading.blocks) {
    if (block.part === 'residue' || block.sentences.start === block.sentences.end) continue
    from = at = block.sentences.start
    scanTerms(terms, view, block.start, block.end, report)
  }
  listMatches(found, vocabulary)
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

/** The hits of a list in order of place. */
export function listedHits(found: Matches, list: number, words: readonly string[]): Hit[] {
  const { listed, starts } = found
  const hits: Hit[] = []
  for (let at = starts[list] as number; at < (starts[list + 1] as number); at += 1) {
    const hit = hitOf(found, listed[at] as number, words)
    let index = hits.length
    hits.push(hit)
    // The list is in the order of ends: only a longer match that begins earlier has to step back.
    for (; index > 0 && byPlace(hits[index - 1] as Hit, hit) > 0; index -= 1) hits[index] = hits[index - 1] as Hit
    hits[index] = hit
  }
  return hits
}

/** Whether a list holds a match. */
export const isListed = ({ starts }: Matches, list: number): boolean => (starts[list] as number) < (starts[list + 1] as number)

/** The sentence of each match of a list, in its order. */
export function eachSentence({ matches, listed, starts }: Matches, list: number, take: (sentence: number) => void): void {
  for (let at = starts[list] as number; at < (starts[list + 1] as number); at += 1)
    take(matches[(listed[at] as number) * COLUMNS + 3] as number)
}

/**
 * Marks the sentences of a list, and says whether a sentence is marked. Each `set` can be used for one list at a time: no
 * set of its own has to be made for each search.
 */
export function markSentences(found: Matches, list: number, set: 0 | 1): (sentence: number) => boolean {
  found.askings += 1
  const { marks, askings } = found
  eachSentence(found, list, (sentence) => {
    marks[sentence * MARKS + set] = askings
  })
  return (sentence) => marks[sentence * MARKS + set] === askings
}
