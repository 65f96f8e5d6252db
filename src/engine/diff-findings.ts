/** What a change of rules adds to and takes from the findings of one text. */
import type { CheckResult, Finding } from '../model/finding.ts'

/** A finding that is in both, with another severity, outcome, place or message. */
export interface ChangedFinding {
  readonly before: Finding
  readonly after: Finding
}

export interface FindingDiff {
  readonly added: readonly Finding[]
  readonly removed: readonly Finding[]
  readonly changed: readonly ChangedFinding[]
}

const shownOf = ({ severity, outcome, message, start, end }: Finding): string =>
  [severity, outcome, message, start.offset, end.offset].join('\n')

/** Compares two results of the same text, finding by finding: one is the same as another when their fingerprints are. */
export function diffFindings(before: CheckResult, after: CheckResult): FindingDiff {
  const old = new Map(before.findings.map((finding) => [finding.fingerprint, finding]))
  const now = new Set(after.findings.map(({ fingerprint }) => fingerprint))
  const added: Finding[] = []
  const changed: ChangedFinding[] = []
  for (const finding of after.findings) {
    const former = old.get(finding.fingerprint)
    if (former === undefined) added.push(finding)
    else if (shownOf(former) !== shownOf(finding)) changed.push({ before: former, after: finding })
  }
  return { added, removed: before.findings.filter(({ fingerprint }) => !now.has(fingerprint)), changed }
}
