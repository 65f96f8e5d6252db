/** A paragraph of lines with | and a row of dashes → an mdast table. */
import type { Table, TableCell, TableRow } from 'mdast'
import { isBlank } from '../text/characters.ts'
import { type Cursor, cursor } from '../text/positions.ts'

const DELIMITER = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\r?$/

/** The table that stands in a stretch of the text, or `null`; its delimiter row has no cells of its own. */
export function pipeTable(text: string, lines: readonly number[], start: number, end: number): Table | null {
  const rows = rowsOf(text, start, end)
  const [first, second] = rows
  if (first === undefined || second === undefined) return null
  const delimiter = text.slice(second.start, second.end)
  if (!text.slice(first.start, first.end).includes('|') || !delimiter.includes('|') || !DELIMITER.test(delimiter)) return null
  const places = cursor(lines)
  const children = rows.filter((row) => row !== second).map((row) => tableRow(text, places, row.start, row.end))
  return { type: 'table', children, position: places.position({ start, end }) }
}

function rowsOf(text: string, start: number, end: number): { readonly start: number; readonly end: number }[] {
  const rows: { start: number; end: number }[] = []
  for (let from = start; from < end; ) {
    const found = text.indexOf('\n', from)
    const to = found < 0 || found > end ? end : found
    rows.push({ start: from, end: to })
    from = to + '\n'.length
  }
  return rows
}

function tableRow(text: string, places: Cursor, start: number, end: number): TableRow {
  let [from, to] = trimmed(text, start, end)
  if (text.charAt(from) === '|') from += 1
  if (to > from && text.charAt(to - 1) === '|') to -= 1
  const children: TableCell[] = []
  for (let at = from; at <= to; at += 1) {
    if (at < to && (text.charAt(at) !== '|' || text.charAt(at - 1) === '\\')) continue
    children.push(tableCell(text, places, from, at))
    from = at + 1
  }
  return { type: 'tableRow', children, position: places.position({ start, end }) }
}

function tableCell(text: string, places: Cursor, start: number, end: number): TableCell {
  const [from, to] = trimmed(text, start, end)
  const position = places.position({ start: from, end: to })
  return { type: 'tableCell', children: from === to ? [] : [{ type: 'text', value: text.slice(from, to), position }], position }
}

function trimmed(text: string, start: number, end: number): [start: number, end: number] {
  let [from, to] = [start, end]
  while (from < to && isBlank(text.charCodeAt(from))) from += 1
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1
  return [from, to]
}
