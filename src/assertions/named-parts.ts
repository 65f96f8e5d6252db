/** Parts that are named as such, by 其中 or in brackets, and their total. */
import type { Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Quantity, Reading } from '../model/reading.ts'
import { type Division, divisionOf } from './divisions.ts'
import { isPlain, leadOf, rounding, sameUnit } from './figures.ts'
import type { Figures } from './figures-by-sentence.ts'
import { differs, faultOf, judgeSum, NEARLY, sumOf } from './sum-of-parts.ts'

/** Totals further back that the parts may belong to: 受理358件，化解349件。其中… */
const TOTALS_BACK = 4

/** The parts of a total without what only follows them, where the first of them make it up already. */
function ownParts(view: string, total: Quantity, parts: readonly Quantity[]): readonly Quantity[] {
  for (let length = 2; length < parts.length; length += 1) {
    const first = parts.slice(0, length)
    if (!differs(view, { total, parts: first })) return first
  }
  return firstGroup(view, total, parts)
}

/** 其中质量类6件、安全类9件，作出处罚20件: a comma after parts joined by 、 goes on to another division of the total. */
function firstGroup(view: string, total: Quantity, parts: readonly Quantity[]): readonly Quantity[] {
  const markBefore = (at: number): string => view.charAt((parts[at - 1] as Quantity).end)
  const turn = parts.findIndex((_, at) => at > 1 && markBefore(at) === '，')
  const isJoined = turn > 1 && parts.slice(0, turn).every((_, at) => at === 0 || markBefore(at) === '、')
  return isJoined && sumOf(parts.slice(0, turn)) <= total.value ? parts.slice(0, turn) : parts
}

/** Parts that follow one another without another number between. */
function inRow(subject: Subject, total: number): readonly Quantity[] {
  const { quantities } = subject.reading
  let first = total + 1
  while (first < quantities.length && (quantities[first] as Quantity).partOf === null && first - total <= TOTALS_BACK) first += 1
  const parts: Quantity[] = []
  for (let at = first; quantities[at]?.partOf === total; at += 1) parts.push(quantities[at] as Quantity)
  return parts
}

/** 审结102件（含上年结转6件），其中…: the parts are of what stands before the bracket. */
function outsideBracket(
  view: string,
  quantities: readonly Quantity[],
  index: number,
  first: Quantity | undefined,
): Quantity | null {
  const total = quantities[index] as Quantity
  const between = view.slice(total.end, first?.start ?? total.end)
  const closed = between.indexOf('）')
  if (closed < 0 || between.lastIndexOf('（', closed) >= 0) return total
  return total.partOf === null ? null : (quantities[total.partOf] ?? null)
}

const NAMED = /其中|包括|包含/

/** 其中, or in brackets: each total with the parts that the reading ties to it. */
export function namedParts(subject: Subject, figures: Figures, divisions: () => readonly Division[]): readonly Fault[] {
  const { view, quantities } = subject.reading
  const faults: Fault[] = []
  const seen: number[] = []
  for (let at = figures.first; at < figures.end; at += 1) {
    const index = quantities[at]?.partOf ?? null
    if (index === null || seen.includes(index)) continue
    seen.push(index)
    const row = inRow(subject, index)
    const total = outsideBracket(view, quantities, index, row[0])
    const fault = total === null ? null : namedFault(subject.reading, index, total, row, divisions)
    if (fault !== null) faults.push(fault)
  }
  return faults
}

/** The fault of a total and the parts that follow it; `index` is that of the number that they are tied to. */
function namedFault(
  { view, quantities }: Reading,
  index: number,
  total: Quantity,
  row: readonly Quantity[],
  divisions: () => readonly Division[],
): Fault | null {
  const parts = ownParts(view, total, row)
  const [first] = parts
  if (first === undefined || !isPlain(total) || !parts.every(isPlain)) return null
  const before = quantities[quantities.indexOf(first, index) - 1] as Quantity
  const isNamed = NAMED.test(view.slice(before.end, first.start))
  // The first number after 其中 belongs to another total: what is left hangs in the air.
  if (!isNamed && before !== total) return null
  if (isNamed && first.value > total.value + rounding(view, total) + rounding(view, first)) {
    return faultOf('larger', { total, parts: [first] })
  }
  if (!differs(view, { total, parts })) return null
  const leads = parts.map((part) => leadOf(view, part, total.end))
  const share = sumOf(parts) / total.value
  if (!isNamed && divisionOf(leads, divisions()) === null && Math.abs(share - 1) > 1 - NEARLY) return null
  const others = quantities.slice(Math.max(0, index - TOTALS_BACK), index)
  if (others.some((other) => sameUnit(other.unit, total.unit) && !differs(view, { total: other, parts }))) return null
  return judgeSum(view, { total, parts }, leads, divisions())
}
