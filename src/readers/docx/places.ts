/** Offsets of the text → pieces of the XML. */
import type { Piece } from './blocks.ts'
import type { LaidText, Layout } from './layout.ts'

/** A line of a paragraph with its place in the text: UTF-16 code units, 0-based, end exclusive. */
export interface PlacedLine {
  readonly start: number
  readonly end: number
  readonly laid: LaidText
}

/** A piece with its place in the text. */
export interface PlacedPiece {
  readonly start: number
  readonly end: number
  readonly piece: Piece
}

/** The lines of a layout in order; those of a table row are the lines of its cells. */
export function placeLines({ lines }: Layout): readonly PlacedLine[] {
  const placed: PlacedLine[] = []
  let offset = 0
  const put = (laid: LaidText): void => {
    placed.push({ start: offset, end: offset + laid.text.length, laid })
    offset += laid.text.length
  }
  for (const line of lines) {
    if ('paragraph' in line) {
      put(line)
    } else {
      line.forEach((cell, index) => {
        if (index > 0) offset += '\t'.length
        cell.forEach((laid, at) => {
          if (at > 0) offset += ' '.length
          put(laid)
        })
      })
    }
    offset += '\n'.length
  }
  return placed
}

/** The pieces of a line, the generated number left out. */
export function placePieces({ start, laid }: PlacedLine): readonly PlacedPiece[] {
  let offset = start + laid.generated
  return laid.paragraph.pieces.slice(laid.from, laid.to).map((piece) => {
    const placed = { start: offset, end: offset + piece.text.length, piece }
    offset = placed.end
    return placed
  })
}

/** Index of the line in which an offset stands, or of the next one when it stands between cells; the last one at the end. */
export function lineAt(lines: readonly PlacedLine[], offset: number): number {
  let [low, high] = [0, lines.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle] as PlacedLine).end >= offset) high = middle
    else low = middle + 1
  }
  return low
}
