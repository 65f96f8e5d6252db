/** The title stands in one piece and names issuer, year, subject and kind of document. */
import type { Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Block } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { choice, closed } from './schema.ts'

interface TitleFormParams {
  readonly ask: 'there' | 'whole' | 'agency' | 'year' | 'kind' | 'stop'
}

/** Formats in which a report is drafted: a text or page may have lost its title when it was copied. */
const DRAFTS: readonly string[] = ['docx', 'doc', 'rtf', 'pdf', 'ofd']
const YEAR = /20\d\d|[二两][〇○零O][一二三四五六七八九〇○零]{2}/
/** All that a title says besides the issuer. */
const OTHER =
  /20\d\d|[二两][〇○零O][一二三四五六七八九〇○零]{2}|关于|上一?年度|本年度|年度|年|法治政府|法治建设|依法行政|建设|推进|推动|加强|全面|深入|实施|开展|落实|履行|工作|情况|进展|年报|报告|总结|汇报|公报|讲话|白皮书|主要|和|及|与|暨|的|下一?|重点|计划|安排|思路|打算|《[^》]*》|（[^）]*）|[^\u4e00-\u9fff]/g
const TITLE_LINE = /法治政府建设.{0,12}(?:报告|总结|汇报|年报)[。；，：.]$/

const firstBlock = ({ reading }: Subject): Block | undefined => reading.blocks.find(({ part }) => part !== 'residue')

/** A first line that would be the title but for its last mark. */
function stopped(subject: Subject): readonly Fault[] {
  const first = firstBlock(subject)
  if (subject.reading.identity.title !== null || first === undefined || first.end - first.start > 60) return []
  const line = subject.reading.view.slice(first.start, first.end)
  if (!TITLE_LINE.test(line)) return []
  const title = subject.reading.source.text.slice(first.start, first.end)
  return [
    {
      variant: 'stop',
      start: first.start,
      end: first.end,
      facts: { title },
      fix: { start: first.end - 1, end: first.end, text: '' },
    },
  ]
}

function absent(subject: Subject): readonly Fault[] {
  if (subject.reading.identity.title !== null || stopped(subject).length > 0) return []
  const variant = DRAFTS.includes(subject.reading.source.format) ? 'absent' : 'lost'
  return [{ variant, ...subject.anchor('title'), facts: { title: '' } }]
}

/** What is asked of a title that is there. */
function faultOf(subject: Subject, title: string, ask: TitleFormParams['ask']): string | null {
  const { identity, source, view, blocks } = subject.reading
  const place = identity.places.title
  const lines = place === undefined ? '' : view.slice(place.start, place.end)
  switch (ask) {
    case 'whole':
      return source.format === 'text' && /\n\s*\n/.test(lines) ? 'split' : null
    case 'agency': {
      const isSigned = blocks.some(({ part, start }) => part === 'signature' && start < (subject.reading.sections[0]?.start ?? 0))
      return title.replace(OTHER, '').length < 2 && !isSigned ? 'no-agency' : null
    }
    case 'year':
      return YEAR.test(title) ? null : identity.year === null ? 'no-year' : 'year-elsewhere'
    case 'kind':
      return /(?:报告|公报|白皮书|年报)(?:（[^）]*）)?$/.test(title) ? null : 'kind'
    default:
      return null
  }
}

export const titleForm = defineAssertion<TitleFormParams>({
  kind: 'title-form',
  summary: 'The title is there, in one piece, without a full stop, and names issuer, year and kind of document.',
  params: closed({
    ask: choice(['there', 'whole', 'agency', 'year', 'kind', 'stop'], 'What is asked of the title.'),
  }),
  variants: ['absent', 'lost', 'split', 'no-agency', 'no-year', 'year-elsewhere', 'kind', 'stop'],
  facts: ['title'],
  evaluate(subject, { ask }) {
    const { identity, view } = subject.reading
    if (ask === 'there') return verdict(1, absent(subject))
    if (ask === 'stop') return verdict(1, stopped(subject))
    const place = identity.places.title
    if (identity.title === null || place === undefined) return { notApplicable: 'title: absent' }
    const title = view.slice(place.start, place.end).replace(/\s+/g, '')
    const variant = faultOf(subject, title, ask)
    return verdict(1, variant === null ? [] : [{ variant, ...place, facts: { title } }])
  },
})
