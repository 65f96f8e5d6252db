/** Words that fit the sort of body that reports. */
import type { Find, Hit } from '../model/assertion.ts'
import type { Register } from '../model/pack.ts'
import { defineAssertion, verdict } from './define.ts'
import { closed, find } from './schema.ts'

type Row = Register['rows'][number]

interface IssuerParams {
  readonly find: Find
}

const says = (cell: unknown, agency: string): boolean =>
  typeof cell === 'string' && cell.split('|').some((word) => agency.includes(word))

/** Whether a row speaks of such a body: one of the words of `issuer` is in its name, none of `unless`. */
const fits = ({ issuer: wanted, unless }: Row, agency: string): boolean => says(wanted, agency) && !says(unless, agency)

export const issuer = defineAssertion<IssuerParams>({
  kind: 'issuer',
  summary:
    'Words that do not fit the body that reports: rows give `terms`, `right`, words of its name (`issuer`), others (`unless`) and `doubtful`.',
  params: closed({ find: find('Search for the words of the registers.') }),
  variants: ['unfit', 'doubtful'],
  facts: ['wrong', 'right', 'agency', 'count'],
  evaluate(subject, { find: wanted }) {
    const { agency } = subject.reading.identity
    if (agency === null) return { notApplicable: 'agency: unknown' }
    const rows = (wanted.registers ?? []).flatMap((register) => subject.register(register)?.rows ?? [])
    if (!rows.some((row) => fits(row, agency))) return { notApplicable: 'issuer: none of the rows' }
    const places = new Map<Row, Hit[]>()
    for (const hit of subject.hits(wanted)) {
      const row = (wanted.registers ?? [])
        .flatMap((register) => subject.rows(register, hit.term))
        .find((one) => fits(one, agency))
      if (row === undefined) continue
      places.set(row, [...(places.get(row) ?? []), hit])
    }
    const faults = [...places].map(([row, hits]) => {
      const [{ term, start, end }, ...rest] = hits as [Hit, ...Hit[]]
      const related = rest.map((hit) => ({ start: hit.start, end: hit.end, message: hit.term }))
      const facts = { wrong: term, right: String(row.right), agency, count: hits.length }
      return { variant: row.doubtful === true ? 'doubtful' : 'unfit', start, end, facts, related }
    })
    return verdict(subject.sentences.length, faults)
  },
})
