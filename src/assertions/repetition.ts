/** No sentence stands twice. */
import type { Find } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Span } from '../model/place.ts'
import type { Reading, Sentence } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { closed, count, find } from './schema.ts'

interface RepetitionParams {
  readonly minCharacters: number
  readonly except: Find
}

const MARKERS =
  /^(?:[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十]，|[（(][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[.、])/

/** Characters with which a marker begins. */
const MARKER_STARTS: ReadonlySet<number> = new Set([...'一二三四五六七八九十第（(0123456789'].map((mark) => mark.charCodeAt(0)))

/** 。；！？，： and a blank. */
const isLastMark = (code: number): boolean =>
  code === 0x3002 || code === 0x20 || (code > 0xff00 && [0xff1b, 0xff01, 0xff1f, 0xff0c, 0xff1a].includes(code))

/** Where the words of a sentence begin and end, without its number and its last mark. */
function spanOf(text: string): Span {
  let end = text.length
  while (end > 0 && isLastMark(text.charCodeAt(end - 1))) end -= 1
  const start = MARKER_STARTS.has(text.charCodeAt(0)) ? (MARKERS.exec(text)?.[0].length ?? 0) : 0
  return { start, end }
}

function wordsOf({ text }: Sentence): string {
  const { start, end } = spanOf(text)
  return text.slice(start, end)
}

/** How many characters of a sentence are looked at to tell it from others. */
const SAMPLES = 8

/** A number that is the same for the same words. */
function printOf({ text }: Sentence): number {
  const { start, end } = spanOf(text)
  const step = Math.max(1, Math.floor((end - start) / SAMPLES))
  let print = end - start
  for (let at = start; at < end; at += step) print = (Math.imul(print, 31) + text.charCodeAt(at)) | 0
  return print
}

/** Whether two of the sentences may have the same words: hardly any report has such, and then no words are compared. */
function mayRepeat(sentences: readonly Sentence[]): boolean {
  const prints = new Int32Array(sentences.length)
  for (let at = 0; at < prints.length; at += 1) prints[at] = printOf(sentences[at] as Sentence)
  prints.sort()
  for (let at = 1; at < prints.length; at += 1) if (prints[at] === prints[at - 1]) return true
  return false
}

/** Pairs of a sentence and an earlier one of the same words. */
function repeats(
  reading: Reading,
  minCharacters: number,
  spared: ReadonlySet<number>,
): readonly (readonly [Sentence, Sentence])[] {
  const seen = new Map<string, Sentence>()
  const pairs: (readonly [Sentence, Sentence])[] = []
  const long = reading.sentences.filter(
    ({ part, start, end, index }) => part === 'body' && end - start >= minCharacters && !spared.has(index),
  )
  if (!mayRepeat(long)) return pairs
  for (const sentence of long) {
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
