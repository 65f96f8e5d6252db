/** A result with its keys in the order of the contract, so that the same result always gives the same bytes. */
import type { CheckResult, Finding, ResultIdentity, RuleOutcome } from '../model/finding.ts'
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

/** All of a result but its outcomes, with every key of the contract and no other. */
export function headInOrder({ path, identity, sections, evidence, findings }: CheckResult): Omit<CheckResult, 'outcomes'> {
  return {
    path,
    identity: identityInOrder(identity),
    sections: sections.map(({ role, level, numbering, heading, inferred, start, end }) => {
      return { role, level, numbering, heading, inferred, start: point(start), end: point(end) }
    }),
    evidence: evidence.map(({ requirement, level, places }) => {
      return {
        requirement,
        level,
        places: places.map(({ quote, start, end }) => ({ quote, start: point(start), end: point(end) })),
      }
    }),
    findings: findings.map(findingInOrder),
  }
}

/** Outcomes in the order of their rules' ids. */
export const outcomesInOrder = ({ outcomes }: CheckResult): readonly (readonly [ruleId: string, RuleOutcome])[] =>
  Object.keys(outcomes)
    .sort()
    .map((ruleId) => {
      const { outcome, examined, because } = outcomes[ruleId] as RuleOutcome
      return [ruleId, { outcome, examined, because }]
    })

/** Rebuilds a result with every key of the contract and no other; rules stand in the order of their ids. */
export const contractOrder = (result: CheckResult): CheckResult => ({
  ...headInOrder(result),
  outcomes: Object.fromEntries(outcomesInOrder(result)),
})
