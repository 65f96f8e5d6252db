/** How often something occurs in the scope. */
import type { Find, Hit, Subject } from '../model/assertion.ts'
import type { Quantity } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { figuresOf } from './figures-by-sentence.ts'
import { choice, closed, count, find, role } from './schema.ts'

interface CountParams {
  readonly of: 'hits' | 'quantities' | 'characters' | 'items'
  readonly find?: Find
  readonly min?: number
  readonly max?: number
  readonly role: string
}

/** Whether a quantity counts or measures something. */
const isFigure = ({ kind }: Quantity): boolean => kind !== 'ordinal' && kind !== 'bare'

/** The figures of the scope, where words are asked for those in their sentences. */
function figuresBeside(subject: Subject, hits: readonly Hit[] | null): number {
  const { quantities } = subject.reading
  let figures = 0
  for (const { sentence, first, end } of figuresOf(subject)) {
    if (hits !== null && !hits.some((hit) => hit.sentence === sentence.index)) continue
    for (let at = first; at < end; at += 1) if (isFigure(quantities[at] as Quantity)) figures += 1
  }
  return figures
}

function charactersOf({ sentences }: Subject): number {
  let characters = 0
  for (const { part, start, end } of sentences) if (part !== 'heading') characters += end - start
  return characters
}

function itemsOf({ reading, sentences }: Subject): number {
  const chosen = new Set(sentences.map((sentence) => sentence.index))
  return reading.items.filter((item) => chosen.has(item.sentences.start)).length
}

const COUNTS: Readonly<Record<CountParams['of'], (subject: Subject, hits: readonly Hit[] | null) => number>> = {
  hits: (_, hits) => hits?.length ?? 0,
  quantities: figuresBeside,
  characters: charactersOf,
  items: itemsOf,
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
    const { sentences } = subject
    const hits = wanted ? subject.hits(wanted) : []
    const counted = COUNTS[of](subject, wanted ? hits : null)
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
