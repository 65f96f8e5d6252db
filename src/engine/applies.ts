/** Whether a rule applies to a report, and if not, why. */

import type { Severity } from '../model/finding.ts'
import type { Rule, SeverityRow } from '../model/pack.ts'
import type { Level } from '../model/reading.ts'
import type { Ground } from './subject.ts'

interface Years {
  readonly from: number | null
  readonly until: number | null
}

const isWithin = (year: number, { from, until }: Years): boolean =>
  (from === null || year >= from) && (until === null || year <= until)
const isLimited = ({ from, until }: Years): boolean => from !== null || until !== null

/** Why a rule does not apply, or `null` where it does. An unknown level or year never makes a limited rule apply. */
export function whyNot(rule: Rule, ground: Ground, missing: ReadonlyMap<string, string>): string | null {
  const { levels, years, mentions } = rule.when
  if (levels.length > 0 && (ground.level === null || !levels.includes(ground.level))) return `level: ${ground.level ?? 'unknown'}`
  if (isLimited(years) && (ground.year === null || !isWithin(ground.year, years))) return `year: ${ground.year ?? 'unknown'}`
  if (mentions !== null && ground.mentions.hits(mentions).length === 0) return 'mentions: none'
  const { roles } = rule.scope
  if (roles.length > 0 && ground.views(rule.scope).sentences.length === 0) {
    return roles.map((role) => missing.get(role)).find((cause) => cause !== undefined) ?? `scope: ${roles.join(', ')}`
  }
  return null
}

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
