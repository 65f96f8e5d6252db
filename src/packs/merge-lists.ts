/** Puts a pack's own laws and word lists together with those that it inherits. */
import type { PackFault } from '../errors.ts'
import type { LawSource, Lexicon, Rule } from '../model/pack.ts'
import { expandLexicon, expandSource } from './expand.ts'
import { meant } from './nearest.ts'
import { faultOf, faultOfKey, type Place, within } from './place-in-file.ts'
import type { RawLexicon, RawLexiconTable, RawSource } from './raw.ts'
import { referencesIn } from './references.ts'
import type { Part } from './sort-file.ts'

/** A merged record and the faults of merging. */
export interface Merged<Value> {
  readonly record: Readonly<Record<string, Value>>
  readonly faults: readonly PackFault[]
}

/** Laws: an inherited one may gain clauses, under its own name, and lose none. */
export function mergeSources(
  inherited: Readonly<Record<string, LawSource>>,
  raws: Readonly<Record<string, RawSource>>,
  place: Place,
): Merged<LawSource> {
  const faults: PackFault[] = []
  const own = Object.entries(raws).map(([id, raw]) => {
    const source = expandSource(id, raw)
    const base = Object.hasOwn(inherited, id) ? inherited[id] : undefined
    if (base === undefined) return [id, source] as const
    const at = within(place, id)
    if (base.name !== source.name) {
      const message = `被继承的规则包里已有“${id}”，名称是“${base.name}”`
      faults.push(
        faultOf(within(at, 'name'), { code: 'source-redefined', message, hint: '同一部法请写同样的名称；不同的法请换一个 id。' }),
      )
    }
    for (const clause of Object.keys(source.clauses).filter((key) => Object.hasOwn(base.clauses, key))) {
      const message = `被继承的规则包里已有“${id}/${clause}”这一条款`
      faults.push(
        faultOfKey(within(at, 'clauses', clause), { code: 'source-redefined', message, hint: '条款只能新增，请换一个名称。' }),
      )
    }
    return [id, { ...base, clauses: { ...source.clauses, ...base.clauses } }] as const
  })
  return { record: { ...inherited, ...Object.fromEntries(own) }, faults }
}

const isTable = (raw: RawLexicon): raw is RawLexiconTable => !('length' in raw)

/** Lexicons that rules with a locked demand look at. */
function lockedLexicons(rules: readonly Rule[]): ReadonlyMap<string, string> {
  const locked = rules.filter(({ lock }) => lock.includes('assert'))
  return new Map(
    locked.flatMap((rule) =>
      referencesIn(rule.demand.params).flatMap(({ sort, name }) => (sort === 'lexicon' ? [[name, rule.id] as const] : [])),
    ),
  )
}

/** An inherited list with words added and removed. */
function edit(base: Lexicon, { add = [], remove = [] }: RawLexiconTable): Lexicon {
  return { ...base, terms: [...new Set([...base.terms.filter((term) => !remove.includes(term)), ...add])] }
}

function checkEdit(
  { id, value, place }: Part<RawLexicon>,
  base: Lexicon,
  locked: ReadonlyMap<string, string>,
): readonly PackFault[] {
  const { add, remove = [], ...rest } = isTable(value) ? value : { terms: value }
  if (Object.keys(rest).length > 0 || (add === undefined && remove.length === 0)) {
    const hint = '请写 add 或 remove 来增减词语，或换一个名称另建词表。'
    return [faultOfKey(place, { code: 'lexicon-redefined', message: `被继承的规则包里已有“${id}”这个词表`, hint })]
  }
  const rule = locked.get(id)
  if (rule !== undefined) {
    const message = `词表“${id}”由锁定的规则“${rule}”使用，不能增减`
    return [faultOfKey(place, { code: 'locked', message, hint: '请删去这一项改动，或另建词表和规则。' })]
  }
  return remove.flatMap((term, index) => {
    if (base.terms.includes(term)) return []
    const message = `词表“${id}”里没有“${term}”，无从删去`
    return [faultOf(within(place, 'remove', index), { code: 'unknown-term', message, hint: meant(term, base.terms) })]
  })
}

/** Word lists: an inherited one is edited by `add` and `remove`, a new one stands for itself. */
export function mergeLexicons(
  inherited: Readonly<Record<string, Lexicon>>,
  parts: readonly Part<RawLexicon>[],
  rules: readonly Rule[],
  isWhole: boolean,
): Merged<Lexicon> {
  const locked = lockedLexicons(rules)
  const faults: PackFault[] = []
  const own = parts.map((part) => {
    const { id, value, place } = part
    const base = Object.hasOwn(inherited, id) ? inherited[id] : undefined
    if (base !== undefined) {
      faults.push(...checkEdit(part, base, locked))
      return [id, edit(base, isTable(value) ? value : {})] as const
    }
    if (isWhole && isTable(value) && (value.add !== undefined || value.remove !== undefined)) {
      const message = `被继承的规则包里没有“${id}”这个词表，无从增减`
      faults.push(faultOfKey(place, { code: 'unknown-lexicon', message, hint: meant(id, Object.keys(inherited)) }))
    }
    return [id, expandLexicon(id, value)] as const
  })
  return { record: { ...inherited, ...Object.fromEntries(own) }, faults }
}
