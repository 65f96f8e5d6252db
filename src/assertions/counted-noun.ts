/** A number says what it counts. */
import type { Find, Hit, Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Register } from '../model/pack.ts'
import type { Quantity } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { countsAfter, holdsWord, nounsOf } from './figures.ts'
import { closed, find } from './schema.ts'

interface CountedNounParams {
  readonly find: Find
}

const ENDS = '，。；、\n'
/** How far back the thing may have been named, in code units: the sentence before as well. */
const REACH = 90

/** Whether the thing is named in what goes before, in this block or in the heading over it. */
function isNamed({ reading }: Subject, { start, sentence }: Hit, nouns: readonly string[]): boolean {
  const { block, section } = reading.sentences[sentence] ?? { block: -1, section: -1 }
  const from = Math.max(reading.blocks[block]?.start ?? 0, start - REACH)
  const text = (reading.sections[section]?.heading ?? '') + reading.view.slice(from, start)
  return nouns.some((noun) => text.includes(noun))
}

/** The row whose unit the number has, where the number ends its clause and nothing says what it counts. */
function rowMissed(
  subject: Subject,
  registers: readonly string[],
  hit: Hit,
  quantity: Quantity,
): Register['rows'][number] | null {
  const { view, sentences } = subject.reading
  const sentence = sentences[quantity.sentence]
  if (sentence?.part !== 'body' || quantity.partOf !== null || quantity.comparison !== null) return null
  if (quantity.end < sentence.end && !ENDS.includes(view.charAt(quantity.end))) return null
  for (const register of registers) {
    for (const row of subject.rows(register, hit.term)) {
      if (holdsWord(row.units, quantity.unit)) return isNamed(subject, hit, nounsOf(subject, register, row)) ? null : row
    }
  }
  return null
}

export const countedNoun = defineAssertion<CountedNounParams>({
  kind: 'counted-noun',
  summary: 'A number that ends its clause right after a verb has its thing named before it: not 共配备150台，.',
  params: closed({
    find: find('Search for the verbs of a register: `terms`, the `units` of numbers right after them, `nouns` that these count.'),
  }),
  variants: ['missing'],
  facts: ['figure', 'verb', 'unit'],
  evaluate(subject, { find: wanted }) {
    const { view, quantities } = subject.reading
    const faults: Fault[] = []
    for (const [hit, quantity] of countsAfter(subject, subject.hits(wanted))) {
      if (rowMissed(subject, wanted.registers ?? [], hit, quantity) === null) continue
      const facts = { figure: view.slice(quantity.start, quantity.end), verb: hit.term, unit: quantity.unit }
      faults.push({ variant: 'missing', start: hit.start, end: quantity.end, facts })
    }
    return verdict(quantities.length, faults)
  },
})
