/** A unit fits what it counts. */
import type { Find, Hit } from '../model/assertion.ts'
import { defineAssertion, verdict } from './define.ts'
import { countsAfter, holdsWord, verbsOf } from './figures.ts'
import { closed, find } from './schema.ts'

interface UnitFitParams {
  readonly find: Find
}

/** How far before the noun its verb may stand, in code units. */
const REACH = 10

/** Where one of the verbs stands that governs the noun; -1 where there is none. */
function verbBefore(view: string, { start }: Hit, verbs: readonly string[]): number {
  const from = Math.max(0, start - REACH)
  const before = view.slice(from, start)
  const clause =
    Math.max(before.lastIndexOf('，'), before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf('、')) + 1
  for (const verb of verbs) {
    const at = before.lastIndexOf(verb)
    if (at >= clause) return from + at
  }
  return -1
}

export const unitFit = defineAssertion<UnitFitParams>({
  kind: 'unit-fit',
  summary: 'A unit fits the thing that stands before the number: not 承办案件2次.',
  params: closed({
    find: find(
      'Search for the nouns of a register: `terms`, `verbs` before them, units that are `wrong` after them, the `right` one.',
    ),
  }),
  variants: ['unfit'],
  facts: ['figure', 'unit', 'right', 'noun'],
  evaluate(subject, { find: wanted }) {
    const { view, quantities } = subject.reading
    const faults = countsAfter(subject, subject.hits(wanted)).flatMap(([hit, quantity]) => {
      for (const register of wanted.registers ?? []) {
        for (const row of subject.rows(register, hit.term)) {
          if (!holdsWord(row.wrong, quantity.unit)) continue
          const start = verbBefore(view, hit, verbsOf(subject, register, row))
          if (start < 0) continue
          const facts = {
            figure: view.slice(quantity.start, quantity.end),
            unit: quantity.unit,
            right: String(row.right),
            noun: view.slice(start, quantity.start),
          }
          return [{ variant: 'unfit', start, end: quantity.end, facts }]
        }
      }
      return []
    })
    return verdict(quantities.length, faults)
  },
})
