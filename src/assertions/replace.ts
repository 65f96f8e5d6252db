/** Fixed terms stand in their right form; each wrong form has one right one. */
import type { Find } from '../model/assertion.ts'
import { defineAssertion, verdict } from './define.ts'
import { closed, find, flag, name } from './schema.ts'

interface ReplaceParams {
  readonly find: Find
  readonly register: string
  readonly fix?: boolean
}

export const replace = defineAssertion<ReplaceParams>({
  kind: 'replace',
  summary: 'Wrong forms of fixed terms are named with the right form; a register gives the pairs (`wrong`, `right`).',
  params: closed(
    {
      find: find('Search for the wrong forms, and the longer words that are right.'),
      register: name('Register whose rows pair `wrong` with `right`.'),
      fix: flag('Whether the right form may be put in without asking; false when left out.'),
    },
    ['fix'],
  ),
  variants: ['wrong'],
  facts: ['wrong', 'right'],
  evaluate(subject, params) {
    const rights = new Map(subject.register(params.register)?.rows.map((row) => [String(row['wrong']), String(row['right'])]))
    const hits = subject.hits(params.find).filter((hit) => rights.has(hit.term))
    return verdict(
      subject.sentences.length,
      hits.map(({ term, start, end }) => {
        const right = rights.get(term) as string
        const fix = params.fix === true ? { fix: { start, end, text: right } } : {}
        return { variant: 'wrong', start, end, facts: { wrong: term, right }, suggestions: [right], ...fix }
      }),
    )
  },
})
