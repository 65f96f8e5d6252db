/** What is said with these words is said with a figure. */
import type { Find, Hit } from '../model/assertion.ts'
import { defineAssertion, verdict } from './define.ts'
import { choice, closed, find, flag, words } from './schema.ts'

interface WithFigureParams {
  readonly find: Find
  readonly units?: readonly string[]
  readonly within?: 'sentence' | 'block'
  readonly once?: boolean
}

export const withFigure = defineAssertion<WithFigureParams>({
  kind: 'with-figure',
  summary: 'Each match has a count beside it, in its sentence or its paragraph.',
  params: closed(
    {
      find: find('Words that need a figure.'),
      units: words('Units of which the figure must have one; any count, rate or sum of money when left out.'),
      within: choice(['sentence', 'block'], 'How far the figure may stand off; `sentence` when left out.'),
      once: flag('Whether all matches make one finding with a count; false when left out.'),
    },
    ['units', 'within', 'once'],
  ),
  variants: ['bare'],
  facts: ['term', 'count'],
  evaluate(subject, { find: wanted, units, within = 'sentence', once = false }) {
    const { quantities, sentences } = subject.reading
    const place = (sentence: number): number => (within === 'block' ? (sentences[sentence]?.block ?? -1) : sentence)
    const hits = subject.hits(wanted)
    if (hits.length === 0) return { notApplicable: 'find: nothing' }
    const figured = new Set<number>()
    for (const { kind, unit, sentence } of quantities) {
      if (kind !== 'ordinal' && kind !== 'bare' && (units === undefined || units.includes(unit))) figured.add(place(sentence))
    }
    const seen = new Set<number>()
    const bare = hits.filter((hit: Hit) => {
      const isBare = !figured.has(place(hit.sentence)) && !seen.has(hit.sentence)
      seen.add(hit.sentence)
      return isBare
    })
    const faults = bare.map(({ term, start, end }) => ({ variant: 'bare', start, end, facts: { term, count: bare.length } }))
    const [first, ...rest] = faults
    if (!once || first === undefined) return verdict(hits.length, faults)
    return verdict(hits.length, [
      { ...first, related: rest.map(({ start, end, facts }) => ({ start, end, message: facts.term })) },
    ])
  },
})
