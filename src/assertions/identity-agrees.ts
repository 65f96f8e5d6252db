/** Title, opening and signature name the same year and the same place. */
import type { Fault } from '../model/finding.ts'
import type { Span } from '../model/place.ts'
import type { Reading } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { choice, closed } from './schema.ts'

interface IdentityAgreesParams {
  readonly of: 'year' | 'agency'
}

const ANNOUNCED = /现[将就对把]?[^。；，]{0,10}?(20\d\d)年度?[^。；，《]{0,40}(?:如下|汇报|报告)/

/** The year that the opening announces, where the title names only others. */
function year({ view, identity, blocks }: Reading): readonly Fault[] {
  const title = identity.places.title
  if (title === undefined) return []
  const inTitle = [...view.slice(title.start, title.end).matchAll(/20\d\d/g)].map(([figures]) => Number(figures))
  if (inTitle.length === 0) return []
  return blocks.flatMap((block): readonly Fault[] => {
    if (block.part !== 'preamble') return []
    const text = view.slice(block.start, block.end)
    if ((text.match(/20\d\d/g) ?? []).every((figures) => inTitle.includes(Number(figures)))) return []
    const match = ANNOUNCED.exec(text)
    if (match === null || inTitle.includes(Number(match[1]))) return []
    const start = block.start + match.index + match[0].indexOf(match[1] as string)
    const facts = { own: Number(match[1]), other: inTitle.join('、') }
    return [{ variant: 'year', start, end: start + 5, facts, related: [{ ...title, message: identity.title ?? '' }] }]
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

function agency({ view, identity, blocks }: Reading): readonly Fault[] {
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
  if (named === null || signed === null) return []
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
