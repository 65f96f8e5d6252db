/** A result is no larger than what it is a result of. */
import type { Fault } from '../model/finding.ts'
import type { Quantity } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { isPlain, leadOf, rounding, sameUnit, written } from './figures.ts'
import { figuresWith, quantitiesOf, RISES } from './figures-by-sentence.ts'
import { closed, words } from './schema.ts'

interface ResultWithinParams {
  readonly results: readonly string[]
  readonly except?: readonly string[]
}

/** The count before `at` and those that a 、 joins to it: 建议97件、提案113件，办复210件. */
function wholeBefore(view: string, quantities: readonly Quantity[], at: number): number {
  let sum = 0
  for (let index = at - 1; index >= 0; index -= 1) {
    const quantity = quantities[index] as Quantity
    const next = quantities[index + 1] as Quantity
    if (index < at - 1 && (!sameUnit(quantity.unit, next.unit) || view.charAt(quantity.end) !== '、')) break
    sum += quantity.value
  }
  return sum
}

/** Results that a 、 may join to their base: 受理126件、办结126件. */
const AFTER_ENUMERATION = /^(?:按期|按时|实际)?(?:办结|办复|答复|整改|结案|回复|反馈|化解)$/
/** 应出庭61件、出庭63件: what was due and what was done of it. */
const isDue = (lead: string, name: string): boolean => lead.endsWith(`应${name}`)
/** How far around the two numbers a word may stand that explains a larger result, in code units. */
const REACH = 20

const LINKS = /(?:共计|累计|合计|共|均|已|了|达|有)+$/
const OPENINGS = /^(?:已|共|均|全部|其中|实际|应|并|年内|年底|当年|目前|累计)+/

export const resultWithin = defineAssertion<ResultWithinParams>({
  kind: 'result-within',
  summary: 'A result (办结, 成功, 持证) told right after a count is no larger than the count.',
  params: closed(
    {
      results: words('Words that, alone before the second number, make it a result of the first.'),
      except: words('Words in the sentence that explain a larger result: 结转, 上年.'),
    },
    ['except'],
  ),
  variants: ['larger'],
  facts: ['whole', 'result', 'name'],
  evaluate(subject, { results, except = [] }) {
    const { view } = subject.reading
    const faults: Fault[] = []
    for (const figures of figuresWith(subject, RISES)) {
      const { sentence } = figures
      const quantities = quantitiesOf(subject.reading, figures)
      for (let at = 1; at < quantities.length; at += 1) {
        const whole = quantities[at - 1]
        const result = quantities[at]
        if (whole === undefined || result === undefined || result.value <= whole.value || result.partOf !== null) continue
        if (whole.kind !== 'count' || !isPlain(whole) || !isPlain(result) || !sameUnit(whole.unit, result.unit)) continue
        const mark = view.charAt(whole.end)
        if (mark !== '，' && mark !== '、') continue
        if (result.value <= wholeBefore(view, quantities, at) + rounding(view, whole) + rounding(view, result)) continue
        const name = leadOf(view, result, whole.end).replace(LINKS, '').replace(OPENINGS, '')
        if (!results.includes(name)) continue
        if (mark === '、' && !AFTER_ENUMERATION.test(name) && !isDue(leadOf(view, whole, sentence.start), name)) continue
        const near = view.slice(Math.max(sentence.start, whole.start - REACH), result.end + REACH)
        if (whole.period !== result.period || except.some((word) => near.includes(word))) continue
        const facts = { whole: written(whole.value) + whole.unit, result: written(result.value) + result.unit, name }
        faults.push({ variant: 'larger', start: whole.start, end: result.end, facts })
      }
    }
    return verdict(subject.reading.quantities.length, faults)
  },
})
