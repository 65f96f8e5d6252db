/** Divisions of a register: parts that stand beside one another, such as 简易程序 and 普通程序. */
import type { Subject } from '../model/assertion.ts'
import { wordsIn } from './figures.ts'

/** A set of parts as the register has it. */
export interface Division {
  readonly terms: readonly string[]
  readonly exhaustive: boolean
  /** Words before a total that may be told by such parts without 其中. */
  readonly of: readonly string[]
}

/** Reads the divisions of the register when they are first asked for: most reports need none. */
export function divisionsOf(subject: Subject, register: string): () => readonly Division[] {
  let divisions: readonly Division[] | null = null
  return () => {
    divisions ??= (subject.register(register)?.rows ?? []).map((row) => ({
      terms: [...wordsIn(row.terms)].sort((one, other) => other.length - one.length),
      exhaustive: row.exhaustive === true,
      of: wordsIn(row.of),
    }))
    return divisions
  }
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
