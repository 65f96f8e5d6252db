/** One thing has one number throughout a report. */
import type { Find } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Quantity } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { countsAfter, isPlain, leadOf, rounding, sameUnit, verbsOf } from './figures.ts'
import { closed, find } from './schema.ts'

interface SameFigureParams {
  readonly find: Find
}

interface Count {
  readonly quantity: Quantity
  readonly block: number
}

/** Words before the verb that narrow nothing: the whole year, the whole place, in all. */
const WHOLE =
  /^(?:今年以来|今年|全年|本年度?|年内|一年来|20\d\d年度?|[全我本](?:省|市|县|区|旗|镇|乡|街道?|局|系统)|辖区|街道|各级|人民调解组织|累计|共计|总计|共|已|先后|成功|依法|现有|现|有|目前|截至目前)*$/
/** What may stand between verb and noun. */
const KINDS = /(?:各类|各种|各类型|各项|了|共|有)+$/
/** Its last characters. */
const LAST_OF_KINDS = '类种型项了共有'
/** Marks right after the number: in 52件普通程序案件 it counts a part. */
const GOES_ON = '，。；、（）\n'

const withoutKinds = (words: string): string =>
  LAST_OF_KINDS.includes(words.charAt(words.length - 1)) ? words.replace(KINDS, '') : words

/** Whether the words before a noun and its kinds are one of its verbs and nothing that narrows it. */
function isTotal(words: string, verbs: readonly string[]): boolean {
  return verbs.some((verb) => words.endsWith(verb) && WHOLE.test(words.slice(0, -verb.length)))
}

const isWhole = (quantity: Quantity): boolean =>
  isPlain(quantity) && quantity.kind === 'count' && quantity.period === null && quantity.partOf === null

/** The first count and the first that differs from it, in another block. */
function contradiction(view: string, name: string, counts: readonly Count[]): Fault | null {
  const [first] = counts
  if (first === undefined || counts.length < 2) return null
  const other = counts.find(
    ({ quantity, block }) =>
      block !== first.block &&
      sameUnit(quantity.unit, first.quantity.unit) &&
      Math.abs(quantity.value - first.quantity.value) > rounding(view, quantity) + rounding(view, first.quantity),
  )
  if (other === undefined) return null
  const one = view.slice(first.quantity.start, first.quantity.end)
  const facts = { name, one, other: view.slice(other.quantity.start, other.quantity.end) }
  const related = [{ start: first.quantity.start, end: first.quantity.end, message: one }]
  return { variant: 'differs', start: other.quantity.start, end: other.quantity.end, facts, related }
}

export const sameFigure = defineAssertion<SameFigureParams>({
  kind: 'same-figure',
  summary: 'A total of the year that is told twice is the same both times.',
  params: closed({
    find: find('Search for the nouns of a register of totals: `terms`, the `verbs` before them, and the `name` of the total.'),
  }),
  variants: ['differs'],
  facts: ['name', 'one', 'other'],
  evaluate(subject, { find: wanted }) {
    const { view, quantities, sentences } = subject.reading
    const counts = new Map<string, Count[]>()
    for (const [hit, quantity] of countsAfter(subject, subject.hits(wanted))) {
      const sentence = sentences[quantity.sentence]
      if (sentence === undefined || !isWhole(quantity)) continue
      if (quantity.end < sentence.end && !GOES_ON.includes(view.charAt(quantity.end))) continue
      const lead = leadOf(view, quantity, sentence.start)
      const before = withoutKinds(lead.slice(0, Math.max(0, lead.length - (quantity.start - hit.start))))
      for (const register of wanted.registers ?? []) {
        const row = subject.rows(register, hit.term).find((one) => isTotal(before, verbsOf(subject, register, one)))
        if (row === undefined) continue
        const name = String(row.name)
        const same = counts.get(name)
        if (same) same.push({ quantity, block: sentence.block })
        else counts.set(name, [{ quantity, block: sentence.block }])
      }
    }
    const faults: Fault[] = []
    for (const [name, same] of counts) {
      const fault = contradiction(view, name, same)
      if (fault !== null) faults.push(fault)
    }
    return verdict(quantities.length, faults)
  },
})
