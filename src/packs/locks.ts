/** What an extension may not weaken. */
import { SEVERITIES } from '../model/finding.ts'
import type { Rule, SeverityRow, When } from '../model/pack.ts'
import { LEVELS } from '../model/reading.ts'
import { TIERS } from './schema-pieces.ts'
import { isLimited, severityOf } from './severity-of.ts'

/** A key of an override and why the lock forbids it. */
export interface Weakening {
  readonly key: 'severity' | 'params' | 'when' | 'scope' | 'tier' | 'off'
  readonly because: string
}

const yearsOf = (rows: readonly SeverityRow[]): readonly number[] =>
  rows.flatMap(({ years: { from, until } }) => [from, until]).filter((year) => year !== null)

/** Whether a finding may come out milder than before, for any variant, level and year. */
function isMilder(before: readonly SeverityRow[], after: readonly SeverityRow[], variants: readonly string[]): boolean {
  const edges = [...yearsOf(before), ...yearsOf(after)].flatMap((year) => [year - 1, year, year + 1])
  return [...variants, ''].some((variant) =>
    [null, ...LEVELS].some((level) =>
      [null, 0, ...edges].some((year) => {
        const rank = (rows: readonly SeverityRow[]): number => SEVERITIES.indexOf(severityOf(rows, variant, level, year))
        return rank(after) > rank(before)
      }),
    ),
  )
}

/** Whether a list that lets everything through when empty lets less through than before. */
const isNarrower = (before: readonly string[], after: readonly string[]): boolean =>
  after.length > 0 && (before.length === 0 || before.some((one) => !after.includes(one)))

function appliesLess(before: When, after: When): boolean {
  const [old, now] = [before.years, after.years]
  const startsLater = now.from !== null && (old.from === null || now.from > old.from)
  const endsSooner = now.until !== null && (old.until === null || now.until < old.until)
  const years = isLimited(now) && (startsLater || endsSooner)
  const mentions = after.mentions !== null && JSON.stringify(after.mentions) !== JSON.stringify(before.mentions)
  return years || mentions || isNarrower(before.levels, after.levels)
}

/** Every way in which `after` is weaker than `before` where `before` is locked. */
export function weakenings(before: Rule, after: Rule | null, variants: readonly string[]): readonly Weakening[] {
  const found: Weakening[] = []
  const isLocked = (name: string): boolean => before.lock.includes(name)
  if (after === null) return isLocked('rule') ? [{ key: 'off', because: '不能停用' }] : []
  if (isLocked('rule') && TIERS.indexOf(after.tier) > TIERS.indexOf(before.tier))
    found.push({ key: 'tier', because: '不能移到更少运行的 tier' })
  if (isLocked('severity') && isMilder(before.severity, after.severity, variants))
    found.push({ key: 'severity', because: '严重程度不能降低' })
  if (isLocked('assert') && after.demand !== before.demand) found.push({ key: 'params', because: '参数不能改' })
  if (isLocked('when') && appliesLess(before.when, after.when)) found.push({ key: 'when', because: '适用条件不能收窄' })
  const { roles, tenses, parts } = before.scope
  const narrower =
    isNarrower(roles, after.scope.roles) || isNarrower(tenses, after.scope.tenses) || isNarrower(parts, after.scope.parts)
  if (isLocked('scope') && narrower) found.push({ key: 'scope', because: '检查范围不能收窄' })
  return found
}
