/** Where a finding stands, in the terms of the file that the reader has open. */
import type { Point } from '../model/place.ts'
import type { Source } from '../model/source.ts'
import type { TextWords } from './text-words.ts'

/** Page, paragraph or cell where the source can tell, else `line:column`, both 1-based. */
export function textPlace(point: Point, source: Source | undefined, words: TextWords): string {
  const { page, paragraph, cell, part } = source?.origin(point.offset) ?? {}
  const pieces: string[] = []
  if (part !== undefined && part !== 'body') pieces.push(words.part[part])
  if (page !== undefined) pieces.push(words.page(page))
  if (cell !== undefined) pieces.push(words.cell(cell.table, cell.row, cell.column))
  else if (paragraph !== undefined) pieces.push(words.paragraph(paragraph))
  return pieces.length === 0 ? `${point.line}:${point.column}` : pieces.join(' ')
}
