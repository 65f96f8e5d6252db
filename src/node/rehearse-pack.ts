/** Reads a pack from disk and runs the examples of its own rules. */
import { type ClauseCoverage, clauseCoverage } from '../engine/clause-coverage.ts'
import { idleRules } from '../engine/idle-rules.ts'
import { rehearse } from '../engine/rehearse.ts'
import type { Rule, RulePack } from '../model/pack.ts'
import type { Rehearsal } from '../model/rehearsal.ts'
import { explainPack, type Origin } from '../packs/explain-pack.ts'
import { readText } from '../readers/text.ts'
import { interpret } from '../reading/interpret.ts'
import { openPack, type ReadPackOptions } from './read-pack.ts'

/** A pack and what came of its examples. */
export interface PackRehearsal {
  readonly pack: RulePack
  /** The rules that the pack brings itself; those it inherits are tested where they are written. */
  readonly rules: readonly Rule[]
  readonly rehearsals: readonly Rehearsal[]
  /** Ids of the rules that looked at nothing in any example. */
  readonly idle: readonly string[]
  /** Clauses of the pack's own sources and of those its rules rest on. */
  readonly coverage: readonly ClauseCoverage[]
  readonly origins: ReadonlyMap<string, Origin>
  /** File or folder of the pack. */
  readonly place: string
}

/** Clauses of the sources that are the pack's own business. */
function coverageOf(pack: RulePack, rules: readonly Rule[], isOwn: (source: string) => boolean): readonly ClauseCoverage[] {
  const cited = new Set(rules.flatMap(({ basis }) => basis.map(({ source }) => source.id)))
  const sources = Object.values(pack.sources).filter(({ id }) => isOwn(id) || cited.has(id))
  return clauseCoverage([{ ...pack, rules }], sources)
}

/**
 * Runs a pack's examples.
 * @throws {@link UsageError} `pack-not-found`, {@link PackError} with every fault of the pack.
 */
export async function rehearsePack(name: string, options: ReadPackOptions = {}): Promise<PackRehearsal> {
  const opened = await openPack(name, options)
  const { pack, origins } = explainPack(opened.files, opened.options)
  const rules = pack.rules.filter(({ origin }) => origin.pack === pack.id)
  const rehearsals = rehearse(pack, (text) => interpret(readText(text)), { rules })
  const files = new Set(opened.files.map(({ path }) => path))
  const isOwn = (source: string): boolean => files.has(origins.get(`sources.${source}`)?.file ?? '')
  return {
    pack,
    rules,
    rehearsals,
    idle: idleRules(rules, rehearsals),
    coverage: coverageOf(pack, rules, isOwn),
    origins,
    place: opened.place,
  }
}
