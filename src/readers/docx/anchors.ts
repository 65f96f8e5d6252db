/** A span of the text → the two edges in the XML between which a comment's range lies. */
import type { Span } from '../../model/place.ts'
import type { Paragraph, Run } from './blocks.ts'
import { lineAt, type PlacedLine, type PlacedPiece, placePieces } from './places.ts'

/** A place in the XML of the main part. */
export type Edge =
  /** Before or after a whole run. */
  | { readonly kind: 'run'; readonly run: Run; readonly after: boolean }
  /** Before the character number `count` of a piece, 0-based; at its length after the last one. */
  | { readonly kind: 'piece'; readonly placed: PlacedPiece; readonly run: Run; readonly count: number }
  /** In a paragraph without text of its own. */
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }

export interface Anchor {
  readonly start: Edge
  readonly end: Edge
  /** Whether the text itself stands elsewhere, in a note or text box that belongs to the anchor. */
  readonly apart: boolean
}

function edgeOf(placed: PlacedPiece, run: Run, count: number, after: boolean): Edge {
  return run.solid ? { kind: 'run', run, after } : { kind: 'piece', placed, run, count }
}

/** The pieces of a line within the span; all of them for an empty span, the first character where only the number was meant. */
function cut(
  line: PlacedLine,
  { start, end }: Span,
): { readonly pieces: readonly PlacedPiece[]; readonly start: number; readonly end: number } {
  const all = placePieces(line)
  const [first] = all
  if (first === undefined) return { pieces: [], start, end }
  if (start === end) return { pieces: all, start: line.start, end: line.end }
  const from = Math.max(start, first.start)
  const to = Math.max(end, first.start + 1)
  return { pieces: all.filter((piece) => piece.start < to && piece.end > from), start: from, end: to }
}

/** The line that the span's last character stands in, as long as a range may go that far: within one body, cell or note. */
function lastLine(lines: readonly PlacedLine[], first: number, { end }: Span): PlacedLine {
  const begin = lines[first] as PlacedLine
  let last = begin
  for (let index = first + 1; index < lines.length && (lines[index] as PlacedLine).start < end; index++) {
    const line = lines[index] as PlacedLine
    if (line.laid.among === begin.laid.among && line.laid.to > line.laid.from) last = line
  }
  return last
}

/** Finds the anchor of a span of the text; `null` for a text without lines. */
export function anchorOf(lines: readonly PlacedLine[], span: Span): Anchor | null {
  const index = lineAt(lines, span.start === span.end ? span.start : span.start + 1)
  const line = lines[index]
  if (line === undefined) return null
  const { mark, paragraph } = line.laid
  if (mark !== null)
    return { start: { kind: 'run', run: mark, after: false }, end: { kind: 'run', run: mark, after: true }, apart: true }
  const apart = paragraph.index === 0
  const { pieces, start } = cut(line, span)
  const first = pieces[0]
  const until = span.start === span.end ? line : lastLine(lines, index, span)
  const closing = until === line ? cut(line, span) : cut(until, { start: until.start, end: span.end })
  const last = closing.pieces.at(-1)
  if (first?.piece.run == null || last?.piece.run == null) {
    const edge: Edge = { kind: 'paragraph', paragraph }
    return { start: edge, end: edge, apart }
  }
  return {
    start: edgeOf(first, first.piece.run, Math.max(start - first.start, 0), false),
    end: edgeOf(last, last.piece.run, Math.min(closing.end, last.end) - last.start, true),
    apart,
  }
}
