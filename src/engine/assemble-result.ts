/** What was judged → the result: findings in order of place with their names, and the evidence matrix. */

import type { CheckResult, Evidence, Finding } from '../model/finding.ts'
import type { Requirement } from '../model/pack.ts'
import type { Span } from '../model/place.ts'
import { cursor } from '../text/positions.ts'
import type { CheckOptions } from './check-options.ts'
import { fingerprints } from './fingerprint.ts'
import type { Draft } from './judge.ts'
import type { AllJudged } from './judge-rules.ts'
import { sentenceAt } from './mentions.ts'
import { resultSections } from './result-sections.ts'
import type { Ground } from './subject.ts'

const SEVERITY_RANK = { error: 0, warning: 1, info: 2 } as const

const byName = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function inOrder(one: Draft, other: Draft): number {
  return (
    one.start.offset - other.start.offset ||
    one.end.offset - other.end.offset ||
    SEVERITY_RANK[one.severity] - SEVERITY_RANK[other.severity] ||
    byName(one.ruleId, other.ruleId) ||
    byName(one.variant, other.variant)
  )
}

/** Puts a result together. */
export function assembleResult(
  ground: Ground,
  requirements: readonly Requirement[],
  { drafts, outcomes }: AllJudged,
  options: CheckOptions,
): CheckResult {
  const { reading } = ground
  const { identity } = reading
  const name = fingerprints()
  const { position } = cursor(reading.lines)
  const sentenceOf = (draft: Draft): string => reading.sentences[sentenceAt(reading, draft.start.offset)]?.text ?? ''
  const findings: Finding[] = [...drafts].sort(inOrder).map((draft) => ({
    ...draft,
    fingerprint: name(draft.ruleId, draft.variant, draft.section?.role ?? '', sentenceOf(draft)),
  }))
  const evidence: Evidence[] = requirements.flatMap(({ id }) => {
    const found = ground.evidence.get(id)
    if (found === undefined) return []
    const quoted = ({ start, end }: Span): string => reading.source.text.slice(start, end)
    return {
      requirement: id,
      level: found.level,
      places: found.places.map((place) => ({ quote: quoted(place), ...position(place) })),
    }
  })
  return {
    path: options.path ?? reading.source.path ?? '',
    identity: {
      isAnnualReport: identity.isAnnualReport,
      title: identity.title,
      agency: identity.agency,
      level: ground.level,
      year: ground.year,
      date: identity.date,
    },
    sections: resultSections(reading),
    evidence,
    findings,
    outcomes,
  }
}
