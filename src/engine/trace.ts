/** Watches one rule at work: what it looked at, in which order, and what it made of it. */
import type { Assertion, Subject } from '../model/assertion.ts'
import type { Rule, RulePack } from '../model/pack.ts'
import type { Position, Span } from '../model/place.ts'
import type { Reading } from '../model/reading.ts'
import type { Look, RuleTrace, SeenPlace } from '../model/trace.ts'
import { positionAt } from '../text/positions.ts'
import type { CheckOptions } from './check-options.ts'
import { createChecker } from './checker.ts'
import type { Observe } from './observe.ts'

/** A subject that notes down every look at it. */
function watched(looks: Look[], place: (span: Span) => SeenPlace, answer: Parameters<Observe>[2], subject: Subject): Subject {
  const words = (find: Parameters<Subject['hits']>[0], anywhere: boolean): ReturnType<Subject['hits']> => {
    const hits = anywhere ? subject.hitsAnywhere(find) : subject.hits(find)
    looks.push({ sort: 'words', find, anywhere, hits: hits.map((hit) => ({ term: hit.term, ...place(hit) })) })
    return hits
  }
  const watching: Subject = {
    ...subject,
    hits: (find) => words(find, false),
    hitsAnywhere: (find) => words(find, true),
    evidence: (requirement) => {
      const found = subject.evidence(requirement)
      looks.push({ sort: 'evidence', requirement, level: found?.level ?? null, places: (found?.places ?? []).map(place) })
      return found
    },
    judge: (demand) => {
      const verdict = answer(demand, watching)
      const variants = 'notApplicable' in verdict ? null : verdict.faults.map(({ variant }) => variant)
      looks.push({ sort: 'demand', kind: demand.kind, examined: verdict.examined ?? 0, variants })
      return verdict
    },
  }
  return watching
}

const findRule = (packs: readonly RulePack[], id: string): Rule | undefined =>
  packs.flatMap((pack) => pack.rules).findLast((rule) => rule.id === id)

/**
 * Runs the check and tells what one rule did in it; `null` where the rule is not there or did not run.
 * Kinds that read figures, dates or bodies straight from the reading leave no look behind; the sentences in scope show them.
 */
export function traceRule(
  packs: readonly RulePack[],
  reading: Reading,
  ruleId: string,
  options: CheckOptions,
  assertions: readonly Assertion[] = [],
): RuleTrace | null {
  const rule = findRule(packs, ruleId)
  if (rule === undefined) return null
  const looks: Look[] = []
  let scoped: Subject | undefined
  const position = (span: Span): Position => positionAt(reading.lines, span)
  const place = (span: Span): SeenPlace => ({ quote: reading.source.text.slice(span.start, span.end), ...position(span) })
  const observe: Observe = (id, subject, answer) => {
    if (id !== ruleId) return subject
    scoped = subject
    return watched(looks, place, answer, subject)
  }
  const result = createChecker(packs, assertions)(reading, { ...options, observe })
  const outcome = result.outcomes[ruleId]
  if (outcome === undefined) return null
  return {
    rule,
    outcome,
    sentences: (scoped?.sentences ?? []).map((sentence) => ({ ...sentence, position: position(sentence) })),
    sections: scoped?.sections ?? [],
    looks,
    findings: result.findings.filter((finding) => finding.ruleId === ruleId),
  }
}
