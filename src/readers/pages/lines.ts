/** Runs of a page → lines from top to bottom, each with its cells. */
import type { Page, PageRun } from '../page-lines.ts'

/** Text between two wide gaps of a line. */
export interface Cell {
  readonly text: string
  readonly x: number
  readonly end: number
}

/** A line of a page. */
export interface Line {
  /** Number of the page, from 1. */
  readonly page: number
  readonly text: string
  readonly cells: readonly [Cell, ...Cell[]]
  readonly x: number
  readonly end: number
  readonly y: number
  /** Size of most of its characters. */
  readonly size: number
}

/** A gap of more than so many sizes parts cells; two full-width spaces are as wide. */
const CELL_GAP = 1.6
/** A gap of more than so many sizes between Latin characters is a space. */
const WORD_GAP = 0.12

/** Hanzi and full-width punctuation, and the marks that Chinese shares with Latin. */
const WIDE = /[\u2014\u2018-\u201d\u2026\u2460-\u24ff\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uffee\ud840-\udfff]/

/** Groups the runs of a page by base line. */
export function linesOfPage({ number, runs }: Page): readonly Line[] {
  const shown = runs.filter((run) => run.text.trim() !== '' && run.size > 0)
  const sorted = [...shown].sort((one, other) => one.y - other.y || one.x - other.x)
  const groups: PageRun[][] = []
  for (const run of sorted) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group !== undefined && first !== undefined && run.y - first.y <= 0.4 * Math.max(run.size, first.size)) group.push(run)
    else groups.push([run])
  }
  return groups.map((group) => lineOf(number, group))
}

/** Whether two texts meet without a space: one of the characters is wide, or there is nothing between words. */
export function meetsWithoutSpace(before: string, after: string): boolean {
  return before === '' || after === '' || WIDE.test(before.slice(-1)) || WIDE.test(after.slice(0, 1))
}

function lineOf(page: number, group: readonly PageRun[]): Line {
  const runs = [...group].sort((one, other) => one.x - other.x)
  const size = mostCommonSize(runs)
  const cells: { text: string; x: number; end: number }[] = []
  for (const run of runs) {
    const cell = cells.at(-1)
    const text = closeSpaces(run.text)
    if (cell === undefined || run.x - cell.end > CELL_GAP * size) cells.push({ text, x: run.x, end: run.x + run.width })
    else if (!isShadow(cell, run)) {
      const space = run.x - cell.end > WORD_GAP * size && !meetsWithoutSpace(cell.text, text) ? ' ' : ''
      cell.text += space + text
      cell.end = Math.max(cell.end, run.x + run.width)
    }
  }
  const [first, last] = [cells[0] as Cell, cells.at(-1) as Cell]
  return {
    page,
    text: cells.map((cell) => cell.text).join(' '),
    cells: cells as [Cell, ...Cell[]],
    x: first.x,
    end: last.end,
    y: (runs[0] as PageRun).y,
    size,
  }
}

/** Bold is sometimes made by printing a text twice with a small offset. */
function isShadow(cell: Cell, run: PageRun): boolean {
  return run.text.length > 1 && cell.text.endsWith(closeSpaces(run.text)) && run.x < cell.end - 0.5 * run.width
}

/** Drops the gaps that a typesetter leaves between hanzi and Latin characters, and spaces at both ends. */
function closeSpaces(text: string): string {
  const parts = text.trim().split(/[ \u00a0]+/)
  return parts.reduce((joined, part) => joined + (meetsWithoutSpace(joined, part) ? '' : ' ') + part)
}

function mostCommonSize(runs: readonly PageRun[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of runs) counts.set(size, (counts.get(size) ?? 0) + text.length)
  let [best, most] = [0, 0]
  for (const [size, count] of counts) if (count > most) [best, most] = [size, count]
  return best
}
