/** The sections of a reading as a result lists them. */
import type { ResultSection } from '../model/finding.ts'
import type { Reading } from '../model/reading.ts'
import { cursor } from '../text/positions.ts'
import { inOneLine } from '../text/unbroken.ts'

/** Every headed section, in order, with its place. */
export function resultSections({ sections, lines }: Reading): readonly ResultSection[] {
  const { position } = cursor(lines)
  return sections.map((section) => ({
    role: section.role,
    level: section.level,
    numbering: section.numbering,
    heading: inOneLine(section.heading),
    inferred: section.inferred,
    ...position(section),
  }))
}
