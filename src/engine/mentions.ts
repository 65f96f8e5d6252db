/** One pass over a reading that finds every word of the vocabulary, and the hits of each search made from it on demand. */
import type { Find, Hit } from '../model/assertion.ts'
import type { Span } from '../model/place.ts'
import type { Block, Reading } from '../model/reading.ts'
import { isNegated } from '../reading/negation.ts'
import { scanTerms } from '../text/terms.ts'
import { type PreparedFind, type TermUse, USES, type Vocabulary } from './vocabulary.ts'

/** Hits of each search over one reading, made when first asked for. */
export interface Mentions {
  readonly hits: (find: Find) => readonly Hit[]
}

const NONE: readonly Hit[] = []
const byPlace = (one: Span, other: Span): number => one.start - other.start || other.end - one.end

/** Of overlapping hits, sorted by place, keeps the one that starts first, and of those the longest. */
function longest(hits: readonly Hit[]): readonly Hit[] {
  let reached = -1
  return hits.filter(({ start, end }) => {
    if (start < reached) return false
    reached = end
    return true
  })
}

/** Whether some span of `masks` (sorted by start) holds `span` and is longer. */
function isMasked(span: Span, masks: readonly Hit[]): boolean {
  for (const mask of masks) {
    if (mask.start > span.start) return false
    if (mask.end >= span.end) return true
  }
  return false
}

/** Index of the sentence between two indexes (half-open) that holds an offset, -1 where none does. */
function sentenceWithin({ sentences }: Reading, offset: number, from: number, to: number): number {
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
export const sentenceAt = (reading: Reading, offset: number): number =>
  sentenceWithin(reading, offset, 0, reading.sentences.length)

/** Whether an offset lies between an opening and a closing mark of its sentence. */
function isBetween(reading: Reading, sentence: number, offset: number, open: string, close: string): boolean {
  const from = reading.sentences[sentence]?.start ?? 0
  const before = reading.view.slice(from, offset)
  return before.lastIndexOf(open) > before.lastIndexOf(close)
}

/** Every match of the vocabulary in one block, sorted by place; the numbers of the words come beside it. */
function scanBlock(
  reading: Reading,
  vocabulary: Vocabulary,
  { start, end, sentences }: Block,
): readonly (Hit & { readonly word: number })[] {
  const found: (Hit & { readonly word: number })[] = []
  scanTerms(vocabulary.terms, reading.view, start, end, (word, from, to) => {
    const sentence = sentenceWithin(reading, from, sentences.start, sentences.end)
    if (sentence >= 0) found.push({ term: vocabulary.words[word] as string, start: from, end: to, sentence, word })
  })
  return found.sort(byPlace)
}

/** Runs the one pass and returns the hits of any search of the vocabulary. */
export function findMentions(reading: Reading, vocabulary: Vocabulary): Mentions {
  const buckets: (Hit[][] | undefined)[] = []
  for (const block of reading.blocks) {
    if (block.part === 'residue') continue
    for (const hit of scanBlock(reading, vocabulary, block)) {
      for (const { find, use } of vocabulary.uses[hit.word] as readonly TermUse[]) {
        buckets[find] ??= USES.map(() => [])
        buckets[find]?.[use]?.push(hit)
      }
    }
  }
  const made = new Map<number, readonly Hit[]>()
  return {
    hits(find) {
      const index = vocabulary.indexOf.get(find)
      if (index === undefined) throw new Error('a search that is not part of the rule')
      let hits = made.get(index)
      if (hits === undefined) {
        const prepared = vocabulary.finds[index] as PreparedFind
        hits = buckets[index] === undefined && prepared.patterns.length === 0 ? NONE : makeHits(reading, prepared, buckets[index])
        made.set(index, hits)
      }
      return hits
    },
  }
}

function hasSentence(wanted: ReadonlySet<number>, range: Span): boolean {
  for (let index = range.start; index < range.end; index += 1) if (wanted.has(index)) return true
  return false
}

/** Matches of a search's patterns, block by block, so that none runs over the end of a paragraph. */
function patternHits(reading: Reading, { patterns }: PreparedFind, beside: ReadonlySet<number> | null): readonly Hit[] {
  const hits: Hit[] = []
  for (const block of reading.blocks) {
    if (block.part === 'residue' || (beside && !hasSentence(beside, block.sentences))) continue
    const text = reading.view.slice(block.start, block.end)
    for (const pattern of patterns) {
      for (const match of pattern(text)) {
        const start = block.start + match.start
        const sentence = sentenceWithin(reading, start, block.sentences.start, block.sentences.end)
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

function makeHits(reading: Reading, prepared: PreparedFind, bucket: readonly Hit[][] | undefined): readonly Hit[] {
  const { find } = prepared
  const [main = [], except = [], beside = [], apart = []] = bucket ?? []
  const near = find.with ? new Set(beside.map(({ sentence }) => sentence)) : null
  const far = apart.length > 0 ? new Set(apart.map(({ sentence }) => sentence)) : null
  const masks = longest(except)
  const all = prepared.patterns.length === 0 ? main : [...main, ...patternHits(reading, prepared, near)].sort(byPlace)
  return longest(all).filter(
    (hit) =>
      !far?.has(hit.sentence) && (near === null || near.has(hit.sentence)) && !isMasked(hit, masks) && stands(reading, find, hit),
  )
}
