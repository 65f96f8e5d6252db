/** Judges one rule over one reading, stamps its faults into findings and distrusts the kind. */
import { RuleCrashError } from '../errors.ts'
import type { Assertion, Subject } from '../model/assertion.ts'
import type { Fault, Finding, Locale, RuleOutcome, Verdict } from '../model/finding.ts'
import type { Demand, Rule } from '../model/pack.ts'
import type { Span } from '../model/place.ts'
import type { Reading } from '../model/reading.ts'
import { severityOf } from '../packs/severity-of.ts'
import { cursor } from '../text/positions.ts'
import { inOneLine } from '../text/unbroken.ts'
import type { CheckOptions } from './check-options.ts'
import { sentenceAt } from './mentions.ts'
import { fillMessage, textIn } from './message.ts'
import type { PreparedScope } from './scope.ts'
import { type Ground, makeSubject, type Words } from './subject.ts'

/** A rule ready to be judged. */
export interface PreparedRule {
  readonly rule: Rule
  readonly words: Words
  readonly scope: PreparedScope
  /** Rules of one seat have the same scope and the words of the same pack: they share a subject. */
  readonly seat: number
  /** Whether there is anything that could keep the rule from applying, beside what the report is. */
  readonly mayNotApply: boolean
}

/** Finds the kind of a demand. */
export type KindList = ReadonlyMap<string, Assertion>

/** A finding without its fingerprint, which only the whole result can give. */
export type Draft = Omit<Finding, 'fingerprint'>

const HINT = '这是规则种类的缺陷，请附上规则编号和报告片段反馈给维护者。'

/** Runs a kind. @throws {@link RuleCrashError} `unknown-kind` or `kind-threw`. */
function run(kinds: KindList, ruleId: string, demand: Demand, subject: Subject): Verdict {
  const kind = kinds.get(demand.kind)
  if (kind === undefined) {
    throw new RuleCrashError(
      'unknown-kind',
      ruleId,
      `规则 ${ruleId} 的种类“${demand.kind}”未注册`,
      '宿主程序应先登记该种类，再使用此规则包。',
    )
  }
  try {
    return kind.evaluate(subject, demand.params as never)
  } catch (cause) {
    if (cause instanceof RuleCrashError) throw cause
    throw new RuleCrashError('kind-threw', ruleId, `规则 ${ruleId}（${demand.kind}）运行出错：${String(cause)}`, HINT, cause)
  }
}

function distrust(ruleId: string, reading: Reading, spans: readonly Span[]): void {
  for (const { start, end } of spans) {
    if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= reading.source.text.length)) {
      throw new RuleCrashError('place-outside-text', ruleId, `规则 ${ruleId} 指向了正文之外的位置 ${start}–${end}`, HINT)
    }
  }
}

function holderOf(reading: Reading, fault: Fault): Finding['section'] {
  const sentence = reading.sentences[sentenceAt(reading, fault.start)]
  const section =
    sentence === undefined
      ? reading.sections.findLast(({ start, end }) => start <= fault.start && fault.start <= end)
      : reading.sections[sentence.section]
  return section ? { role: section.role, heading: inOneLine(section.heading) } : null
}

/** The clauses on which a fault rests. A fault that names none of the rule's own rests on all of them. */
function basisOf({ basis }: Rule, fault: Fault): Rule['basis'] {
  const own = basis.filter(({ id }) => fault.basis?.includes(id))
  return own.length > 0 ? own : basis
}

function stamp(rule: Rule, fault: Fault, ground: Ground, locale: Locale): Draft {
  const { reading } = ground
  distrust(rule.id, reading, [fault, ...(fault.related ?? []), ...(fault.fix ? [fault.fix] : [])])
  const { position } = cursor(reading.lines)
  const template = rule.message[fault.variant] ?? rule.message.default ?? rule.title
  return {
    ruleId: rule.id,
    category: rule.category,
    outcome: fault.outcome === 'review' || rule.review.includes(fault.variant) ? 'review' : 'fail',
    severity: severityOf(rule.severity, fault.variant, ground.level, ground.year),
    variant: fault.variant,
    message: fillMessage(textIn(locale, template), fault.facts ?? {}),
    quote: reading.source.text.slice(fault.start, fault.end),
    ...position(fault),
    section: holderOf(reading, fault),
    basis: basisOf(rule, fault).map(({ source, clause }) => ({
      law: source.name,
      article: clause.article,
      cite: clause.cite,
      confidence: clause.confidence,
    })),
    related: (fault.related ?? []).map((place) => ({ message: place.message, ...position(place) })),
    suggestions: [...(fault.suggestions ?? []), textIn(locale, rule.fix)].filter((text) => text !== ''),
    fix: fault.fix ? { text: fault.fix.text, ...position(fault.fix) } : null,
  }
}

/** The answer of one rule: its outcome, and its findings in order of place. */
export interface Judgement {
  readonly outcome: RuleOutcome
  readonly drafts: readonly Draft[]
}

/** One reading on which one rule after the other is judged. */
export interface Bench {
  readonly ground: Ground
  readonly kinds: KindList
  readonly options: Pick<CheckOptions, 'locale' | 'observe'>
  /** Subjects by seat. */
  readonly subjects: Subject[]
  /** The rule that is being judged. */
  ruleId: string
}

/** Prepares a reading for any number of rules. */
export const makeBench = (ground: Ground, kinds: KindList, options: Bench['options']): Bench => ({
  ground,
  kinds,
  options,
  subjects: [],
  ruleId: '',
})

function subjectOf(bench: Bench, { words, scope, seat }: PreparedRule): Subject {
  const known = bench.subjects[seat]
  if (known !== undefined) return known
  const subject = makeSubject(bench.ground, scope.scope, bench.ground.views(scope), words, (demand, inner) =>
    run(bench.kinds, bench.ruleId, demand, inner),
  )
  bench.subjects[seat] = subject
  return subject
}

const NO_DRAFTS: readonly Draft[] = []

/** Judges a rule that applies. */
export function judge(prepared: PreparedRule, bench: Bench): Judgement {
  const { rule } = prepared
  const { ground, kinds } = bench
  const { locale = 'zh-CN', observe } = bench.options
  bench.ruleId = rule.id
  const own = subjectOf(bench, prepared)
  const subject = observe === undefined ? own : observe(rule.id, own, (demand, inner) => run(kinds, rule.id, demand, inner))
  const verdict = run(kinds, rule.id, rule.demand, subject)
  if ('notApplicable' in verdict) {
    return { outcome: { outcome: 'not-applicable', examined: verdict.examined ?? 0, because: verdict.notApplicable }, drafts: [] }
  }
  if (verdict.faults.length === 0) {
    const { examined } = verdict
    const outcome: RuleOutcome =
      examined === 0
        ? { outcome: 'not-applicable', examined, because: 'examined: nothing' }
        : { outcome: 'pass', examined, because: null }
    return { outcome, drafts: NO_DRAFTS }
  }
  const drafts = verdict.faults.map((fault) => stamp(rule, fault, ground, locale))
  const failed = drafts.some((draft) => draft.outcome === 'fail')
  const outcome = failed ? 'fail' : 'review'
  return {
    outcome: { outcome, examined: verdict.examined, because: outcome === 'review' ? (drafts[0]?.message ?? null) : null },
    drafts,
  }
}
