/** Where something stands in the text: points, positions and spans. */

/** A point as unist has it: `line` and `column` 1-based, `offset` 0-based, all in UTF-16 code units. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A stretch of text between two points; the end is exclusive. */
export interface Position {
  readonly start: Point
  readonly end: Point
}

/** The same stretch as bare offsets: UTF-16 code units, 0-based, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}
