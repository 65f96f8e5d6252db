/** A rise or fall agrees with the figures that it compares. */
import type { Fault } from '../model/finding.ts'
import type { Quantity } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { grain, isPlain, rounding, sameUnit } from './figures.ts'
import { CHANGED, figuresWith, LAST_OF_REACHING, quantitiesOf, REACHED } from './figures-by-sentence.ts'
import { closed } from './schema.ts'

/** Two figures of one thing and how they are tied together. */
interface Pair {
  readonly before: Quantity
  readonly after: Quantity
}

const LEVEL_REACHED =
  /^(?:[^，。；]{0,4})?(?:压减|压缩|减少|缩减|缩短|精简|下降|降|增加|增长|上升|提升|提高|扩大|增|升|跌|回落|调整|变|延长|扩充|扩容)(?:至|到|为)(?:20\d\d年度?的?|今年的?|本年度?的?|目前的?|现在的?)?$/
const FROM_BEFORE = /(?:由|从)[^，。；、]{0,8}$/
const RISES = /增|升|提高|扩|延长/
const FALLS = /减|降|缩|精简|跌|回落/
const BASE_BEFORE = /(?:比|较|与)[^，。；]{0,10}$/
const NO_WORDS =
  /^[）]?[，]?(?:同比|环比|相比)?(?:，)?(?:净)?(?:增长|增加|上升|提高|提升|下降|减少|降低|回落|增幅(?:为|达)?|降幅(?:为|达)?|多|少)(?:了|为|达)?$/

/** What lies between the figures of a pair is of these lengths. */
const [SHORTEST_GAP, LONGEST_GAP] = [2, 16]
/** 由320次降至208次: the pair, where the words before and between say so. */
function reached(view: string, before: Quantity, after: Quantity): Pair | null {
  const gap = after.start - before.end
  if (gap < SHORTEST_GAP || gap > LONGEST_GAP || !LAST_OF_REACHING.has(view.charCodeAt(after.start - 1))) return null
  if (!isPlain(before) || !isPlain(after) || !sameUnit(before.unit, after.unit)) return null
  const isPair =
    LEVEL_REACHED.test(view.slice(before.end, after.start)) && FROM_BEFORE.test(view.slice(before.start - 12, before.start))
  return isPair ? { before, after } : null
}

function expected(pair: Pair, unit: string): number {
  const difference = pair.after.value - pair.before.value
  if (unit === '%') return (difference / pair.before.value) * 100
  return difference
}

/** Whether what is said of the change is what the figures give; `null` where it cannot be told. */
function agrees(view: string, pair: Pair, said: Quantity): boolean | null {
  const direction = said.comparison?.direction ?? 0
  const { before, after } = pair
  const isRelative = said.unit === '%' && before.unit !== '%'
  const isPoints = before.unit === '%' && said.kind === 'rate'
  if (!isRelative && !isPoints && !sameUnit(said.unit, before.unit)) return null
  if (isRelative && before.value === 0) return null
  const slack = isRelative
    ? ((rounding(view, before) + rounding(view, after)) / before.value) * 100 * (1 + after.value / before.value)
    : rounding(view, before) + rounding(view, after)
  const step = said.decimals === 0 && !isRelative && !isPoints && grain(view, said) === 1 ? 0 : grain(view, said)
  const fits = (change: number): boolean =>
    Math.abs(Math.abs(change) - said.value) <= slack + step + 1e-6 &&
    (change === 0 || direction === 0 || Math.sign(change) === direction)
  if (fits(expected(pair, isRelative ? '%' : ''))) return true
  return isPoints && said.unit === '%' && before.value > 0 && fits(expected(pair, '%'))
}

const isChange = ({ comparison, approximation }: Quantity): boolean => comparison !== null && approximation === 'exact'

/** The pair that a change speaks of, where there is no doubt. */
function pairOf(view: string, quantities: readonly Quantity[], at: number, year: number | null): Pair | null {
  const said = quantities[at] as Quantity
  const last = quantities[at - 1]
  const older = quantities[at - 2]
  const [next, second] = [quantities[at + 1], quantities[at + 2]]
  if (next !== undefined && second !== undefined) {
    const pair = reached(view, next, second)
    if (pair !== null && /^[，（]即?[由从][^，。；]{0,8}$/.test(view.slice(said.end, next.start))) return pair
  }
  if (last === undefined) return null
  if (older !== undefined) {
    const pair = reached(view, older, last)
    if (pair !== null && /^(?:[，（]|，?(?:同比|净))?[^，。；0-9]{0,7}$/.test(view.slice(last.end, said.start))) return pair
    const isAlike = isPlain(last) && isPlain(older) && sameUnit(last.unit, older.unit)
    const isBase = isAlike && NO_WORDS.test(view.slice(last.end, said.start))
    if (isBase && BASE_BEFORE.test(view.slice(Math.max(older.end, last.start - 14), last.start)))
      return { before: last, after: older }
  }
  return year === null ? null : byYear(quantities, at, year)
}

