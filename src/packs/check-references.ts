/** Holds names against what there is: clauses, lexicons, registers, requirements. */
import type { PackFault } from '../errors.ts'
import { findBasis } from './find-basis.ts'
import type { Ground } from './ground.ts'
import { meant } from './nearest.ts'
import { faultOf, type Place, within } from './place-in-file.ts'
import type { RawRule } from './raw.ts'
import { type ReferenceSort, referencesIn } from './references.ts'

const CALLED: Readonly<Record<Exclude<ReferenceSort, 'pattern'>, string>> = {
  lexicon: '词表',
  register: '数据表',
  requirement: '举证要求',
}

const namesOf = (sort: Exclude<ReferenceSort, 'pattern'>, ground: Ground): readonly string[] =>
  sort === 'requirement' ? [...ground.requirements] : Object.keys(sort === 'lexicon' ? ground.lexicons : ground.registers)

/** Names in a value that stand for nothing. */
export function checkReferences(value: unknown, place: Place, ground: Ground): readonly PackFault[] {
  if (!ground.isWhole) return []
  return referencesIn(value).flatMap(({ sort, name, path }) => {
    if (sort === 'pattern') return []
    const names = namesOf(sort, ground)
    if (names.includes(name)) return []
    const message = `没有“${name}”这个${CALLED[sort]}`
    return [faultOf(within(place, ...path), { code: `unknown-${sort}`, message, hint: meant(name, names) })]
  })
}

/** Clauses that are named and not there. */
export function checkBasis(names: readonly string[], place: Place, { sources, isWhole }: Ground): readonly PackFault[] {
  if (!isWhole) return []
  return names.flatMap((name, index) => {
    if (findBasis(name, sources)) return []
    const [sourceId = '', ...rest] = name.split('/')
    const source = Object.hasOwn(sources, sourceId) ? sources[sourceId] : undefined
    const message = source && rest.length === 1 ? `“${source.name}”里没有“${rest[0]}”这一条款` : `没有“${name}”这一依据`
    const all = source
      ? Object.keys(source.clauses).map((clause) => `${sourceId}/${clause}`)
      : Object.values(sources).flatMap((one) => Object.keys(one.clauses).map((clause) => `${one.id}/${clause}`))
    return [faultOf(within(place, index), { code: 'unknown-basis', message, hint: meant(name, all) })]
  })
}

/** Clauses in the column `basis` of a register that the rule which uses it does not rest on: they would never be told. */
export function checkRowBases(
  rule: Pick<RawRule, 'assert' | 'basis'>,
  place: Place,
  { registers, isWhole }: Ground,
): readonly PackFault[] {
  if (!isWhole) return []
  return referencesIn(rule.assert).flatMap(({ sort, name, path }) => {
    if (sort !== 'register') return []
    const named = (registers[name]?.rows ?? []).flatMap(({ basis }) => (typeof basis === 'string' ? basis.split('|') : []))
    const strange = [...new Set(named)].filter((clause) => !rule.basis.includes(clause))
    return strange.map((clause) => {
      const message = `数据表“${name}”有一行的依据是“${clause}”，这条规则的 basis 里没有它`
      return faultOf(within(place, 'assert', ...path), { code: 'row-basis', message, hint: meant(clause, rule.basis) })
    })
  })
}
