/** At least one inner demand holds. */
import { defineAssertion, verdict } from './define.ts'
import { type InnerDemand, judgeInner } from './joined.ts'
import { closed, demands } from './schema.ts'

export const any = defineAssertion<{ readonly of: readonly InnerDemand[] }>({
  kind: 'any',
  summary: 'At least one inner demand holds; otherwise the faults of the first are reported.',
  params: closed({ of: demands('The inner demands; the first one speaks for all.') }),
  variants: [],
  facts: [],
  evaluate(subject, { of }) {
    const answers = judgeInner(subject, of)
    const [first] = answers
    if (first === undefined) return { notApplicable: 'any: none applies' }
    const holds = answers.some((answer) => answer.faults.length === 0)
    return verdict(
      answers.reduce((sum, answer) => sum + answer.examined, 0),
      holds ? [] : first.faults,
    )
  },
})
