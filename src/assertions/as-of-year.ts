/** Figures that stand as of a day are of the report year. */
import type { Fault } from '../model/finding.ts'
import { defineAssertion, verdict } from './define.ts'
import { AS_OF, noteCharacters } from './noted-characters.ts'
import { closed } from './schema.ts'

const AS_OF_DAY = /截[至止]到?(20\d\d)年(?:(?:1[012]|[1-9])月)?(?:[1-3]?\d日|年?底|年?末)/g

/** The character that such a figure opens with. */
const OPENING = '截'

/** Words that show that an earlier state is told for comparison, or as a ground for what follows. */
const LOOKED_BACK = /同比|相比|上年|去年|当时|以来|存量|遗留|增[加长至]|降至|减少/

export const asOfYear = defineAssertion<Record<string, never>>({
  kind: 'as-of-year',
  summary: 'A figure told as of a day (截至…年底) is as of one in the report year, or after it.',
  params: closed({}),
  variants: ['stale'],
  facts: ['year', 'expected'],
  evaluate({ reading: { view }, sentences, year, once }) {
    if (year === null) return { notApplicable: 'year: unknown' }
    if ((once(noteCharacters).all & AS_OF) === 0) return verdict(sentences.length, [])
    const faults: Fault[] = []
    let next = view.indexOf(OPENING)
    for (const sentence of sentences) {
      if (next < 0) break
      if (next >= sentence.end) continue
      if (next < sentence.start) next = view.indexOf(OPENING, sentence.start)
      if (next < 0 || next >= sentence.end) continue
      const text = view.slice(sentence.start, sentence.end)
      next = view.indexOf(OPENING, sentence.end)
      for (const match of text.matchAll(AS_OF_DAY)) {
        const isOwnToo = text.includes(`${year}年`)
        if (Number(match[1]) >= year || isOwnToo || LOOKED_BACK.test(text)) continue
        const start = sentence.start + match.index
        const facts = { year: Number(match[1]), expected: year }
        faults.push({ variant: 'stale', start, end: start + match[0].length, facts })
      }
    }
    return verdict(sentences.length, faults)
  },
})
