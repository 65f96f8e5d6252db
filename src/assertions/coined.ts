/** Abbreviations with figures in quotation marks, such as “两书一表”, are explained and keep their marks. */
import type { Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Span } from '../model/place.ts'
import { defineAssertion, verdict } from './define.ts'
import { closed, name } from './schema.ts'

interface CoinedParams {
  readonly lexicon: string
}

/** Figure and thing, at least twice: 两书一表, 1+3+6 is not one. */
const COINED = /^(?:[一二两三四五六七八九十\d][^一二两三四五六七八九十\d、，；。：《》+＋·]{1,4}){2,}$/
const FIGURE = /[一二两三四五六七八九十\d]/
/** The characters with which such a word begins. */
const FIGURES = '一二两三四五六七八九十0123456789'
const ONLY_ONE = /^(?:[一1][^二两三四五六七八九十\d]+)+$/
const LONGEST = 12
const MOST_NAMES = 50

/** What follows or goes before a word that is explained on the spot. */
const EXPLAINED_AFTER = /^.{0,8}(?:[（：]|——|，?(?:即|分别|包括|是指|也就是))/
const EXPLAINED_BEFORE = /(?:简称|、[^、]+[^、与和及]|[：:])$/

interface Coined {
  readonly name: string
  readonly places: Span[]
  explained: boolean
}

/** Whether each figure of a word comes again, as in “六联五议” … 六方 … 五个方面. */
function tellsFigures(word: string, after: string): boolean {
  return [...word].filter((character) => FIGURE.test(character)).every((figure) => after.includes(figure))
}

/** The clause before an offset, from the last stop on. */
function clauseBefore(view: string, from: number, offset: number): string {
  const before = view.slice(Math.max(from, offset - 60), offset)
  return before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('。'), before.lastIndexOf('；')) + 1)
}

function findCoined({ reading: { view }, sentences }: Subject, known: readonly string[]): readonly Coined[] {
  const found = new Map<string, Coined>()
  let open = view.indexOf('“')
  for (const sentence of sentences) {
    if (open === -1) break
    if (sentence.end <= open || (sentence.part !== 'body' && sentence.part !== 'preamble')) continue
    if (open < sentence.start) open = view.indexOf('“', sentence.start)
    for (; open !== -1 && open < sentence.end; open = view.indexOf('“', open + 1)) {
      if (!FIGURES.includes(view.charAt(open + 1))) continue
      const close = view.indexOf('”', open)
      if (close === -1) break
      if (close - open - 1 > LONGEST || close > sentence.end) continue
      const word = view.slice(open + 1, close)
      if (!COINED.test(word) || ONLY_ONE.test(word) || known.includes(word)) continue
      const coined = found.get(word) ?? { name: word, places: [], explained: false }
      if (found.size >= MOST_NAMES && !found.has(word)) continue
      found.set(word, coined)
      coined.places.push({ start: open, end: close + 1 })
      const after = view.slice(close + 1, sentence.end)
      coined.explained ||=
        EXPLAINED_AFTER.test(after) ||
        tellsFigures(word, after) ||
        EXPLAINED_BEFORE.test(clauseBefore(view, sentence.start, open).replace(/的?$/, ''))
    }
  }
  return [...found.values()]
}

/** Places where the word stands without its marks. */
function bare(view: string, { name: word }: Coined): readonly Span[] {
  const places: Span[] = []
  for (let at = view.indexOf(word); at !== -1; at = view.indexOf(word, at + word.length)) {
    if (view.charAt(at - 1) !== '“' && view.charAt(at + word.length) !== '”') places.push({ start: at, end: at + word.length })
  }
  return places
}

function faultsOf(view: string, coined: Coined): readonly Fault[] {
  const [first, ...rest] = coined.places
  if (first === undefined) return []
  const unmarked = bare(view, coined)
  const facts = { term: coined.name, count: coined.places.length + unmarked.length }
  const related = rest.map((place) => ({ ...place, message: coined.name }))
  const unexplained: Fault[] = coined.explained ? [] : [{ variant: 'unexplained', ...first, facts, related }]
  return [
    ...unexplained,
    ...unmarked.map((place) => ({ variant: 'unquoted', ...place, facts, suggestions: [`“${coined.name}”`] })),
  ]
}

export const coined = defineAssertion<CoinedParams>({
  kind: 'coined',
  summary: 'Abbreviations with figures in quotation marks are explained once and keep their marks.',
  params: closed({ lexicon: name('Lexicon of abbreviations that everybody knows.') }),
  variants: ['unexplained', 'unquoted'],
  facts: ['term', 'count'],
  evaluate(subject, { lexicon }) {
    const found = findCoined(subject, subject.lexicon(lexicon)?.terms ?? [])
    return verdict(
      subject.sentences.length,
      found.flatMap((one) => faultsOf(subject.reading.view, one)),
    )
  },
})
