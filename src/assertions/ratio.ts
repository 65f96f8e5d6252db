/** A rate is the ratio of the two counts before it. */
import type { Fault } from '../model/finding.ts'
import type { Quantity } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { type Figures, figuresOf, grain, isPlain, leadOf, rounding, sameUnit, written } from './figures.ts'
import { closed } from './schema.ts'

/** Rates of what fell due, of several things at once, or of a change: no ratio of the counts beside them. */
const OTHER_RATE = /按期|按时|及时|限期|分别|均|以上|增长|增幅|同比|提[高升]|[升降]/
/** How many counts before the rate, and after it (in brackets, 即), may excuse it. */
const REACH = 8

const TIMES = new Set(['次', '人次', '起', '件'])
const comparable = (one: string, other: string): boolean => sameUnit(one, other) || (TIMES.has(one) && TIMES.has(other))

const isCount = (quantity: Quantity): boolean => isPlain(quantity) && (quantity.kind === 'count' || quantity.kind === 'money')

/** Whether part of whole gives the rate, within what the written digits allow. */
function gives(view: string, part: Quantity, whole: Quantity, rate: Quantity): boolean {
  if (whole.value === 0 || part.value > whole.value) return false
  const value = (part.value / whole.value) * 100
  const slack = value * (rounding(view, part) / Math.max(part.value, 1) + rounding(view, whole) / whole.value)
  return Math.abs(value - rate.value) <= slack + grain(view, rate) + 1e-6
}

/** The thing that a rate rates: 调解成功 of 调解成功率, the last words before 率. */
function rated(lead: string): string {
  const at = lead.lastIndexOf('率')
  return at < 0 ? '' : lead.slice(0, at).replace(/^.*(?:的|为)/u, '')
}

/** Whether the words before a count speak of what is rated: 成功 and 成功率, 网上办理 and 网办率. */
function speaksOf(lead: string, name: string): boolean {
  if (name === '') return true
  const last = name.slice(-2)
  if (lead.includes(last)) return true
  if (name.includes('出庭')) return lead.includes('出庭')
  return last.length === 2 && name.length === 2 && lead.includes(last.charAt(0)) && lead.includes(last.charAt(1))
}

/** Whether any two counts near the rate give it: then it is right, whichever of them was meant. */
function isGiven(view: string, counts: readonly Quantity[], rate: Quantity): boolean {
  return counts.some((part) => counts.some((whole) => whole !== part && gives(view, part, whole, rate)))
}

interface Place {
  readonly view: string
  readonly quantities: readonly Quantity[]
  readonly at: number
  readonly from: number
}

/** The two counts that the rate must be of: the last one speaks of what is rated, the one before it is no smaller. */
function pairBefore({ view, quantities, at, from }: Place, name: string): readonly [Quantity, Quantity] | null {
  const part = quantities[at - 1]
  const whole = quantities[at - 2]
  if (part === undefined || whole === undefined || !isCount(part) || !isCount(whole)) return null
  if (!comparable(part.unit, whole.unit) || part.value > whole.value) return null
  if (part.period !== whole.period || !speaksOf(leadOf(view, part, whole.end), name)) return null
  // A mark and the rate's own name may stand between the count and the rate, nothing else.
  const between = view.slice(part.end, (quantities[at] as Quantity).start)
  if (!/^[，、]?[^，。；]*$/.test(between) || between.length > 16 || whole.start < from) return null
  return [part, whole]
}

function rateFault(figures: Figures, at: number, before: readonly Quantity[], view: string): Fault | null {
  const { quantities, sentence } = figures
  const rate = quantities[at] as Quantity
  const lead = leadOf(view, rate, sentence.start)
  if (OTHER_RATE.test(lead) || !lead.includes('率')) return null
  const pair = pairBefore({ view, quantities, at, from: sentence.start }, rated(lead))
  if (pair === null || pair[1].value === 0 || pair[0].value === 0) return null
  const near = [...before, ...quantities.slice(Math.max(0, at - REACH), at + REACH)].filter(isCount)
  if (isGiven(view, near, rate)) return null
  const [part, whole] = pair
  const facts = {
    rate: view.slice(rate.start, rate.end),
    part: view.slice(part.start, part.end),
    whole: view.slice(whole.start, whole.end),
    expected: `${written((part.value / whole.value) * 100)}%`,
  }
  return {
    variant: 'wrong',
    start: rate.start,
    end: rate.end,
    facts,
    related: [{ start: part.start, end: part.end, message: facts.part }],
  }
}

export const ratio = defineAssertion<Record<string, never>>({
  kind: 'ratio',
  summary: 'A rate is the ratio of the two counts directly before it, the last of which speaks of what is rated.',
  params: closed({}),
  variants: ['wrong'],
  facts: ['rate', 'part', 'whole', 'expected'],
  evaluate(subject) {
    const { view } = subject.reading
    const faults: Fault[] = []
    let examined = 0
    let before: readonly Quantity[] = []
    for (const figures of figuresOf(subject)) {
      figures.quantities.forEach((quantity, at) => {
        if (quantity.kind !== 'rate' || !isPlain(quantity) || quantity.unit !== '%') return
        examined += 1
        const fault = rateFault(figures, at, before, view)
        if (fault !== null) faults.push(fault)
      })
      before = figures.quantities.slice(-REACH)
    }
    return verdict(Math.max(examined, subject.sentences.length), faults)
  },
})
