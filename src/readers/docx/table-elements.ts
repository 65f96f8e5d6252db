/** Elements that hold paragraphs: tables, text boxes, alternatives. */
import type { Cell, Table } from './blocks.ts'
import { type Container, count, enterTextBox, leaveTextBox, makeContainer, type Story, settle } from './story.ts'
import { type ElementHandler, type ElementTable, SKIP } from './xml.ts'

/** A table that has begun and not ended, with its row and cell. */
interface OpenTable {
  readonly rows: Cell[][]
  readonly outside: Container
  row: Cell[]
  /** Whether the row is a tracked deletion. */
  rowHidden: boolean
  /** Grid column of the next cell, 1-based. */
  column: number
  span: number
  continued: boolean
}

/** The largest grid that Word knows. */
const MOST_COLUMNS = 63

const columns = (value: string | undefined): number => Math.min(Math.max(Math.trunc(Number(value)) || 0, 0), MOST_COLUMNS)

function rowProperties(story: Story, current: () => OpenTable | undefined): ElementTable {
  const hides = (mode: Story['changes']): ElementHandler => ({
    open() {
      const table = current()
      story.losses.changes++
      if (table !== undefined && story.changes === mode) table.rowHidden = true
    },
  })
  return {
    'w:gridBefore': {
      open(tag) {
        const table = current()
        if (table !== undefined) table.column += columns(tag.attribute('val'))
      },
    },
    'w:del': hides('accept'),
    'w:ins': hides('reject'),
    'w:trPrChange': SKIP,
  }
}

function cellProperties(story: Story, current: () => OpenTable | undefined): ElementTable {
  const hide = (mode: Story['changes']): ElementHandler => ({
    open() {
      if (story.changes === mode) story.container = makeContainer(true)
    },
  })
  return {
    'w:gridSpan': {
      open(tag) {
        const table = current()
        if (table !== undefined) table.span = Math.max(1, columns(tag.attribute('val')))
      },
    },
    'w:vMerge': {
      open(tag) {
        const table = current()
        if (table === undefined || tag.attribute('val') === 'restart') return
        // Word shows nothing of a cell that only continues the one above.
        table.continued = true
        story.container = makeContainer(true)
      },
    },
    'w:cellDel': hide('accept'),
    'w:cellIns': hide('reject'),
    'w:tcPrChange': SKIP,
  }
}

function endCell(story: Story, table: OpenTable): void {
  settle(story.container)
  const { blocks } = story.container
  story.container = table.outside
  table.row.push({ blocks, column: table.column, span: table.span, continued: table.continued })
  table.column += table.span
}

/** Handlers for tables, also of tables inside cells. */
export function tableElements(story: Story): ElementTable {
  const open: OpenTable[] = []
  const current = (): OpenTable | undefined => open.at(-1)
  return {
    'w:tbl': {
      open() {
        settle(story.container)
        open.push({ rows: [], outside: story.container, row: [], rowHidden: false, column: 1, span: 1, continued: false })
      },
      close() {
        const table = open.pop()
        if (table === undefined) return
        story.container = table.outside
        const block: Table = { type: 'table', rows: table.rows }
        if (table.rows.length > 0 && !table.outside.hidden) table.outside.blocks.push(block)
      },
    },
    'w:tblPr': { leap: true },
    'w:tblGrid': { leap: true },
    'w:tblPrEx': SKIP,
    'w:tr': {
      open() {
        const table = current()
        if (table !== undefined) Object.assign(table, { row: [], rowHidden: false, column: 1 })
      },
      close() {
        const table = current()
        if (table !== undefined && !table.rowHidden && table.row.length > 0) table.rows.push(table.row)
      },
    },
    'w:trPr': { within: rowProperties(story, current) },
    'w:tc': {
      open() {
        count(story)
        const table = current()
        if (table === undefined) return
        Object.assign(table, { span: 1, continued: false })
        story.container = makeContainer(table.rowHidden || table.outside.hidden)
      },
      close() {
        const table = current()
        if (table !== undefined) endCell(story, table)
      },
    },
    'w:tcPr': { within: cellProperties(story, current) },
  }
}

/** Handlers for text boxes, and for the alternatives in which programs write them twice. */
export function boxElements(story: Story): ElementTable {
  const outside: Container[] = []
  const chosen: boolean[] = []
  return {
    'w:txbxContent': {
      open() {
        outside.push(story.container)
        story.container = makeContainer(story.container.hidden || story.flow.hidden)
        enterTextBox(story)
      },
      close() {
        settle(story.container)
        const { blocks } = story.container
        story.container = outside.pop() ?? makeContainer(false)
        leaveTextBox(story, blocks)
      },
    },
    'mc:AlternateContent': { open: () => chosen.push(false), close: () => chosen.pop() },
    'mc:Choice': {
      skip: () => chosen.at(-1) === true,
      close() {
        chosen[chosen.length - 1] = true
      },
    },
    'mc:Fallback': { skip: () => chosen.at(-1) === true },
  }
}

/** Handlers for what cannot be read and is said in a warning. */
export function lossElements(story: Story): ElementTable {
  const lose = (loss: 'images' | 'charts' | 'embedded'): ElementHandler => ({
    open() {
      story.losses[loss]++
    },
  })
  return {
    'pic:pic': lose('images'),
    'v:imagedata': lose('images'),
    'c:chart': lose('charts'),
    'dgm:relIds': lose('charts'),
    'w:altChunk': lose('embedded'),
    'w:subDoc': lose('embedded'),
    'w:sdtPr': { leap: true },
    'w:sdtEndPr': SKIP,
    'w:sectPr': { leap: true },
  }
}
