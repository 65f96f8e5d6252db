/** Divisions of a register: parts that stand beside one another, such as 简易程序 and 普通程序. */
import type { Subject } from '../model/assertion.ts'
import type { Register } from '../model/pack.ts'
import { wordsIn } from './figures.ts'

/** A set of parts as the register has it. */
export interface Division {
  readonly terms: readonly string[]
  readonly exhaustive: boolean
  /** Words before a total that may be told by such parts without 其中. */
  readonly of: readonly string[]
}

/** The divisions of the register: read when they are first asked for, and then once for all reports. */
export const divisionsOf =
  ({ derived }: Subject, register: string): (() => readonly Division[]) =>
  () =>
    derived(register, readDivisions)

function readDivisions(register: Register | undefined): readonly Division[] {
  return (register?.rows ?? []).map((row) => ({
    terms: [...wordsIn(row.terms)].sort((one, other) => other.length - one.length),
    exhaustive: row.exhaustive === true,
    of: wordsIn(row.of),
  }))
}

/** The divisions that a total may be told by, by the words before it. */
export function divisionsFor(context: string, divisions: readonly Division[]): readonly Division[] {
  const fitting: Division[] = []
  for (const division of divisions) {
    for (const word of division.of) {
      if (!context.includes(word)) continue
      fitting.push(division)
      break
    }
  }
  return fitting
}

/** The division that every lead belongs to, each to a member of its own. */
export function divisionOf(leads: readonly string[], divisions: readonly Division[]): Division | null {
  return (
    divisions.find(({ terms }) => {
      const members = leads.map((lead) => terms.find((term) => lead.includes(term)))
      return members.every((member) => member !== undefined) && new Set(members).size === members.length
    }) ?? null
  )
}
