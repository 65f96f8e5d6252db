/** Parts and their total agree. */
import type { Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Quantity } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { type Division, divisionOf, divisionsOf } from './divisions.ts'
import { isPlain, leadOf, rounding, sameUnit, written } from './figures.ts'
import { eachFigures, FALLS, type Figures, figuresWith, PART, quantitiesOf, SUMMED } from './figures-by-sentence.ts'
import { choice, closed, name } from './schema.ts'

interface SumsParams {
  readonly of: 'parts' | 'outcomes' | 'list'
  readonly register: string
}

interface Sum {
  readonly total: Quantity
  readonly parts: readonly Quantity[]
}

/** From which share of the total on a list of parts is taken for a full one. */
const NEARLY = 0.85

/** Attributes that several parts may have at once, and parts that are only examples. */
const OVERLAPPING =
  /党员|女性|男性|少数民族|以上|以下|学历|本科|专业|法律职业|持证|持有|获评|满意|好评|参加|全程|均|全部|线上录入|包括|等$|占|超过|每/
/** A part that takes up what the others leave: then nothing may be left over. */
const REST = /其余|其他|其它|另有|另外/

const sumOf = (parts: readonly Quantity[]): number => parts.reduce((sum, part) => sum + part.value, 0)

function differs(view: string, { total, parts }: Sum): boolean {
  let slack = rounding(view, total)
  let sum = 0
  for (const part of parts) {
    slack += rounding(view, part)
    sum += part.value
  }
  return Math.abs(sum - total.value) > slack + 1e-6
}

function faultOf(variant: string, { total, parts }: Sum): Fault {
  const last = parts.at(-1) as Quantity
  const sum = sumOf(parts)
  const facts = {
    total: written(total.value),
    sum: written(sum),
    difference: written(Math.abs(sum - total.value)),
    unit: total.unit,
    parts: parts.map((part) => written(part.value)).join('＋'),
  }
  return { variant, start: Math.min(total.start, parts[0]?.start ?? total.start), end: Math.max(total.end, last.end), facts }
}

/** Whether the parts leave nothing over, or something that the report should tell. */
function judgeSum(view: string, sum: Sum, leads: readonly string[], divisions: readonly Division[]): Fault | null {
  const { total, parts } = sum
  if (parts.length < 2 || !differs(view, sum)) return null
  const division = divisionOf(leads, divisions)
  const share = sumOf(parts) / total.value
  if (division === null && leads.some((lead) => OVERLAPPING.test(lead))) return null
  if (share > 1) return faultOf('over', sum)
  if (division?.exhaustive === true || leads.some((lead) => REST.test(lead))) return faultOf('under', sum)
  const after = view.charAt((parts.at(-1) as Quantity).end)
  return share < NEARLY || after === '等' ? null : faultOf('under', sum)
}

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
const NO_FAULTS: readonly Fault[] = []

/** 其中, or in brackets: each total with the parts that the reading ties to it. */
function namedParts(subject: Subject, figures: Figures, divisions: () => readonly Division[]): readonly Fault[] {
  const { view, quantities } = subject.reading
  const totals = new Set(quantitiesOf(subject.reading, figures).flatMap(({ partOf }) => partOf ?? []))
  return [...totals].flatMap((index) => {
    const row = inRow(subject, index)
    const total = outsideBracket(view, quantities, index, row[0])
    if (total === null) return []
    const parts = ownParts(view, total, row)
    const [first] = parts
    if (first === undefined || !isPlain(total) || !parts.every(isPlain)) return []
    const before = quantities[quantities.indexOf(first, index) - 1] as Quantity
    const isNamed = NAMED.test(view.slice(before.end, first.start))
    // The first number after 其中 belongs to another total: what is left hangs in the air.
    if (!isNamed && before !== total) return []
    if (isNamed && first.value > total.value + rounding(view, total) + rounding(view, first)) {
      return [faultOf('larger', { total, parts: [first] })]
    }
    if (!differs(view, { total, parts })) return []
    const leads = parts.map((part) => leadOf(view, part, total.end))
    const share = sumOf(parts) / total.value
    if (!isNamed && divisionOf(leads, divisions()) === null && Math.abs(share - 1) > 1 - NEARLY) return []
    const others = quantities.slice(Math.max(0, index - TOTALS_BACK), index)
    if (others.some((other) => sameUnit(other.unit, total.unit) && !differs(view, { total: other, parts }))) return []
    return judgeSum(view, { total, parts }, leads, divisions()) ?? []
  })
}

const isOutcome = (total: Quantity, part: Quantity | undefined): boolean =>
  part !== undefined && sameUnit(part.unit, total.unit) && part.value <= total.value && part.partOf === null && isPlain(part)

/** How far before a total the words may stand that say what it is the total of. */
const CONTEXT = 30

