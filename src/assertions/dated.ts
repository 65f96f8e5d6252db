/** What has a date is not told before it was there, nor as this year's work when it is over. */
import type { Find, Hit, Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Register } from '../model/pack.ts'
import { defineAssertion, verdict } from './define.ts'
import { choice, closed, find } from './schema.ts'
import { timeOfWriting } from './time-of-writing.ts'

type Row = Register['rows'][number]

interface DatedParams {
  readonly find: Find
  readonly ask: 'begun' | 'going-on'
}

const isEarly = ({ from }: Row, written: string): boolean => typeof from === 'string' && written < from

const isLate = ({ last }: Row, year: number | null): boolean => typeof last === 'number' && year !== null && year > last

/** What the plans name goes on in the year after. */
const yearOf = ({ year, reading }: Subject, { sentence }: Hit): number | null =>
  year !== null && reading.sentences[sentence]?.role === 'plans' ? year + 1 : year

/** One fault for all places of a row. */
function faultOf(row: Row, hits: readonly Hit[], variant: 'early' | 'late', subject: Subject): Fault {
  const [first, ...rest] = hits as readonly [Hit, ...Hit[]]
  const facts = {
    name: String(row.name),
    from: String(row.from ?? ''),
    last: String(row.last ?? ''),
    written: timeOfWriting(subject),
    year: yearOf(subject, first) ?? '',
  }
  const related = rest.map(({ start, end, term }) => ({ start, end, message: term }))
  return { variant, start: first.start, end: first.end, facts, related }
}

export const dated = defineAssertion<DatedParams>({
  kind: 'dated',
  summary:
    'Meetings, campaigns and documents of a register (`terms`, `name`, `from` date, `last` report year) are told in their time.',
  params: closed({
    find: find('Search for the words of the registers.'),
    ask: choice(['begun', 'going-on'], 'Whether it was there on the date of writing, or is still going on in the report year.'),
  }),
  variants: ['early', 'late'],
  facts: ['name', 'from', 'last', 'written', 'year'],
  evaluate(subject, params) {
    const variant = params.ask === 'begun' ? 'early' : 'late'
    const hits = subject.hits(params.find)
    if (hits.length === 0) return verdict(subject.sentences.length, [])
    const written = timeOfWriting(subject)
    const places = new Map<Row, Hit[]>()
    const registers = params.find.registers ?? []
    for (const hit of hits) {
      const rows =
        registers.length === 1
          ? subject.rows(registers[0] as string, hit.term)
          : registers.flatMap((register) => subject.rows(register, hit.term))
      const year = yearOf(subject, hit)
      const isRight = (row: Row): boolean => (params.ask === 'begun' ? !isEarly(row, written) : !isLate(row, year))
      const [row] = rows
      // Where one word stands for several, such as two meetings of a name, one that fits is enough.
      if (row === undefined || rows.some(isRight)) continue
      const known = places.get(row)
      if (known) known.push(hit)
      else places.set(row, [hit])
    }
    const faults = [...places].map(([row, hits]) => faultOf(row, hits, variant, subject))
    return verdict(subject.sentences.length, faults)
  },
})
