/** The inner demand does not hold. */
import { defineAssertion, verdict } from './define.ts'
import { type InnerDemand, judgeInner } from './joined.ts'
import { closed, role } from './schema.ts'

export const not = defineAssertion<{ readonly of: InnerDemand; readonly role: string }>({
  kind: 'not',
  summary: 'The inner demand does not hold.',
  params: closed({
    of: { $ref: '#/$defs/demand', description: 'The inner demand.' },
    role: { ...role, description: 'Section in which the fault is shown.' },
  }),
  variants: ['held'],
  facts: [],
  evaluate(subject, params) {
    const [answer] = judgeInner(subject, [params.of])
    if (answer === undefined) return { notApplicable: 'not: does not apply' }
    return verdict(answer.examined, answer.faults.length > 0 ? [] : [{ variant: 'held', ...subject.anchor(params.role) }])
  },
})
