/** Parts and their total agree. */
import type { Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Quantity } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { type Division, divisionOf, divisionsFor, divisionsOf } from './divisions.ts'
import { isPlain, leadOf, sameUnit } from './figures.ts'
import { eachFigures, FALLS, type Figures, figuresWith, PART, quantitiesOf, SUMMED } from './figures-by-sentence.ts'
import { namedParts } from './named-parts.ts'
import { choice, closed, name } from './schema.ts'
import { differs, faultOf, judgeSum, sumOf } from './sum-of-parts.ts'

interface SumsParams {
  readonly of: 'parts' | 'outcomes' | 'list'
  readonly register: string
}

const isOutcome = (total: Quantity, part: Quantity | undefined): boolean =>
  part !== undefined && sameUnit(part.unit, total.unit) && part.value <= total.value && part.partOf === null && isPlain(part)

/** How far before a total the words may stand that say what it is the total of. */
const CONTEXT = 30

/** What stands before a total, and what is said of it up to the next mark: 对86件文件进行清理，废止9件. */
function contextOf(view: string, from: number, total: Quantity): string {
  const after = /[^，。；：、\n]{0,24}/y
  after.lastIndex = total.end
  return view.slice(Math.max(from, total.start - CONTEXT), total.start) + (after.exec(view)?.[0] ?? '')
}

/** Results that follow their total without 其中: 清理文件146件，继续有效96件，修改12件，废止41件. */
function followingParts({ reading }: Subject, figures: Figures, divisions: () => readonly Division[]): readonly Fault[] {
  const faults: Fault[] = []
  if (figures.end - figures.first < 3) return faults
  const { view } = reading
  const { sentence } = figures
  const quantities = quantitiesOf(reading, figures)
  for (let at = 0; at + 2 < quantities.length; at += 1) {
    const total = quantities[at] as Quantity
    if (!isPlain(total) || total.kind !== 'count' || total.partOf !== null) continue
    if (!isOutcome(total, quantities[at + 1]) || !isOutcome(total, quantities[at + 2])) continue
    const context = contextOf(view, sentence.start, total)
    const fitting = divisionsFor(context, divisions())
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
