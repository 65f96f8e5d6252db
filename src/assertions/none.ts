/** The scope holds no sentence at all, such as a plan among the achievements. */

import type { Find } from '../model/assertion.ts'
import { defineAssertion, verdict } from './define.ts'
import { closed, count, find } from './schema.ts'

interface NoneParams {
  readonly minCharacters?: number
  readonly find?: Find
  readonly unless?: Find
}

export const none = defineAssertion<NoneParams>({
  kind: 'none',
  summary: 'No sentence stands in the scope; each that does is a fault.',
  params: closed(
    {
      minCharacters: count('Shorter sentences are let through.'),
      find: find('Only sentences with one of these words count.'),
      unless: find('Sentences with one of these words are let through.'),
    },
    ['minCharacters', 'find', 'unless'],
  ),
  variants: ['found'],
  facts: ['count'],
  evaluate(subject, params) {
    const wanted = params.find ? new Set(subject.hits(params.find).map((hit) => hit.sentence)) : null
    const spared = new Set((params.unless ? subject.hits(params.unless) : []).map((hit) => hit.sentence))
    const least = params.minCharacters ?? 1
    const faulty = subject.sentences.filter(
      ({ index, part, start, end }) =>
        part !== 'heading' && end - start >= least && !spared.has(index) && (wanted === null || wanted.has(index)),
    )
    const examined = Math.max(1, subject.reading.sentences.length)
    return verdict(
      examined,
      faulty.map(({ start, end }) => ({ variant: 'found', start, end, facts: { count: faulty.length } })),
    )
  },
})
