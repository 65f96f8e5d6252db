/** Which quantities are parts of another: what follows 其中, 包括, or stands in brackets right after a total. */
import type { Quantity } from '../model/reading.ts'

/** An open enumeration of parts. */
interface Frame {
  /** How many quantities stood before it. */
  readonly before: number
  /** Whether a bracket opened it. */
  readonly bracket: boolean
  /** Whether it counts as an enumeration: a bracket does only right after a quantity. */
  readonly active: boolean
}

/** The enumerations that are open at a place, the innermost last. */
export type PartFrames = Frame[]

/** How far back the total of an enumeration may stand, in quantities. */
const REACH = 4

const PEOPLE = new Set(['人', '名', '位', '人次'])
const sameThing = (one: string, other: string): boolean => one === other || (PEOPLE.has(one) && PEOPLE.has(other))

/** 其中, 包括 at the place: parts follow. */
export function openParts(frames: PartFrames, quantities: number): void {
  const inner = frames.at(-1)
  if (inner !== undefined && !inner.bracket) frames.pop()
  frames.push({ before: quantities, bracket: false, active: true })
}

/** A bracket opens; `after` says whether it stands right behind a quantity. */
export function openBracket(frames: PartFrames, quantities: number, after: boolean): void {
  frames.push({ before: quantities, bracket: true, active: after })
}

/** A bracket closes: what was opened in it ends. */
export function closeBracket(frames: PartFrames): void {
  while (frames.length > 0) if (frames.pop()?.bracket) return
}

/** A semicolon or a new total ends an enumeration that is in no bracket. */
export function endParts(frames: PartFrames): void {
  const inner = frames.at(-1)
  if (inner !== undefined && !inner.bracket) frames.pop()
}

/** What must be known of a figure to find its total. */
export type PartFigure = Pick<Quantity, 'sentence' | 'unit' | 'kind' | 'period' | 'comparison'>

/** Index of the quantity of which the next one is a part, else `null`. */
export function totalOf(frames: PartFrames, quantities: readonly Quantity[], part: PartFigure): number | null {
  if (frames.length === 0) return null
  const frame = frames.at(-1)
  if (!frame?.active || part.comparison !== null || part.kind === 'rate' || part.kind === 'ordinal') return null
  for (let index = frame.before - 1; index >= 0 && index >= frame.before - (frame.bracket ? 1 : REACH); index -= 1) {
    const total = quantities[index] as Quantity
    if (part.sentence - total.sentence > 1) return null
    if (total.comparison === null && sameThing(total.unit, part.unit) && total.period === part.period) return index
  }
  return null
}
