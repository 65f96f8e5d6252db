/** One pass over a reading that finds every word of the vocabulary, and the hits of each search made from it on demand. */
import type { Find, Hit } from '../model/assertion.ts'
import type { Span } from '../model/place.ts'
import type { Reading, Sentence } from '../model/reading.ts'
import { isNegated } from '../reading/negation.ts'
import { scanTerms } from '../text/scan-terms.ts'
import { type PreparedFind, USES, type Vocabulary } from './vocabulary.ts'

/** Hits of each search over one reading, made when first asked for. */
export interface Mentions {
  readonly hits: (find: Find) => readonly Hit[]
}

const NONE: readonly Hit[] = []
const byPlace = (one: Span, other: Span): number => one.start - other.start || other.end - one.end

function overlap(hits: readonly Hit[]): boolean {
  for (let index = 1; index < hits.length; index += 1) if ((hits[index] as Hit).start < (hits[index - 1] as Hit).end) return true
  return false
}

/** Of overlapping hits, sorted by place, keeps the one that starts first, and of those the longest. */
function longest(hits: readonly Hit[]): readonly Hit[] {
  if (!overlap(hits)) return hits
  const kept: Hit[] = []
  let reached = -1
  for (const hit of hits) {
    if (hit.start < reached) continue
    reached = hit.end
    kept.push(hit)
  }
  return kept
}

const isInside = (hit: Span, mask: Span | undefined): boolean =>
  mask !== undefined && mask.start <= hit.start && hit.end <= mask.end

/** Index of the sentence between two indexes (half-open) that holds an offset, -1 where none does. */
function sentenceWithin(sentences: readonly Sentence[], offset: number, from: number, to: number): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle] as Span).start <= offset) low = middle + 1
    else high = middle
  }
  const sentence = low > from ? sentences[low - 1] : undefined
  return sentence !== undefined && offset < sentence.end ? sentence.index : -1
}

/** Index of the sentence that holds an offset, -1 where none does. */
export const sentenceAt = ({ sentences }: Reading, offset: number): number =>
  sentenceWithin(sentences, offset, 0, sentences.length)

/** Whether an offset lies between an opening and a closing mark of its sentence. */
function isBetween(reading: Reading, sentence: number, offset: number, open: string, close: string): boolean {
  const from = reading.sentences[sentence]?.start ?? 0
  const before = reading.view.slice(from, offset)
  return before.lastIndexOf(open) > before.lastIndexOf(close)
}

/** Numbers of a match: its word, start, end and sentence. */
const COLUMNS = 4

/** All matches of one reading in flat arrays, and for each search and use a chain through them: nothing is made that nobody asks for. */
interface Matches {
  /** Word, start, end and sentence of each match, one after the other. */
  matches: Int32Array
  count: number
  /** Match and next link of each link, one after the other; -1 ends a chain. */
  links: Int32Array
  linked: number
  /** First and last link of each chain, by `find * USES.length + use`; -1 for none. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** The hit of each match, once it is made: searches that share a word share its hits. */
  readonly hits: (Hit | undefined)[]
}

const emptyMatches = (length: number, chains: number): Matches => ({
  matches: new Int32Array(length + 16 * COLUMNS),
  count: 0,
  links: new Int32Array(2 * length + 64),
  linked: 0,
  first: new Int32Array(chains).fill(-1),
  last: new Int32Array(chains).fill(-1),
  hits: [],
})

