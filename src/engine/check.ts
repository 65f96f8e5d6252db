/** Checks a reading against rule packs. */
import type { CheckResult } from '../model/finding.ts'
import type { RulePack } from '../model/pack.ts'
import type { Reading } from '../model/reading.ts'
import type { CheckOptions } from './check-options.ts'
import { createChecker } from './checker.ts'

/**
 * Checks one reading. Pure and synchronous; prepare the packs once with `createChecker` where there are many readings.
 * @throws {@link RuleCrashError} when a kind throws, runs over its budget or points outside the text.
 */
export function check(reading: Reading, packs: readonly RulePack[], options: CheckOptions): CheckResult {
  return createChecker(packs)(reading, options)
}
