/** What a run adds up to: counted once for the summaries of every format and for the exit code. */
import type { CheckResult, EvidenceLevel, Finding, Outcome, Severity } from '../model/finding.ts'

/** Counts over one or more results. */
export interface Tally {
  readonly texts: number
  /** Findings whose outcome is `fail`, by severity; `review` whatever the severity. */
  readonly findings: Readonly<Record<Severity | 'review', number>>
  readonly evidence: Readonly<Record<EvidenceLevel, number>>
  readonly outcomes: Readonly<Record<Outcome, number>>
}

/** The tally of nothing. */
export const NO_TALLY: Tally = {
  texts: 0,
  findings: { error: 0, warning: 0, info: 0, review: 0 },
  evidence: { absent: 0, named: 0, described: 0, quantified: 0 },
  outcomes: { pass: 0, fail: 0, review: 0, 'not-applicable': 0 },
}

/** The column in which a finding counts. */
export function findingColumn(finding: Pick<Finding, 'outcome' | 'severity'>): Severity | 'review' {
  return finding.outcome === 'review' ? 'review' : finding.severity
}

/** Adds one result to a tally. */
export function addToTally(tally: Tally, result: CheckResult): Tally {
  const findings = { ...tally.findings }
  const evidence = { ...tally.evidence }
  const outcomes = { ...tally.outcomes }
  for (const finding of result.findings) findings[findingColumn(finding)] += 1
  for (const { level } of result.evidence) evidence[level] += 1
  for (const ruleId in result.outcomes) outcomes[result.outcomes[ruleId]!.outcome] += 1
  return { texts: tally.texts + 1, findings, evidence, outcomes }
}
