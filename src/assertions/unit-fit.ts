/** A unit fits what it counts. */
import type { Find, Hit, Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Quantity } from '../model/reading.ts'
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

function faultOf(subject: Subject, registers: readonly string[], hit: Hit, quantity: Quantity): Fault | null {
  const { view } = subject.reading
  for (const register of registers) {
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
      return { variant: 'unfit', start, end: quantity.end, facts }
    }
  }
  return null
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
    const { quantities } = subject.reading
    const faults: Fault[] = []
    for (const [hit, quantity] of countsAfter(subject, subject.hits(wanted))) {
      const fault = faultOf(subject, wanted.registers ?? [], hit, quantity)
      if (fault !== null) faults.push(fault)
    }
    return verdict(quantities.length, faults)
  },
})
