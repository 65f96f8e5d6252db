/** Whether a rule applies to a report, and if not, why. */
import { isLimited, isWithin } from '../packs/severity-of.ts'
import type { PreparedRule } from './judge.ts'
import type { Ground } from './subject.ts'

/** Why a rule does not apply, or `null` where it does. An unknown level or year never makes a limited rule apply. */
export function whyNot({ rule, scope }: PreparedRule, ground: Ground, missing: ReadonlyMap<string, string>): string | null {
  const { levels, years, mentions } = rule.when
  if (levels.length > 0 && (ground.level === null || !levels.includes(ground.level))) return `level: ${ground.level ?? 'unknown'}`
  if (isLimited(years) && (ground.year === null || !isWithin(ground.year, years))) return `year: ${ground.year ?? 'unknown'}`
  if (mentions !== null && ground.mentions.hits(mentions).length === 0) return 'mentions: none'
  const { roles } = rule.scope
  if (roles.length > 0 && ground.views(scope).sentences.length === 0) {
    return roles.map((role) => missing.get(role)).find((cause) => cause !== undefined) ?? `scope: ${roles.join(', ')}`
  }
  return null
}
