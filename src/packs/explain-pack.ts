/** Tells where every value of a pack was written: the answer to “who says so?” in a chain of packs. */
import { isMap, isNode, isSeq } from 'yaml'
import type { RulePack } from '../model/pack.ts'
import { type Assembly, assemble } from './assemble.ts'
import type { PackFile } from './pack-file.ts'
import type { PackOptions } from './pack-options.ts'
import { keyOffset, type Place } from './place-in-file.ts'

/** File and line, 1-based, in which a value was written; of what a pack at hand brought, the pack's id and line 0. */
export interface Origin {
  readonly file: string
  readonly line: number
}

/** A pack, and the origin of each of its values by path, such as `rules.text/vague.severity`. */
export interface ExplainedPack {
  readonly pack: RulePack
  readonly origins: ReadonlyMap<string, Origin>
}

/** Enters the origins of a value and of everything in it. */
function enter(origins: Map<string, Origin>, name: string, place: Place): void {
  const { file } = place
  const at = (offset: number): Origin => ({ file: file.path, line: file.counter.linePos(offset).line })
  const visit = (node: unknown, path: string, offset: number): void => {
    origins.set(path, at(offset))
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const start = isNode(key) ? (key.range?.[0] ?? offset) : offset
        visit(value, `${path}.${String(isNode(key) ? key.toJSON() : key)}`, start)
      }
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries())
        visit(item, `${path}.${index}`, isNode(item) ? (item.range?.[0] ?? offset) : offset)
    }
  }
  visit(file.document.getIn(place.path, true), name, keyOffset(place))
}

/** Renames what an override writes to what it changes. */
const changedPath = (id: string, key: string): string => (key === 'params' ? `rules.${id}.assert` : `rules.${id}.${key}`)

/** Of a pack that came without its files only the places of its rules are known; of the rest, which pack it is. */
function enterAtHand(base: RulePack, origins: Map<string, Origin>): void {
  const here = { file: base.id, line: 0 }
  for (const sort of ['sources', 'lexicons', 'registers'] as const) {
    for (const id of Object.keys(base[sort])) origins.set(`${sort}.${id}`, here)
  }
  for (const { id } of base.requirements) origins.set(`requirements.${id}`, here)
  for (const { id, origin } of base.rules) origins.set(`rules.${id}`, { file: origin.file, line: origin.line })
}

function enterPack(
  { gathered, bases }: Assembly,
  origins: Map<string, Origin>,
  assemblies: ReadonlyMap<RulePack, Assembly>,
): void {
  for (const base of bases) {
    const assembly = assemblies.get(base)
    if (assembly) enterPack(assembly, origins, assemblies)
    else enterAtHand(base, origins)
  }
  const head = gathered.pack
  if (head === null) return
  const { place } = head
  for (const key of ['id', 'title', 'version', 'engine', 'extends', 'lock', 'sources']) {
    if (key in head.value) enter(origins, key, { ...place, path: [key] })
  }
  for (const sort of ['lexicons', 'registers', 'requirements', 'rules'] as const) {
    for (const part of gathered[sort]) enter(origins, `${sort}.${part.id}`, part.place)
  }
  for (const [id, override] of Object.entries(head.value.override ?? {})) {
    for (const key of Object.keys(override)) enter(origins, changedPath(id, key), { ...place, path: ['override', id, key] })
  }
}

/**
 * Reads a pack and tells where each of its values was written, overrides and edited lists included.
 * Of packs that were at hand already only the places of their rules are known.
 * @throws {@link PackError} with every fault.
 */
export function explainPack(files: readonly PackFile[], options: PackOptions = {}): ExplainedPack {
  const assembly = assemble(files, options)
  const origins = new Map<string, Origin>()
  enterPack(assembly, origins, assembly.beneath)
  return { pack: assembly.pack, origins }
}
