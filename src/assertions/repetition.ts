/** No sentence stands twice, and no clause twice in a row. */
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

/** 。；！？，： and a blank. */
const isLastMark = (code: number): boolean =>
  code === 0x3002 || code === 0x20 || (code > 0xff00 && [0xff1b, 0xff01, 0xff1f, 0xff0c, 0xff1a].includes(code))

/** The words of a sentence, without its number and its last marks. */
function wordsOf({ text }: Sentence): string {
  let end = text.length
  while (end > 0 && isLastMark(text.charCodeAt(end - 1))) end -= 1
  return text.slice(MARKERS.exec(text)?.[0].length ?? 0, end)
}

/** At how many places a sentence is looked at to tell it from others. */
const SAMPLES = 5
/** Places in the table of prints: at least twice as many as sentences, and a power of two. */
const sizeFor = (sentences: number): number => 2 ** Math.ceil(Math.log2(2 * sentences + 2))

/** A number that is the same for sentences of the same words: made of some of their last characters, which no number opens. */
function printOf(text: string, { start, end }: Sentence, minCharacters: number): number {
  let last = end
  while (last > start && isLastMark(text.charCodeAt(last - 1))) last -= 1
  const step = Math.max(1, Math.floor(minCharacters / SAMPLES))
  let print = 1
  for (let at = last - 1; at >= start && at >= last - minCharacters; at -= step)
    print = (Math.imul(print, 0x01000193) ^ text.charCodeAt(at)) | 0
  // 0 marks an empty place of the table.
  return print === 0 ? 1 : print
}

/** Whether two of the sentences may have the same words: hardly any report has such, and then no words are compared. */
function mayRepeat(reading: Reading, minCharacters: number): boolean {
  const { sentences, source } = reading
  // A plain list is made faster than a typed array.
  const seen = new Array<number>(sizeFor(sentences.length)).fill(0)
  for (const sentence of sentences) {
    if (!isLong(sentence, minCharacters)) continue
    const print = printOf(source.text, sentence, minCharacters)
    let place = print & (seen.length - 1)
    while (seen[place] !== 0 && seen[place] !== print) place = (place + 1) & (seen.length - 1)
    if (seen[place] === print) return true
    seen[place] = print
  }
  return false
}

const isLong = ({ part, start, end }: Sentence, minCharacters: number): boolean => part === 'body' && end - start >= minCharacters

/** Pairs of a sentence and an earlier one of the same words. */
function repeats(
  reading: Reading,
  minCharacters: number,
  spared: ReadonlySet<number>,
): readonly (readonly [Sentence, Sentence])[] {
  const seen = new Map<string, Sentence>()
  const pairs: (readonly [Sentence, Sentence])[] = []
  for (const sentence of reading.sentences) {
    if (!isLong(sentence, minCharacters) || spared.has(sentence.index)) continue
    const words = wordsOf(sentence)
    if (words.length < minCharacters) continue
    const earlier = seen.get(words)
    if (earlier === undefined) seen.set(words, sentence)
    else pairs.push([earlier, sentence])
  }
  return pairs
}

/** From how many characters on a clause that stands twice in a row was not meant so: 真学真懂 is. */
const SHORTEST_CLAUSE = 9

/** Clauses that stand a second time right behind a comma. */
function clausesTwice({ view, sentences }: Reading): readonly Fault[] {
  const faults: Fault[] = []
  let comma = view.indexOf('，')
  for (const { part, start, end } of sentences) {
    if (comma < 0) break
    if (part !== 'body' || comma >= end) continue
    if (comma < start) comma = view.indexOf('，', start)
    let from = start
    for (; comma >= 0 && comma < end; comma = view.indexOf('，', comma + 1)) {
      const length = comma - from
      const next = comma + 1 + length
      const isWhole = next >= end || '，。；！'.includes(view.charAt(next))
      if (length >= SHORTEST_CLAUSE && next <= end && isWhole && view.startsWith(view.slice(from, comma), comma + 1))
        faults.push({ variant: 'clause', start: comma + 1, end: next, facts: { count: 1 } })
      from = comma + 1
    }
  }
  return faults
}

export const repetition = defineAssertion<RepetitionParams>({
  kind: 'repetition',
  summary: 'No sentence of running text stands twice, and no clause twice in a row; several in a row make one finding.',
  params: closed({
    minCharacters: count('Shorter sentences are let be.'),
    except: find('Set phrases: sentences that hold one may be repeated.'),
  }),
  variants: ['adjacent', 'apart', 'clause'],
  facts: ['count'],
  evaluate(subject, { minCharacters, except }) {
    const { reading } = subject
    const clauses = clausesTwice(reading)
    if (!mayRepeat(reading, minCharacters)) return verdict(reading.sentences.length, clauses)
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
    return verdict(reading.sentences.length, [...clauses, ...faults])
  },
})
