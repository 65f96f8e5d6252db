/** How often something occurs in the scope. */
import type { Find } from '../model/assertion.ts'
import { defineAssertion, verdict } from './define.ts'
import { choice, closed, count, find, role } from './schema.ts'

interface CountParams {
  readonly of: 'hits' | 'quantities' | 'characters' | 'items'
  readonly find?: Find
  readonly min?: number
  readonly max?: number
  readonly role: string
}

const zero = { start: 0, end: 0 }

export const counting = defineAssertion<CountParams>({
  kind: 'count',
  summary: 'The number of matches, quantities, characters or items in the scope lies within bounds.',
  params: closed(
    {
      of: choice(['hits', 'quantities', 'characters', 'items'], 'What is counted; characters leave headings out.'),
      find: find('Words to count, for `hits`; for `quantities`, words that must stand in the same sentence.'),
      min: count('Least number.'),
      max: count('Greatest number.'),
      role: { ...role, description: 'Section in which a shortage is shown.' },
    },
    ['find', 'min', 'max'],
  ),
  variants: ['few', 'many'],
  facts: ['count', 'min', 'max'],
  evaluate(subject, { of, find: wanted, min = 0, max = Number.MAX_SAFE_INTEGER, role: where }) {
    const { reading, sentences } = subject
    const chosen = new Set(sentences.map((sentence) => sentence.index))
    const hits = wanted ? subject.hits(wanted) : []
    const beside = new Set(hits.map((hit) => hit.sentence))
    const counted = {
      hits: () => hits.length,
      quantities: () =>
        reading.quantities.filter(
          (quantity) =>
            chosen.has(quantity.sentence) &&
            quantity.kind !== 'ordinal' &&
            quantity.kind !== 'bare' &&
            (!wanted || beside.has(quantity.sentence)),
        ).length,
      characters: () =>
        sentences.reduce((sum, sentence) => sum + (sentence.part === 'heading' ? 0 : sentence.end - sentence.start), 0),
      items: () => reading.items.filter((item) => chosen.has(item.sentences.start)).length,
    }[of]()
    const facts = { count: counted, min, max }
    if (counted < min) {
      const [section] = subject.sections
      const place = section?.headingSpan ?? subject.anchor(where)
      return verdict(sentences.length, [{ variant: 'few', ...place, facts }])
    }
    const last = hits.at(-1) ?? sentences.at(-1) ?? zero
    return verdict(sentences.length, counted > max ? [{ variant: 'many', start: last.start, end: last.end, facts }] : [])
  },
})
