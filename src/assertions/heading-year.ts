/** The years in headings, and at the head of plans, are those that the parts are about. */
import type { Fault } from '../model/finding.ts'
import type { DateMention, Reading } from '../model/reading.ts'
import type { Role } from '../model/report-tree.ts'
import { defineAssertion, faultsIn, verdict } from './define.ts'
import { choice, closed, role } from './schema.ts'

interface HeadingYearParams {
  readonly role: Role
  readonly expect: 'report' | 'next'
}

/** 2024年，我局将…: the year that a plan opens with. */
const OPENING = /^(20\d\d)年(?:度)?，[^，。；]{0,16}(?:将|要|拟|计划|重点)/

/** A year at the head of the plans that is not the next one. */
function openings({ view, sections, blocks }: Reading, role: Role, expected: number): readonly Fault[] {
  return faultsIn(blocks, ({ part, section, start, end }) => {
    if (part !== 'body' || sections[section]?.role !== role || sections[section]?.also !== null) return null
    if (view.charAt(start) !== '2') return null
    const year = OPENING.exec(view.slice(start, Math.min(end, start + 40)))?.[1]
    if (year === undefined || Number(year) >= expected) return null
    return { variant: 'wrong', start, end: start + 5, facts: { year: Number(year), expected } }
  })
}

/** …，2024年培训300人次: what is to be done in a year that is over, at the head of a clause of the plans. */
const TO_DO =
  /^年(?:底前|\d{1,2}月底?前|上半年|下半年|计划|拟|将|力争|争取|会同|组织|开展|举办|培训|新增|建成|完成)(?![^，。；]{0,24}(?:的|已|以来|基础上|情况|成果))/

function items({ view, sentences, dates }: Reading, role: Role, expected: number): readonly Fault[] {
  return faultsIn(dates, ({ start, year, until, belongsTo, sentence }) => {
    const own = sentences[sentence]
    if (own?.role !== role || own.tense !== 'plan' || (own.part !== 'body' && own.part !== 'heading')) return null
    if (until !== null || belongsTo === 'document' || year >= expected) return null
    const isHead = start === own.start || '，；。：是 .、）'.includes(view.charAt(start - 1))
    if (!isHead || !TO_DO.test(view.slice(start + 4, Math.min(own.end, start + 44)))) return null
    return { variant: 'item', start, end: start + 5, outcome: 'review', facts: { year, expected } }
  })
}

export const headingYear = defineAssertion<HeadingYearParams>({
  kind: 'heading-year',
  summary: 'A year in the heading of a part is the report year, or the next one for plans, whose opening is looked at too.',
  params: closed({ role, expect: choice(['report', 'next'], 'The report year, or the year after it.') }),
  variants: ['wrong', 'item'],
  facts: ['year', 'expected'],
  evaluate({ reading, year }, params) {
    if (year === null) return { notApplicable: 'year: unknown' }
    const expected = params.expect === 'next' ? year + 1 : year
    const headings = reading.sections.filter(
      ({ role, inferred, parent }) => role === params.role && !inferred && reading.sections[parent]?.role !== role,
    )
    const faults: Fault[] = []
    let next = 0
    for (const section of headings) {
      const { start, end } = section.headingSpan
      while (next < reading.dates.length && (reading.dates[next] as DateMention).start < start) next += 1
      const within: DateMention[] = []
      for (let date = reading.dates[next]; date !== undefined && date.end <= end; date = reading.dates[next]) {
        if (date.until === null && date.belongsTo !== 'document') within.push(date)
        next += 1
      }
      // A heading may look back and ahead (2023年工作总结和2024年安排): one right year is enough.
      if (within.length === 0 || within.some((date) => date.year === expected)) continue
      const [wrong] = within
      if (wrong) faults.push({ variant: 'wrong', ...section.headingSpan, facts: { year: wrong.year, expected } })
    }
    if (params.expect === 'next') {
      const opened = openings(reading, params.role, expected)
      const isNew = ({ start }: Fault): boolean => !opened.some((fault) => fault.start === start)
      faults.push(...opened, ...items(reading, params.role, expected).filter(isNew))
    }
    return headings.length + faults.length === 0
      ? { notApplicable: `sections: ${params.role}` }
      : verdict(Math.max(1, headings.length), faults)
  },
})
