/** What the files of packs define, whether they are sound or not: the names that a rule may use, with their places. */
import type { FileSort } from '../packs/file-schemas.ts'
import { type Sketch, type SketchEntry, wordOf } from './yaml/sketch.ts'

/** A file as it stands now, on disk or in an editor. */
export interface PackText {
  /** Absolute path. */
  readonly path: string
  readonly text: string
  /** Offsets of its lines. */
  readonly lines: readonly number[]
  readonly tree: Sketch
}

/** A file of a pack, with what its place in the pack says of it. */
export interface Leaf extends PackText {
  readonly sort: FileSort
  readonly id: string
}

/** The files of one pack. */
export type Volume = readonly Leaf[]

export type ThingSort = 'lexicon' | 'register' | 'requirement' | 'source' | 'clause' | 'rule'

/** Something with a name. */
export interface Thing {
  readonly sort: ThingSort
  /** `source/clause` for a clause. */
  readonly id: string
  /** Id of the pack that defines it. */
  readonly pack: string
  readonly file: PackText
  /** Its key; `null` for what is a file of its own. */
  readonly entry: SketchEntry | null
  readonly value: Sketch
}

/** A pack that may be extended. */
export interface PackName {
  readonly id: string
  readonly title: string
}

export interface PackLore {
  /** Things by sort and id; what is defined later holds, but for lists that only add and remove. */
  readonly things: ReadonlyMap<ThingSort, ReadonlyMap<string, Thing>>
  /** Every place where something is defined or added to, in order of packs. */
  readonly all: readonly Thing[]
  /** Files of the pack itself, without those of packs that it extends. */
  readonly own: Volume
  readonly packs: readonly PackName[]
  /** Where each pack has its head, by id. */
  readonly heads: ReadonlyMap<string, PackText>
}

const SECTIONS = { lexicons: 'lexicon', registers: 'register', requirements: 'requirement', rules: 'rule' } as const

const entriesOf = (tree: Sketch, key: string): readonly SketchEntry[] =>
  tree.entries.find((entry) => entry.key === key)?.value.entries ?? []

function* thingsOf(leaf: Leaf, pack: string): Generator<Thing> {
  const named = (sort: ThingSort, entry: SketchEntry, id = String(entry.key)): Thing => {
    return { sort, id, pack, file: leaf, entry, value: entry.value }
  }
  const { sort, id, tree } = leaf
  if (sort === 'requirements') for (const entry of tree.entries) yield named('requirement', entry)
  else if (sort !== 'pack') yield { sort, id, pack, file: leaf, entry: null, value: tree }
  else {
    for (const source of entriesOf(tree, 'sources')) {
      yield named('source', source)
      for (const clause of entriesOf(source.value, 'clauses')) yield named('clause', clause, `${source.key}/${clause.key}`)
    }
    for (const [key, own] of Object.entries(SECTIONS)) for (const entry of entriesOf(tree, key)) yield named(own, entry)
  }
}

/** Whether a word list only edits one of an extended pack. */
const isEdit = ({ sort, value }: Thing): boolean =>
  sort === 'lexicon' && value.entries.some(({ key }) => key === 'add' || key === 'remove')

/** The id that a pack gives itself. */
export const idOf = (volume: Volume): string => wordOf(volume.find(({ sort }) => sort === 'pack')?.tree, 'id') ?? ''

/** Gathers what packs define; the last is the pack itself. */
export function gatherLore(volumes: readonly Volume[], packs: readonly PackName[]): PackLore {
  const all = volumes.flatMap((volume) => {
    const id = idOf(volume)
    return volume.flatMap((leaf) => [...thingsOf(leaf, id)])
  })
  const things = new Map<ThingSort, Map<string, Thing>>()
  for (const thing of all) {
    const ofSort = things.get(thing.sort) ?? new Map<string, Thing>()
    things.set(thing.sort, ofSort)
    const known = ofSort.get(thing.id)
    // A law that gains clauses is still defined where it was named first.
    if (known === undefined || !(isEdit(thing) || thing.sort === 'source')) ofSort.set(thing.id, thing)
  }
  const heads = volumes.flatMap((volume) =>
    volume.filter(({ sort }) => sort === 'pack').map((leaf) => [idOf(volume), leaf] as const),
  )
  return { things, all, own: volumes.at(-1) ?? [], packs, heads: new Map(heads) }
}

/** Things of a sort, in order of packs. */
export const thingsOfSort = ({ things }: PackLore, sort: ThingSort): readonly Thing[] => [...(things.get(sort)?.values() ?? [])]

export const findThing = ({ things }: PackLore, sort: ThingSort, id: string): Thing | null => things.get(sort)?.get(id) ?? null
