/** Ties a kind's parameters to its code. */
import type { Assertion } from '../model/assertion.ts'
import type { Fault, Verdict } from '../model/finding.ts'

/**
 * Declares a kind, built in or of a host. `P` is checked by the schema before a rule ever runs, so `evaluate` may trust
 * it; the list holds kinds of every parameter shape, hence the widened type. A host hands its kinds to
 * {@link hostKind} for reading packs and to {@link createChecker} for checking; a pack alone can never run code.
 *
 * `evaluate` is pure: it looks at the subject and answers with faults, each with a variant that is declared, offsets
 * within the text, and facts for the message. What it throws ends the run with a RuleCrashError.
 */
export function defineAssertion<P>(assertion: Assertion<P>): Assertion {
  return Object.freeze(assertion) as unknown as Assertion
}

/** An answer from faults. */
export function verdict(examined: number, faults: readonly Fault[]): Verdict {
  return { examined, faults }
}

/** The faults that a judge finds in a list, in order: a loop, since lists are long and faults are few. */
export function faultsIn<Value>(
  values: readonly Value[],
  judge: (value: Value, index: number) => Fault | null,
): readonly Fault[] {
  const faults: Fault[] = []
  for (let index = 0; index < values.length; index += 1) {
    const fault = judge(values[index] as Value, index)
    if (fault !== null) faults.push(fault)
  }
  return faults
}

/** Names joined as a Chinese list. */
export function listed(names: Iterable<string>): string {
  return [...new Set(names)].join('、')
}
