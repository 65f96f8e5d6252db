/** How a document is laid out: size of its text, edges, distance of lines, whether paragraphs are indented. */
import type { Page } from '../page-lines.ts'
import type { Line } from './lines.ts'
import { commonSize } from './running.ts'

/** The edges of the text on one page. */
export interface Edges {
  readonly left: number
  readonly right: number
  /** The middle of the page. */
  readonly middle: number
}

export interface PageLayout {
  /** Size of most of the text. */
  readonly size: number
  /** Usual distance from one base line to the next. */
  readonly pitch: number
  /** Whether first lines are indented, as in nearly all Chinese documents. */
  readonly indents: boolean
  readonly edgesOf: (page: number) => Edges
}

/** Measures all pages. */
export function layOutPages(pages: readonly Page[], lines: readonly Line[]): PageLayout {
  const size = commonSize(lines)
  const body = lines.filter((line) => Math.abs(line.size - size) <= 0.05 * size)
  const whole = { left: leftmost(body, size), right: rightmost(body, size) }
  const byPage = new Map<number, Edges>()
  for (const { number, width } of pages) {
    const own = body.filter((line) => line.page === number)
    const near = (value: number, usual: number): number =>
      own.length >= 3 && Math.abs(value - usual) < 1.2 * size ? value : usual
    byPage.set(number, {
      left: near(leftmost(own, size), whole.left),
      right: near(rightmost(own, size), whole.right),
      middle: width / 2,
    })
  }
  const edgesOf = (page: number): Edges => byPage.get(page) ?? { ...whole, middle: (whole.left + whole.right) / 2 }
  const indented = body.filter((line) => {
    const indent = line.x - edgesOf(line.page).left
    return indent >= 1.2 * size && indent <= 3.5 * size
  })
  return { size, pitch: usualPitch(body, size), indents: indented.length >= 2 && indented.length >= 0.05 * body.length, edgesOf }
}

/** The leftmost place at which at least two lines begin, or any line. */
function leftmost(lines: readonly Line[], size: number): number {
  const sorted = lines.map((line) => line.x).sort((one, other) => one - other)
  return sorted.find((x, index) => (sorted[index + 1] ?? Number.POSITIVE_INFINITY) - x < 0.3 * size) ?? sorted[0] ?? 0
}

/** The rightmost place at which at least two lines end, or any line. */
function rightmost(lines: readonly Line[], size: number): number {
  const sorted = lines.map((line) => line.end).sort((one, other) => other - one)
  return sorted.find((end, index) => end - (sorted[index + 1] ?? Number.NEGATIVE_INFINITY) < size) ?? sorted[0] ?? 0
}

function usualPitch(lines: readonly Line[], size: number): number {
  const distances: number[] = []
  for (let index = 1; index < lines.length; index++) {
    const [before, line] = [lines[index - 1] as Line, lines[index] as Line]
    if (before.page === line.page && line.y > before.y) distances.push(line.y - before.y)
  }
  distances.sort((one, other) => one - other)
  return distances[distances.length >> 1] ?? 1.5 * size
}
