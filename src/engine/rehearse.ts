/** Runs the examples of rules: they are the tests and the documentation of a pack. */
import type { Assertion } from '../model/assertion.ts'
import type { CheckResult, Outcome } from '../model/finding.ts'
import type { Example, Rule, RulePack } from '../model/pack.ts'
import type { Reading } from '../model/reading.ts'
import type { Rehearsal, RehearsalFault } from '../model/rehearsal.ts'
import { createChecker } from './checker.ts'
import { stage } from './skeleton.ts'

/** Reads an example's text; handed in so that the engine depends on no reader. */
export type ReadExample = (text: string) => Reading

/** What is rehearsed, and with what. */
export interface RehearsalOptions {
  /** Rules whose examples are run; all of the pack when left out. */
  readonly rules?: readonly Rule[] | undefined
  /** Kinds that a host adds to the built-in ones. */
  readonly assertions?: readonly Assertion[] | undefined
}

const OUTCOMES: readonly string[] = ['pass', 'silent', 'not-applicable', 'review', 'fail']
const QUIET: readonly string[] = ['pass', 'silent', 'not-applicable']

/** Day on which examples are checked that name none. */
const TODAY = '2026-01-20'

/** Whether an example wants the rule to report something. */
export const wantsFinding = ({ expect }: Example): boolean => !QUIET.includes(expect)

const quoteList = (texts: readonly string[]): string => (texts.length === 0 ? '无' : texts.map((text) => `“${text}”`).join('、'))

function faultOf(example: Example, own: Rehearsal['findings'], outcome: Outcome): RehearsalFault | null {
  if (!wantsFinding(example)) {
    if (own.length > 0) return 'noisy'
    return example.expect === 'silent' || outcome === example.expect ? null : 'other-outcome'
  }
  if (own.length === 0) return 'missing'
  const wanted = OUTCOMES.includes(example.expect) ? own : own.filter((finding) => finding.variant === example.expect)
  if (wanted.length === 0) return 'other-variant'
  const isPlaced = example.spans.every(({ start, end }) =>
    wanted.some((finding) => finding.start === start && finding.end === end),
  )
  return isPlaced ? null : 'misplaced'
}

function compare(example: Example, own: Rehearsal['findings'], outcome: Outcome): Pick<Rehearsal, 'fault' | 'expected' | 'seen'> {
  const spans = example.spans.map(({ start, end }) => example.text.slice(start, end))
  const variants = own.map(({ variant }) => variant).join('、')
  return {
    fault: faultOf(example, own, outcome),
    expected: `${example.expect} ${spans.length > 0 ? quoteList(spans) : ''}`.trim(),
    seen: own.length === 0 ? outcome : `${variants} ${quoteList(own.map(({ quote }) => quote))}`,
  }
}

/**
 * Runs the examples of every rule of a pack, each alone with its rule.
 * @throws {@link RuleCrashError} when a kind throws or points outside the text.
 */
export function rehearse(
  pack: RulePack,
  read: ReadExample,
  { rules = pack.rules, assertions = [] }: RehearsalOptions = {},
): readonly Rehearsal[] {
  return rules.flatMap((rule) => {
    const check = createChecker([{ ...pack, rules: [rule] }], assertions)
    return rule.examples.map((example, index): Rehearsal => {
      const { text, offset } = stage(example)
      const result: CheckResult = check(read(text), {
        today: example.today ?? TODAY,
        tier: 'draft',
        ...(example.level === null ? {} : { level: example.level }),
        ...(example.year === null ? {} : { year: example.year }),
      })
      const { outcome, examined, because } = result.outcomes[rule.id] ?? {
        outcome: 'not-applicable',
        examined: 0,
        because: null,
      }
      const findings = result.findings.map(({ variant, message, quote, start, end }) => ({
        variant,
        message,
        quote,
        start: start.offset - offset,
        end: end.offset - offset,
      }))
      return { ruleId: rule.id, example, index, examined, outcome, because, findings, ...compare(example, findings, outcome) }
    })
  })
}
