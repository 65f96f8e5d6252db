/** The report year: what title, preamble, headings and signature say, counted. */
import type { Span } from '../model/place.ts'
import type { DraftBlock } from './draft.ts'

/** The report year with the place where it is read. */
export interface ReportYear {
  readonly year: number
  readonly place: Span
}

interface Vote extends Span {
  readonly year: number
  readonly weight: number
}

const YEAR = /(20\d\d)\s*年?|([二两][〇○零oO0][一二三四五六七八九〇○零oO0]{2})\s*年/g
const HAN_DIGITS = '〇一二三四五六七八九'
const OPENING = 600

/** Where years may be read. */
export interface YearPlaces {
  readonly title: Span | null
  /** A title that stands outside the text. */
  readonly pageTitle: string | null
  readonly preamble: Span | null
  readonly headings: readonly DraftBlock[]
  readonly date: Span | null
}

/** Reads the report year; `null` where nothing names one. Years inside 《》 are those of documents. */
export function readReportYear(view: string, places: YearPlaces): ReportYear | null {
  const votes = [
    ...titleVotes(view, places.title),
    ...pageTitleVotes(places.pageTitle),
    ...preambleVotes(view, places.preamble),
    ...headingVotes(view, places.headings),
    ...dateVotes(view, places.date),
  ]
  const sums = new Map<number, number>()
  for (const { year, weight } of votes) sums.set(year, (sums.get(year) ?? 0) + weight)
  const [best] = [...sums].sort((one, other) => other[1] - one[1] || one[0] - other[0])
  if (best === undefined) return null
  const place = votes.find(({ year, start, end }) => year === best[0] && end > start)
  return { year: best[0], place: place === undefined ? { start: 0, end: 0 } : { start: place.start, end: place.end } }
}

function yearsIn(view: string, start: number, end: number): (Span & { readonly year: number; readonly isSpan: boolean })[] {
  const text = view.slice(start, end)
  if (!text.includes('20') && !text.includes('二') && !text.includes('两')) return []
  return [...text.matchAll(YEAR)].flatMap((match) => {
    const at = match.index
    if (
      isInBookMarks(text, at) ||
      /\d/.test(text.charAt(at - 1)) ||
      /^\d/.test(text.slice(at + (match[1]?.length ?? 99), at + 5))
    )
      return []
    const isSpan = text.charAt(at + match[0].length) === '—' || text.charAt(at - 1) === '—'
    return [{ start: start + at, end: start + at + match[0].length, year: yearOf(match), isSpan }]
  })
}

function yearOf(match: RegExpMatchArray): number {
  if (match[1] !== undefined) return Number(match[1])
  return Number([...(match[2] as string)].map((digit) => (digit === '两' ? 2 : Math.max(0, HAN_DIGITS.indexOf(digit)))).join(''))
}

function isInBookMarks(text: string, at: number): boolean {
  return text.lastIndexOf('《', at) > text.lastIndexOf('》', at)
}

function titleVotes(view: string, title: Span | null): readonly Vote[] {
  if (title === null) return []
  const years = yearsIn(view, title.start, title.end).filter(({ isSpan }) => !isSpan)
  return years.map((found, index) => ({ ...found, weight: index === 0 ? 8 : 1 }))
}

function pageTitleVotes(title: string | null): readonly Vote[] {
  if (title === null) return []
  return titleVotes(title, { start: 0, end: title.length }).map((vote) => ({ ...vote, start: 0, end: 0 }))
}

function preambleVotes(view: string, preamble: Span | null): readonly Vote[] {
  if (preamble === null) return []
  const end = Math.min(preamble.end, preamble.start + OPENING)
  const years = yearsIn(view, preamble.start, end).filter(({ isSpan }) => !isSpan)
  return years.map((found) => ({ ...found, weight: preambleWeight(view, found, preamble.start) }))
}

function preambleWeight(view: string, { start, end }: Span, opening: number): number {
  const after = view.slice(end, end + 30)
  const before = view.slice(Math.max(opening, start - 12), start)
  if (/(?:现将|现就|报告|汇报|总结).{0,10}$/.test(before) && /法治|依法行政|工作|情况/.test(after)) return 6
  if (/^度?.{0,4}(?:法治政府|依法行政|法治建设)/.test(after)) return 4
  if (start - opening < 4 && /^(?:度|以来|是)?，?/.test(after)) return 3
  return 0.5
}

function headingVotes(view: string, headings: readonly DraftBlock[]): readonly Vote[] {
  return headings.flatMap(({ heading, wording }) => {
    if (heading === null) return []
    const [found] = yearsIn(view, heading.textStart, heading.textEnd)
    if (found === undefined || found.isSpan) return []
    const role = wording?.role
    if (role === 'plans') return [{ year: found.year - 1, weight: 1, start: 0, end: 0 }]
    return [{ ...found, weight: role === undefined ? 0.5 : 2 }]
  })
}

/** Reports are written early in the next year, or late in the same. */
function dateVotes(view: string, date: Span | null): readonly Vote[] {
  if (date === null) return []
  const [found] = yearsIn(view, date.start, date.end)
  if (found === undefined) return []
  const month = Number(/^\s*[年./—]?\s*(\d{1,2})/.exec(view.slice(date.start + 4, date.end))?.[1] ?? 1)
  return [{ year: month >= 10 ? found.year : found.year - 1, weight: 0.6, start: 0, end: 0 }]
}
