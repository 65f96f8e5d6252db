/** Lines whose cells stand below one another → a table. */
import type { PageLayout } from './layout.ts'
import type { Line } from './lines.ts'

/** A cell with the page on which it begins. */
export interface PageCell {
  readonly text: string
  readonly page: number
}

export interface FoundTable {
  readonly rows: readonly (readonly PageCell[])[]
  /** Index of the first line after the table. */
  readonly next: number
}

/** The table that begins at a line: at least two lines of as many cells, which stand below one another. */
export function tableAt(lines: readonly Line[], from: number, layout: PageLayout): FoundTable | undefined {
  const head = lines[from] as Line
  if (head.cells.length < 2) return undefined
  let next = from + 1
  while (next < lines.length && isRowBelow(head, lines[next] as Line, lines[next - 1] as Line, layout)) next++
  if (next - from < 2) return undefined
  const rows = lines.slice(from, next).map((line) => line.cells.map(({ text }) => ({ text, page: line.page })))
  return { rows, next }
}

function isRowBelow(head: Line, line: Line, before: Line, layout: PageLayout): boolean {
  if (line.cells.length !== head.cells.length) return false
  if (line.page === before.page && line.y - before.y > 4 * layout.pitch) return false
  return line.cells.every((cell, index) => {
    const above = head.cells[index]
    if (above === undefined) return false
    const near = 1.2 * line.size
    const middles = (cell.x + cell.end - above.x - above.end) / 2
    return Math.abs(cell.x - above.x) < near || Math.abs(cell.end - above.end) < near || Math.abs(middles) < near
  })
}
