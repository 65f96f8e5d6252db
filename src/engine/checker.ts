/** Prepares rule packs once and checks any number of readings against them. */
import { RuleCrashError } from '../errors.ts'
import type { Assertion } from '../model/assertion.ts'
import type { CheckResult, Evidence, Finding, RuleOutcome } from '../model/finding.ts'
import type { Requirement, Rule, RulePack } from '../model/pack.ts'
import type { Span } from '../model/place.ts'
import type { Reading } from '../model/reading.ts'
import { cursor } from '../text/positions.ts'
import { whyNot } from './applies.ts'
import type { CheckOptions } from './check-options.ts'
import { findEvidence, quantitiesBySentence } from './evidence.ts'
import { fingerprints } from './fingerprint.ts'
import { gatherKinds } from './gather-kinds.ts'
import { type Draft, judge, type KindList, type PreparedRule } from './judge.ts'
import { findMentions, sentenceAt } from './mentions.ts'
import { deriveRegisters, indexRegisters } from './register-index.ts'
import { scopeName, scopeViews } from './scope.ts'
import { dateOfWriting, type Ground } from './subject.ts'
import { gatherVocabulary } from './vocabulary.ts'

/** Checks one reading. Pure: the same reading and options give the same result. */
export type Checker = (reading: Reading, options: CheckOptions) => CheckResult

const TIERS = ['recommended', 'strict', 'draft'] as const

const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : 0

/** Rules whose answer others lean on come first: is it a report at all, and are its parts there. */
function rank({ demand }: Rule): number {
  return demand.kind === 'annual-report' ? 0 : demand.kind === 'section' ? 1 : 2
}

/** Rules of several packs; of two with one id the later pack's holds, as the order of packs is the user's. */
function prepareRules(packs: readonly RulePack[]): readonly PreparedRule[] {
  const rules = new Map<string, PreparedRule>()
  for (const pack of packs) {
    const { lexicons, registers } = pack
    const words = { lexicons, registers, rows: indexRegisters(registers), derived: deriveRegisters(registers) }
    for (const rule of pack.rules) rules.set(rule.id, { rule, words, scopeName: scopeName(rule.scope) })
  }
  return [...rules.values()].sort((one, other) => rank(one.rule) - rank(other.rule) || byId(one.rule, other.rule))
}

function runs(rule: Rule, { only, skip, tier = 'recommended' }: CheckOptions): boolean {
  const names = (list: readonly string[]): boolean => list.includes(rule.id) || list.includes(rule.category)
  if (skip !== undefined && names(skip)) return false
  if (only !== undefined) return names(only)
  return TIERS.indexOf(rule.tier) <= TIERS.indexOf(tier)
}

/**
 * Prepares packs for any number of checks. `assertions` are kinds that a host adds to the built-in ones.
 * @throws {@link UsageError} `kind-taken`, `bad-kind` for kinds of the host that cannot be added.
 */
export function createChecker(packs: readonly RulePack[], assertions: readonly Assertion<never>[] = []): Checker {
  const kinds = gatherKinds(assertions)
  const vocabulary = gatherVocabulary(packs)
  const rules = prepareRules(packs)
  const requirements = [
    ...new Map(packs.flatMap((pack) => pack.requirements).map((requirement) => [requirement.id, requirement])).values(),
  ].sort(byId)
  return (reading, options) => {
    const ground = makeGround(reading, options, vocabulary, requirements)
    const { drafts, outcomes } = judgeAll(rules, ground, kinds, options)
    return assemble(reading, ground, requirements, drafts, outcomes, options)
  }
}

function makeGround(
  reading: Reading,
  options: CheckOptions,
  vocabulary: ReturnType<typeof gatherVocabulary>,
  requirements: readonly Requirement[],
): Ground {
  const mentions = findMentions(reading, vocabulary)
  const year = options.year ?? reading.identity.year
  const level = options.level ?? reading.identity.level
  const bySentence = quantitiesBySentence(reading)
  const evidence = new Map(
    requirements
      .filter(({ levels }) => levels.length === 0 || (level !== null && levels.includes(level)))
      .map((requirement) => [requirement.id, findEvidence(reading, requirement, mentions, year, bySentence)]),
  )
  return {
    reading,
    mentions,
    views: scopeViews(reading),
    evidence,
    level,
    year,
    today: options.today,
    written: dateOfWriting(reading, year, options.today),
  }
}

interface AllJudged {
  readonly drafts: readonly Draft[]
  readonly outcomes: Readonly<Record<string, RuleOutcome>>
}

function judgeAll(rules: readonly PreparedRule[], ground: Ground, kinds: KindList, options: CheckOptions): AllJudged {
  const drafts: Draft[] = []
  const outcomes: [string, RuleOutcome][] = []
  const missing = new Map<string, string>()
  let notAReport: string | null = null
  for (const prepared of rules) {
    const { rule } = prepared
    if (!runs(rule, options)) continue
    const because: string | null = notAReport ?? whyNot(prepared, ground, missing)
    if (because !== null) {
      outcomes.push([rule.id, { outcome: 'not-applicable', examined: 0, because }])
      continue
    }
    const judgement = timed(rule.id, options, () => judge(prepared, ground, kinds, options))
    outcomes.push([rule.id, judgement.outcome])
    drafts.push(...judgement.drafts)
    if (judgement.drafts.length === 0) continue
    if (rule.demand.kind === 'annual-report' && !ground.reading.identity.isAnnualReport) notAReport = rule.id
    if (rule.demand.kind === 'section') missing.set(String(rule.demand.params.role), rule.id)
  }
  outcomes.sort(([one], [other]) => (one < other ? -1 : 1))
  return { drafts, outcomes: Object.fromEntries(outcomes) }
}

/** @throws {@link RuleCrashError} `rule-over-budget` when the rule took longer than it may. */
function timed<Answer>(ruleId: string, { clock, budget, onTiming }: CheckOptions, work: () => Answer): Answer {
  if (clock === undefined) return work()
  const before = clock()
  const answer = work()
  const taken = clock() - before
  onTiming?.(ruleId, taken)
  if (budget !== undefined && taken > budget) {
    throw new RuleCrashError(
      'rule-over-budget',
      ruleId,
      `规则 ${ruleId} 用时 ${Math.round(taken)} 毫秒，超过上限 ${budget} 毫秒`,
      '请简化该规则的词表或正则，或用 --skip 停用它。',
    )
  }
  return answer
}

const SEVERITY_RANK = { error: 0, warning: 1, info: 2 } as const

function inOrder(one: Draft, other: Draft): number {
  return (
    one.start.offset - other.start.offset ||
    one.end.offset - other.end.offset ||
    SEVERITY_RANK[one.severity] - SEVERITY_RANK[other.severity] ||
    byId({ id: one.ruleId }, { id: other.ruleId }) ||
    byId({ id: one.variant }, { id: other.variant })
  )
}

function assemble(
  reading: Reading,
  ground: Ground,
  requirements: readonly Requirement[],
  drafts: readonly Draft[],
  outcomes: AllJudged['outcomes'],
  options: CheckOptions,
): CheckResult {
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
    sections: reading.sections.map((section) => ({
      role: section.role,
      level: section.level,
      numbering: section.numbering,
      heading: section.heading,
      inferred: section.inferred,
      ...position(section),
    })),
    evidence,
    findings,
    outcomes,
  }
}
