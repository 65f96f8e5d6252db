/** Rules that no example moves. */
import type { Rule } from '../model/pack.ts'
import type { Rehearsal } from '../model/rehearsal.ts'

/** Ids of the rules that looked at nothing in any of their examples: such a rule proves nothing, however green it is. */
export function idleRules(rules: readonly Rule[], rehearsals: readonly Rehearsal[]): readonly string[] {
  const moved = new Set(rehearsals.filter(({ examined }) => examined > 0).map(({ ruleId }) => ruleId))
  return rules.filter(({ id }) => !moved.has(id)).map(({ id }) => id)
}
