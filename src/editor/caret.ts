/** Where the caret stands in YAML that is being written, and what is typed there. */
import type { KeyPath } from '../packs/place-in-file.ts'
import { type Sketch, spotAt } from './yaml/sketch.ts'
import { CARET } from './yaml/sketch-flow.ts'
import { sketchYaml } from './yaml/sketch-yaml.ts'

export interface Caret {
  /** Keys that lead to the value; for a key, to its map. */
  readonly path: KeyPath
  /** `either` on a line of its own beneath a key or a dash: a value, or the first key of a map. */
  readonly slot: 'key' | 'value' | 'either'
  /** Offsets of what is typed there. */
  readonly start: number
  readonly end: number
  /** What is typed before the caret. */
  readonly before: string
  /** Keys that the map has already, or words that the list has. */
  readonly siblings: ReadonlySet<string>
  readonly isFlow: boolean
  readonly isQuoted: boolean
  readonly hasColon: boolean
  /** Whether a blank is still lacking after a colon or a dash. */
  readonly needsBlank: boolean
  /** Column of what is typed, and of the key whose value it is. */
  readonly column: number
  readonly keyColumn: number
  /** The file with a mark at the caret. */
  readonly tree: Sketch
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

/** Keys beside the caret's own. */
function keysBeside(map: Sketch | null, own: unknown): ReadonlySet<string> {
  return new Set(map?.entries.filter((entry) => entry !== own).map(({ key }) => String(key)))
}

/** Words of the list that holds the caret. */
function wordsBeside(tree: Sketch, path: KeyPath): ReadonlySet<string> {
  if (typeof path.at(-1) !== 'number') return new Set()
  let list: Sketch | undefined = tree
  for (const key of path.slice(0, -1)) list = list?.entries.find((entry) => String(entry.key) === String(key))?.value
  return new Set(list?.entries.map(({ value }) => value.word).filter((word) => !word.includes(CARET)))
}

/** Finds the caret; `null` in comments and where nothing can be said. */
export function caretAt(original: string, offset: number): Caret | null {
  const text = original.replaceAll(CARET, ' ')
  const tree = sketchYaml(text.slice(0, offset) + CARET + text.slice(offset))
  const spot = spotAt(tree, offset)
  if (spot === null) return null
  const { path, entry, value, map } = spot
  const isKey = spot.slot === 'key'
  const piece = isKey ? entry! : value
  if (!isKey && value.sort !== 'word') return null
  const quote = isKey ? /^["']/.test(text[piece.start] ?? '') : value.quote !== ''
  const start = piece.start + (quote ? 1 : 0)
  if (start > offset || offset >= piece.end) return null
  const isClosed = quote && text[piece.end - 2] === text[piece.start] && piece.end - 2 > piece.start
  const line = lineStart(text, start)
  const isFlow = isKey ? map!.isFlow : value.isFlow
  const isOwnLine = !isFlow && !quote && /^[\s-]*$/.test(text.slice(line, start))
  return {
    path,
    slot: isKey ? 'key' : isOwnLine ? 'either' : 'value',
    start,
    end: Math.max(offset, piece.end - (isClosed ? 2 : 1)),
    before: text.slice(start, offset),
    siblings: isKey ? keysBeside(map, entry) : wordsBeside(tree, path),
    isFlow,
    isQuoted: quote,
    hasColon: isKey && entry!.hasColon,
    needsBlank: !isKey && !quote && (text[start - 1] === ':' || text[start - 1] === '-'),
    column: start - line,
    keyColumn: entry?.column ?? 0,
    tree,
  }
}
