/** How long each of the four parts is that the supervision rules ask for. */
import type { CheckResult } from '../../model/finding.ts'
import type { Role } from '../../model/report-tree.ts'

/** The parts that a report must have, in the order of the rules. */
export const PARTS = ['achievements', 'problems', 'responsibility', 'plans'] as const satisfies readonly Role[]

export type FourPart = (typeof PARTS)[number]

const isPart = (role: Role): role is FourPart => (PARTS as readonly Role[]).includes(role)

function inked(text: string, start: number, end: number): number {
  let count = 0
  for (let index = start; index < end; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit > 0x20 && unit !== 0x3000 && unit !== 0xa0) count += 1
  }
  return count
}

/**
 * Characters of each part, without blanks where the text is at hand. A sub-section of another role counts for its own
 * part and not for the part around it.
 */
export function partLengths({ sections }: CheckResult, text: string | undefined): Readonly<Record<FourPart, number>> {
  const lengths: Record<FourPart, number> = { achievements: 0, problems: 0, responsibility: 0, plans: 0 }
  const open: { readonly role: Role; readonly end: number }[] = []
  let at = 0
  const count = (until: number): void => {
    const part = open.findLast(({ role }) => isPart(role))?.role
    const from = at
    at = Math.max(at, until)
    if (part !== undefined && isPart(part) && until > from) {
      lengths[part] += text === undefined ? until - from : inked(text, from, until)
    }
  }
  const closeUntil = (offset: number): void => {
    while (open.length > 0 && open.at(-1)!.end <= offset) {
      count(open.at(-1)!.end)
      open.pop()
    }
    count(offset)
  }
  for (const { role, start, end } of sections) {
    closeUntil(start.offset)
    open.push({ role, end: end.offset })
  }
  closeUntil(open.reduce((last, { end }) => Math.max(last, end), 0))
  return lengths
}
