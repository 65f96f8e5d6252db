/** Totals of a table are the sums of their rows and columns. */
import type { Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Span } from '../model/place.ts'
import type { ReportTreeNode, RowNode, TableNode } from '../model/report-tree.ts'
import { defineAssertion, verdict } from './define.ts'
import { written } from './figures.ts'
import { CELL_MARK, noteCharacters } from './noted-characters.ts'
import { closed } from './schema.ts'

const TOTAL = /^(?:合计|总计|共计|小计|总数|总量|全年|全年合计)(?:[（(].*)?$/
const NUMBER = /^[+-]?\d[\d,，]*(?:\.\d+)?$/

interface Cell extends Span {
  readonly text: string
  /** `null` where the cell holds no plain number. */
  readonly value: number | null
}

type Row = readonly Cell[]

function cellOf(written: string, start: number): Cell {
  const text = written.trim().normalize('NFKC')
  const first = start + written.length - written.trimStart().length
  const value = NUMBER.test(text) ? Number(text.replace(/[,，]/g, '')) : null
  return { text, value, start: first, end: first + written.trim().length }
}

function rowOf(row: RowNode): Row {
  return row.children.map(({ children, position }) =>
    cellOf(children.map((sentence) => sentence.value).join(''), children[0]?.position.start.offset ?? position.start.offset ?? 0),
  )
}

function tablesIn(node: ReportTreeNode, found: (readonly Row[])[]): (readonly Row[])[] {
  if (node.type === 'table') found.push((node as TableNode).children.map(rowOf))
  else if (node.type === 'report' || node.type === 'section') {
    for (const child of node.children) if (child.type === 'table' || child.type === 'section') tablesIn(child, found)
  }
  return found
}

/** Lines of a plain text whose cells are parted by tabs or upright bars, joined to tables. */
function plainTables({ reading: { source, blocks }, once }: Subject): readonly (readonly Row[])[] {
  if ((once(noteCharacters).all & CELL_MARK) === 0) return []
  const mark = source.text.includes('\t') ? '\t' : source.text.includes('|') ? '|' : undefined
  if (mark === undefined) return []
  const tables: Row[][] = []
  let last = -2
  for (const { index, part, start, end } of blocks) {
    if (part !== 'body') continue
    const row = cellsOf(source.text.slice(start, end), mark, start)
    if (row.length < 3) continue
    const open = tables.at(-1)
    if (open !== undefined && last === index - 1) open.push(row)
    else tables.push([row])
    last = index
  }
  return tables
}

function cellsOf(line: string, mark: string, start: number): Row {
  let at = start
  const cells = line.split(mark).map((written) => {
    const cell = cellOf(written, at)
    at += written.length + mark.length
    return cell
  })
  const isFramed = mark === '|' && cells[0]?.text === '' && cells.at(-1)?.text === ''
  return isFramed ? cells.slice(1, -1) : cells
}

/** The fault of a total beside its parts; `null` where it fits or a cell is no number. */
function faultOf(total: Cell | undefined, parts: readonly (Cell | undefined)[]): Fault | null {
  if (total === undefined || total.value === null || parts.length < 2) return null
  let sum = 0
  let decimals = 0
  for (const part of parts) {
    if (part === undefined || part.value === null) return null
    sum += part.value
    decimals = Math.max(decimals, part.text.split('.')[1]?.length ?? 0)
  }
  const slack = decimals === 0 ? 0 : parts.length / 2 / 10 ** decimals
  if (Math.abs(sum - total.value) <= slack + 1e-9) return null
  const facts = { total: total.text, sum: written(sum), parts: parts.map((part) => part?.text).join('＋') }
  return { variant: 'wrong', start: total.start, end: total.end, facts }
}

/** A table whose rows all have as many cells, else columns cannot be told. */
function judgeTable(rows: readonly Row[]): readonly Fault[] {
  const [header, ...body] = rows
  if (header === undefined || body.length === 0 || body.some((row) => row.length !== header.length)) return []
  const faults: (Fault | null)[] = []
  const totalColumn = header.findIndex((cell, at) => at > 1 && TOTAL.test(cell.text))
  if (totalColumn > 1) for (const row of body) faults.push(faultOf(row[totalColumn], row.slice(1, totalColumn)))
  const last = body.at(-1)
  if (last !== undefined && body.length > 2 && TOTAL.test(last[0]?.text ?? '')) {
    const above = body.slice(0, -1)
    for (let column = 1; column < header.length; column += 1) {
      faults.push(
        faultOf(
          last[column],
          above.map((row) => row[column]),
        ),
      )
    }
  }
  return faults.filter((fault) => fault !== null)
}

export const tableSums = defineAssertion<Record<string, never>>({
  kind: 'table-sums',
  summary: 'The column 合计 (or 全年) of a table is the sum of the cells before it, the row 合计 that of the cells above.',
  params: closed({}),
  variants: ['wrong'],
  facts: ['total', 'sum', 'parts'],
  evaluate(subject) {
    const { reading } = subject
    const isMarked = reading.blocks.some(({ part }) => part === 'table')
    const tables = [...(isMarked ? tablesIn(reading.tree, []) : []), ...plainTables(subject)]
    return verdict(Math.max(1, tables.length), tables.flatMap(judgeTable))
  },
})
