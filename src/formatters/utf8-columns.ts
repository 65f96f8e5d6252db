/** Columns in bytes, for programs that count so. */
import type { Point } from '../model/place.ts'

/** Bytes of UTF-8 that the code units of a stretch take; a lone surrogate takes three, as its replacement does. */
function utf8Length(text: string, start: number, end: number): number {
  let bytes = 0
  for (let index = start; index < end; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) bytes += 1
    else if (unit < 0x800) bytes += 2
    else if (unit >= 0xd800 && unit < 0xdc00 && index + 1 < end && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00) {
      bytes += 4
      index += 1
    } else bytes += 3
  }
  return bytes
}

/**
 * Turns points into columns in bytes of UTF-8, 1-based. A point costs the distance from the one before it on its line, so
 * that points in order of place cost one pass over the text, however long its lines.
 */
export function utf8Columns(text: string): (point: Point) => number {
  let last = { lineStart: -1, offset: 0, bytes: 0 }
  return ({ offset, column }) => {
    const lineStart = offset - (column - 1)
    const known = last.lineStart === lineStart ? last : { offset: lineStart, bytes: 0 }
    const moved = known.offset <= offset ? utf8Length(text, known.offset, offset) : -utf8Length(text, offset, known.offset)
    last = { lineStart, offset, bytes: known.bytes + moved }
    return last.bytes + 1
  }
}
