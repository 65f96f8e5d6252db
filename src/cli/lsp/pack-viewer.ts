/** Gathers all that may be asked about a file of a pack. */
import { gatherLore, type PackName } from '../../editor/pack-lore.ts'
import { leafOf, volumeOf } from '../../editor/pack-text.ts'
import { type PackView, rootShape } from '../../editor/pack-view.ts'
import type { Shape } from '../../editor/schema-walk.ts'
import type { Locale } from '../../model/finding.ts'
import type { RulePack } from '../../model/pack.ts'
import { CONFIG_SCHEMA } from '../../node/config-schema.ts'
import { builtInPacks } from '../../rules.ts'
import type { Document } from './document.ts'
import type { PackRoom } from './pack-room.ts'

/** A text with all that may be asked about it; `null` for YAML that is no pack. */
export type ViewPack = (document: Document) => Promise<PackView | null>

/** Opens a viewer. */
export function openPackViewer(room: PackRoom, locale: Locale): ViewPack {
  const roots = new Map<PackView['sort'], Shape>()
  const known: { packs: readonly RulePack[] | null } = { packs: null }
  const builtIn = (): readonly RulePack[] => {
    known.packs ??= builtInPacks()
    return known.packs
  }
  const rootOf = (sort: PackView['sort']): Shape => {
    const root = roots.get(sort) ?? (sort === 'config' ? { schema: CONFIG_SCHEMA, name: sort } : rootShape(sort))
    roots.set(sort, root)
    return root
  }
  const names = (): readonly PackName[] => builtIn().map(({ id, title }) => ({ id, title: title[locale] ?? title['zh-CN'] }))
  return async (document) => {
    const home = room.homeOf(document)
    if (home === null) return null
    const file = room.textOf(document)
    const rules = () => builtIn().flatMap((pack) => pack.rules)
    const base = { uri: document.uri, file, locale, rules, uriOf: room.uriOf }
    if (home.sort === 'suppressions' || home.sort === 'config') {
      const packs = await Promise.all(builtIn().map(({ id }) => room.builtIn(id)))
      const { sort } = home
      return { ...base, sort, id: '', root: rootOf(sort), lore: gatherLore([...packs.flatMap(room.volumes), []], []) }
    }
    const root = home.sort === 'folder' ? `${home.place}/` : null
    const leaf = leafOf(file, root)
    if (leaf === null) return null
    const volumes = room.volumes(await room.opened(home, document))
    const own = volumes.at(-1) ?? []
    // A file that is on no disk yet belongs to its pack all the same.
    const whole = own.some(({ path }) => path === file.path) ? own : [...own, ...volumeOf([file], root)]
    const lore = gatherLore([...volumes.slice(0, -1), whole], names())
    return { ...base, sort: leaf.sort, id: leaf.id, root: rootOf(leaf.sort), lore }
  }
}
