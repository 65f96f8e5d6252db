/** Blocks of a document → lines: numbers worked out, tables of data told from tables of layout. */
import type { Origin } from '../../model/source.ts'
import type { CellBlock, Block as SourceBlock, TableBlock, TextBlock } from '../block.ts'
import type { Block, Cell, NoteReference, Paragraph, Run, Table } from './blocks.ts'
import type { Counters } from './counters.ts'
import { isDataTable } from './data-table.ts'
import type { Styles } from './styles.ts'

/** Text of one line of a paragraph; the offsets of its pieces follow from their order. */
export interface LaidText {
  readonly paragraph: Paragraph
  /** Pieces of the paragraph that make the line: indexes, end exclusive. */
  readonly from: number
  readonly to: number
  /** UTF-16 code units of the number before the pieces. */
  readonly generated: number
  readonly text: string
  /** For notes, the run of their mark in the main part. */
  readonly mark: Run | null
  /** The blocks among which the paragraph stands: the same for paragraphs of one body, cell, text box or note. */
  readonly among: readonly Block[]
}

/** One line of the source's text: a paragraph's line, or the cells of a table row, each a list of lines joined by spaces. */
export type LaidLine = LaidText | readonly (readonly LaidText[])[]

export interface Layout {
  readonly blocks: readonly SourceBlock[]
  /** One for each line of the text. */
  readonly lines: readonly LaidLine[]
}

interface Work {
  readonly styles: Styles
  readonly counters: Counters
  readonly blocks: SourceBlock[]
  readonly lines: LaidLine[]
  tables: number
}

/** Where a block stands. */
interface Place {
  readonly part: NonNullable<Origin['part']>
  /** Paragraph of the body that stands for what is outside the body. */
  readonly host: number
  readonly mark: Run | null
  readonly cell: Origin['cell']
}

/** A heading in style may still be a paragraph that somebody marked whole. */
const LONGEST_HEADING = 60

function joinPieces({ pieces }: Paragraph, from: number, to: number): string {
  let text = ''
  for (let index = from; index < to; index++) text += pieces[index]?.text ?? ''
  return text
}

/** The lines of a paragraph: soft breaks end them, the number stands before the first. */
function linesOf(work: Work, paragraph: Paragraph, { mark }: Place, among: readonly Block[]): readonly LaidText[] {
  if (work.styles.isContents(paragraph.style)) return []
  const label = work.counters.next(paragraph)
  const { pieces } = paragraph
  const lines: LaidText[] = []
  let from = 0
  for (let to = 0; to <= pieces.length; to++) {
    if (to < pieces.length && pieces[to]?.text !== '\n') continue
    const own = joinPieces(paragraph, from, to)
    const number = lines.length > 0 || label === null ? '' : own === '' ? label.text : label.text + label.suffix
    lines.push({ paragraph, from, to, generated: number.length, text: number + own, mark, among })
    from = to + 1
  }
  return lines.filter(({ text }) => text !== '')
}

function depthOf({ styles }: Work, paragraph: Paragraph, text: string): number | undefined {
  if (paragraph.runIn) return undefined
  const depth = paragraph.outline === undefined ? styles.headingDepth(paragraph.style) : paragraph.outline + 1
  if (!(depth >= 1 && depth <= 9)) return undefined
  const inner = text.search(/[。；]/)
  return text.length > LONGEST_HEADING || (inner >= 0 && inner < text.length - 1) ? undefined : depth
}

function originOf({ part, cell, host }: Place, { index }: Paragraph): Origin {
  const paragraph = index > 0 ? index : host
  if (cell !== undefined) return { paragraph, cell, part }
  return paragraph > 0 ? { paragraph, part } : { part }
}

function layParagraph(work: Work, place: Place, paragraph: Paragraph, among: readonly Block[]): void {
  for (const line of linesOf(work, paragraph, place, among)) {
    const block: TextBlock = {
      kind: 'text',
      text: line.text,
      depth: depthOf(work, paragraph, line.text),
      origins: [{ at: 0, origin: originOf(place, paragraph) }],
      generated: line.generated,
    }
    work.blocks.push(block)
    work.lines.push(line)
  }
  const host = paragraph.index > 0 ? paragraph.index : place.host
  for (const box of paragraph.boxes)
    layBlocks(work, { ...place, part: place.part === 'body' ? 'textbox' : place.part, host }, box.blocks)
}

/** The paragraphs of a cell in one line; what would break the line or part the cells becomes a space. */
function layCell(work: Work, cell: Cell, place: Place): readonly [CellBlock, readonly LaidText[]] {
  const lines = cell.blocks.flatMap((block) => (block.type === 'paragraph' ? linesOf(work, block, place, cell.blocks) : []))
  const first = cell.blocks.find((block) => block.type === 'paragraph')
  const origin = first === undefined ? { part: place.part } : originOf(place, lines[0]?.paragraph ?? first)
  return [{ text: lines.map(({ text }) => text.replaceAll('\t', ' ')).join(' '), origin }, lines]
}

function layTable(work: Work, place: Place, { rows }: Table): void {
  const number = ++work.tables
  const placeAt = (row: number, column: number): Place => ({ ...place, cell: { table: number, row: row + 1, column } })
  if (!isDataTable(rows)) {
    rows.forEach((row, index) => {
      for (const cell of row) layBlocks(work, placeAt(index, cell.column), cell.blocks)
    })
    return
  }
  const laid = rows.map((row, index) => row.map((cell) => layCell(work, cell, placeAt(index, cell.column))))
  const shown = laid.filter((row) => row.some(([cell]) => cell.text !== ''))
  if (shown.length === 0) return
  const block: TableBlock = { kind: 'table', rows: shown.map((row) => row.map(([cell]) => cell)) }
  work.blocks.push(block)
  for (const row of shown) work.lines.push(row.map(([, lines]) => lines))
}

function layBlocks(work: Work, place: Place, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.type === 'paragraph') layParagraph(work, place, block, blocks)
    else if (block.type === 'table') layTable(work, place, block)
    else layBlocks(work, { ...place, part: 'textbox' }, block.blocks)
  }
}

/** Where every other paragraph is a heading, somebody used the style for its looks. */
function plainUnlessRareHeadings(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const headings = blocks.filter((block) => block.kind === 'text' && block.depth !== undefined).length
  if (headings * 2 <= blocks.length + 1) return blocks
  return blocks.map((block) => (block.kind === 'text' ? { ...block, depth: undefined } : block))
}

/** Notes with their blocks, in the order of their marks. */
export type Notes = readonly (readonly [NoteReference, readonly Block[]])[]

/** Lays out the body and then the notes. */
export function layOut(body: readonly Block[], notes: Notes, styles: Styles, counters: Counters): Layout {
  const work: Work = { styles, counters, blocks: [], lines: [], tables: 0 }
  layBlocks(work, { part: 'body', host: 0, mark: null, cell: undefined }, body)
  for (const [reference, blocks] of notes) {
    layBlocks(work, { part: reference.kind, host: reference.paragraph, mark: reference.run, cell: undefined }, blocks)
  }
  return { blocks: plainUnlessRareHeadings(work.blocks), lines: work.lines }
}
