/** The issuer: from the title, the signature, the headings or the preamble. */
import type { Span } from '../model/place.ts'
import type { DraftBlock } from './draft.ts'
import { closeUp, type TitleFound } from './title.ts'
import { ISSUER_END } from './words-of-issuers.ts'

/** Where the issuer may be read. */
export interface AgencyPlaces {
  readonly title: TitleFound | null
  readonly signatures: readonly Span[]
  readonly headings: readonly DraftBlock[]
  readonly preamble: Span | null
}

const YEAR = '(?:20\\d\\d|二[〇○零][一二三四五六七八九〇○零]{2})\\s*年?度?'
const BEFORE_YEAR = new RegExp(`^(.{2,40}?)(?:关于)?(?:报送|印发|公布|呈报)?(?:${YEAR})`)
const BEFORE_TOPIC = /^(.{2,40}?)(?:关于|推进|贯彻|落实|开展)?(?:本?年度)?(?:法治政府|依法行政|法治建设)/
const AFTER_YEAR = new RegExp(
  `^(?:关于)?(?:${YEAR})(.{2,30}?)(?:关于|推进|贯彻|落实|开展)?(?:法治政府|依法行政|法治建设|法治工作)`,
)
const ABOUT = new RegExp(`^关于(.{2,30}?)(?:${YEAR}|法治政府)`)
const HEADED = new RegExp(`^(?:${YEAR})?(.{2,24}?)(?:党政主要|党委主要|政府主要|主要负责|主要领导|党政负责|推进法治|法治政府)`)
const SUBJECT =
  /(?:^|[，。；：])(?:现将)?([^，。；：、“”《》]{2,24}?)(?:坚持|认真|深入|全面|严格|紧紧|紧扣|始终|切实|积极|扎实|持续|高度重视|以|按照|围绕|坚决|在.{2,20}(?:领导|指导)下|深学|牢固|聚焦|高举|把|着力|主动|结合|大力|不断)/g
/** Words that stand for the issuer without naming it, or that are not its name. */
const NAMELESS =
  /^(?:我|本|全|各|该|其|一年来|按照|根据|在|为|是|区委|县委|市委|省委|上级)|^(?:街道|镇|乡|区|县|市|省|局|委|厅|单位|部门|机关|政府|党委|党工委|办事处|(?:区|县|市|省|镇|乡)?(?:党委|委)?、?政府)$/

/** The issuer as it stands, or `null`. */
export function readAgency(view: string, places: AgencyPlaces): Span | null {
  return (
    fromTitle(view, places.title) ??
    fromSignature(view, places.signatures) ??
    fromHeadings(view, places.headings) ??
    fromPreamble(view, places.preamble)
  )
}

/** An issuer that a title outside the text names. */
export function agencyInTitle(title: string): string | null {
  const line = { start: 0, end: title.length }
  const found = fromTitle(title, { ...line, text: title, lines: [line], firstBlock: 0, lastBlock: 0 })
  return found === null ? null : title.slice(found.start, found.end)
}

/** An issuer in the first line of the title, before 关于 or the year, or between year and topic. */
function fromTitle(view: string, title: TitleFound | null): Span | null {
  if (title === null) return null
  const [first] = title.lines
  if (first === undefined) return null
  const line = view.slice(first.start, first.end)
  if (title.lines.length > 1 && isName(closeUp(line))) return first
  for (const pattern of [AFTER_YEAR, ABOUT, BEFORE_YEAR, BEFORE_TOPIC]) {
    const found = named(line, pattern, first.start)
    if (found !== null) return found
  }
  const whole = title.lines.map(({ start, end }) => view.slice(start, end)).join('')
  return named(whole, AFTER_YEAR, title.start, first.end) ?? null
}

function named(line: string, pattern: RegExp, offset: number, limit = Number.POSITIVE_INFINITY): Span | null {
  const match = pattern.exec(line)
  const name = match?.[1]
  if (match === null || name === undefined) return null
  const start = line.indexOf(name, match.index)
  const bare = name.replace(/(?:关于|推进|的|在)+$/, '').trimEnd()
  if (!isName(bare)) return null
  const span = { start: offset + start, end: offset + start + bare.length }
  return span.end <= limit ? span : null
}

const isName = (name: string): boolean =>
  name.length >= 2 && !NAMELESS.test(name) && ISSUER_END.test(name) && !/[，。；：《》]|会议|创建|全省|全市|全国/.test(name)

function fromSignature(view: string, signatures: readonly Span[]): Span | null {
  const names = signatures.filter(({ start, end }) => isName(view.slice(start, end)))
  return names.at(-1) ?? null
}

function fromHeadings(view: string, headings: readonly DraftBlock[]): Span | null {
  for (const { heading, level } of headings) {
    if (heading === null || level !== 1) continue
    const found = named(view.slice(heading.textStart, heading.textEnd), HEADED, heading.textStart)
    if (found !== null) return found
  }
  return null
}

/** The subject of a main clause of the preamble. */
function fromPreamble(view: string, preamble: Span | null): Span | null {
  if (preamble === null) return null
  const text = view.slice(preamble.start, Math.min(preamble.end, preamble.start + 500))
  for (const match of text.matchAll(SUBJECT)) {
    const whole = match[1] as string
    const name = whole.replace(/^(?:20\d\d年度?|今年以来|一年来)/, '').replace(/(?:党工委|党委|党组)$/, '')
    if (!isName(name)) continue
    const start = preamble.start + match.index + match[0].indexOf(whole) + whole.indexOf(name)
    return { start, end: start + name.length }
  }
  return null
}
