/** One pass over a reading that finds every word of the vocabulary, and the hits of each search made from it on demand. */
import type { Find, Hit } from '../model/assertion.ts'
import type { Span } from '../model/place.ts'
import type { Block, Reading, Sentence } from '../model/reading.ts'
import { isNegated } from '../reading/negation.ts'
import { unbroken } from '../text/unbroken.ts'
import {
  byPlace,
  eachSentence,
  findMatches,
  isListed,
  listedHits,
  type Matches,
  markSentences,
  roomForMatches,
} from './matches.ts'
import { type PreparedFind, USES, type Vocabulary } from './vocabulary.ts'

/** Hits of each search over one reading, made when first asked for. */
export interface Mentions {
  readonly hits: (find: Find) => readonly Hit[]
  /** Gives back the room for the matches: no hits can be asked for after it. */
  readonly release: () => void
}

const NONE: readonly Hit[] = []
const NO_BLOCKS: readonly Block[] = []

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

/** The hits of searches of several vocabularies, each with a pass of its own. */
export function findMentions(reading: Reading, vocabularies: readonly Vocabulary[]): Mentions {
  const [first, ...others] = vocabularies.map((vocabulary) => mentionsOf(reading, vocabulary))
  if (first !== undefined && others.length === 0) return first
  const all = first === undefined ? [] : [first, ...others]
  return {
    hits(find) {
      const owner = vocabularies.findIndex(({ indexOf }) => indexOf.has(find))
      if (owner < 0) throw new Error('a search that is not part of the rule')
      return (all[owner] as Mentions).hits(find)
    },
    release: () => {
      for (const mentions of all) mentions.release()
    },
  }
}

/** Runs the one pass and returns the hits of any search of the vocabulary. */
function mentionsOf(reading: Reading, vocabulary: Vocabulary): Mentions {
  // A kind of the host may check another reading while this one is being checked: that one gets a room of its own.
  const matches = vocabulary.rooms.pop() ?? roomForMatches(vocabulary)
  findMatches(reading, vocabulary, matches)
  const made: (readonly Hit[] | undefined)[] = new Array(vocabulary.finds.length)
  return {
    hits(find) {
      const index = vocabulary.indexOf.get(find)
      if (index === undefined) throw new Error('a search that is not part of the rule')
      const known = made[index]
      if (known !== undefined) return known
      const prepared = vocabulary.finds[index] as PreparedFind
      const hits = makeHits(reading, prepared, matches, vocabulary)
      made[index] = hits
      return hits
    },
    release: () => vocabulary.rooms.push(matches),
  }
}

type IsMarked = (sentence: number) => boolean

function hasMarked(isMarked: IsMarked, range: Span): boolean {
  for (let index = range.start; index < range.end; index += 1) if (isMarked(index)) return true
  return false
}

/** The blocks that hold a match of a list, in order. */
function blocksOf({ blocks, sentences }: Reading, found: Matches, list: number): readonly Block[] {
  const held: Block[] = []
  eachSentence(found, list, (index) => {
    const block = blocks[(sentences[index] as Sentence).block]
    if (block !== undefined && held.at(-1) !== block) held.push(block)
  })
  return held
}

/** The blocks that are in both lists, each in order. */
function inBoth(blocks: readonly Block[], others: readonly Block[]): readonly Block[] {
  let next = 0
  return blocks.filter(({ index }) => {
    while (next < others.length && (others[next] as Block).index < index) next += 1
    return others[next]?.index === index
  })
}

/** The blocks in which the patterns of a search may match. */
function blocksToTry(
  reading: Reading,
  { index, hasPatterns }: PreparedFind,
  found: Matches,
  { needing }: Vocabulary,
): readonly Block[] {
  if (!hasPatterns) return NO_BLOCKS
  const lists = needing().get(index) ?? 0
  if (lists === 0) return reading.blocks
  const needed = index * USES.length + USES.indexOf('needed')
  if (!isListed(found, needed) || (lists > 1 && !isListed(found, needed + 1))) return NO_BLOCKS
  const blocks = blocksOf(reading, found, needed)
  return lists > 1 ? inBoth(blocks, blocksOf(reading, found, needed + 1)) : blocks
}

/** Matches of a search's patterns, block by block, so that none runs over the end of a paragraph. */
function patternHits(
  reading: Reading,
  prepared: PreparedFind,
  blocks: readonly Block[],
  beside: IsMarked | null,
): readonly Hit[] {
  const hits: Hit[] = []
  const patterns = prepared.patterns()
  for (const block of blocks) {
    if (block.part === 'residue' || (beside !== null && !hasMarked(beside, block.sentences))) continue
    const { text, offsetOf } = unbroken(reading.view, block)
    for (const pattern of patterns) {
      for (const match of pattern(text)) {
        const start = offsetOf(match.start)
        const sentence = sentenceWithin(reading.sentences, start, block.sentences.start, block.sentences.end)
        if (sentence < 0) continue
        hits.push({ term: text.slice(match.start, match.end), start, end: offsetOf(match.end - 1) + 1, sentence })
      }
    }
  }
  return hits
}

/** Whether the conditions of a search that look at the text around a hit hold. */
function stands(reading: Reading, { negated, quoted, cited, notBefore }: Find, { start, end, sentence }: Hit): boolean {
  if (notBefore?.some((word) => reading.view.startsWith(word, end))) return false
  if (negated === false && isNegated(reading.view, start)) return false
  if (quoted === false && isBetween(reading, sentence, start, '“', '”')) return false
  return !(cited === false && isBetween(reading, sentence, start, '《', '》'))
}

/** The hits that count: those beside the words that must stand in the sentence, apart from those that must not. */
function makeHits(reading: Reading, prepared: PreparedFind, found: Matches, vocabulary: Vocabulary): readonly Hit[] {
  const { find, index, looksAround } = prepared
  const { words } = vocabulary
  const main = index * USES.length
  const [except, beside, apart] = [main + 1, main + 2, main + 3]
  if (find.with && !isListed(found, beside)) return NONE
  const blocks = blocksToTry(reading, prepared, found, vocabulary)
  if (blocks.length === 0 && !isListed(found, main)) return NONE
  const near = find.with ? markSentences(found, beside, 0) : null
  const own = listedHits(found, main, words)
  const more = blocks.length > 0 ? patternHits(reading, prepared, blocks, near) : NONE
  const hits = longest(more.length === 0 ? own : [...own, ...more].sort(byPlace))
  if (hits.length === 0) return NONE
  const far = isListed(found, apart) ? markSentences(found, apart, 1) : null
  const masks = isListed(found, except) ? longest(listedHits(found, except, words)) : NONE
  if (near === null && far === null && masks.length === 0 && !looksAround) return hits
  const kept: Hit[] = []
  let mask = 0
  for (const hit of hits) {
    if (far?.(hit.sentence) || (near !== null && !near(hit.sentence))) continue
    while (mask < masks.length && (masks[mask] as Hit).end < hit.end) mask += 1
    if (!isInside(hit, masks[mask]) && (!looksAround || stands(reading, find, hit))) kept.push(hit)
  }
  return kept
}
