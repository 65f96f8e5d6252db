/** The report is signed and dated, in the form of official documents and in time. */
import type { Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Span } from '../model/place.ts'
import type { Block } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { choice, closed } from './schema.ts'

interface SignatureFormParams {
  readonly ask: 'there' | 'form' | 'time' | 'published'
}

const LONGEST_NAME = 30
const LONGEST_LINE = 200

/** Whether the line above the date may be a name that is not known for one. */
function isNameAbove({ reading }: Subject, date: Block): boolean {
  const above = reading.blocks.slice(0, date.index).findLast(({ part }) => part !== 'residue')
  if (above === undefined || above.part === 'signature') return above !== undefined
  return above.end - above.start <= LONGEST_NAME && !'。；！'.includes(reading.view.charAt(above.end - 1))
}

function missing(subject: Subject): readonly Fault[] {
  const { blocks, identity } = subject.reading
  const signature = blocks.find(({ part }) => part === 'signature')
  const dateBlock = blocks.findLast(({ part }) => part === 'date')
  const facts = { date: identity.date ?? '', agency: identity.agency ?? '', due: '' }
  if (signature === undefined && dateBlock === undefined && identity.places.date === undefined) {
    return [{ variant: 'unsigned', ...subject.anchor('signature'), facts }]
  }
  if (signature === undefined && dateBlock !== undefined) {
    const isTop = dateBlock.start < (subject.reading.sections[0]?.start ?? 0)
    return isTop || isNameAbove(subject, dateBlock)
      ? []
      : [{ variant: 'nameless', start: dateBlock.start, end: dateBlock.end, facts }]
  }
  if (signature !== undefined && identity.places.date === undefined && dateBlock === undefined) {
    return [{ variant: 'undated', start: signature.start, end: signature.end, facts }]
  }
  return []
}

const FORMS: readonly (readonly [variant: string, pattern: RegExp])[] = [
  ['han', /[二两][〇○零oO0]/],
  ['padded', /年\s*0\d\s*月|月\s*0\d\s*日/],
  ['figures', /^20\d\d\s*[./—-]/],
  ['no-day', /月$/],
]
/** 2024年12月31日, which nearly every date is like. */
const USUAL = /^\d{4}年[1-9]\d?月[1-9]\d?日$/

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0)
}

function isNoDay(text: string): boolean {
  const match = /(\d{4})\D+(\d{1,2})\D+(\d{1,2})/.exec(text)
  if (match === null) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return day < 1 || day > daysOf(year, month)
}

/** The date as it stands, at the end of the report or under its title. */
function dateText({ reading }: Subject): Span | undefined {
  return reading.identity.places.date ?? reading.blocks.findLast(({ part }) => part === 'date')
}

function form(subject: Subject): readonly Fault[] {
  const place = dateText(subject)
  if (place === undefined) return []
  const text = subject.reading.view.slice(place.start, place.end)
  const facts = { date: text, agency: '', due: '' }
  if (isNoDay(text)) return [{ variant: 'no-such-day', start: place.start, end: place.end, facts }]
  if (USUAL.test(text)) return []
  const found = FORMS.find(([, pattern]) => pattern.test(text))
  return found ? [{ variant: found[0], start: place.start, end: place.end, facts }] : []
}

/** What a date of writing says: before the year was over, in a year that cannot be, or after the day that is due. */
function timeOf(date: string, year: number, due: string): string | null {
  const written = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7))
  if (written < year || (written === year && month <= 9)) return 'before'
  if (written === year && month < 12) return 'early'
  if (written > year + 1) return 'years-later'
  if (date >= `${year + 1}-04-01`) return 'late'
  return date > due ? 'after-deadline' : null
}

function time(subject: Subject): readonly Fault[] {
  const { identity } = subject.reading
  const place = identity.places.date
  if (identity.date === null || subject.year === null || place === undefined) return []
  // Basis: 《法治政府建设与责任落实督察工作规定》: provinces report by 1 April, all others by 1 March.
  const due = `${subject.year + 1}-${subject.level === 'province' ? '04-01' : '03-01'}`
  const variant = timeOf(identity.date, subject.year, due)
  const facts = { date: identity.date, agency: '', due, year: subject.year }
  return variant === null ? [] : [{ variant, start: place.start, end: place.end, facts }]
}

const PUBLISHED = /发布(?:时间|日期)：\s*(20\d\d)\D+?(\d{1,2})\D+?(\d{1,2})(?!\d)/

/** When the page was published: what it says of itself, else a line of the page in the text. */
function publication(subject: Subject): (Span & { readonly date: string }) | null {
  const { source, blocks, view } = subject.reading
  if (source.publication?.date !== undefined) return { ...subject.anchor('title'), date: source.publication.date }
  for (const { part, start, end } of blocks) {
    const match = part === 'residue' ? PUBLISHED.exec(view.slice(start, Math.min(end, start + LONGEST_LINE))) : null
    if (match === null) continue
    const [year, month, day] = match.slice(1) as [string, string, string]
    return { start, end, date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }
  }
  return null
}

/** A page of a later year may have been moved to a new site. */
function published(subject: Subject): readonly Fault[] | null {
  const page = publication(subject)
  if (page === null || subject.year === null) return null
  const due = `${subject.year + 1}-04-01`
  const { start, end, date } = page
  if (date < due) return []
  const variant = date < `${subject.year + 2}` ? 'published-late' : 'published-years-later'
  return [{ variant, start, end, facts: { date, agency: '', due } }]
}

export const signatureForm = defineAssertion<SignatureFormParams>({
  kind: 'signature-form',
  summary: 'The report is signed and dated, the date is written in figures and falls in time, and so does its publication.',
  params: closed({ ask: choice(['there', 'form', 'time', 'published'], 'What is asked of signature, date or publication.') }),
  variants: [
    'unsigned',
    'nameless',
    'undated',
    'han',
    'padded',
    'figures',
    'no-day',
    'no-such-day',
    'before',
    'early',
    'years-later',
    'late',
    'after-deadline',
    'published-late',
    'published-years-later',
  ],
  facts: ['date', 'agency', 'due', 'year'],
  evaluate(subject, { ask }) {
    if (ask === 'there') return verdict(1, missing(subject))
    if (ask === 'published') {
      const faults = published(subject)
      return faults === null ? { notApplicable: 'publication: unknown' } : verdict(1, faults)
    }
    if (dateText(subject) === undefined) return { notApplicable: 'date: absent' }
    return verdict(1, ask === 'form' ? form(subject) : time(subject))
  },
})
