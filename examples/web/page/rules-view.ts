/** What came of every rule, so that nobody takes silence for a pass. */
import type { CheckResult, Outcome } from '../../../src/model/finding.ts'
import { element } from './element.ts'
import type { Say } from './say.ts'

const ORDER: readonly Outcome[] = ['fail', 'review', 'pass', 'not-applicable']

export function rulesView({ outcomes }: CheckResult, say: Say): readonly HTMLElement[] {
  return ORDER.flatMap((outcome) => {
    const rules = Object.entries(outcomes).filter(([, one]) => one.outcome === outcome)
    if (rules.length === 0) return []
    const items = rules.map(([id, { because }]) =>
      element('li', {}, say.book.ruleTitle(id), because === null ? null : element('small', {}, because), element('code', {}, id)),
    )
    return [
      element(
        'details',
        { class: `outcome o-${outcome}`, open: outcome === 'fail' || outcome === 'review' },
        element('summary', {}, `${say.html.outcomes[outcome]} `, element('b', {}, String(rules.length))),
        element('ul', {}, items),
      ),
    ]
  })
}
