/** Words that fit the sort of body that reports. */
import type { Find, Hit, Subject } from '../model/assertion.ts'
import type { Register } from '../model/pack.ts'
import { defineAssertion, verdict } from './define.ts'
import { closed, find } from './schema.ts'

type Row = Register['rows'][number]

interface IssuerParams {
  readonly find: Find
}

const wordsOf = (cell: unknown): readonly string[] => (typeof cell === 'string' ? cell.split('|') : [])

/** For each row the words of `issuer`, and those of `unless`. */
type Names = ReadonlyMap<Row, { readonly wanted: readonly string[]; readonly unless: readonly string[] }>

/** Read once for all reports. */
const readNames = (register: Register | undefined): Names =>
  new Map((register?.rows ?? []).map((row) => [row, { wanted: wordsOf(row.issuer), unless: wordsOf(row.unless) }]))

/** The rows that speak of such a body: one of the words of `issuer` is in its name, none of `unless`. */
function fitting({ derived }: Subject, register: string, agency: string): ReadonlySet<Row> {
  const says = (words: readonly string[]): boolean => words.some((word) => agency.includes(word))
  const rows = new Set<Row>()
  for (const [row, { wanted, unless }] of derived(register, readNames)) if (says(wanted) && !says(unless)) rows.add(row)
  return rows
}

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
    const hits = subject.hits(wanted)
    const rows = (wanted.registers ?? []).map((register) => fitting(subject, register, agency))
    if (rows.every(({ size }) => size === 0)) return { notApplicable: 'issuer: none of the rows' }
    const places = new Map<Row, Hit[]>()
    for (const hit of hits) {
      const row = (wanted.registers ?? [])
        .flatMap((register) => subject.rows(register, hit.term))
        .find((one) => rows.some((own) => own.has(one)))
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
