/** The rule around a place of a pack's file, and what its demand can report and tell. */
import { type Vocabulary, vocabularyOf } from '../packs/check-rule.ts'
import { KINDS } from '../packs/kinds.gen.js'
import type { KeyPath } from '../packs/place-in-file.ts'
import { findThing } from './pack-lore.ts'
import type { PackView } from './pack-view.ts'
import { dataOf, type Sketch, valueAt } from './yaml/sketch.ts'

/** Where the rule around a place begins: the keys that lead to it; `null` outside rules. */
export function rulePath({ sort }: Pick<PackView, 'sort'>, path: KeyPath): KeyPath | null {
  if (sort === 'rule') return []
  return sort === 'pack' && (path[0] === 'rules' || path[0] === 'override') && path.length >= 2 ? path.slice(0, 2) : null
}

/** The demand of the rule around a place; of an override, that of the rule that it changes. */
export function demandAround(view: PackView, tree: Sketch, path: KeyPath): Sketch | null {
  const own = rulePath(view, path)
  if (own === null) return null
  if (own[0] !== 'override') return valueAt(tree, [...own, 'assert'])
  const rule = findThing(view.lore, 'rule', String(own[1]))
  return rule && valueAt(rule.value, ['assert'])
}

/** Variants and facts of the rule around a place. */
export function vocabularyAround(view: PackView, tree: Sketch, path: KeyPath): Vocabulary {
  const demand = demandAround(view, tree, path)
  return vocabularyOf(demand === null ? null : dataOf(demand), { kinds: KINDS })
}
