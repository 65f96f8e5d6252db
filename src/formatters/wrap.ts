/** Breaks text into rows of a given width; Chinese may break anywhere but before closing punctuation. */
import { displayWidth } from '../text/width.ts'

/** A Latin word, or one character with the closing punctuation that must not begin a row. */
const PIECE = /[\u0021-\u02af]+|.[，。、；：？！）》」』”’％…—]*/gsu

/** Rows of at most `width` columns; a word longer than a row stands alone and runs over. No blanks at the ends of rows. */
export function wrap(text: string, width: number): string[] {
  const rows: string[] = []
  let row = ''
  let used = 0
  for (const [piece] of text.matchAll(PIECE)) {
    const columns = displayWidth(piece)
    if (used + columns > width && row.trim() !== '') {
      rows.push(row.trimEnd())
      row = ''
      used = 0
    }
    if (row === '' && piece.trim() === '') continue
    row += piece
    used += columns
  }
  if (row.trim() !== '' || rows.length === 0) rows.push(row.trimEnd())
  return rows
}