function grown(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** Adds a match to the chains of all searches that look for its word. */
function addMatch(found: Matches, word: number, start: number, end: number, sentence: number, chains: readonly number[]): void {
  const match = found.count
  if ((match + 1) * COLUMNS > found.matches.length) found.matches = grown(found.matches)
  const { matches, first, last } = found
  const at = match * COLUMNS
  matches[at] = word
  matches[at + 1] = start
  matches[at + 2] = end
  matches[at + 3] = sentence
  found.count = match + 1
  while ((found.linked + chains.length) * 2 > found.links.length) found.links = grown(found.links)
  const { links } = found
  let link = found.linked
  for (let index = 0; index < chains.length; index += 1, link += 1) {
    const chain = chains[index] as number
    links[link * 2] = match
    links[link * 2 + 1] = -1
    const before = last[chain] as number
    if (before < 0) first[chain] = link
    else links[before * 2 + 1] = link
    last[chain] = link
  }
  found.linked = link
}

/** The one pass over the text. */
function scan(reading: Reading, { terms, uses, finds }: Vocabulary): Matches {
  const { view, sentences } = reading
  const found = emptyMatches(view.length, finds.length * USES.length)
  let from = 0
  let at = 0
  const report = (word: number, start: number, end: number): void => {
    // Matches come in the order of their ends; one may begin in the sentence before.
    while (at + 1 < sentences.length && (sentences[at + 1] as Sentence).start < end) at += 1
    let sentence = at
    while (sentence > from && (sentences[sentence] as Sentence).start > start) sentence -= 1
    const holder = sentences[sentence] as Sentence
    if (holder.start <= start && holder.end > start) addMatch(found, word, start, end, sentence, uses[word] as readonly number[])
  }
  for (const block of reading.blocks) {
    if (block.part === 'residue' || block.sentences.start === block.sentences.end) continue
    from = at = block.sentences.start
    scanTerms(terms, view, block.start, block.end, report)
  }
  return found
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
function chained(found: Matches, chain: number, words: readonly string[]): Hit[] {
  const { links } = found
  const hits: Hit[] = []
  for (let link = found.first[chain] as number; link >= 0; link = links[link * 2 + 1] as number) {
    const hit = hitOf(found, links[link * 2] as number, words)
    let index = hits.length
    hits.push(hit)
    // The chain is in the order of ends: only a longer match that begins earlier has to step back.
    for (; index > 0 && byPlace(hits[index - 1] as Hit, hit) > 0; index -= 1) hits[index] = hits[index - 1] as Hit
    hits[index] = hit
  }
  return hits
}

/** The sentences of a chain. */
function sentencesOf({ matches, links, first }: Matches, chain: number): ReadonlySet<number> {
  const sentences = new Set<number>()
  for (let link = first[chain] as number; link >= 0; link = links[link * 2 + 1] as number)
    sentences.add(matches[(links[link * 2] as number) * COLUMNS + 3] as number)
  return sentences
}

/** Runs the one pass and returns the hits of any search of the vocabulary. */
export function findMentions(reading: Reading, vocabulary: Vocabulary): Mentions {
  const matches = scan(reading, vocabulary)
  const made: (readonly Hit[] | undefined)[] = []
  return {
    hits(find) {
      const index = vocabulary.indexOf.get(find)
      if (index === undefined) throw new Error('a search that is not part of the rule')
      const known = made[index]
      if (known !== undefined) return known
      const prepared = vocabulary.finds[index] as PreparedFind
      const isEmpty = (matches.first[index * USES.length] as number) < 0 && !prepared.hasPatterns
      const hits = isEmpty ? NONE : makeHits(reading, prepared, matches, vocabulary.words)
      made[index] = hits
      return hits
    },
  }
}

function hasSentence(wanted: ReadonlySet<number>, range: Span): boolean {
  for (let index = range.start; index < range.end; index += 1) if (wanted.has(index)) return true
  return false
}

/** Matches of a search's patterns, block by block, so that none runs over the end of a paragraph. */
function patternHits(reading: Reading, prepared: PreparedFind, beside: ReadonlySet<number> | null): readonly Hit[] {
  const hits: Hit[] = []
  const patterns = prepared.patterns()
  for (const block of reading.blocks) {
    if (block.part === 'residue' || (beside && !hasSentence(beside, block.sentences))) continue
    const text = reading.view.slice(block.start, block.end)
    for (const pattern of patterns) {
      for (const match of pattern(text)) {
        const start = block.start + match.start
        const sentence = sentenceWithin(reading.sentences, start, block.sentences.start, block.sentences.end)
        if (sentence >= 0) hits.push({ term: text.slice(match.start, match.end), start, end: block.start + match.end, sentence })
      }
    }
  }
  return hits
}

/** Whether the conditions of a search that look at the text around a hit hold. */
function stands(reading: Reading, { negated, quoted, cited }: Find, { start, sentence }: Hit): boolean {
  if (negated === false && isNegated(reading.view, start)) return false
  if (quoted === false && isBetween(reading, sentence, start, '“', '”')) return false
  return !(cited === false && isBetween(reading, sentence, start, '《', '》'))
}

/** The hits that count: those beside the words that must stand in the sentence, apart from those that must not. */
function makeHits(reading: Reading, prepared: PreparedFind, found: Matches, words: readonly string[]): readonly Hit[] {
  const { find, index, hasPatterns, looksAround } = prepared
  const main = index * USES.length
  const [except, beside, apart] = [main + 1, main + 2, main + 3]
  if (find.with && (found.first[beside] as number) < 0) return NONE
  const near = find.with ? sentencesOf(found, beside) : null
  const own = chained(found, main, words)
  const hits = longest(!hasPatterns ? own : [...own, ...patternHits(reading, prepared, near)].sort(byPlace))
  const far = (found.first[apart] as number) < 0 ? null : sentencesOf(found, apart)
  const masks = (found.first[except] as number) < 0 ? NONE : longest(chained(found, except, words))
  if (near === null && far === null && masks.length === 0 && !looksAround) return hits
  const kept: Hit[] = []
  let mask = 0
  for (const hit of hits) {
    if (far?.has(hit.sentence) || (near !== null && !near.has(hit.sentence))) continue
    while (mask < masks.length && (masks[mask] as Hit).end < hit.end) mask += 1
    if (!isInside(hit, masks[mask]) && (!looksAround || stands(reading, find, hit))) kept.push(hit)
  }
  return kept
}
