/** Every inner demand holds. */
import type { Fault } from '../model/finding.ts'
import { defineAssertion, verdict } from './define.ts'
import { type InnerDemand, judgeInner } from './joined.ts'
import { closed, demands } from './schema.ts'

export const all = defineAssertion<{ readonly of: readonly InnerDemand[] }>({
  kind: 'all',
  summary: 'Every inner demand holds; the faults of each are reported.',
  params: closed({ of: demands('The inner demands.') }),
  variants: [],
  facts: [],
  evaluate(subject, { of }) {
    const answers = judgeInner(subject, of)
    if (answers.length === 0) return { notApplicable: 'all: none applies' }
    const faults: Fault[] = []
    let examined = 0
    for (const answer of answers) {
      examined += answer.examined
      for (const fault of answer.faults) faults.push(fault)
    }
    return verdict(examined, faults)
  },
})
