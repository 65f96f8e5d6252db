/** Which clauses of law have a rule, and which of those rules prove themselves by an example that fires. */
import type { Basis, LawSource, RulePack } from '../model/pack.ts'
import { wantsFinding } from './rehearse.ts'

/** One clause and what rests on it. */
export interface ClauseCoverage {
  /** `source/clause`. */
  readonly id: string
  readonly source: LawSource
  readonly clause: Basis['clause']
  /** Rules that rest on it; `proven` where an example fires. */
  readonly rules: readonly { readonly id: string; readonly proven: boolean }[]
  /** Ids of requirements that rest on it. */
  readonly requirements: readonly string[]
}

/** Every clause of the sources, in their order, with the rules and requirements of the packs that rest on it. */
export function clauseCoverage(packs: readonly RulePack[], sources: readonly LawSource[]): readonly ClauseCoverage[] {
  const rules = new Map<string, { readonly id: string; readonly proven: boolean }[]>()
  const requirements = new Map<string, string[]>()
  const enter = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [value])
    else list.push(value)
  }
  for (const pack of packs) {
    for (const rule of pack.rules) {
      const entry = { id: rule.id, proven: rule.examples.some(wantsFinding) }
      for (const { id } of rule.basis) enter(rules, id, entry)
    }
    for (const requirement of pack.requirements) for (const { id } of requirement.basis) enter(requirements, id, requirement.id)
  }
  return sources.flatMap((source) =>
    Object.values(source.clauses).map((clause) => {
      const id = `${source.id}/${clause.id}`
      return { id, source, clause, rules: rules.get(id) ?? [], requirements: requirements.get(id) ?? [] }
    }),
  )
}
