/** One pass over a reading that finds every word of the vocabulary, and the hits of each search made from it on demand. */
import type { Find, Hit } from '../model/assertion.ts'
import type { Span } from '../model/place.ts'
import type { Reading } from '../model/reading.ts'
import { isNegated } from '../reading/negation.ts'
import { scanTerms } from '../text/terms.ts'
import { type PreparedFind, USES, type Vocabulary } from './vocabulary.ts'

interface Occurrence extends Span {
  readonly term: string
}

/** Hits of each search over one reading, made when first asked for. */
export interface Mentions {
  readonly hits: (find: Find) => readonly Hit[]
}

const NONE: readonly Hit[] = []
const byPlace = (one: Span, other: Span): number => one.start - other.start || other.end - one.end

/** Of overlapping occurrences keeps the one that starts first, and of those the longest. */
function longest(occurrences: Occurrence[]): Occurrence[] {
  if (occurrences.length < 2) return occurrences
  occurrences.sort(byPlace)
  const kept: Occurrence[] = []
  let reached = -1
  for (const occurrence of occurrences) {
    if (occurrence.start < reached) continue
    kept.push(occurrence)
    reached = occurrence.end
  }
  return kept
}

/** Whether some span of `masks` (sorted by start) holds `span` and is longer. */
function isMasked(span: Span, masks: readonly Occurrence[]): boolean {
  for (const mask of masks) {
    if (mask.start > span.start) return false
    if (mask.end >= span.end) return true
  }
  return false
}

/** Index of the sentence that holds an offset, -1 where none does. */
export function sentenceAt(reading: Reading, offset: number): number {
  const { sentences } = reading
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle] as Span).start <= offset) low = middle + 1
    else high = middle
  }
  const sentence = sentences[low - 1]
  return sentence !== undefined && offset < sentence.end ? sentence.index : -1
}

/** Whether an offset lies between an opening and a closing mark of its sentence. */
function isBetween(reading: Reading, sentence: number, offset: number, open: string, close: string): boolean {
  const from = reading.sentences[sentence]?.start ?? 0
  const before = reading.view.slice(from, offset)
  return before.lastIndexOf(open) > before.lastIndexOf(close)
}

/** Runs the one pass and returns the hits of any search of the vocabulary. */
export function findMentions(reading: Reading, vocabulary: Vocabulary): Mentions {
  const buckets: (Occurrence[][] | undefined)[] = []
  for (const block of reading.blocks) {
    if (block.part === 'residue') continue
    scanTerms(vocabulary.terms, reading.view, block.start, block.end, (term, start, end) => {
      const occurrence = { term: vocabulary.words[term] as string, start, end }
      for (const { find, use } of vocabulary.uses[term] as readonly { find: number; use: number }[]) {
        buckets[find] ??= USES.map(() => [])
        buckets[find]?.[use]?.push(occurrence)
      }
    })
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

/** Matches of a search's patterns, block by block, so that none runs over the end of a paragraph. */
function patternOccurrences(reading: Reading, prepared: PreparedFind, beside: ReadonlySet<number> | null): Occurrence[] {
  const occurrences: Occurrence[] = []
  if (prepared.patterns.length === 0) return occurrences
  for (const block of reading.blocks) {
    if (block.part === 'residue') continue
    if (beside && !hasSentence(beside, block.sentences)) continue
    const text = reading.view.slice(block.start, block.end)
    for (const pattern of prepared.patterns) {
      for (const { start, end } of pattern(text)) {
        occurrences.push({ term: text.slice(start, end), start: block.start + start, end: block.start + end })
      }
    }
  }
  return occurrences
}

function hasSentence(wanted: ReadonlySet<number>, range: Span): boolean {
  for (let index = range.start; index < range.end; index += 1) if (wanted.has(index)) return true
  return false
}

function makeHits(reading: Reading, prepared: PreparedFind, bucket: Occurrence[][] | undefined): readonly Hit[] {
  const { find } = prepared
  const [main = [], except = [], beside = [], apart = []] = bucket ?? []
  const near = find.with ? new Set(beside.map(({ start }) => sentenceAt(reading, start))) : null
  const far = new Set(apart.map(({ start }) => sentenceAt(reading, start)))
  const masks = longest(except)
  const hits: Hit[] = []
  for (const occurrence of longest([...main, ...patternOccurrences(reading, prepared, near)])) {
    if (isMasked(occurrence, masks)) continue
    const sentence = sentenceAt(reading, occurrence.start)
    if (sentence < 0 || far.has(sentence) || (near && !near.has(sentence))) continue
    if (find.negated === false && isNegated(reading.view, occurrence.start)) continue
    if (find.quoted === false && isBetween(reading, sentence, occurrence.start, '“', '”')) continue
    if (find.cited === false && isBetween(reading, sentence, occurrence.start, '《', '》')) continue
    hits.push({ ...occurrence, sentence })
  }
  return hits
}
