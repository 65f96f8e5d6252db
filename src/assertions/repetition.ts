/** No sentence stands twice. */
import type { Find } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Reading, Sentence } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { closed, count, find } from './schema.ts'

interface RepetitionParams {
  readonly minCharacters: number
  readonly except: Find
}

const MARKERS =
  /^(?:[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十]，|[（(][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[.、])/

/** The words of a sentence without its number and its last mark. */
function wordsOf({ text }: Sentence): string {
  let end = text.length
  while (end > 0 && '。；！？，： '.includes(text.charAt(end - 1))) end -= 1
  return text.slice(MARKERS.exec(text)?.[0].length ?? 0, end)
}

/** Pairs of a sentence and an earlier one of the same words. */
function repeats(
  reading: Reading,
  minCharacters: number,
  spared: ReadonlySet<number>,
): readonly (readonly [Sentence, Sentence])[] {
  const seen = new Map<string, Sentence>()
  const pairs: (readonly [Sentence, Sentence])[] = []
  for (const sentence of reading.sentences) {
    if (sentence.part !== 'body' || sentence.end - sentence.start < minCharacters || spared.has(sentence.index)) continue
    const words = wordsOf(sentence)
    if (words.length < minCharacters) continue
    const earlier = seen.get(words)
    if (earlier === undefined) seen.set(words, sentence)
    else pairs.push([earlier, sentence])
  }
  return pairs
}

export const repetition = defineAssertion<RepetitionParams>({
  kind: 'repetition',
  summary: 'No sentence of running text stands twice; several in a row make one finding.',
  params: closed({
    minCharacters: count('Shorter sentences are let be.'),
    except: find('Set phrases: sentences that hold one may be repeated.'),
  }),
  variants: ['adjacent', 'apart'],
  facts: ['count'],
  evaluate(subject, { minCharacters, except }) {
    const { reading } = subject
    const spared = new Set(subject.hitsAnywhere(except).map(({ sentence }) => sentence))
    const pairs = repeats(reading, minCharacters, spared)
    const faults: Fault[] = []
    let last: readonly [number, number] = [-2, -2]
    for (const [earlier, later] of pairs) {
      const previous = faults.at(-1)
      if (previous && later.index === last[1] + 1 && earlier.index === last[0] + 1) {
        const total = Number(previous.facts?.count) + 1
        faults[faults.length - 1] = { ...previous, end: later.end, facts: { ...previous.facts, count: total } }
      } else {
        const variant = later.index === earlier.index + 1 ? 'adjacent' : 'apart'
        const related = [{ start: earlier.start, end: earlier.end, message: earlier.text.slice(0, 20) }]
        faults.push({ variant, start: later.start, end: later.end, facts: { count: 1 }, related })
      }
      last = [earlier.index, later.index]
    }
    return verdict(reading.sentences.length, faults)
  },
})