/** Results that follow their total without 其中: 清理文件146件，继续有效96件，修改12件，废止41件. */
function followingParts({ reading }: Subject, figures: Figures, divisions: () => readonly Division[]): readonly Fault[] {
  if (figures.end - figures.first < 3) return NO_FAULTS
  const { view } = reading
  const { sentence } = figures
  const quantities = quantitiesOf(reading, figures)
  const faults: Fault[] = []
  for (let at = 0; at + 2 < quantities.length; at += 1) {
    const total = quantities[at] as Quantity
    if (!isPlain(total) || total.kind !== 'count' || total.partOf !== null) continue
    if (!isOutcome(total, quantities[at + 1]) || !isOutcome(total, quantities[at + 2])) continue
    const context = view.slice(Math.max(sentence.start, total.start - CONTEXT), total.start)
    const fitting = divisions().filter(({ of }) => of.some((word) => context.includes(word)))
    if (fitting.length === 0) continue
    const { parts, leads } = partsAfter(view, quantities, at, fitting)
    if (parts.length < 2) continue
    const fault = judgeSum(view, { total, parts }, leads, fitting)
    if (fault !== null) faults.push(fault)
    at += parts.length
  }
  return faults
}

interface PartsAfter {
  readonly parts: readonly Quantity[]
  readonly leads: readonly string[]
}

function partsAfter(view: string, quantities: readonly Quantity[], at: number, divisions: readonly Division[]): PartsAfter {
  const total = quantities[at] as Quantity
  const parts: Quantity[] = []
  const leads: string[] = []
  for (let next = at + 1; next < quantities.length; next += 1) {
    const part = quantities[next] as Quantity
    const lead = leadOf(view, part, (quantities[next - 1] as Quantity).end)
    if (!isOutcome(total, part) || divisionOf([...leads, lead], divisions) === null) break
    parts.push(part)
    leads.push(lead)
  }
  return { parts, leads }
}

/** 共 and 计, the last characters of what sums up. */
const isSummingUp = (code: number): boolean => code === 0x5171 || code === 0x8ba1
const SUMMED_UP = /^[，、]?(?:以上|三项|两项|各类)?(?:共计|合计|总计|总共|共)$/

/** 建议16件、提案12件，共27件: the figures before a total that has no words of its own. */
function listTotal({ reading }: Subject, figures: Figures): readonly Fault[] {
  const { view } = reading
  const quantities = quantitiesOf(reading, figures)
  const faults: Fault[] = []
  for (let at = 2; at < quantities.length; at += 1) {
    const total = quantities[at] as Quantity
    if (!isSummingUp(view.charCodeAt(total.start - 1)) || !isPlain(total)) continue
    if (!SUMMED_UP.test(view.slice((quantities[at - 1] as Quantity).end, total.start))) continue
    const fault = listFault(view, quantities, at)
    if (fault !== null) faults.push(fault)
  }
  return faults
}

/** The fault of a total, where no run of the figures before it adds up to it. */
function listFault(view: string, quantities: readonly Quantity[], at: number): Fault | null {
  const total = quantities[at] as Quantity
  const parts: Quantity[] = []
  for (let before = at - 1; before >= 0; before -= 1) {
    const part = quantities[before] as Quantity
    if (!isPlain(part) || !sameUnit(part.unit, total.unit) || part.partOf !== null) break
    parts.unshift(part)
    if (parts.length >= 2 && !differs(view, { total, parts })) return null
  }
  return parts.length < 2 ? null : faultOf(sumOf(parts) > total.value ? 'over' : 'under', { total, parts })
}

function faultsOf(subject: Subject, of: SumsParams['of'], divisions: () => readonly Division[]): readonly Fault[] {
  switch (of) {
    case 'parts':
      return eachFigures(figuresWith(subject, PART), (figures) => namedParts(subject, figures, divisions))
    case 'outcomes':
      return eachFigures(figuresWith(subject, FALLS), (figures) => followingParts(subject, figures, divisions))
    case 'list':
      return eachFigures(figuresWith(subject, SUMMED), (figures) => listTotal(subject, figures))
  }
}

export const sums = defineAssertion<SumsParams>({
  kind: 'sums',
  summary: 'Parts add up to their total, where the list of parts is a full one, and none is larger than it.',
  params: closed({
    of: choice(
      ['parts', 'outcomes', 'list'],
      'Parts after 其中 or in brackets; outcomes of the register that follow a total; a total (共, 合计) after its parts.',
    ),
    register: name('Register of divisions: `terms` parted by `|`, `exhaustive` where no further part exists.'),
  }),
  variants: ['larger', 'over', 'under'],
  facts: ['total', 'sum', 'difference', 'unit', 'parts'],
  evaluate(subject, params) {
    const divisions = divisionsOf(subject, params.register)
    return verdict(subject.reading.quantities.length, faultsOf(subject, params.of, divisions))
  },
})
