/** Cuts text where findings begin and end, and makes the marks. */
import type { Finding } from '../../../src/model/finding.ts'
import { element } from './element.ts'
import { COLUMNS, type Column, isShown, type State } from './state.ts'

/** A finding on its way into the text. */
export interface Placed {
  /** 0-based. */
  readonly number: number
  readonly finding: Finding
  readonly column: Column
  readonly start: number
  readonly end: number
}

/** The findings that pass the filters, in order of place. */
export function placedFindings({ checked, hidden, category }: State): readonly Placed[] {
  const all = (checked?.result.findings ?? []).map((finding, number): Placed => {
    const column = finding.outcome === 'review' ? 'review' : finding.severity
    return { number, finding, column, start: finding.start.offset, end: finding.end.offset }
  })
  return all.filter(({ finding }) => isShown(finding, { hidden, category }))
}

/** A text node with the offset of its first character in the report. */
export interface Piece {
  readonly start: number
  readonly node: Text
}

/** Where marks are put while a stretch is drawn. */
export interface Drawing {
  readonly pieces: Piece[]
  /** What stands where a finding ends. */
  readonly after: (placed: Placed) => Node | null
  /** What stands where text is wanted, for all findings that want it there. */
  readonly caret: (placed: readonly Placed[]) => Node | null
}

const gravest = (placed: readonly Placed[]): Column =>
  COLUMNS.find((column) => placed.some((one) => one.column === column)) as Column

const numbersOf = (placed: readonly Placed[]): string => placed.map(({ number }) => number).join(' ')

/** A longer stretch is only underlined. */
const LONG = 60

function markOf(text: Text, placed: readonly Placed[]): Node {
  if (placed.length === 0) return text
  const isLong = placed.every(({ start, end }) => end - start > LONG)
  const classes = `s-${gravest(placed)}${isLong ? ' long' : ''}`
  return element('mark', { class: classes, 'data-n': numbersOf(placed) }, text)
}

/** A caret that takes no room. */
export const caretOf = (placed: readonly Placed[]): Node =>
  element('mark', { class: `s-${gravest(placed)} caret`, 'data-n': numbersOf(placed) })

/** Draws the text between two offsets with the findings that touch it. */
export function drawMarks(
  text: string,
  from: number,
  to: number,
  touching: readonly Placed[],
  drawing: Drawing,
): readonly Node[] {
  const clamp = (offset: number): number => Math.min(Math.max(offset, from), to)
  const cuts = [...new Set([from, to, ...touching.flatMap(({ start, end }) => [clamp(start), clamp(end)])])].sort(
    (one, other) => one - other,
  )
  return cuts.flatMap((cut, index) => {
    const nodes: Node[] = []
    for (const placed of touching) {
      // A finding over several lines is told at the end of its first.
      if (placed.start < from || clamp(placed.end) !== cut) continue
      const after = drawing.after(placed)
      if (after !== null) nodes.push(after)
    }
    const wanting = touching.filter(({ start, end }) => start === end && start === cut)
    const caret = wanting.length === 0 ? null : drawing.caret(wanting)
    if (caret !== null) nodes.push(caret)
    const until = cuts[index + 1]
    if (until === undefined) return nodes
    const node = document.createTextNode(text.slice(cut, until))
    drawing.pieces.push({ start: cut, node })
    nodes.push(
      markOf(
        node,
        touching.filter(({ start, end }) => start <= cut && end >= until),
      ),
    )
    return nodes
  })
}

/** The stretch of the page that shows a stretch of the report. */
export function rangeOf(pieces: readonly Piece[], start: number, end: number): Range | null {
  const holds = (offset: number) => (piece: Piece) => piece.start <= offset && offset <= piece.start + piece.node.length
  const first = pieces.find((piece) => holds(start)(piece) && (end === start || start < piece.start + piece.node.length))
  const last = pieces.findLast((piece) => holds(end)(piece) && (end === start || end > piece.start))
  if (first === undefined || last === undefined) return null
  const range = document.createRange()
  range.setStart(first.node, start - first.start)
  range.setEnd(last.node, Math.max(end - last.start, 0))
  return range
}

/** Shows which marks belong to the chosen finding. */
export function highlight(parent: Element, chosen: number | null): void {
  for (const mark of parent.querySelectorAll('.chosen')) mark.classList.remove('chosen')
  if (chosen === null) return
  for (const mark of parent.querySelectorAll(`[data-n~="${chosen}"]`)) mark.classList.add('chosen')
}

/** Scrolls a place to the middle of the window, unless it is in sight. */
export function bringIntoSight(place: Range | Element): void {
  const { top, bottom } = place.getBoundingClientRect()
  const [ceiling, floor] = [window.innerHeight * 0.18, window.innerHeight * 0.8]
  if (top >= ceiling && bottom <= floor) return
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  window.scrollBy({ top: top - window.innerHeight * 0.35, behavior: isCalm ? 'auto' : 'smooth' })
}
