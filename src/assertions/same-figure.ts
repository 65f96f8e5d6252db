/** One thing has one number throughout a report. */
import type { Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Quantity } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { figuresOf, isPlain, leadOf, rounding, sameUnit } from './figures.ts'
import { closed, name } from './schema.ts'

interface SameFigureParams {
  readonly register: string
}

interface Row {
  readonly name: string
  readonly verbs: readonly string[]
  readonly nouns: readonly string[]
}

interface Count {
  readonly row: Row
  readonly quantity: Quantity
  readonly block: number
}

const parted = (cell: unknown): readonly string[] =>
  String(cell ?? '')
    .split('|')
    .filter((word) => word !== '')
const byLength = (one: string, other: string): number => other.length - one.length

function rowsOf(subject: Subject, register: string): readonly Row[] {
  return (subject.register(register)?.rows ?? []).map((row) => ({
    name: String(row.name),
    verbs: [...parted(row.verbs)].sort(byLength),
    nouns: [...parted(row.nouns)].sort(byLength),
  }))
}

/** Words before the verb that narrow nothing: the whole year, the whole place, in all. */
const WHOLE =
  /^(?:(?:今年|全年|本年度?|年内|一年来|今年以来|20\d\d年度?|[全我本](?:省|市|县|区|旗|镇|乡|街道?|局|系统)|辖区|街道|镇里|各级|人民|调解组织|累计|共计|总计|共|已|先后|成功|依法|现|有|现有|目前|截至目前|各类|各种|合计)+)?$/
const LINKS = /(?:共计|累计|总计|合计|共|约|达|有|为|总数|数量|案件数|数)+$/
/** Words right after the number that make it a part of something: 52件普通程序案件 is not the thing itself. */
const GOES_ON = /[，。；、（）\n]/

/** The row whose verb and noun, with nothing that narrows them, are the whole lead. */
function rowOf(lead: string, rows: readonly Row[]): Row | null {
  const words = lead.replace(LINKS, '')
  for (const row of rows) {
    const noun = row.nouns.find((one) => words.endsWith(one))
    if (noun === undefined) continue
    const before = words.slice(0, -noun.length)
    if (row.verbs.length === 0) return WHOLE.test(before) ? row : null
    const plain = before.replace(/(?:各类|各种|各类型|了)$/, '')
    const verb = row.verbs.find((one) => plain.endsWith(one))
    if (verb !== undefined && WHOLE.test(plain.slice(0, -verb.length))) return row
  }
  return null
}

/** The first count of a row and the first that differs from it, in another block. */
function contradiction(view: string, counts: readonly Count[]): Fault | null {
  const [first] = counts
  if (first === undefined) return null
  const other = counts.find(
    ({ quantity, block }) =>
      block !== first.block &&
      sameUnit(quantity.unit, first.quantity.unit) &&
      Math.abs(quantity.value - first.quantity.value) > rounding(view, quantity) + rounding(view, first.quantity),
  )
  if (other === undefined) return null
  const one = view.slice(first.quantity.start, first.quantity.end)
  const facts = { name: first.row.name, one, other: view.slice(other.quantity.start, other.quantity.end) }
  const related = [{ start: first.quantity.start, end: first.quantity.end, message: one }]
  return { variant: 'differs', start: other.quantity.start, end: other.quantity.end, facts, related }
}

export const sameFigure = defineAssertion<SameFigureParams>({
  kind: 'same-figure',
  summary: 'A total of the year that is told twice is the same both times.',
  params: closed({
    register: name(
      'Register of totals: `name`, `verbs` and `nouns` (parted by `|`) that stand before the number with nothing that narrows them.',
    ),
  }),
  variants: ['differs'],
  facts: ['name', 'one', 'other'],
  evaluate(subject, { register }) {
    const { view } = subject.reading
    const rows = rowsOf(subject, register)
    const counts = new Map<string, Count[]>()
    for (const { sentence, quantities } of figuresOf(subject)) {
      let from = sentence.start
      for (const quantity of quantities) {
        const isWhole = isPlain(quantity) && quantity.kind === 'count' && quantity.period === null && quantity.partOf === null
        const isAlone = quantity.end >= sentence.end || GOES_ON.test(view.charAt(quantity.end))
        const row = isWhole && isAlone ? rowOf(leadOf(view, quantity, from), rows) : null
        if (row !== null) counts.set(row.name, [...(counts.get(row.name) ?? []), { row, quantity, block: sentence.block }])
        from = quantity.end
      }
    }
    return verdict(
      subject.reading.quantities.length,
      [...counts.values()].flatMap((same) => contradiction(view, same) ?? []),
    )
  },
})
