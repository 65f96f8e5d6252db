/** A table that holds data → its rows; a table that only lays out the page is none. */
import type { Element } from 'hast'
import type { CellBlock, TableBlock } from '../block.ts'
import { isHidden } from './element.ts'

/** A cell with more text than this holds a document, not a datum. */
const LONGEST_CELL = 300
const MOST_COLUMNS = 200

/** A cell with the room it takes. */
interface PlacedCell {
  readonly text: string
  readonly row: number
  readonly column: number
}

/**
 * Reads a table of at least two rows and two columns whose cells are short and hold no table.
 * @param first Number of the table and of the paragraph of its first cell, from 1.
 * @returns `undefined` for a table that serves layout.
 */
export function dataTable(
  table: Element,
  first: { readonly table: number; readonly paragraph: number },
  textOf: (cell: Element) => string,
): TableBlock | undefined {
  const rows = rowsOf(table)
  if (table.properties.role === 'presentation' || rows.length < 2 || !rows.some((cells) => cells.length >= 2)) return undefined
  if (rows.some((cells) => cells.some((cell) => holdsTable(cell)))) return undefined
  const placed = placeCells(rows, textOf)
  if (placed.some((row) => row.some((cell) => cell.text.length > LONGEST_CELL))) return undefined
  const shown = placed.filter((row) => row.some((cell) => cell.text !== ''))
  let paragraph = first.paragraph
  return {
    kind: 'table',
    rows: shown.map((row) =>
      row.map(({ text, row: line, column }): CellBlock => {
        return { text, origin: { paragraph: paragraph++, part: 'body', cell: { table: first.table, row: line, column } } }
      }),
    ),
  }
}

/** The cells of each row, those in thead, tbody and tfoot included. */
function rowsOf(table: Element): readonly (readonly Element[])[] {
  const groups = table.children.flatMap((child) =>
    child.type === 'element' && /^t(head|body|foot)$/.test(child.tagName) ? child.children : [child],
  )
  const rows = groups.filter((child): child is Element => child.type === 'element' && child.tagName === 'tr' && !isHidden(child))
  return rows.map((row) =>
    row.children.filter((cell): cell is Element => cell.type === 'element' && /^t[dh]$/.test(cell.tagName)),
  )
}

function holdsTable(cell: Element): boolean {
  return cell.children.some((child) => child.type === 'element' && (child.tagName === 'table' || holdsTable(child)))
}

/** Gives each cell its row and column, counted from 1, with room left for cells that span. */
function placeCells(
  rows: readonly (readonly Element[])[],
  textOf: (cell: Element) => string,
): readonly (readonly PlacedCell[])[] {
  const busyUntil: number[] = []
  return rows.map((cells, index) => {
    let column = 0
    return cells.map((cell) => {
      while ((busyUntil[column] ?? 0) > index) column++
      const place = { text: textOf(cell), row: index + 1, column: column + 1 }
      const width = span(cell.properties.colSpan, MOST_COLUMNS)
      const height = span(cell.properties.rowSpan, rows.length)
      for (let taken = 0; taken < width; taken++) busyUntil[column + taken] = index + height
      column += width
      return place
    })
  })
}

function span(value: unknown, most: number): number {
  const count = Number(value ?? 1)
  return count >= 1 ? Math.min(Math.floor(count), most) : 1
}
