/** Who reports, about which year, and whether the text is such a report at all. */
import type { Span } from '../model/place.ts'
import type { Identity, Level } from '../model/reading.ts'
import { agencyInTitle, readAgency } from './agency.ts'
import type { DraftBlock } from './draft.ts'
import type { Frame } from './frame.ts'
import { readGenre } from './genre.ts'
import type { ReportYear } from './report-year.ts'
import type { SectionDraft } from './section-draft.ts'
import { closeUp } from './title.ts'
import { levelOfIssuer, levelOfSelf } from './words-of-issuers.ts'

/** What the identity is read from. */
export interface IdentityClues {
  readonly text: string
  readonly view: string
  readonly frame: Frame
  /** A title that stands outside the text, where the text has none. */
  readonly pageTitle: string | null
  readonly year: ReportYear | null
  readonly headings: readonly DraftBlock[]
  readonly preamble: Span | null
  readonly sections: readonly SectionDraft[]
}

/** What the caller knows better than the text. */
export interface Known {
  readonly year?: number | undefined
  readonly level?: Level | undefined
}

const HEAD = 1500
const OPENING = 500

/** Reads the identity; what the caller knows goes before what the text says. */
export function readIdentity(clues: IdentityClues, known: Known): Identity {
  const { text, view, frame, pageTitle, preamble } = clues
  const agency = readAgency(view, { title: frame.title, signatures: frame.signatures, headings: clues.headings, preamble })
  const genre = readGenre({
    title: frame.title?.text ?? pageTitle ?? '',
    opening: preamble === null ? '' : view.slice(preamble.start, Math.min(preamble.end, preamble.start + OPENING)),
    roles: clues.sections.filter(({ role, level }) => level <= 2 && role !== 'other').map(({ role }) => role),
    head: view.slice(0, HEAD),
  })
  const date = frame.date === null ? null : isoDate(view.slice(frame.date.start, frame.date.end))
  const name =
    agency !== null ? closeUp(text.slice(agency.start, agency.end)) : pageTitle === null ? null : agencyInTitle(pageTitle)
  return {
    ...genre,
    title: frame.title === null ? pageTitle : frame.title.lines.map(({ start, end }) => closeUp(text.slice(start, end))).join(''),
    agency: name,
    level: known.level ?? readLevel(view, name, frame.signatures),
    year: known.year ?? clues.year?.year ?? null,
    date,
    places: placesOf(frame, agency, clues.year, date),
  }
}

function placesOf(frame: Frame, agency: Span | null, year: ReportYear | null, date: string | null): Identity['places'] {
  const span = ({ start, end }: Span): Span => ({ start, end })
  return {
    ...(frame.title === null ? {} : { title: span(frame.title) }),
    ...(agency === null ? {} : { agency: span(agency) }),
    ...(year === null || year.place.end === year.place.start ? {} : { year: span(year.place) }),
    ...(frame.date === null || date === null ? {} : { date: span(frame.date) }),
  }
}

function readLevel(view: string, agency: string | null, signatures: readonly Span[]): Level | null {
  const byName = agency === null ? null : levelOfIssuer(agency)
  if (byName !== null) return byName
  for (const { start, end } of signatures) {
    const level = levelOfIssuer(view.slice(start, end))
    if (level !== null) return level
  }
  return levelOfSelf(view)
}

const HAN_DIGITS = '〇一二三四五六七八九'

/** ISO 8601 calendar date, `null` where a part is missing or no such day is. */
export function isoDate(words: string): string | null {
  const figures = /(20\d\d)\D+?(\d{1,2})\D+?(\d{1,2})/.exec(words)
  if (figures !== null) return calendarDate(Number(figures[1]), Number(figures[2]), Number(figures[3]))
  const han =
    /([二两][〇○零oO0][一二三四五六七八九〇○零oO0]{2})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/.exec(
      words,
    )
  if (han === null) return null
  const year = Number(
    [...(han[1] as string)].map((digit) => (digit === '两' ? 2 : Math.max(0, HAN_DIGITS.indexOf(digit)))).join(''),
  )
  return calendarDate(year, belowHundred(han[2] as string), belowHundred(han[3] as string))
}

function belowHundred(numeral: string): number {
  const ten = numeral.indexOf('十')
  if (ten < 0) return HAN_DIGITS.indexOf(numeral)
  const tens = ten === 0 ? 1 : HAN_DIGITS.indexOf(numeral.charAt(0))
  const ones = ten + 1 < numeral.length ? HAN_DIGITS.indexOf(numeral.charAt(ten + 1)) : 0
  return tens * 10 + ones
}

function calendarDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${year}-${pad(month)}-${pad(day)}`
}
