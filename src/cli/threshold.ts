/** Whether findings reach the threshold, each text by its own setup. */
import { addToTally, NO_TALLY } from '../formatters/tally.ts'
import type { CheckResult } from '../model/finding.ts'
import { THRESHOLDS } from './check-options.ts'
import type { Setup } from './setups.ts'

/** Counts what is told of. */
export interface Threshold {
  readonly add: (result: CheckResult, setup: Pick<Setup, 'failOn' | 'mostWarnings'>) => void
  readonly isReached: () => boolean
}

/** Starts to count. Warnings are counted over all texts that have their limit from one place. */
export function threshold(): Threshold {
  const warnings = new Map<string, number>()
  const reached = new Set<CheckResult>()
  return {
    add: (result, { failOn, mostWarnings }) => {
      const { findings } = addToTally(NO_TALLY, result)
      const grave = THRESHOLDS.slice(0, THRESHOLDS.indexOf(failOn) + 1).some((column) => findings[column] > 0)
      if (mostWarnings !== null) {
        const sum = (warnings.get(mostWarnings.owner) ?? 0) + findings.warning
        warnings.set(mostWarnings.owner, sum)
        if (sum > mostWarnings.limit) reached.add(result)
      }
      if (grave) reached.add(result)
    },
    isReached: () => reached.size > 0,
  }
}
