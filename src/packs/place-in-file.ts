/** Where a value of a pack stands: its file and the keys that lead to it. */
import { type Document, isMap, isNode, isPair, type LineCounter } from 'yaml'
import type { PackFault } from '../errors.ts'

/** Keys and indexes that lead to a value. */
export type KeyPath = readonly (string | number)[]

/** A file of a pack after reading. */
export interface YamlFile {
  readonly path: string
  readonly text: string
  readonly document: Document
  readonly counter: LineCounter
  readonly data: unknown
}

/** A value of a pack. */
export interface Place {
  readonly file: YamlFile
  readonly path: KeyPath
}

/** A place further in. */
export const within = ({ file, path }: Place, ...keys: KeyPath): Place => ({ file, path: [...path, ...keys] })

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)

/** Offset of the key that leads to a place, else of the nearest thing around it that has a place. */
export function keyOffset({ file, path }: Place): number {
  for (let length = path.length; length > 0; length -= 1) {
    const holder = file.document.getIn(path.slice(0, length - 1), true)
    const key = path[length - 1]
    const pair = isMap(holder) ? holder.items.find((item) => isPair(item) && String(item.key) === String(key)) : undefined
    const offset = startOf(pair?.key) ?? startOf(file.document.getIn(path.slice(0, length), true))
    if (offset !== undefined) return offset
  }
  return startOf(file.document.contents) ?? 0
}

/** Offset of the value at a place, else of its key. */
export const valueOffset = (place: Place): number => startOf(place.file.document.getIn(place.path, true)) ?? keyOffset(place)

/** Lines shown before and after the faulty one. */
const AROUND = 2

/** Longest line that an excerpt shows, in code units. */
const LONGEST = 200

/** What a fault says. */
export interface FaultText {
  readonly code: string
  readonly message: string
  readonly hint?: string | null
}

type Lines = Pick<YamlFile, 'path' | 'text' | 'counter'>

/** A fault at an offset of a file. */
export function faultAt({ path, text, counter }: Lines, offset: number, { code, message, hint = null }: FaultText): PackFault {
  const { line, col } = counter.linePos(offset)
  const starts = counter.lineStarts
  const first = Math.max(1, line - AROUND)
  const last = Math.min(starts.length, line + AROUND)
  const excerpt = Array.from({ length: last - first + 1 }, (_, index) => {
    const number = first + index
    const from = starts[number - 1] ?? 0
    return {
      line: number,
      text: text.slice(from, Math.min(starts[number] ?? text.length, from + LONGEST)).replace(/[\r\n]+$/, ''),
    }
  })
  return { code, message, file: path, line, column: col, hint, excerpt }
}

/** A fault of a value. */
export const faultOf = (place: Place, fault: FaultText): PackFault => faultAt(place.file, valueOffset(place), fault)

/** A fault of a key. */
export const faultOfKey = (place: Place, fault: FaultText): PackFault => faultAt(place.file, keyOffset(place), fault)
