/** Title, opening and signature name the same year and the same place. */
import type { Fault } from '../model/finding.ts'
import type { Span } from '../model/place.ts'
import type { Reading } from '../model/reading.ts'
import { isDigit } from '../text/characters.ts'
import { defineAssertion, faultsIn, verdict } from './define.ts'
import { choice, closed } from './schema.ts'

interface IdentityAgreesParams {
  readonly of: 'year' | 'agency'
}

const ANNOUNCED = /现[将就对把]?[^。；，]{0,10}?(20\d\d)年度?[^。；，《]{0,40}(?:如下|汇报|报告)/

/** 2024年，松陵镇坚持…: the year that an opening is about. */
const OPENED = /^(20\d\d)年(?:度|以来)?，(?!.{0,40}(?:获|评为|基础上|经验))/

/** The years of this century that stand between two offsets. */
function yearsIn(view: string, { start, end }: Span): readonly number[] {
  const years: number[] = []
  for (let at = view.indexOf('20', start); at >= 0 && at + 4 <= end; at = view.indexOf('20', at + 1)) {
    if (!isDigit(view.charCodeAt(at + 2)) || !isDigit(view.charCodeAt(at + 3))) continue
    years.push(Number(view.slice(at, at + 4)))
    at += 3
  }
  return years
}

/** The year that the opening announces or is about, where the title names only others. */
function year({ view, identity, blocks }: Reading): readonly Fault[] {
  const title = identity.places.title
  if (title === undefined) return []
  const inTitle = yearsIn(view, title)
  if (inTitle.length === 0) return []
  return faultsIn(blocks, (block) => {
    if (block.part !== 'preamble' || yearsIn(view, block).every((one) => inTitle.includes(one))) return null
    const text = view.slice(block.start, block.end)
    const match = [ANNOUNCED.exec(text), OPENED.exec(text)].find((found) => found && !inTitle.includes(Number(found[1])))
    if (!match) return null
    const start = block.start + match.index + match[0].indexOf(match[1] as string)
    const facts = { own: Number(match[1]), other: inTitle.join('、') }
    return { variant: 'year', start, end: start + 5, facts, related: [{ ...title, message: identity.title ?? '' }] }
  })
}

/** A town, sub-district, county or city at the end of an issuer's name: two characters of its name, and what it is. */
interface Place {
  readonly stem: string
  readonly unit: string
}

const OWN = /([\u4e00-\u9fff]{2})(街道|镇|乡|县|区|市)(?:人民政府)?(?:党委|党工委|委员会|办事处|人民政府|政府)*$/

function placeIn(name: string): Place | null {
  const bare = name.replace(/[（(].*$/, '').replace(/^.*人民政府(?=.{2,}(?:办事处|街道))/, '')
  const match = OWN.exec(bare)
  return match === null ? null : { stem: match[1] as string, unit: match[2] as string }
}

/** The issuer's part of a title: what stands before 关于, the year or the subject. */
const issuerOf = (title: string): string =>
  title
    .replace(/\s/g, '')
    .replace(/^20\d\d年度?/, '')
    .replace(/(?:关于|20\d\d|推进|法治|依法行政).*$/, '')

const DEPARTMENT = /[^\u4e00-\u9fff]|^.*[省市县区州盟旗](?=.{3,}(?:局|委员会|厅|办公室)$)/g
const KIND = /(?:局|委员会|厅|办公室)$/

/** Whether a short name leaves out characters of a long one: 住建局 of 住房和城乡建设局. */
function isShort(short: string, long: string): boolean {
  let at = 0
  for (const character of short) {
    at = long.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

/** Departments of one sort with names of which neither is short for the other. */
function departments({ view, identity }: Reading, signature: Span, title: Span): readonly Fault[] {
  const other = issuerOf(view.slice(title.start, title.end)).replace(DEPARTMENT, '')
  const own = view
    .slice(signature.start, signature.end)
    .replace(/\s*20\d\d年.*$/, '')
    .replace(DEPARTMENT, '')
  const kind = KIND.exec(own)?.[0]
  if (kind === undefined || !other.endsWith(kind) || other.length > 20 || /政府|工委|管委|管理委/.test(own + other)) return []
  if (own.charAt(0) !== other.charAt(0) || isShort(own, other) || isShort(other, own)) return []
  return [
    { variant: 'agency', ...spanOf(signature), facts: { own, other }, related: [{ ...title, message: identity.title ?? '' }] },
  ]
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })

function agency(reading: Reading): readonly Fault[] {
  const { view, identity, blocks } = reading
  const title = identity.places.title
  const signature = blocks.findLast(({ part }) => part === 'signature')
  if (title === undefined || signature === undefined) return []
  const named = placeIn(issuerOf(view.slice(title.start, title.end)))
  const signed = placeIn(
    view
      .slice(signature.start, signature.end)
      .replace(/\s*20\d\d年.*$/, '')
      .replace(/\s/g, ''),
  )
  if (named === null || signed === null) return departments(reading, signature, title)
  if (named.stem === signed.stem && named.unit === signed.unit) return []
  const isOther = named.stem !== signed.stem && named.unit === signed.unit
  const isOtherUnit =
    named.stem === signed.stem && ['街道', '镇', '乡'].includes(named.unit) && ['街道', '镇', '乡'].includes(signed.unit)
  if (!isOther && !isOtherUnit) return []
  const facts = { own: signed.stem + signed.unit, other: named.stem + named.unit }
  return [
    {
      variant: 'agency',
      start: signature.start,
      end: signature.end,
      facts,
      related: [{ ...(title as Span), message: facts.other }],
    },
  ]
}

export const identityAgrees = defineAssertion<IdentityAgreesParams>({
  kind: 'identity-agrees',
  summary: 'Title, opening and signature name the same year and the same place.',
  params: closed({ of: choice(['year', 'agency'], 'The year of title and opening, or the place of title and signature.') }),
  variants: ['year', 'agency'],
  facts: ['own', 'other'],
  evaluate({ reading }, { of }) {
    if (reading.identity.places.title === undefined) return { notApplicable: 'title: absent' }
    return verdict(1, of === 'year' ? year(reading) : agency(reading))
  },
})
