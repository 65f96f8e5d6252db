/** The little that the overview keeps of each result, so that a long batch fits into memory. */
import type { CheckResult, EvidenceLevel, Severity } from '../../model/finding.ts'
import { addToTally, NO_TALLY } from '../tally.ts'
import { type FourPart, PARTS } from './lengths.ts'

export interface IndexEntry {
  readonly path: string
  readonly name: string
  /** Where its page is, as a relative reference. */
  readonly href: string
  readonly isAnnualReport: boolean
  readonly counts: Readonly<Record<Severity | 'review', number>>
  readonly evidence: ReadonlyMap<string, EvidenceLevel>
  readonly rules: ReadonlyMap<string, number>
  /** Parts of the four for which no section was found. */
  readonly missing: readonly FourPart[]
}

/** Keeps what the overview shows of a result. */
export function indexEntry(result: CheckResult, href: string): IndexEntry {
  const { path, identity, evidence, findings, sections } = result
  const rules = new Map<string, number>()
  for (const { ruleId } of findings) rules.set(ruleId, (rules.get(ruleId) ?? 0) + 1)
  return {
    path,
    name: identity.title ?? path,
    href,
    isAnnualReport: identity.isAnnualReport,
    counts: addToTally(NO_TALLY, result).findings,
    evidence: new Map(evidence.map(({ requirement, level }) => [requirement, level])),
    rules,
    missing: PARTS.filter((part) => !sections.some(({ role }) => role === part)),
  }
}
