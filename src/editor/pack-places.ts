/** Where the names of a pack are defined and used. */
import type { KeyPath } from '../packs/place-in-file.ts'
import { nameSortAt } from './complete-values.ts'
import { rangeBetween } from './fault-diagnostics.ts'
import type { Leaf, PackText, Thing, ThingSort } from './pack-lore.ts'
import type { PackView } from './pack-view.ts'
import type { Location } from './protocol.ts'
import { type Sketch, type Spot, spotAt } from './yaml/sketch.ts'

/** A name that stands somewhere. */
interface Name {
  readonly sort: ThingSort | 'pack'
  readonly id: string
}

/** The thing that a key of this file defines; `null` for other keys. */
export function definedAt({ lore, file }: PackView, { slot, entry }: Spot): Thing | null {
  if (slot !== 'key' || entry === null) return null
  return lore.all.find((thing) => thing.file.path === file.path && thing.entry?.start === entry.start) ?? null
}

/** The name at a spot; `null` where none stands. */
export function nameAt(view: PackView, spot: Spot): Name | null {
  const { path, slot, entry, value } = spot
  if (slot === 'value') {
    const sort = value.sort === 'word' ? nameSortAt(view, { path }) : null
    return sort === null ? null : { sort, id: value.word }
  }
  const isOverride = view.sort === 'pack' && path.length === 1 && path[0] === 'override'
  const isGraded = view.sort === 'config' && path.at(-1) === 'severity'
  if (isOverride || isGraded) return { sort: 'rule', id: String(entry?.key) }
  return definedAt(view, spot)
}

const locationOf = (view: PackView, file: PackText, start: number, end: number): Location => ({
  uri: view.uriOf(file.path),
  range: rangeBetween(file, start, end),
})

/** Where a thing is defined: at its key, or where its file begins. */
const placeOf = (view: PackView, { file, entry }: Thing): Location => locationOf(view, file, entry?.start ?? 0, entry?.end ?? 0)

/** Where a pack of that name, or at that path, has its head. */
function packPlaces(view: PackView, name: string): readonly Location[] {
  const last = name.replace(/\/+$/, '').split('/').at(-1)
  const head = view.lore.heads.get(name) ?? view.lore.heads.get(last ?? '')
  return head === undefined ? [] : [locationOf(view, head, 0, 0)]
}

/** Places where the name at an offset is defined, in packs beneath too. */
export function packDefinitions(view: PackView, offset: number): readonly Location[] {
  const spot = spotAt(view.file.tree, offset)
  const name = spot && nameAt(view, spot)
  if (name === null) return []
  if (name.sort === 'pack') return packPlaces(view, name.id)
  return view.lore.all.filter(({ sort, id }) => sort === name.sort && id === name.id).map((thing) => placeOf(view, thing))
}

/** Every word of a file that names something. */
function* namesIn(leaf: Pick<Leaf, 'sort' | 'tree'>): Generator<Name & { readonly start: number; readonly end: number }> {
  const waiting: { readonly value: Sketch; readonly path: KeyPath }[] = [{ value: leaf.tree, path: [] }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next
    for (const entry of value.entries) {
      waiting.push({ value: entry.value, path: [...path, entry.key] })
      if (leaf.sort === 'pack' && path.length === 1 && path[0] === 'override') {
        yield { sort: 'rule', id: String(entry.key), start: entry.start, end: entry.end }
      }
    }
    const sort = value.sort === 'word' ? nameSortAt(leaf, { path }) : null
    if (sort !== null) yield { sort, id: value.word, start: value.start, end: value.end }
  }
}

/** Places of the pack's own files where the name at an offset is used, and where it is defined if asked for. */
export function packReferences(view: PackView, offset: number, withDefinitions: boolean): readonly Location[] {
  const spot = spotAt(view.file.tree, offset)
  const name = spot && nameAt(view, spot)
  if (name === null) return []
  const uses = view.lore.own.flatMap((leaf) =>
    [...namesIn(leaf)]
      .filter(({ sort, id }) => sort === name.sort && id === name.id)
      .map(({ start, end }) => locationOf(view, leaf, start, end)),
  )
  const inOrder = uses.sort((one, other) =>
    one.uri < other.uri ? -1 : one.uri > other.uri ? 1 : one.range.start.line - other.range.start.line,
  )
  return [...(withDefinitions ? packDefinitions(view, offset) : []), ...inOrder]
}
