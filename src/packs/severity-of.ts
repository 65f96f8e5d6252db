/** Severity tables and spans of years, as rules state them. */
import type { Severity } from '../model/finding.ts'
import type { SeverityRow, When } from '../model/pack.ts'
import type { Level } from '../model/reading.ts'

type Years = When['years']

export const isWithin = (year: number, { from, until }: Years): boolean =>
  (from === null || year >= from) && (until === null || year <= until)

export const isLimited = ({ from, until }: Years): boolean => from !== null || until !== null

/** The severity of a finding: the first row of the rule's table whose conditions hold, `info` where none does. */
export function severityOf(rows: readonly SeverityRow[], variant: string, level: Level | null, year: number | null): Severity {
  const row = rows.find(
    ({ levels, variants, years }) =>
      (variants.length === 0 || variants.includes(variant)) &&
      (levels.length === 0 || (level !== null && levels.includes(level))) &&
      (!isLimited(years) || (year !== null && isWithin(year, years))),
  )
  return row?.severity ?? 'info'
}
