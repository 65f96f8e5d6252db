/** Leaves out what pages repeat around the text: running heads, feet, page numbers. */
import type { Page } from '../page-lines.ts'
import type { Line } from './lines.ts'

/** Lines at the edge of a page that may be running ones. */
const EDGE_LINES = 2
/** No report's text stands in the outer part of a page: margins are wider (GB/T 9704: 37 mm above, 35 mm below). */
const EDGE_SHARE = 0.075

const PAGE_NUMBER =
  /^[\s\-–—－―_·•.（(]*(?:第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|(?:page\s*)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?)[\s\-–—－―_·•.）)]*$/i

/** The lines of all pages without the running ones. */
export function withoutRunningLines(pages: readonly Page[], linesByPage: readonly (readonly Line[])[]): readonly Line[] {
  const counts = countEdgeTexts(linesByPage)
  const bodySize = commonSize(linesByPage.flat())
  return linesByPage.flatMap((lines, index) => {
    const page = pages[index] as Page
    return lines.filter((line, order) => {
      const fromEdge = Math.min(order, lines.length - 1 - order)
      if (fromEdge >= EDGE_LINES) return true
      if (isInMargin(page, line) && (PAGE_NUMBER.test(line.text) || line.size < bodySize * 0.95)) return false
      if (fromEdge === 0 && isNearEdge(page, line) && PAGE_NUMBER.test(line.text)) return false
      return lines.length <= 2 * EDGE_LINES || !isNearEdge(page, line) || !isRepeated(counts.get(keyOf(line)) ?? 0, pages.length)
    })
  })
}

/** The size of most characters. */
export function commonSize(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 4) / 4
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length)
  }
  let [best, most] = [0, 0]
  for (const [size, count] of counts) if (count > most) [best, most] = [size, count]
  return best
}

function isRepeated(times: number, pages: number): boolean {
  return times >= 2 && times * 2 >= pages - 1
}

/** How many pages have a text at one height near an edge; numbers count as equal. */
function countEdgeTexts(linesByPage: readonly (readonly Line[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const lines of linesByPage) {
    const edges = new Set([...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)].map(keyOf))
    for (const key of edges) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function keyOf({ text, y, size }: Line): string {
  return `${Math.round(y / Math.max(size, 1e-9))} ${text.replace(/\d+/g, '#')}`
}

function isInMargin({ height }: Page, { y }: Line): boolean {
  return y < height * EDGE_SHARE || y > height * (1 - EDGE_SHARE)
}

function isNearEdge({ height }: Page, { y }: Line): boolean {
  return y < height * 0.15 || y > height * 0.85
}
