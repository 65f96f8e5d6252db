/** Takes the findings that were there before out of a result, by their fingerprints. */
import type { CheckResult } from '../model/finding.ts'
import type { SuppressedFinding } from '../model/suppression.ts'

/** What is left of a result, and the accepted fingerprints that no finding has any more. */
export interface Baselined {
  readonly result: CheckResult
  readonly unmet: readonly string[]
}

/**
 * Applies the fingerprints that a baseline accepts for this report; `reason` and `by` say why and by which file. Findings of
 * `locked` rules stay.
 */
export function applyBaseline(
  result: CheckResult,
  accepted: ReadonlySet<string>,
  words: { readonly reason: string; readonly by: string },
  locked: ReadonlySet<string> = new Set(),
): Baselined {
  const met = new Set<string>()
  const suppressed: SuppressedFinding[] = []
  const findings = result.findings.filter((finding) => {
    if (!accepted.has(finding.fingerprint)) return true
    met.add(finding.fingerprint)
    if (locked.has(finding.ruleId)) return true
    suppressed.push({ ...finding, suppression: { ...words, until: null } })
    return false
  })
  const unmet = [...accepted].filter((fingerprint) => !met.has(fingerprint))
  if (suppressed.length === 0) return { result, unmet }
  return { result: { ...result, findings, suppressed: [...(result.suppressed ?? []), ...suppressed] }, unmet }
}
