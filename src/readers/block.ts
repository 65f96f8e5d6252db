/** Blocks that a reader extracted → `Source`: one block a line, a table row a line with tabs between cells. */
import type { Heading, Paragraph, Table, TableCell, TableRow, Text } from 'mdast'
import type { Span } from '../model/place.ts'
import type { Origin, Publication, Source, SourceFormat } from '../model/source.ts'
import { type Cursor, cursor } from '../text/positions.ts'

/** From `at` (UTF-16 code units into the block's text) on, the text comes from `origin`. */
export interface OriginStep {
  readonly at: number
  readonly origin: Origin
}

/** A paragraph, or a heading when it has a depth (1 to 6). Its text holds no line break. */
export interface TextBlock {
  readonly kind: 'text'
  readonly text: string
  readonly depth?: number | undefined
  readonly origins: readonly [OriginStep, ...OriginStep[]]
  /** Length of the number at the start that the reader worked out and the file does not hold. */
  readonly generated?: number | undefined
}

/** A cell; its text holds neither line break nor tab. */
export interface CellBlock {
  readonly text: string
  readonly origin: Origin
}

/** A table of data. */
export interface TableBlock {
  readonly kind: 'table'
  readonly rows: readonly (readonly CellBlock[])[]
}

export type Block = TextBlock | TableBlock

/** What a source has beside its text. */
export interface SourceDetails {
  readonly path?: string | undefined
  readonly publication?: Publication | undefined
  readonly warnings?: readonly string[] | undefined
}

/** What has been laid out so far. */
interface Layout {
  readonly lines: string[]
  readonly steps: OriginStep[]
  readonly generated: Span[]
  /** Offsets at which the lines begin, the one being laid out included. */
  readonly starts: number[]
  readonly cursor: Cursor
  /** Offset of the line being laid out. */
  offset: number
}

/** Lays the blocks out as text, with a tree whose positions count into it. */
export function buildSource(format: SourceFormat, blocks: readonly Block[], details: SourceDetails = {}): Source {
  const starts = [0]
  const layout: Layout = { lines: [], steps: [], generated: [], starts, cursor: cursor(starts), offset: 0 }
  const children = blocks.map((block) => (block.kind === 'table' ? layTable(layout, block) : layText(layout, block)))
  const text = layout.lines.join('\n')
  return {
    format,
    text,
    tree: { type: 'root', children, position: layout.cursor.position({ start: 0, end: text.length }) },
    origin: originLookup(layout.steps),
    ...(details.path === undefined ? {} : { path: details.path }),
    ...(details.publication === undefined ? {} : { publication: details.publication }),
    ...(details.warnings === undefined || details.warnings.length === 0 ? {} : { warnings: details.warnings }),
    ...(layout.generated.length === 0 ? {} : { generated: layout.generated }),
  }
}

function layText(layout: Layout, block: TextBlock): Heading | Paragraph {
  for (const { at, origin } of block.origins) layout.steps.push({ at: layout.offset + at, origin })
  if (block.generated) layout.generated.push({ start: layout.offset, end: layout.offset + block.generated })
  const position = layout.cursor.position(spanInLine(layout, 0, block.text.length))
  const children: Text[] = [{ type: 'text', value: block.text, position }]
  endLine(layout, block.text)
  if (block.depth === undefined) return { type: 'paragraph', children, position }
  return { type: 'heading', depth: Math.min(Math.max(block.depth, 1), 6) as 1 | 2 | 3 | 4 | 5 | 6, children, position }
}

function layTable(layout: Layout, block: TableBlock): Table {
  const children = block.rows.map((row) => layRow(layout, row))
  const [first, last] = [children[0], children.at(-1)]
  if (first?.position === undefined || last?.position === undefined) return { type: 'table', children }
  return { type: 'table', children, position: { start: first.position.start, end: last.position.end } }
}

function layRow(layout: Layout, row: readonly CellBlock[]): TableRow {
  const cells: TableCell[] = []
  let column = 0
  for (const { text, origin } of row) {
    layout.steps.push({ at: layout.offset + column, origin })
    const position = layout.cursor.position(spanInLine(layout, column, column + text.length))
    cells.push({ type: 'tableCell', children: text === '' ? [] : [{ type: 'text', value: text, position }], position })
    column += text.length + '\t'.length
  }
  const line = row.map((cell) => cell.text).join('\t')
  const position = layout.cursor.position(spanInLine(layout, 0, line.length))
  endLine(layout, line)
  return { type: 'tableRow', children: cells, position }
}

function endLine(layout: Layout, line: string): void {
  layout.lines.push(line)
  layout.offset += line.length + '\n'.length
  layout.starts.push(layout.offset)
}

/** A stretch of the line being laid out. */
function spanInLine({ offset }: Layout, from: number, to: number): Span {
  return { start: offset + from, end: offset + to }
}

/** Finds the last step at or before an offset by halving. */
function originLookup(steps: readonly OriginStep[]): (offset: number) => Origin {
  return (offset) => {
    let [low, high] = [0, steps.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((steps[middle] as OriginStep).at <= offset) low = middle + 1
      else high = middle
    }
    return steps[low - 1]?.origin ?? {}
  }
}
