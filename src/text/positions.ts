/** Offsets ↔ lines and columns: the only place that adds or subtracts 1. */
import type { Point, Position, Span } from '../model/place.ts'

const NEWLINE = 10
const RETURN = 13

/** Points of rising offsets in constant time each; a step back costs one binary search. */
export interface Cursor {
  readonly point: (offset: number) => Point
  readonly position: (span: Span) => Position
}

/** 0-based offsets of the first character of each line; lines end with LF, CRLF or a lone CR. The first is always 0. */
export function lineStarts(text: string): number[] {
  return text.includes('\r') ? startsByScan(text) : startsBySearch(text)
}

/** The point of an offset: 0-based UTF-16 code units; line and column 1-based. Offsets beyond the text count on in the last line. */
export function pointAt(lines: readonly number[], offset: number): Point {
  return pointInLine(lines, lineOf(lines, offset), offset)
}

/** The position of a span, end exclusive. */
export function positionAt(lines: readonly number[], { start, end }: Span): Position {
  return { start: pointAt(lines, start), end: pointAt(lines, end) }
}

/** The 0-based offset of a 1-based line and column; held within the lines that there are. */
export function offsetAt(lines: readonly number[], line: number, column: number): number {
  const index = Math.min(Math.max(line, 1), lines.length) - 1
  return (lines[index] as number) + Math.max(column, 1) - 1
}

/** A place as editors count it: 0-based line and character, in UTF-16 code units. */
export interface EditorPlace {
  readonly line: number
  readonly character: number
}

/** The place of a point as editors count it. */
export const editorPlace = ({ line, column }: Pick<Point, 'line' | 'column'>): EditorPlace => ({
  line: line - 1,
  character: column - 1,
})

/** The 0-based offset of an editor's place, held within its line and the text of `length` code units. */
export function offsetOfEditor(lines: readonly number[], { line, character }: EditorPlace, length: number): number {
  if (line >= lines.length) return length
  return Math.min(offsetAt(lines, line + 1, character + 1), lines[line + 1] ?? length, length)
}

/** Converts many offsets of one text, mostly rising. */
export function cursor(lines: readonly number[]): Cursor {
  let line = 0
  const point = (offset: number): Point => {
    if (offset < (lines[line] as number)) line = lineOf(lines, offset)
    else {
      let steps = 0
      while (line + 1 < lines.length && (lines[line + 1] as number) <= offset) {
        line += 1
        steps += 1
        if (steps > 16) line = lineOf(lines, offset)
      }
    }
    return pointInLine(lines, line, offset)
  }
  return { point, position: ({ start, end }) => ({ start: point(start), end: point(end) }) }
}

function pointInLine(lines: readonly number[], line: number, offset: number): Point {
  return { line: line + 1, column: offset - (lines[line] as number) + 1, offset }
}

/** 0-based index of the last line that starts at or before the offset. */
function lineOf(lines: readonly number[], offset: number): number {
  let low = 0
  let high = lines.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((lines[middle] as number) <= offset) low = middle
    else high = middle
  }
  return low
}

function startsBySearch(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function startsByScan(text: string): number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === NEWLINE || (code === RETURN && text.charCodeAt(at + 1) !== NEWLINE)) starts.push(at + 1)
  }
  return starts
}
