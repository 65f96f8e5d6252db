/** The level of a requirement and the places that show it. */
import type { EvidenceLevel } from '../model/finding.ts'
import type { Span } from '../model/place.ts'

/** The level reached and the places that show it, in order of place. */
export interface EvidenceFound {
  readonly level: EvidenceLevel
  readonly places: readonly Span[]
}

/** How many places are shown for a requirement. */
export const PLACES = 5

const byStart = (one: Span, other: Span): number => one.start - other.start
function isSorted(places: readonly Span[]): boolean {
  for (let index = 1; index < places.length; index += 1)
    if ((places[index] as Span).start < (places[index - 1] as Span).start) return false
  return true
}

/** The level with the first places, in their order. */
export const shown = (level: EvidenceLevel, places: readonly Span[]): EvidenceFound => {
  const first = isSorted(places) ? places.slice(0, PLACES) : [...places].sort(byStart).slice(0, PLACES)
  return { level, places: first.map(({ start, end }) => ({ start, end })) }
}
