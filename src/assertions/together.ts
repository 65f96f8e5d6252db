/** Of two things that belong together none stands alone. */
import type { Find } from '../model/assertion.ts'
import { defineAssertion, verdict } from './define.ts'
import { closed, find } from './schema.ts'

interface TogetherParams {
  readonly one: Find
  readonly other: Find
  readonly both?: Find
}

export const together = defineAssertion<TogetherParams>({
  kind: 'together',
  summary: 'Where one of two things is spoken of in the scope, the other is too.',
  params: closed(
    {
      one: find('The first thing.'),
      other: find('The second thing.'),
      both: find('Words that speak of both at once.'),
    },
    ['both'],
  ),
  variants: ['other-missing', 'one-missing'],
  facts: ['term'],
  evaluate(subject, params) {
    const [first] = subject.hits(params.one)
    const [second] = subject.hits(params.other)
    const examined = subject.sentences.length
    if (first === undefined && second === undefined) return { notApplicable: 'find: neither' }
    const single = first !== undefined && second !== undefined ? undefined : (first ?? second)
    if (single === undefined || (params.both && subject.hits(params.both).length > 0)) return verdict(examined, [])
    const variant = first === undefined ? 'one-missing' : 'other-missing'
    return verdict(examined, [{ variant, start: single.start, end: single.end, facts: { term: single.term } }])
  },
})
