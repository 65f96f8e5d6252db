/** Where a series of meetings is spoken of, the latest of the report year is among them. */
import type { Find, Hit, Subject } from '../model/assertion.ts'
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
function dueRow(subject: Subject, registers: readonly string[], year: number): Row | undefined {
  const end = `${year}-12-31`
  const written = timeOfWriting(subject)
  let last: Row | undefined
  for (const register of registers) {
    for (const row of subject.register(register)?.rows ?? []) {
      const date = dateOf(row)
      if (row.due !== false && date <= end && date <= written && !(last && dateOf(last) > date)) last = row
    }
  }
  return last
}

interface Told {
  readonly hit: Hit
  readonly row: Row
}

/** The meetings that words tell of. */
function meetingsOf(subject: Subject, registers: readonly string[], hits: readonly Hit[]): readonly Told[] {
  const told: Told[] = []
  for (const hit of hits) {
    let row: Row | undefined
    for (let at = 0; row === undefined && at < registers.length; at += 1) row = subject.rows(registers[at] as string, hit.term)[0]
    if (row !== undefined) told.push({ hit, row })
  }
  return told
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
    const told = meetingsOf(subject, registers, subject.hits(params.find))
    if (told.length === 0) return { notApplicable: 'meetings: none' }
    const due = dueRow(subject, registers, year)
    if (due === undefined) return { notApplicable: 'meetings: none' }
    if (told.some(({ row }) => covers(row, due))) return verdict(told.length, [])
    const newest = told.reduce((last, one) => (dateOf(one.row) > dateOf(last.row) ? one : last))
    const { start, end }: Hit = newest.hit
    const facts = { name: String(newest.row.name), due: String(due.name), from: dateOf(due) }
    const isElsewhere = meetingsOf(subject, registers, subject.hitsAnywhere(params.find)).some(({ row }) => covers(row, due))
    const variant = isElsewhere ? 'elsewhere' : epochOf(newest.row) < epochOf(due) ? 'epoch' : 'meeting'
    return verdict(told.length, [{ variant, start, end, facts }])
  },
})
