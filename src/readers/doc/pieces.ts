/** The piece table: which bytes of the stream hold which characters of the text ([MS-DOC] 2.8.35). */
import type { TablePlace } from './fib.ts'

/** A run of characters that stand together in the stream. */
export interface Piece {
  /** Position of its first character in the text. */
  readonly from: number
  /** One more than that of its last. */
  readonly to: number
  /** Its first byte in the document stream. */
  readonly at: number
  /** 1 for Windows-1252, 2 for UTF-16. */
  readonly width: 1 | 2
}

const COMPRESSED = 0x40000000

/** Reads the pieces in order; those that lie outside the stream are cut. */
export function readPieces(table: Uint8Array, place: TablePlace, streamBytes: number): readonly Piece[] {
  const found = findPieceTable(table, place)
  if (found === undefined) return []
  const view = new DataView(table.buffer, table.byteOffset + found.at, found.bytes)
  const count = Math.floor((found.bytes - 4) / 12)
  const pieces: Piece[] = []
  // No byte belongs to two pieces of a sound file; a damaged one must not unfold into gigabytes.
  let left = streamBytes
  for (let index = 0; index < count; index++) {
    const [from, to] = [view.getUint32(index * 4, true), view.getUint32(index * 4 + 4, true)]
    const position = view.getUint32((count + 1) * 4 + index * 8 + 2, true)
    const width = (position & COMPRESSED) === 0 ? 2 : 1
    const at = width === 1 ? (position & 0x3fffffff) >>> 1 : position & 0x3fffffff
    const room = Math.max(Math.floor((streamBytes - at) / width), 0)
    const characters = Math.min(to - from, room, left)
    if (characters <= 0 || from < (pieces.at(-1)?.to ?? 0)) continue
    pieces.push({ from, to: from + characters, at, width })
    left -= characters
  }
  return pieces
}

/** Goes over the property changes (1) to the piece table (2). */
function findPieceTable(table: Uint8Array, { at, bytes }: TablePlace): TablePlace | undefined {
  const end = Math.min(at + bytes, table.length)
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  for (let index = at; index + 5 <= end; ) {
    if (table[index] === 2) {
      const length = Math.min(view.getUint32(index + 1, true), end - index - 5)
      return length < 16 ? undefined : { at: index + 5, bytes: length }
    }
    if (table[index] !== 1) return undefined
    index += 3 + view.getUint16(index + 1, true)
  }
  return undefined
}
