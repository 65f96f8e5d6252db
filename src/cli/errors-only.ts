/** `--quiet`: a result with its errors alone. */
import type { CheckResult } from '../model/finding.ts'

/** The result without warnings, hints and what a person must look at. */
export const errorsOnly = (result: CheckResult): CheckResult => ({
  ...result,
  findings: result.findings.filter(({ outcome, severity }) => outcome === 'fail' && severity === 'error'),
})
