/** YAML as it is being written, as a tree of keys and words with their places. */
import type { KeyPath } from '../../packs/place-in-file.ts'

/** A value. Offsets are UTF-16 code units into the text. */
export interface Sketch {
  /** `text` is a block of lines after `|` or `>`; `none` is where nothing stands yet. */
  readonly sort: 'map' | 'list' | 'word' | 'text' | 'none'
  readonly start: number
  readonly end: number
  /** A word without its quotes. */
  readonly word: string
  readonly quote: '' | '"' | "'"
  /** Whether it is written in brackets, or stands within some. */
  readonly isFlow: boolean
  readonly entries: readonly SketchEntry[]
}

/** A key with its value, or an item of a list. */
export interface SketchEntry {
  readonly key: string | number
  /** Where the key stands; of an item in a block, its dash. */
  readonly start: number
  readonly end: number
  /** Code units before the key in its line: the depth at which its siblings stand. */
  readonly column: number
  /** Whether a colon follows; a key that is being typed has none yet. */
  readonly hasColon: boolean
  readonly value: Sketch
}

/** Where an offset stands in a tree. */
export interface Spot {
  /** Keys that lead to the value; for a key, to the map that holds it. */
  readonly path: KeyPath
  readonly slot: 'key' | 'value'
  /** The entry that the key belongs to, or that holds the value; `null` where the whole text is one word. */
  readonly entry: SketchEntry | null
  /** The value itself; for a key, that of its entry. */
  readonly value: Sketch
  /** The map of a key. */
  readonly map: Sketch | null
}

/** The value at a path; `null` where there is none. */
export function valueAt(tree: Sketch, path: KeyPath): Sketch | null {
  let value: Sketch | null = tree
  for (const key of path) {
    if (value === null) return null
    value = value.entries.find((entry) => String(entry.key) === String(key))?.value ?? null
  }
  return value
}

/** The entry at a path. */
export function entryAt(tree: Sketch, path: KeyPath): SketchEntry | null {
  const key = path.at(-1)
  const holder = valueAt(tree, path.slice(0, -1))
  return holder?.entries.find((entry) => String(entry.key) === String(key)) ?? null
}

/** The word of a key in a map; `null` where it is no word. */
export function wordOf(map: Sketch | null | undefined, key: string): string | null {
  const value = map?.entries.find((entry) => entry.key === key)?.value
  return value?.sort === 'word' ? value.word : null
}

/** Words of a value: its own, or those of its items. */
export function wordsOf(value: Sketch | null | undefined): readonly string[] {
  if (value?.sort === 'word') return [value.word]
  if (value?.sort !== 'list') return []
  return value.entries.flatMap((entry) => (entry.value.sort === 'word' ? [entry.value.word] : []))
}

const holds = ({ start, end }: { readonly start: number; readonly end: number }, offset: number): boolean =>
  start <= offset && offset <= end

/** Finds where an offset stands; `null` for a comment or an empty line. */
export function spotAt(tree: Sketch, offset: number): Spot | null {
  const path: (string | number)[] = []
  let value = tree
  let entry: SketchEntry | null = null
  for (;;) {
    if (value.sort !== 'map' && value.sort !== 'list') {
      return holds(value, offset) ? { path, slot: 'value', entry, value, map: null } : null
    }
    const own = value.sort === 'map' ? value.entries.find((one) => holds(one, offset)) : undefined
    if (own) return { path, slot: 'key', entry: own, value: own.value, map: value }
    const inner =
      value.entries.find((one) => holds(one.value, offset)) ?? value.entries.findLast((one) => one.value.start <= offset)
    if (inner === undefined) return null
    path.push(inner.key)
    value = inner.value
    entry = inner
  }
}

/** A value as plain data; every word is a text. */
export function dataOf({ sort, word, entries }: Sketch): unknown {
  if (sort === 'map') return Object.fromEntries(entries.map(({ key, value }) => [String(key), dataOf(value)]))
  if (sort === 'list') return entries.map(({ value }) => dataOf(value))
  return sort === 'none' ? null : word
}
