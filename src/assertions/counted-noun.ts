/** A number says what it counts. */
import type { Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Quantity, Sentence } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { leadOf } from './figures.ts'
import { closed, name } from './schema.ts'

interface CountedNounParams {
  readonly register: string
}

/** What numbers with some units count, and the verbs whose object it is. */
interface Row {
  readonly units: ReadonlySet<string>
  readonly verbs: readonly string[]
  readonly nouns: readonly string[]
}

const parted = (cell: unknown): readonly string[] =>
  String(cell ?? '')
    .split('|')
    .filter((word) => word !== '')

function rowsOf(subject: Subject, register: string): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>()
  for (const row of subject.register(register)?.rows ?? []) {
    const units = new Set(parted(row.units))
    for (const unit of units) rows.set(unit, { units, verbs: parted(row.terms), nouns: parted(row.nouns) })
  }
  return rows
}

const ENDS = '，。；、\n'
const ROUGH = /(?:共计|累计|总计|合计|共|了|有|达|约)+$/
/** How far back the thing may have been named, in code units: the sentence before as well. */
const REACH = 90

/** The verb that ends the words before a number, when it is one of the row's. */
function verbBefore(lead: string, row: Row): string | null {
  const words = lead.replace(ROUGH, '')
  return row.verbs.find((verb) => words.endsWith(verb)) ?? null
}

/** Whether the thing is named in what goes before, in this block or in the heading over it. */
function isNamed(view: string, from: number, at: number, heading: string, nouns: readonly string[]): boolean {
  const text = heading + view.slice(Math.max(from, at - REACH), at)
  return nouns.some((noun) => text.includes(noun))
}

function faultOf(subject: Subject, quantity: Quantity, sentence: Sentence, rows: ReadonlyMap<string, Row>): Fault | null {
  const { view, blocks, sections } = subject.reading
  const row = rows.get(quantity.unit)
  if (row === undefined || quantity.partOf !== null || quantity.comparison !== null) return null
  const isCut = quantity.end >= sentence.end || ENDS.includes(view.charAt(quantity.end))
  if (!isCut) return null
  const lead = leadOf(view, quantity, sentence.start)
  const verb = verbBefore(lead, row)
  if (verb === null) return null
  const from = blocks[sentence.block]?.start ?? sentence.start
  const start = quantity.start - (lead.length - lead.lastIndexOf(verb))
  if (isNamed(view, from, start, sections[sentence.section]?.heading ?? '', row.nouns)) return null
  const facts = { figure: view.slice(quantity.start, quantity.end), verb, unit: quantity.unit }
  return { variant: 'missing', start, end: quantity.end, facts }
}

export const countedNoun = defineAssertion<CountedNounParams>({
  kind: 'counted-noun',
  summary: 'A number that ends its clause right after a verb has its thing named before it: not 共配备150台，.',
  params: closed({
    register: name('Register: `units`, verbs (`terms`) and `nouns` of what such numbers count, each parted by `|`.'),
  }),
  variants: ['missing'],
  facts: ['figure', 'verb', 'unit'],
  evaluate(subject, { register }) {
    const rows = rowsOf(subject, register)
    const { quantities, sentences } = subject.reading
    const chosen = new Set(subject.sentences.map((sentence) => sentence.index))
    const faults = quantities.flatMap((quantity) => {
      const sentence = sentences[quantity.sentence]
      if (sentence === undefined || sentence.part !== 'body' || !chosen.has(sentence.index)) return []
      return faultOf(subject, quantity, sentence, rows) ?? []
    })
    return verdict(quantities.length, faults)
  },
})
