/** The text is an annual report on building a law-based government, and not something near to it. */
import { NEAR_MISSES } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { closed } from './schema.ts'

/** Says why a near miss is none; every other rule then does not apply. */
export const annualReport = defineAssertion<object>({
  kind: 'annual-report',
  summary: 'The text is an annual report on building a law-based government; every other rule does not apply when it is not.',
  params: closed({}),
  variants: ['unlike', ...NEAR_MISSES],
  facts: ['title'],
  evaluate({ reading }) {
    const { isAnnualReport, nearMiss, title, places } = reading.identity
    if (isAnnualReport) return verdict(1, [])
    const first = reading.blocks.find((block) => block.part !== 'residue') ?? { start: 0, end: 0 }
    const { start, end } = places.title ?? first
    const facts = { title: title ?? reading.source.text.slice(start, end) }
    return verdict(1, [{ variant: nearMiss ?? 'unlike', start, end, facts }])
  },
})
