/** Text placed on pages (PDF, OFD) → paragraphs, headings over several lines, tables; without running heads and page numbers. */
import type { Block } from './block.ts'
import { layOutPages } from './pages/layout.ts'
import { linesOfPage } from './pages/lines.ts'
import { blocksOfLines } from './pages/paragraphs.ts'
import { withoutRunningLines } from './pages/running.ts'

/** Characters that stand side by side on one base line. Lengths have one unit throughout the document. */
export interface PageRun {
  readonly text: string
  readonly x: number
  /** Distance of the base line from the top edge of the page. */
  readonly y: number
  readonly width: number
  /** Size of the font: the width of a hanzi. */
  readonly size: number
}

/** One page. */
export interface Page {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly PageRun[]
}

/** Joins lines into paragraphs by indentation, length and size; every block tells its page. */
export function pageBlocks(pages: readonly Page[]): readonly Block[] {
  const lines = withoutRunningLines(pages, pages.map(linesOfPage))
  return blocksOfLines(lines, layOutPages(pages, lines))
}
