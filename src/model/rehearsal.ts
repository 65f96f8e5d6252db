/** What came of running the examples of a pack. */
import type { Finding, Outcome } from './finding.ts'
import type { Example } from './pack.ts'

/**
 * What is wrong with an example: `missing` should fire and did not; `noisy` fired and should not; `misplaced` fired at
 * another place; `other-variant` and `other-outcome` gave another answer.
 */
export type RehearsalFault = 'missing' | 'noisy' | 'misplaced' | 'other-variant' | 'other-outcome'

/** One example that was run. */
export interface Rehearsal {
  readonly ruleId: string
  readonly example: Example
  /** Place of the example among those of its rule, 0-based. */
  readonly index: number
  /** `null` where all is as expected. */
  readonly fault: RehearsalFault | null
  /** What was expected and what was seen, in a few words. */
  readonly expected: string
  readonly seen: string
  /** How many things the rule looked at. */
  readonly examined: number
  readonly outcome: Outcome
  /** Why the rule does not apply or a person must look, if so. */
  readonly because: string | null
  /** Findings of the rule; their offsets count from the start of the example's text, and may lie outside it. */
  readonly findings: readonly (Pick<Finding, 'variant' | 'message' | 'quote'> & {
    readonly start: number
    readonly end: number
  })[]
}
