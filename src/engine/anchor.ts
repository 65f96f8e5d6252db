/** Where a missing text belongs. */
import type { Span } from '../model/place.ts'
import type { Reading, Section } from '../model/reading.ts'

/** The order in which the supervision rules of 2019 name the contents. */
const ORDER = ['overview', 'achievements', 'highlights', 'problems', 'responsibility', 'plans']

const at = (offset: number): Span => ({ start: offset, end: offset })

/** The outermost sections of a role, in order. */
export function sectionsOf(reading: Reading, role: string): readonly Section[] {
  const all = reading.sections.filter((section) => section.role === role)
  return all.filter(
    (section) => !all.some((outer) => outer !== section && outer.start <= section.start && section.end <= outer.end),
  )
}

/** The end of the last block that belongs to the body, else of the text. */
function endOfBody(reading: Reading): number {
  const body = reading.blocks.findLast((block) => block.part === 'body' || block.part === 'heading' || block.part === 'table')
  return body?.end ?? reading.blocks.at(-1)?.end ?? 0
}

/**
 * Where a text of this role would be put: the end of its section; without one, after the part that should stand before
 * it, else before the part that should follow, else at the end of the body.
 */
export function anchorOf(reading: Reading, role: string): Span {
  const own = sectionsOf(reading, role)
  if (own.length > 0) return at((own.at(-1) as Section).end)
  if (role === 'title') return at(reading.blocks.find((block) => block.part !== 'residue')?.start ?? 0)
  const rank = ORDER.indexOf(role)
  if (rank >= 0) {
    for (const earlier of ORDER.slice(0, rank).toReversed()) {
      const last = sectionsOf(reading, earlier).at(-1)
      if (last) return at(last.end)
    }
    for (const later of ORDER.slice(rank)) {
      const [first] = sectionsOf(reading, later)
      if (first) return at(first.start)
    }
  }
  return at(endOfBody(reading))
}
