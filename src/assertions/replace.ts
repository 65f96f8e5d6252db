/** Fixed terms stand in their right form; each wrong form has one right one. */
import type { Find, Hit, Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import { defineAssertion, verdict } from './define.ts'
import { basisOfRow } from './row-basis.ts'
import { closed, find, flag, name } from './schema.ts'

interface ReplaceParams {
  readonly find: Find
  readonly change?: { readonly from: string; readonly to: string }
  readonly once?: boolean
  readonly fix?: boolean
}

/** The right form of a word, and the clauses that it rests on where a row names them. */
interface Right extends Pick<Fault, 'basis'> {
  readonly right: string
}

/** What the rows of the registers pair with the word, else the word with the part exchanged. */
function rightFor(subject: Subject, { find: { registers = [] }, change }: ReplaceParams, term: string): Right | null {
  for (const register of registers) {
    const [row] = subject.rows(register, term)
    if (typeof row?.right === 'string') return { right: row.right, ...basisOfRow(row) }
  }
  return change ? { right: term.replace(change.from, change.to) } : null
}

function faultOf({ term, start, end }: Hit, { right, ...basis }: Right, count: number, fixes: boolean): Fault {
  const fix = fixes ? { fix: { start, end, text: right } } : {}
  return { variant: 'wrong', start, end, facts: { wrong: term, right, count }, suggestions: [right], ...fix, ...basis }
}

export const replace = defineAssertion<ReplaceParams>({
  kind: 'replace',
  summary:
    'Wrong forms of fixed terms are named with the right one: registers pair `terms` with `right` (and `basis`), or a part is exchanged.',
  params: closed(
    {
      find: find('Search for the wrong forms, most of them from `registers`, and the longer words that are right.'),
      change: {
        ...closed({ from: name('Part of a match that is wrong.'), to: name('What should stand there.') }),
        description: 'For matches that no register pairs: the part to exchange.',
      },
      once: flag('Whether all places of one right form make one finding with a count; false when left out.'),
      fix: flag('Whether the right form may be put in without asking; false when left out.'),
    },
    ['change', 'once', 'fix'],
  ),
  variants: ['wrong'],
  facts: ['wrong', 'right', 'count'],
  evaluate(subject, params) {
    const places = new Map<string, { readonly right: Right; readonly hits: Hit[] }>()
    const faults: Fault[] = []
    for (const hit of subject.hits(params.find)) {
      const right = rightFor(subject, params, hit.term)
      if (right === null) continue
      if (params.once !== true) faults.push(faultOf(hit, right, 1, params.fix === true))
      else {
        const place = places.get(right.right) ?? { right, hits: [] }
        places.set(right.right, place)
        place.hits.push(hit)
      }
    }
    for (const { right, hits } of places.values()) {
      const [first, ...rest] = hits
      if (first === undefined) continue
      const related = rest.map(({ start, end, term }) => ({ start, end, message: term }))
      faults.push({ ...faultOf(first, right, related.length + 1, params.fix === true && rest.length === 0), related })
    }
    return verdict(subject.sentences.length, faults)
  },
})
