/** Spans of years in the names of documents are written with one dash throughout. */
import type { Span } from '../model/place.ts'
import { defineAssertion, verdict } from './define.ts'
import { closed } from './schema.ts'

const YEAR = /\d{4}/
const SPAN = /\d{4}年?([-－—–―~～─]{1,2}|至)\d{4}/g

interface Written extends Span {
  readonly dash: string
}

export const dashStyle = defineAssertion<object>({
  kind: 'dash-style',
  summary: 'Spans of years in the names of documents are written with one dash throughout.',
  params: closed({}),
  variants: ['mixed'],
  facts: ['dash', 'other', 'count'],
  evaluate({ reading }) {
    const written: Written[] = []
    const seen = new Set<number>()
    for (const citation of reading.citations) {
      const title = reading.source.text.slice(citation.start, citation.end)
      if (!YEAR.test(title)) continue
      SPAN.lastIndex = 0
      for (let match = SPAN.exec(title); match !== null; match = SPAN.exec(title)) {
        const start = citation.start + match.index
        if (seen.has(start)) continue
        seen.add(start)
        written.push({ start, end: start + match[0].length, dash: match[1] as string })
      }
    }
    if (written.length < 2) return verdict(written.length, [])
    const counts = new Map<string, number>()
    for (const { dash } of written) counts.set(dash, (counts.get(dash) ?? 0) + 1)
    // The most frequent dash is taken for the author's own, of equal ones the later: the first is then the stray one.
    const usual = [...counts].reduce<readonly [string, number]>((most, one) => (one[1] >= most[1] ? one : most), ['', 0])[0]
    const [first, ...rest] = written.filter(({ dash }) => dash !== usual)
    if (first === undefined) return verdict(written.length, [])
    const facts = { dash: first.dash, other: usual, count: rest.length + 1 }
    const sample = written.find(({ dash }) => dash === usual) as Written
    const related = [sample, ...rest].map(({ start, end, dash }) => ({ start, end, message: dash }))
    return verdict(written.length, [{ variant: 'mixed', start: first.start, end: first.end, facts, related }])
  },
})
