/** Holds this year's report against last year's: what was repeated, left open, copied, or does not fit. */

import type { CheckResult, Finding, Locale, RuleOutcome } from '../model/finding.ts'
import type { LawSource } from '../model/pack.ts'
import type { Reading } from '../model/reading.ts'
import { cursor } from '../text/positions.ts'
import { anchorOf } from './anchor.ts'
import { comparedFigures } from './compare/figures.ts'
import { piecesOf } from './compare/parts.ts'
import { REMARKS, type Remark, type RemarkId } from './compare/remark.ts'
import { copiedParagraphs, repeatedProblems } from './compare/repeated.ts'
import { unansweredPlans } from './compare/unanswered.ts'
import { fingerprints } from './fingerprint.ts'
import { sentenceAt } from './mentions.ts'
import { fillMessage, textIn } from './message.ts'
import { resultSections } from './result-sections.ts'

export interface CompareOptions {
  /** Language of messages; `zh-CN` when left out. */
  readonly locale?: Locale
  /** Path that the result names; that of this year's source when left out. */
  readonly path?: string
  /** Sources of law (`builtInPack('law')`), for the basis of each finding; without them findings have none. */
  readonly sources?: Readonly<Record<string, LawSource>>
}

function basisOf(ids: readonly string[], sources: Readonly<Record<string, LawSource>>): Finding['basis'] {
  return ids.flatMap((id) => {
    const [source = '', clause = ''] = id.split('/')
    const law = sources[source]
    const found = law?.clauses[clause]
    return law && found ? [{ law: law.name, article: found.article, cite: found.cite, confidence: found.confidence }] : []
  })
}

function findingsOf(
  now: Reading,
  remarks: readonly Remark[],
  { locale = 'zh-CN', sources = {} }: CompareOptions,
): readonly Finding[] {
  const name = fingerprints()
  const { position } = cursor(now.lines)
  return remarks.map(({ id, variant, facts, start, end }) => {
    const words = REMARKS[id]
    const sentence = now.sentences[sentenceAt(now, start)]
    const section = sentence && now.sections[sentence.section]
    const holder = section ? { role: section.role, heading: section.heading } : null
    return {
      ruleId: id,
      category: id.slice(0, id.indexOf('/')),
      outcome: words.review.includes(variant) ? 'review' : 'fail',
      severity: words.severity[variant] ?? 'info',
      variant,
      message: fillMessage(textIn(locale, words.message[variant] ?? words.title), facts),
      quote: now.source.text.slice(start, end),
      ...position({ start, end }),
      section: holder,
      basis: basisOf(words.basis, sources),
      related: [],
      suggestions: [textIn(locale, words.fix)],
      fix: null,
      fingerprint: name(id, variant, holder?.role ?? '', sentence?.text ?? JSON.stringify(facts)),
    }
  })
}

function outcomesOf(findings: readonly Finding[], examined: Readonly<Record<RemarkId, number>>): CheckResult['outcomes'] {
  const outcomes: Record<string, RuleOutcome> = {}
  for (const id of (Object.keys(REMARKS) as RemarkId[]).sort()) {
    const own = findings.filter(({ ruleId }) => ruleId === id)
    const count = examined[id]
    const outcome = own.some((finding) => finding.outcome === 'fail')
      ? 'fail'
      : own.length > 0
        ? 'review'
        : count === 0
          ? 'not-applicable'
          : 'pass'
    const because = outcome === 'review' ? (own[0]?.message ?? null) : outcome === 'not-applicable' ? 'examined: nothing' : null
    outcomes[id] = { outcome, examined: count, because }
  }
  return outcomes
}

/**
 * Compares two readings of one issuer. Every finding stands in this year's text. Pure, and linear in the length of both.
 */
export function compareReports(last: Reading, now: Reading, options: CompareOptions = {}): CheckResult {
  const [before, after] = [piecesOf(last), piecesOf(now)]
  const copied = copiedParagraphs(before, after)
  const remarks = [
    ...repeatedProblems(before, after),
    ...copied,
    ...comparedFigures(last, now, copied),
    ...unansweredPlans(before, now, anchorOf(now, 'achievements')),
  ].sort((one, other) => one.start - other.start || one.end - other.end || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
  const findings = findingsOf(now, remarks, options)
  const count = (role: string, pieces: typeof before): number => pieces.filter((piece) => piece.role === role).length
  const { isAnnualReport, title, agency, level, year, date } = now.identity
  return {
    path: options.path ?? now.source.path ?? '',
    identity: { isAnnualReport, title, agency, level, year, date },
    sections: resultSections(now),
    evidence: [],
    findings,
    outcomes: outcomesOf(findings, {
      'problems/repeated-from-last-year': count('problems', after),
      'plans/unanswered-from-last-year': count('plans', before),
      'text/copied-from-last-year': after.length,
      'numbers/jump-from-last-year': now.quantities.length,
      'numbers/unchanged-from-last-year': now.quantities.length,
    }),
  }
}
