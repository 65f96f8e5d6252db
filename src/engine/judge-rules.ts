/** Runs the rules of a check one after the other. */
import { RuleCrashError } from '../errors.ts'
import type { RuleOutcome } from '../model/finding.ts'
import type { Rule } from '../model/pack.ts'
import { whyNot } from './applies.ts'
import type { CheckOptions } from './check-options.ts'
import { type Draft, judge, type KindList, makeBench, type PreparedRule } from './judge.ts'
import type { Ground } from './subject.ts'

const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : 0

/** The rules of one sort of check, in the order in which they are judged, and the order in which they are listed. */
export interface Plan {
  readonly rules: readonly PreparedRule[]
  readonly byId: readonly { readonly id: string; readonly turn: number }[]
  /** An entry for each rule, in order of id. */
  readonly blank: Readonly<Record<string, RuleOutcome>>
}

/** Rules whose answer others lean on come first: is it a report at all, and are its parts there. */
function rank({ demand }: Rule): number {
  return demand.kind === 'annual-report' ? 0 : demand.kind === 'section' ? 1 : 2
}

const TIERS = ['recommended', 'strict', 'draft'] as const

function runs(rule: Rule, { only, skip, tier = 'recommended' }: CheckOptions): boolean {
  const names = (list: readonly string[]): boolean => list.includes(rule.id) || list.includes(rule.category)
  if (skip !== undefined && names(skip)) return false
  if (only !== undefined) return names(only)
  return TIERS.indexOf(rule.tier) <= TIERS.indexOf(tier)
}

const UNJUDGED: RuleOutcome = { outcome: 'not-applicable', examined: 0, because: null }

/** Chooses the rules that run. */
export function planRules(all: readonly PreparedRule[], options: CheckOptions): Plan {
  const rules = all
    .filter(({ rule }) => runs(rule, options))
    .sort((one, other) => rank(one.rule) - rank(other.rule) || byId(one.rule, other.rule))
  const turns = rules.map(({ rule }, turn) => ({ id: rule.id, turn })).sort(byId)
  return { rules, byId: turns, blank: Object.fromEntries(turns.map(({ id }) => [id, UNJUDGED])) }
}

/** What all rules together found. */
export interface AllJudged {
  readonly drafts: readonly Draft[]
  readonly outcomes: Readonly<Record<string, RuleOutcome>>
}

/** Judges every rule in its turn. */
export function judgeRules(plan: Plan, ground: Ground, kinds: KindList, options: CheckOptions): AllJudged {
  const drafts: Draft[] = []
  const answers: RuleOutcome[] = []
  const bench = makeBench(ground, kinds, options)
  const missing = new Map<string, string>()
  let notAReport: string | null = null
  const timer = options.clock && startTimer(options.clock, options)
  for (const prepared of plan.rules) {
    const { rule } = prepared
    const because: string | null = notAReport ?? (prepared.mayNotApply ? whyNot(prepared, ground, missing) : null)
    if (because !== null) {
      answers.push({ outcome: 'not-applicable', examined: 0, because })
      timer?.restart()
      continue
    }
    const judgement = judge(prepared, bench)
    timer?.lap(rule.id)
    answers.push(judgement.outcome)
    if (judgement.drafts.length === 0) continue
    for (const draft of judgement.drafts) drafts.push(draft)
    if (rule.demand.kind === 'annual-report' && !ground.reading.identity.isAnnualReport) notAReport = rule.id
    if (rule.demand.kind === 'section') missing.set(String(rule.demand.params.role), rule.id)
  }
  // A copy has its keys already, which is quicker than to add them one by one.
  const outcomes: Record<string, RuleOutcome> = { ...plan.blank }
  for (const { id, turn } of plan.byId) outcomes[id] = answers[turn] as RuleOutcome
  return { drafts, outcomes }
}

/** Takes the time from one rule to the next. */
interface Timer {
  /** Leaves out what has passed: a rule that does not apply costs no other. */
  readonly restart: () => void
  readonly lap: (ruleId: string) => void
}

/**
 * Tells how long each rule took.
 * @throws {@link RuleCrashError} `rule-over-budget` when the rule took longer than it may.
 */
function startTimer(clock: () => number, { budget, onTiming }: CheckOptions): Timer {
  let before = clock()
  const restart = (): void => {
    before = clock()
  }
  const lap = (ruleId: string): void => {
    const now = clock()
    const taken = now - before
    before = now
    onTiming?.(ruleId, taken)
    if (budget !== undefined && taken > budget) {
      throw new RuleCrashError(
        'rule-over-budget',
        ruleId,
        `规则 ${ruleId} 用时 ${Math.round(taken)} 毫秒，超过上限 ${budget} 毫秒`,
        '请简化该规则的词表或正则，或用 --skip 停用它。',
      )
    }
  }
  return { restart, lap }
}
