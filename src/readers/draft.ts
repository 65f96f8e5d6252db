/** Paragraphs, cells and rows in the order in which a word processor stores them → blocks. */
import type { Origin } from '../model/source.ts'
import type { Block, CellBlock } from './block.ts'
import { tidySpaces } from './soft-space.ts'

type Part = NonNullable<Origin['part']>

/** A cell that is longer holds a document and not a datum: its table serves layout. */
const LONGEST_CELL = 300

/** A paragraph that is being gathered, and the part in which it stands. */
interface Place {
  readonly part: Part
  line: string
  /** Characters at the start of the line that come from an automatic number. */
  generated: number
  readonly blocks: Block[]
}

/** What a reader of a word processor's file gathers. */
export interface Draft {
  place: Place
  readonly outer: Place[]
  /** Blocks of text boxes, to stand after the paragraph or table that holds them. */
  boxes: Block[]
  /** Foot- and endnotes, to stand after the body. */
  readonly notes: Block[]
  cell: string[]
  row: string[]
  rows: string[][]
  paragraph: number
  table: number
}

/** An empty draft. */
export function newDraft(): Draft {
  const place: Place = { part: 'body', line: '', generated: 0, blocks: [] }
  return { place, outer: [], boxes: [], notes: [], cell: [], row: [], rows: [], paragraph: 0, table: 0 }
}

/** Ends a paragraph; empty ones are dropped. In a table it becomes part of the cell. */
export function endParagraph(draft: Draft, how: { readonly depth?: number | undefined; readonly inTable?: boolean } = {}): void {
  const { place } = draft
  const text = tidySpaces(place.line)
  const generated = Math.min(place.generated, text.length)
  place.line = ''
  place.generated = 0
  if (how.inTable && place.part === 'body') {
    if (text !== '') draft.cell.push(text)
    return
  }
  if (place.part === 'body') endTable(draft)
  if (text !== '') {
    const origin: Origin = { paragraph: ++draft.paragraph, part: place.part }
    place.blocks.push({ kind: 'text', text, depth: how.depth, origins: [{ at: 0, origin }], generated: generated || undefined })
  }
  if (place.part === 'body') placeBoxes(draft)
}

/** Ends a cell, the paragraph in it included. */
export function endCell(draft: Draft): void {
  endParagraph(draft, { inTable: true })
  draft.row.push(draft.cell.join(' ').replaceAll('\t', ' '))
  draft.cell = []
}

/** Ends a row of cells. */
export function endRow(draft: Draft): void {
  if (draft.row.length > 0) draft.rows.push(draft.row)
  draft.row = []
}

/** Begins a part that interrupts the paragraph. */
export function enterPart(draft: Draft, part: Part): void {
  draft.outer.push(draft.place)
  draft.place = { part, line: '', generated: 0, blocks: [] }
}

/** Ends a part; does nothing outside one. */
export function leavePart(draft: Draft): void {
  const outer = draft.outer.pop()
  if (outer === undefined) return
  endParagraph(draft)
  const { part, blocks } = draft.place
  draft.place = outer
  if (part === 'textbox') draft.boxes.push(...blocks)
  else draft.notes.push(...blocks)
}

/** All blocks: the body with text boxes in their places, then the notes. */
export function finishDraft(draft: Draft): readonly Block[] {
  while (draft.outer.length > 0) leavePart(draft)
  if (draft.cell.length + draft.row.length > 0) {
    endCell(draft)
    endRow(draft)
  }
  endParagraph(draft)
  return [...draft.place.blocks, ...draft.notes]
}

function endTable(draft: Draft): void {
  const { rows, place } = draft
  if (rows.length === 0) return
  draft.rows = []
  const isData = rows.some((row) => row.length > 1) && rows.every((row) => row.every((cell) => cell.length <= LONGEST_CELL))
  const table = isData ? ++draft.table : 0
  const cells = rows.map((row, line) =>
    row.map((text, column): CellBlock => {
      const where = isData ? { cell: { table, row: line + 1, column: column + 1 } } : {}
      return { text, origin: { paragraph: ++draft.paragraph, part: 'body', ...where } }
    }),
  )
  if (isData) place.blocks.push({ kind: 'table', rows: cells.filter((row) => row.some(({ text }) => text !== '')) })
  else
    for (const { text, origin } of cells.flat())
      if (text !== '') place.blocks.push({ kind: 'text', text, origins: [{ at: 0, origin }] })
  placeBoxes(draft)
}

function placeBoxes(draft: Draft): void {
  if (draft.boxes.length === 0) return
  draft.place.blocks.push(...draft.boxes)
  draft.boxes = []
}
