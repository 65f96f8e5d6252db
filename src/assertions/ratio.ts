/** A rate is the ratio of the two counts before it. */
import type { Fault } from '../model/finding.ts'
import type { Quantity, Sentence } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { grain, isPlain, leadOf, rounding, sameUnit, written } from './figures.ts'
import { type Figures, figuresOf, quantitiesOf, RATE } from './figures-by-sentence.ts'
import { closed } from './schema.ts'

/** Rates of what fell due, of several things at once, or of a change: no ratio of the counts beside them. */
const OTHER_RATE = /按期|按时|及时|限期|分别|均|以上|增长|增幅|同比|提[高升]|[升降]|报备率|备案率/
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

/** Whether two counts near the rate, one of them in its sentence, give it: then it is right, whichever was meant. */
function isGiven(view: string, own: readonly Quantity[], before: readonly Quantity[], rate: Quantity): boolean {
  const give = (one: Quantity, other: Quantity): boolean => gives(view, one, other, rate) || gives(view, other, one, rate)
  for (let at = 0; at < own.length; at += 1) {
    const one = own[at] as Quantity
    for (let next = at + 1; next < own.length; next += 1) if (give(one, own[next] as Quantity)) return true
    if (before.some((other) => give(one, other))) return true
  }
  return false
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

const AMONG = /^[^，。；、\d]{0,10}中(?:，?(?:已)?有)?$/
const OF_PART = /^[^，。；、]{0,14}[，、]?[^，。；、]{0,10}$/

/** 24个村中21个建成，建成率87.5%: the part is taken out of the whole, whatever the rate is called. */
function pairAmong({ view, quantities, at, from }: Place): readonly [Quantity, Quantity] | null {
  const part = quantities[at - 1]
  const whole = quantities[at - 2]
  if (part === undefined || whole === undefined || !isCount(part) || !isCount(whole) || whole.start < from) return null
  if (part.value > whole.value || part.period !== whole.period || !comparable(part.unit, whole.unit)) return null
  if (!AMONG.test(view.slice(whole.end, part.start))) return null
  return OF_PART.test(view.slice(part.end, (quantities[at] as Quantity).start)) ? [part, whole] : null
}

const SHARE = /占[^，。；]{0,16}$/

/** 584名，占执法人员9025名的6.5%, 3名，占执法人员总数的6.5%（执法人员46名）: part and whole of a share. */
function shareBefore({ view, quantities, at, from }: Place): readonly [Quantity, Quantity] | null {
  const rate = quantities[at] as Quantity
  const last = quantities[at - 1]
  const older = quantities[at - 2]
  if (last === undefined || !isCount(last)) return null
  if (older !== undefined && isCount(older) && view.slice(last.end, rate.start) === '的') {
    const isShare = SHARE.test(leadOf(view, last, older.end)) && comparable(older.unit, last.unit)
    return isShare ? [older, last] : null
  }
  const next = quantities[at + 1]
  if (next === undefined || !isCount(next) || !comparable(next.unit, last.unit) || view.charAt(rate.end) !== '（') return null
  const isBracket = !/[）。；]/.test(view.slice(rate.end, next.start)) && view.charAt(next.end) === '）'
  return isBracket && SHARE.test(leadOf(view, rate, Math.max(from, last.end)).replace(/的$/, '')) ? [last, next] : null
}

/** 满意率94.4%（回访2864件，满意2705件）, 使用率93.6%，即31.2万次检查中使用29.2万次: two counts that explain the rate. */
function pairAfter({ view, quantities, at }: Place, name: string): readonly [Quantity, Quantity] | null {
  const rate = quantities[at] as Quantity
  const [one, other] = [quantities[at + 1], quantities[at + 2]]
  if (one === undefined || other === undefined || !isCount(one) || !isCount(other) || !comparable(one.unit, other.unit))
    return null
  const link = /^(?:（|，即|，应|，其中)/.exec(view.slice(rate.end, one.start))?.[0]
  if (link === undefined || /[；。、]/.test(view.slice(rate.end, other.start))) return null
  if (link === '（' && view.charAt(other.end) !== '）') return null
  const [part, whole, lead] =
    one.value < other.value ? [one, other, leadOf(view, one, rate.end)] : [other, one, leadOf(view, other, one.end)]
  return link === '，其中' && !speaksOf(lead, name) ? null : [part, whole]
}

/** 应诉案件84件；败诉5件，败诉率6.0%: the whole stands before a semicolon; the count that comes nearest is taken for it. */
function pairOverSemicolon(
  { view, quantities, at, from }: Place,
  name: string,
  before: readonly Quantity[],
): readonly [Quantity, Quantity] | null {
  const rate = quantities[at] as Quantity
  const part = quantities[at - 1]
  if (part === undefined || at !== 1 || !isCount(part) || name.length < 2 || view.charAt(from - 1) !== '；') return null
  // 法制审核11件，审核率100%: all that fell due, which stands nowhere.
  if (rate.value === 100) return null
  if (!leadOf(view, part, from).includes(name.slice(-2)) || !/^，[^，。；]{0,12}$/.test(view.slice(part.end, rate.start)))
    return null
  const off = (whole: Quantity): number => Math.abs((part.value / whole.value) * 100 - rate.value)
  const wholes = before.filter((one) => isCount(one) && comparable(one.unit, part.unit) && one.value >= part.value)
  const [nearest] = [...wholes].sort((one, other) => off(one) - off(other))
  return nearest === undefined ? null : [part, nearest]
}

/** 监察案件281件，…结案率98.9%（结案278件）: the one count of its unit before the rate is the whole of the bracketed part. */
function pairInBracket({ view, quantities, at, from }: Place, name: string): readonly [Quantity, Quantity] | null {
  const rate = quantities[at] as Quantity
  const part = quantities[at + 1]
  if (part === undefined || !isCount(part) || view.charAt(rate.end) !== '（' || view.charAt(part.end) !== '）') return null
  const lead = view.slice(rate.end + 1, part.start)
  if (name.length < 2 || lead.length > 6 || !lead.includes(name.slice(-2))) return null
  const wholes = quantities.slice(0, at).filter((one) => isCount(one) && one.start >= from && one.unit === part.unit)
  const [whole] = wholes
  return wholes.length === 1 && whole !== undefined && whole.value >= part.value ? [part, whole] : null
}

const pairOf = (place: Place, name: string, before: readonly Quantity[]): readonly [Quantity, Quantity] | null =>
  pairAfter(place, name) ??
  pairInBracket(place, name) ??
  pairAmong(place) ??
  pairBefore(place, name) ??
  pairOverSemicolon(place, name, before)

/** Whether a count stands before the rate, or in what explains it: without one there is no pair. */
function hasCountBeside(view: string, quantities: readonly Quantity[], at: number): boolean {
  const [before, after] = [quantities[at - 1], quantities[at + 1]]
  if (before !== undefined && isCount(before)) return true
  return after !== undefined && isCount(after) && '（，'.includes(view.charAt((quantities[at] as Quantity).end))
}

/** Rates of what was done in time. */
const IN_TIME = /(?:按期|按时|及时)[^，。；]{2,4}(?=率)/

/** 受理312件，按期办结305件，按期办结率99%: the count right before it is called just what is rated. All that fell due is 100%. */
function isSaidOfCount(view: string, { start }: Sentence, quantities: readonly Quantity[], at: number, lead: string): boolean {
  const name = IN_TIME.exec(lead)?.[0]
  const part = quantities[at - 1]
  if (name === undefined || part === undefined || (quantities[at] as Quantity).value === 100) return false
  return leadOf(view, part, Math.max(start, quantities[at - 2]?.end ?? start)).includes(name)
}

/** What the rates of a sentence are judged by. */
interface Around {
  readonly view: string
  readonly sentence: Sentence
  readonly quantities: readonly Quantity[]
  /** The last quantities of the sentence before. */
  readonly before: readonly Quantity[]
}

/** How many counts right before a rate and right after it give most rates. */
const NEAR = 2

function rateFault({ view, sentence, quantities, before }: Around, at: number): Fault | null {
  const rate = quantities[at] as Quantity
  if (!hasCountBeside(view, quantities, at)) return null
  // Nearly every rate is right: then nothing has to be made out about its words.
  if (isGiven(view, quantities.slice(Math.max(0, at - NEAR), at + NEAR + 1).filter(isCount), [], rate)) return null
  const lead = leadOf(view, rate, sentence.start)
  if (OTHER_RATE.test(lead) && !isSaidOfCount(view, sentence, quantities, at, lead)) return null
  const place = { view, quantities, at, from: sentence.start }
  const isNamed = lead.includes('率')
  const pair = shareBefore(place) ?? (isNamed ? pairOf(place, rated(lead), before) : null)
  if (pair === null || pair[1].value === 0 || pair[0].value === 0) return null
  const own = quantities.slice(Math.max(0, at - REACH), at + REACH).filter(isCount)
  if (isGiven(view, own, before.filter(isCount), rate)) return null
  const [part, whole] = pair
  const facts = {
    rate: view.slice(rate.start, rate.end),
    part: view.slice(part.start, part.end),
    whole: view.slice(whole.start, whole.end),
    expected: `${written((part.value / whole.value) * 100)}%`,
  }
  const related = [{ start: part.start, end: part.end, message: facts.part }]
  return { variant: 'wrong', start: rate.start, end: rate.end, facts, related }
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
    let last: Figures | undefined
    for (const figures of figuresOf(subject)) {
      const previous = last
      last = figures
      if ((figures.traits & RATE) === 0) continue
      const quantities = quantitiesOf(subject.reading, figures)
      const before = previous === undefined ? [] : quantitiesOf(subject.reading, previous).slice(-REACH)
      const around = { view, sentence: figures.sentence, quantities, before }
      for (const [at, quantity] of quantities.entries()) {
        if (quantity.kind !== 'rate' || !isPlain(quantity) || quantity.unit !== '%') continue
        examined += 1
        const fault = rateFault(around, at)
        if (fault !== null) faults.push(fault)
      }
    }
    return verdict(Math.max(examined, subject.sentences.length), faults)
  },
})
