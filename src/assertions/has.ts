/** Something is said somewhere in the scope. */
import type { Find } from '../model/assertion.ts'
import { defineAssertion, verdict } from './define.ts'
import { closed, count, find, role } from './schema.ts'

interface HasParams {
  readonly find: Find
  readonly min?: number
  readonly role: string
}

export const has = defineAssertion<HasParams>({
  kind: 'has',
  summary: 'One of the words occurs in the scope, at least as often as asked.',
  params: closed(
    {
      find: find('What must occur.'),
      min: count('How often at least; once when left out.'),
      role: { ...role, description: 'Section in which a missing text is missed.' },
    },
    ['min'],
  ),
  variants: ['absent', 'few'],
  facts: ['count', 'min'],
  evaluate(subject, params) {
    const hits = subject.hits(params.find)
    const min = params.min ?? 1
    if (hits.length >= min) return verdict(subject.sentences.length, [])
    const facts = { count: hits.length, min }
    const [first] = hits
    return verdict(subject.sentences.length, [
      first
        ? { variant: 'few', start: first.start, end: first.end, facts }
        : { variant: 'absent', ...subject.anchor(params.role), facts },
    ])
  },
})