/** 2022年12件，2023年6件，同比下降50%, or the year before told last: one figure of each year beside the change. */
function byYear(quantities: readonly Quantity[], at: number, year: number): Pair | null {
  const last = quantities[at - 1] as Quantity
  if (!isPlain(last)) return null
  const near = [quantities[at - 2], quantities[at + 1]].filter(
    (one) => one !== undefined && isPlain(one) && sameUnit(one.unit, last.unit),
  )
  const old = near.filter((one) => one?.period === year - 1)
  const [before] = old
  if (before === undefined || old.length !== 1 || last.period === year - 1) return null
  const sameThing = before.counted === '' || before.counted === last.counted || last.counted.endsWith(before.counted)
  return sameThing && (last.period === null || last.period === year) ? { before, after: last } : null
}

function changeFault(view: string, said: Quantity, pair: Pair): Fault {
  const isRelative = said.unit === '%' && pair.before.unit !== '%'
  const value = expected(pair, isRelative ? '%' : '')
  const digits = 10 ** Math.max(said.decimals, isRelative ? 1 : 0)
  const facts = {
    before: view.slice(pair.before.start, pair.before.end),
    after: view.slice(pair.after.start, pair.after.end),
    said: view.slice(said.start, said.end),
    expected: `${value < 0 ? '下降' : '增长'}${Math.round(Math.abs(value) * digits) / digits}${said.unit}`,
  }
  const direction = said.comparison?.direction ?? 0
  const isTurned = direction !== 0 && value !== 0 && Math.sign(value) !== direction
  return { variant: isTurned ? 'turned' : 'wrong', start: said.start, end: said.end, facts }
}

/** 由208次降至320次: the words say down and the figures up. */
function turned(view: string, { before, after }: Pair): Fault | null {
  const words = view.slice(before.end, after.start)
  const wrong = (RISES.test(words) && after.value < before.value) || (FALLS.test(words) && after.value > before.value)
  if (!wrong) return null
  const facts = {
    before: view.slice(before.start, before.end),
    after: view.slice(after.start, after.end),
    said: words,
    expected: after.value < before.value ? '下降' : '增长',
  }
  return { variant: 'turned', start: before.start, end: after.end, facts }
}

const DIFFERENCE = /^[，、]?(?:共|净|实际|合计)?(?:增加|增长|新增|减少|压减|压缩|缩短|下降|精简|净增)了?$/

/** 由2处增加到4处，增加2处: the difference that follows a pair. */
function differenceAfter(view: string, quantities: readonly Quantity[], at: number, pair: Pair | null): Fault | null {
  const said = quantities[at + 2]
  if (pair === null || said === undefined || said.comparison !== null || !isPlain(said)) return null
  if (!sameUnit(said.unit, pair.after.unit) || !DIFFERENCE.test(view.slice(pair.after.end, said.start))) return null
  const value = Math.abs(pair.after.value - pair.before.value)
  if (Math.abs(value - said.value) <= rounding(view, pair.after) + rounding(view, pair.before) + rounding(view, said) + 1e-6)
    return null
  return changeFault(view, said, pair)
}

export const change = defineAssertion<Record<string, never>>({
  kind: 'change',
  summary: 'Rises and falls (由…降至…, 比上年的…增长…, 同比) agree with the figures that they compare, in size and direction.',
  params: closed({}),
  variants: ['wrong', 'turned'],
  facts: ['before', 'after', 'said', 'expected'],
  evaluate(subject) {
    const { view } = subject.reading
    const faults: Fault[] = []
    let examined = 0
    for (const figures of figuresWith(subject, REACHED | CHANGED)) {
      const quantities = quantitiesOf(subject.reading, figures)
      for (const [at, quantity] of quantities.entries()) {
        const next = quantities[at + 1]
        const pair = next === undefined ? null : reached(view, quantity, next)
        const fault = pair === null ? null : turned(view, pair)
        if (fault !== null) faults.push(fault)
        const difference = differenceAfter(view, quantities, at, pair)
        if (difference !== null && fault === null) faults.push(difference)
        if (!isChange(quantity)) continue
        examined += 1
        const compared = pairOf(view, quantities, at, subject.year)
        if (compared === null || turned(view, compared) !== null) continue
        if (agrees(view, compared, quantity) === false) faults.push(changeFault(view, quantity, compared))
      }
    }
    return verdict(Math.max(examined, subject.sentences.length), faults)
  },
})
