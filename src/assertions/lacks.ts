/** Something is not said anywhere in the scope. */
import type { Find } from '../model/assertion.ts'
import { defineAssertion, verdict } from './define.ts'
import { closed, count, find, flag } from './schema.ts'

interface LacksParams {
  readonly find: Find
  readonly once?: boolean
  readonly max?: number
}

export const lacks = defineAssertion<LacksParams>({
  kind: 'lacks',
  summary: 'None of the words occurs in the scope.',
  params: closed(
    {
      find: find('What must not occur.'),
      once: flag('Whether all matches make one finding with a count; false when left out.'),
      max: count('How many matches are let through; none when left out.'),
    },
    ['once', 'max'],
  ),
  variants: ['found'],
  facts: ['term', 'count'],
  evaluate(subject, params) {
    const hits = subject.hits(params.find)
    const examined = subject.sentences.length
    if (hits.length <= (params.max ?? 0)) return verdict(examined, [])
    const faults = hits.map(({ term, start, end }) => ({ variant: 'found', start, end, facts: { term, count: hits.length } }))
    const [first, ...rest] = faults
    if (params.once !== true || first === undefined) return verdict(examined, faults)
    return verdict(examined, [{ ...first, related: rest.map(({ start, end, facts }) => ({ start, end, message: facts.term })) }])
  },
})
