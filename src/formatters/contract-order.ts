/** A result with its keys in the order of the contract, so that the same result always gives the same bytes. */
import type { CheckResult, Finding, ResultIdentity } from '../model/finding.ts'
import type { Point, Position } from '../model/place.ts'

const point = ({ line, column, offset }: Point): Point => ({ line, column, offset })
const position = ({ start, end }: Position): Position => ({ start: point(start), end: point(end) })

function identityInOrder({ isAnnualReport, title, agency, level, year, date }: ResultIdentity): ResultIdentity {
  return { isAnnualReport, title, agency, level, year, date }
}

function findingInOrder(finding: Finding): Finding {
  const { ruleId, category, outcome, severity, variant, message, quote, section, suggestions, fix, fingerprint } = finding
  return {
    ruleId,
    category,
    outcome,
    severity,
    variant,
    message,
    quote,
    ...position(finding),
    section: section && { role: section.role, heading: section.heading },
    basis: finding.basis.map(({ law, article, cite, confidence }) => ({ law, article, cite, confidence })),
    related: finding.related.map((related) => ({ message: related.message, ...position(related) })),
    suggestions,
    fix: fix && { ...position(fix), text: fix.text },
    fingerprint,
  }
}

/** Rebuilds a result with every key of the contract and no other; rules stand in the order of their ids. */
export function contractOrder(result: CheckResult): CheckResult {
  const { path, identity, sections, evidence, findings, outcomes } = result
  return {
    path,
    identity: identityInOrder(identity),
    sections: sections.map((section) => {
      const { role, level, numbering, heading, inferred } = section
      return { role, level, numbering, heading, inferred, ...position(section) }
    }),
    evidence: evidence.map(({ requirement, level, places }) => ({
      requirement,
      level,
      places: places.map((place) => ({ quote: place.quote, ...position(place) })),
    })),
    findings: findings.map(findingInOrder),
    outcomes: Object.fromEntries(
      Object.keys(outcomes)
        .sort()
        .map((ruleId) => {
          const { outcome, examined, because } = outcomes[ruleId]!
          return [ruleId, { outcome, examined, because }]
        }),
    ),
  }
}
