/** Several members of a set occur, whichever they are. */
import type { Find } from '../model/assertion.ts'
import { defineAssertion, listed, verdict } from './define.ts'
import { closed, count, find, name, role } from './schema.ts'

interface SpreadParams {
  readonly set: string
  readonly find: Find
  readonly min: number
  readonly role: string
}

export const spread = defineAssertion<SpreadParams>({
  kind: 'spread',
  summary: 'At least so many members of a set (a lexicon with clauses) occur in the scope.',
  params: closed({
    set: name('Name of the lexicon that is the set.'),
    find: find('Search for the words of the members.'),
    min: count('How many different members there must be.'),
    role: { ...role, description: 'Section in which they are missed.' },
  }),
  variants: ['few'],
  facts: ['count', 'min', 'found', 'missing'],
  evaluate(subject, params) {
    const lexicon = subject.lexicon(params.set)
    if (lexicon === undefined) return { notApplicable: `lexicon: ${params.set}` }
    const said = new Set<string>()
    for (const { term } of subject.hits(params.find)) said.add(term)
    const found = lexicon.clauses.filter(({ terms }) => terms.some((term) => said.has(term)))
    const examined = Math.max(1, subject.sentences.length)
    if (found.length >= params.min) return verdict(examined, [])
    const missing = lexicon.clauses.filter((member) => !found.includes(member))
    const place = subject.sections[0]?.headingSpan ?? subject.anchor(params.role)
    const facts = {
      count: found.length,
      min: params.min,
      found: listed(found.map(({ canonical }) => canonical)),
      missing: listed(missing.map(({ canonical }) => canonical)),
    }
    return verdict(examined, [{ variant: 'few', start: place.start, end: place.end, facts }])
  },
})
