/** Deeds are told of the report year, not of the year before under its own number. */
import type { Fault } from '../model/finding.ts'
import type { DateMention, Reading } from '../model/reading.ts'
import { defineAssertion, faultsIn, verdict } from './define.ts'
import { closed } from './schema.ts'

/** 年，全局共立案, 年办理: what follows a year that a deed is told of. */
const TOLD =
  /^年(?:度|全年)?，?(?:全[镇乡街县区市局省]|[我本][镇乡街县区市局省厅委]|累计|共|办理|办结|查处|组织|开展|召开|受理|立案|举办|培训|新增|化解|公开|审查|审核|制定|接待|处理)/

/** Words that show that an earlier year is told for comparison, as a ground, or as the beginning of something. */
const LOOKED_BACK =
  /同比|相比|较|比上|上年|去年|增[长加至]|下降|减少|降至|提高|由|基础上|以来|起|至今|获|评为|反馈|遗留|存量|结转|当年|曾|启动|立项|历年|往年|如|例|原|此前|整改|后续|试点/

/** Marks after which a clause begins. */
const HEADS = '，；。：是 '

function judge({ view, sentences }: Reading, year: number, date: DateMention): Fault | null {
  const { start, month, until, belongsTo, sentence } = date
  const own = sentences[sentence]
  if (date.year !== year - 1 || month !== null || until !== null || belongsTo === 'document') return null
  if (own === undefined || own.role !== 'achievements' || own.tense !== 'done' || own.part !== 'body') return null
  if (start !== own.start && !HEADS.includes(view.charAt(start - 1))) return null
  const text = view.slice(own.start, own.end)
  if (text.includes(`${year}`) || LOOKED_BACK.test(text) || !/\d/.test(view.slice(start + 5, own.end))) return null
  if (!TOLD.test(view.slice(start + 4, own.end))) return null
  return { variant: 'stale', start, end: start + 5, outcome: 'review', facts: { year: date.year, expected: year } }
}

export const toldYear = defineAssertion<Record<string, never>>({
  kind: 'told-year',
  summary: 'Deeds with figures that open with the year before the report year are looked at: they may be of last year’s text.',
  params: closed({}),
  variants: ['stale'],
  facts: ['year', 'expected'],
  evaluate({ reading, year }) {
    if (year === null) return { notApplicable: 'year: unknown' }
    return verdict(
      reading.sentences.length,
      faultsIn(reading.dates, (date) => judge(reading, year, date)),
    )
  },
})
