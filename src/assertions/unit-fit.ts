/** A unit fits what it counts. */
import type { Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import { defineAssertion, verdict } from './define.ts'
import { figuresOf, leadOf } from './figures.ts'
import { closed, name } from './schema.ts'

interface UnitFitParams {
  readonly register: string
}

interface Row {
  readonly verbs: readonly string[]
  readonly nouns: readonly string[]
  readonly right: string
}

const parted = (cell: unknown): readonly string[] =>
  String(cell ?? '')
    .split('|')
    .filter((word) => word !== '')

/** The rows by each unit that does not fit them. */
function rowsByUnit(subject: Subject, register: string): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, Row[]>()
  for (const { verbs, nouns, wrong, right } of subject.register(register)?.rows ?? []) {
    const row = { verbs: parted(verbs), nouns: parted(nouns), right: String(right) }
    for (const unit of parted(wrong)) rows.set(unit, [...(rows.get(unit) ?? []), row])
  }
  return rows
}

const ADVERBS = /(?:共计|累计|总计|合计|共|约|达|近|有|为|等)+$/

/** Whether the words before a number are verb and noun of the row, with some words of its own between. */
function fits(lead: string, { verbs, nouns }: Row): boolean {
  const words = lead.replace(ADVERBS, '')
  const noun = nouns.find((one) => words.endsWith(one))
  if (noun === undefined) return false
  const before = words.slice(0, -noun.length)
  return verbs.some((verb) => {
    const at = before.lastIndexOf(verb)
    return at >= 0 && before.length - at - verb.length <= 8
  })
}

export const unitFit = defineAssertion<UnitFitParams>({
  kind: 'unit-fit',
  summary: 'A unit fits the thing that stands before the number: not 承办案件2次.',
  params: closed({
    register: name(
      'Register: `verbs` and `nouns` that stand before the number, units that are `wrong` after them, the `right` one.',
    ),
  }),
  variants: ['unfit'],
  facts: ['figure', 'unit', 'right', 'noun'],
  evaluate(subject, { register }) {
    const { view } = subject.reading
    const rows = rowsByUnit(subject, register)
    const faults: Fault[] = []
    for (const { sentence, quantities } of figuresOf(subject)) {
      let from = sentence.start
      for (const quantity of quantities) {
        const candidates = rows.get(quantity.unit)
        const lead = candidates === undefined ? '' : leadOf(view, quantity, from)
        const row = candidates?.find((one) => fits(lead, one))
        if (row !== undefined) {
          const facts = { figure: view.slice(quantity.start, quantity.end), unit: quantity.unit, right: row.right, noun: lead }
          faults.push({ variant: 'unfit', start: quantity.start - lead.length, end: quantity.end, facts })
        }
        from = quantity.end
      }
    }
    return verdict(subject.reading.quantities.length, faults)
  },
})
