/** Documents that are named in 《》 have their right name, their own years and their own number. */
import type { Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Register } from '../model/pack.ts'
import type { Citation, Reading } from '../model/reading.ts'
import { defineAssertion, faultsIn, verdict } from './define.ts'
import { basisOfRow } from './row-basis.ts'
import { closed, name } from './schema.ts'

type Row = Register['rows'][number]

const YEARS = /（(\d{4})(年?)[—至到]*(\d{4})年?）$/

interface Named {
  readonly base: string
  /** The span of years as `2021—2025`, `null` where the name has none. */
  readonly years: string | null
  /** Whether 年 stands after both years. */
  readonly isDoubled: boolean
}

function namedBy({ name: title }: Citation): Named {
  const match = title.endsWith('）') ? YEARS.exec(title) : null
  if (match === null) return { base: title, years: null, isDoubled: false }
  return { base: title.slice(0, match.index), years: `${match[1]}—${match[3]}`, isDoubled: match[2] !== '' }
}

/** The names of all citations, once for all rules. */
const namesOf = ({ citations }: Reading): readonly Named[] => citations.map(namedBy)

/** An order of the State Council, and a document of its offices or the Central Committee: 国务院令第713号, 国办发〔2018〕37号. */
const ORDER = /^(?:中华人民共和国)?国(?:务院)?令第?(\d+)号$/
const ISSUED = /^(.+?)〔(\d{4})〕第?(\d+)号$/

/** The number in the one form in which numbers are compared; `null` where it is of another issuer's series. */
function comparableNumber(number: string): { readonly series: string; readonly own: string } | null {
  const plain = number
    .replace(/ /g, '')
    .replace(/[［[（【(]/, '〔')
    .replace(/[］\]）】)]/, '〕')
  const order = ORDER.exec(plain)
  if (order !== null) return { series: '国务院令', own: String(order[1]) }
  const issued = ISSUED.exec(plain)
  return issued === null ? null : { series: String(issued[1]), own: `${issued[2]}-${Number(issued[3])}` }
}

/** The right numbers where the text gives a document another number of the same series. */
function wrongNumber({ number }: Citation, years: string | null, rows: readonly Row[]): readonly string[] {
  const stated = number === null ? null : comparableNumber(number)
  const right = rows.filter((row) => years === null || row.years === undefined || row.years === years)
  const numbers = right.flatMap((row) => (typeof row.number === 'string' ? row.number.split('|') : []))
  if (stated === null) return []
  const own = numbers.map(comparableNumber).filter((one) => one?.series === stated.series)
  return own.length === 0 || own.some((one) => one?.own === stated.own) ? [] : numbers
}

function judgeName({ base, years, isDoubled }: Named, rows: readonly Row[], citation: Citation): Fault | null {
  const [row] = rows
  if (row === undefined) return null
  const place = { start: citation.start, end: citation.end, ...basisOfRow(row) }
  const own = rows.map((one) => one.years).filter((one) => typeof one === 'string')
  const facts = { name: base, right: String(row.right ?? row.terms), years: own.join('、'), stated: years ?? '' }
  if (typeof row.right === 'string') return { variant: 'misnamed', ...place, facts, suggestions: [`《${row.right}》`] }
  const numbers = wrongNumber(citation, years, rows)
  if (numbers.length > 0)
    return { variant: 'number', ...place, facts: { ...facts, number: citation.number ?? '', right: numbers.join('、') } }
  if (years === null || own.length === 0) return null
  if (!own.includes(years)) {
    return { variant: 'years', ...place, facts, suggestions: own.map((one) => `《${base}（${one}年）》`) }
  }
  return isDoubled ? { variant: 'form', ...place, facts, suggestions: [`《${base}（${years}年）》`] } : null
}

export const citedDocument = defineAssertion<{ readonly register: string }>({
  kind: 'cited-document',
  summary:
    'Documents in 《》 have the name and the years of the register (`terms`, `right` where the name is wrong, `years`, `basis`), and the `number`, if one follows.',
  params: closed({ register: name('Register of documents.') }),
  variants: ['misnamed', 'years', 'form', 'number'],
  facts: ['name', 'right', 'years', 'stated', 'number'],
  evaluate(subject: Subject, { register }) {
    const { citations } = subject.reading
    const names = subject.once(namesOf)
    const told = new Set<string>()
    const faults = faultsIn(citations, (citation, at) => {
      const named = names[at] as Named
      const rows = subject.rows(register, named.base)
      const fault = rows.length === 0 || told.has(citation.name) ? null : judgeName(named, rows, citation)
      if (fault !== null) told.add(citation.name)
      return fault
    })
    return verdict(citations.length, faults)
  },
})
