/** Ties a kind's parameters to its code. */
import type { Assertion } from '../model/assertion.ts'
import type { Fault, Verdict } from '../model/finding.ts'

/**
 * Declares a kind. `P` is checked by the schema before a rule ever runs, so `evaluate` may trust it.
 * The list holds kinds of every parameter shape, hence the widened type.
 */
export function defineAssertion<P>(assertion: Assertion<P>): Assertion {
  return Object.freeze(assertion) as unknown as Assertion
}

/** An answer from faults. */
export function verdict(examined: number, faults: readonly Fault[]): Verdict {
  return { examined, faults }
}

/** Distinct values, in order of first sight. */
export function distinct<Value>(values: Iterable<Value>): readonly Value[] {
  return [...new Set(values)]
}

/** Names joined as a Chinese list. */
export function listed(names: Iterable<string>): string {
  return [...new Set(names)].join('、')
}
