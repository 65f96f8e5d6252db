/** Finds the clause that a name stands for. */
import type { Basis, LawSource } from '../model/pack.ts'

/** Looks a clause up by `source/clause`. */
export function findBasis(name: string, sources: Readonly<Record<string, LawSource>>): Basis | undefined {
  const [sourceId = '', clauseId = ''] = name.split('/')
  const source = Object.hasOwn(sources, sourceId) ? sources[sourceId] : undefined
  const clause = source && Object.hasOwn(source.clauses, clauseId) ? source.clauses[clauseId] : undefined
  return source && clause && name === `${sourceId}/${clauseId}` ? { id: name, source, clause } : undefined
}
