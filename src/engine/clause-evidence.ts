/** Clause by clause, what one report shows: the evidence for its requirements and the outcomes of its rules. */
import type { CheckResult, Evidence, Outcome } from '../model/finding.ts'
import type { Basis, LawSource, RulePack } from '../model/pack.ts'
import { clauseCoverage } from './clause-coverage.ts'

/** One clause and what a report shows of it. */
export interface ClauseEvidence {
  /** `source/clause`. */
  readonly id: string
  readonly source: LawSource
  readonly clause: Basis['clause']
  /** Rows of the evidence matrix that rest on it. */
  readonly evidence: readonly Evidence[]
  /** Rules that rest on it, with what came of each. */
  readonly rules: readonly { readonly id: string; readonly outcome: Outcome }[]
}

/** Sources of packs, those of an earlier pack first; of two with one id the fuller one. */
export function sourcesOf(packs: readonly RulePack[]): readonly LawSource[] {
  const size = ({ clauses }: LawSource): number => Object.keys(clauses).length
  const sources = new Map<string, LawSource>()
  for (const source of packs.flatMap((pack) => Object.values(pack.sources))) {
    const known = sources.get(source.id)
    if (known === undefined || size(source) > size(known)) sources.set(source.id, source)
  }
  return [...sources.values()]
}

/** The clauses that the report was held against, in the order of their sources; those with neither evidence nor rule are left out. */
export function clauseEvidence(result: CheckResult, packs: readonly RulePack[]): readonly ClauseEvidence[] {
  const rows = new Map(result.evidence.map((row) => [row.requirement, row]))
  return clauseCoverage(packs, sourcesOf(packs)).flatMap(({ id, source, clause, rules, requirements }) => {
    const evidence = [...new Set(requirements)].flatMap((requirement) => rows.get(requirement) ?? [])
    const judged = [...new Set(rules.map((rule) => rule.id))].flatMap((rule) => {
      const outcome = result.outcomes[rule]?.outcome
      return outcome === undefined ? [] : [{ id: rule, outcome }]
    })
    return evidence.length + judged.length === 0 ? [] : [{ id, source, clause, evidence, rules: judged }]
  })
}
