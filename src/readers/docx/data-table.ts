/** Whether a table holds data or only lays out a page. */
import type { Cell } from './blocks.ts'

/** A cell with more text or paragraphs than this holds a document, not a datum. */
const LONGEST_CELL = 300
const MOST_PARAGRAPHS = 6

function isDatum({ blocks }: Cell): boolean {
  let length = 0
  let paragraphs = 0
  for (const block of blocks) {
    if (block.type !== 'paragraph' || block.boxes.length > 0) return false
    if (block.pieces.length > 0) paragraphs++
    for (const piece of block.pieces) length += piece.text.length
  }
  return length <= LONGEST_CELL && paragraphs <= MOST_PARAGRAPHS
}

/** At least two rows and two columns of short cells that hold no table. */
export function isDataTable(rows: readonly (readonly Cell[])[]): boolean {
  return rows.length >= 2 && rows.some((row) => row.length >= 2) && rows.every((row) => row.every(isDatum))
}
