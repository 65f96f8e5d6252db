/** Where a series of meetings is spoken of, the latest of the report year is among them. */
import type { Find, Hit } from '../model/assertion.ts'
import type { Register } from '../model/pack.ts'
import { defineAssertion, verdict } from './define.ts'
import { closed, find } from './schema.ts'
import { timeOfWriting } from './time-of-writing.ts'

type Row = Register['rows'][number]

interface LatestParams {
  readonly find: Find
}

const dateOf = ({ from }: Row): string => String(from ?? '')
const epochOf = ({ epoch }: Row): number => Number(epoch ?? 0)

/** The last of the series that a report must know: held within the report year and before it was written. */
function dueRow(rows: readonly Row[], year: number, written: string): Row | undefined {
  const end = `${year}-12-31`
  const past = rows.filter((row) => row.due !== false && dateOf(row) <= end && dateOf(row) <= written)
  return past.reduce<Row | undefined>((last, row) => (last && dateOf(last) > dateOf(row) ? last : row), undefined)
}

/** Whether a meeting told of is the due one or a later one; words for all meetings of an epoch cover each of them. */
const covers = (row: Row, due: Row): boolean =>
  epochOf(row) > epochOf(due) || (row.whole === true ? epochOf(row) === epochOf(due) : dateOf(row) >= dateOf(due))

export const latest = defineAssertion<LatestParams>({
  kind: 'latest',
  summary:
    'Of a series of meetings (`terms`, `name`, `from` date, `epoch`, `due`, `whole`) the latest of the report year is named where any is.',
  params: closed({ find: find('Search for the words of the register.') }),
  variants: ['epoch', 'meeting', 'elsewhere'],
  facts: ['name', 'due', 'from'],
  evaluate(subject, params) {
    const { year } = subject
    if (year === null) return { notApplicable: 'year: unknown' }
    const registers = params.find.registers ?? []
    const due = dueRow(
      registers.flatMap((register) => subject.register(register)?.rows ?? []),
      year,
      timeOfWriting(subject),
    )
    const meetingsOf = (hits: readonly Hit[]): readonly { readonly hit: Hit; readonly row: Row }[] =>
      hits.flatMap((hit) => {
        const row = registers.flatMap((register) => subject.rows(register, hit.term))[0]
        return row ? [{ hit, row }] : []
      })
    const told = meetingsOf(subject.hits(params.find))
    if (due === undefined || told.length === 0) return { notApplicable: 'meetings: none' }
    if (told.some(({ row }) => covers(row, due))) return verdict(told.length, [])
    const newest = told.reduce((last, one) => (dateOf(one.row) > dateOf(last.row) ? one : last))
    const { start, end }: Hit = newest.hit
    const facts = { name: String(newest.row.name), due: String(due.name), from: dateOf(due) }
    const isElsewhere = meetingsOf(subject.hitsAnywhere(params.find)).some(({ row }) => covers(row, due))
    const variant = isElsewhere ? 'elsewhere' : epochOf(newest.row) < epochOf(due) ? 'epoch' : 'meeting'
    return verdict(told.length, [{ variant, start, end, facts }])
  },
})
