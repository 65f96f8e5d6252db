/** Runs the examples of rules: they are the tests and the documentation of a pack. */
import type { CheckResult, Finding } from '../model/finding.ts'
import type { Example, Rule, RulePack } from '../model/pack.ts'
import type { Reading } from '../model/reading.ts'
import { createChecker } from './checker.ts'
import { stage } from './skeleton.ts'

/** What is wrong with an example. */
export type RehearsalFault = 'missing' | 'noisy' | 'misplaced' | 'other-variant' | 'other-outcome'

/** One example that was run. */
export interface Rehearsal {
  readonly ruleId: string
  readonly example: Example
  /** `null` where all is as expected. */
  readonly fault: RehearsalFault | null
  /** What was expected and what was seen, in a few words. */
  readonly expected: string
  readonly seen: string
  /** How many things the rule looked at. */
  readonly examined: number
}

/** Reads an example's text; handed in so that the engine depends on no reader. */
export type ReadExample = (text: string) => Reading

const OUTCOMES = ['pass', 'silent', 'not-applicable', 'review', 'fail']

/** Day on which examples are checked that name none. */
const TODAY = '2026-01-20'

const quoteList = (texts: readonly string[]): string => (texts.length === 0 ? '无' : texts.map((text) => `“${text}”`).join('、'))

function compare(
  example: Example,
  own: readonly Finding[],
  outcome: string,
  offset: number,
): Pick<Rehearsal, 'fault' | 'expected' | 'seen'> {
  const seen =
    own.length === 0
      ? outcome
      : `${own.map((finding) => finding.variant).join('、')} ${quoteList(own.map((finding) => finding.quote))}`
  const spans = example.spans.map(({ start, end }) => example.text.slice(start, end))
  const expected = `${example.expect} ${spans.length > 0 ? quoteList(spans) : ''}`.trim()
  const answer = (fault: RehearsalFault | null): Pick<Rehearsal, 'fault' | 'expected' | 'seen'> => ({ fault, expected, seen })
  if (example.expect === 'silent' || example.expect === 'pass' || example.expect === 'not-applicable') {
    if (own.length > 0) return answer('noisy')
    return answer(example.expect === 'silent' || outcome === example.expect ? null : 'other-outcome')
  }
  if (own.length === 0) return answer('missing')
  const wanted = OUTCOMES.includes(example.expect) ? own : own.filter((finding) => finding.variant === example.expect)
  if (wanted.length === 0) return answer('other-variant')
  const isPlaced = example.spans.every(({ start, end }) =>
    wanted.some((finding) => finding.start.offset === start + offset && finding.end.offset === end + offset),
  )
  return answer(isPlaced ? null : 'misplaced')
}

/** Runs the examples of every rule of a pack, each alone with its rule. */
export function rehearse(pack: RulePack, read: ReadExample, rules: readonly Rule[] = pack.rules): readonly Rehearsal[] {
  return rules.flatMap((rule) => {
    const check = createChecker([{ ...pack, rules: [rule] }])
    return rule.examples.map((example) => {
      const { text, offset } = stage(example)
      const result: CheckResult = check(read(text), {
        today: example.today ?? TODAY,
        tier: 'draft',
        ...(example.level === null ? {} : { level: example.level }),
        ...(example.year === null ? {} : { year: example.year }),
      })
      const outcome = result.outcomes[rule.id]
      const comparison = compare(example, result.findings, outcome?.outcome ?? 'not-applicable', offset)
      return { ruleId: rule.id, example, examined: outcome?.examined ?? 0, ...comparison }
    })
  })
}
