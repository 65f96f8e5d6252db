/** What a date in a report belongs to, judged by the words around it. */
import type { DateMention, Sentence } from '../model/reading.ts'
import type { DateParts } from '../text/dates.ts'

type Belonging = DateMention['belongsTo']

/** Where a date stands. */
export interface DatePlacement {
  readonly start: number
  readonly end: number
  /** Inside 《》, or in brackets right after it. */
  readonly inTitle: boolean
}

/** How many code units around a date are looked at. */
const REACH = 16

const COMPARED_BEFORE = /(?:[较比与同和跟]|相比|对比|相较)$/
const COMPARED_AFTER = /^(?:同期|相比|同比|以来最|的?\d[\d.]*[件次人起家份元%万])/
const RELATIVE = /^[去上前]/
const DOCUMENT_BEFORE =
  /(?:制定|印发|出台|下发|修订|起草|发布|按照|根据|依据|对照|落实|贯彻|[《“"〈])(?:了|的|我[街镇区县市局])?$/
const DOCUMENT_AFTER =
  /^(?:版|[^，。；：、]{0,10}?(?:方案|计划|规划|纲要|要点|清单|意见|办法|条例|规定|目录|通知|指标)(?!的?(?:制定|编制)))/
const SPAN_OF_DOCUMENT_AFTER = /^[^，。；：、]{0,10}?(?:规划|纲要|行动|计划|方案)/
const SPAN_OF_DOCUMENT_BEFORE = /(?:规划|纲要|行动|计划|方案|意见)[》”"]?[（(]$/
const PLAN_BEFORE = /(?:下一步|将于|将在|力争|争取|计划|拟于|拟在|预计)$/
const EVENT_AFTER =
  /^(?:以来|起|至今|年?底以前|[^，。；：、]{0,12}?(?:会议|全会|大会|揭牌|成立|挂牌|施行|实施|生效|公布|印发|出台|颁布|修订|修正|召开|批准))/
const EVENT_BEFORE = /(?:[自于从]|成立于|始建于|截至|截止)$/

/** What a date of `sentence` belongs to; `reportYear` is `null` where it is not known. */
export function belongsTo(
  view: string,
  sentence: Sentence,
  place: DatePlacement,
  date: DateParts & { readonly year: number },
  reportYear: number | null,
): Belonging {
  const { part } = sentence
  if (place.inTitle) return 'document'
  const before = view.slice(Math.max(sentence.start, place.start - REACH), place.start)
  const after = view.slice(place.end, Math.min(sentence.end, place.end + REACH))
  if (date.until !== null && (SPAN_OF_DOCUMENT_AFTER.test(after) || SPAN_OF_DOCUMENT_BEFORE.test(before))) return 'document'
  if (part === 'heading' || part === 'title') return 'heading'
  if (part === 'signature' || part === 'date') return 'report'
  if (DOCUMENT_BEFORE.test(before) && DOCUMENT_AFTER.test(after)) return 'document'
  if (isCompared(view, place, before, after, date.year, reportYear)) return 'comparison'
  if (isPlan(sentence, before, date.year, reportYear)) return 'plan'
  if (date.until !== null) return 'unknown'
  return ofPast(before, after, date, reportYear)
}

/** A year of the past beside 较, 同期 or a figure of its own. */
function isCompared(
  view: string,
  place: DatePlacement,
  before: string,
  after: string,
  year: number,
  reportYear: number | null,
): boolean {
  if (reportYear === null || year >= reportYear) return false
  if (RELATIVE.test(view.slice(place.start, place.start + 1))) return true
  if (COMPARED_BEFORE.test(before) || COMPARED_AFTER.test(after)) return true
  return /^[^。；]{0,14}\d[\d.]*[件次人起家份元%万个]/.test(after) && !EVENT_BEFORE.test(before)
}

function isPlan(sentence: Sentence, before: string, year: number, reportYear: number | null): boolean {
  if (PLAN_BEFORE.test(before) && (reportYear === null || year >= reportYear)) return true
  if (reportYear !== null && year > reportYear) return true
  return (sentence.role === 'plans' || sentence.tense === 'plan') && (reportYear === null || year >= reportYear)
}

/** The report's own year, or the day of an event. */
function ofPast(before: string, after: string, date: DateParts, reportYear: number | null): Belonging {
  const { year } = date
  if (EVENT_BEFORE.test(before) && (date.month !== null || year !== reportYear)) return 'event'
  if (EVENT_AFTER.test(after) && (date.month !== null || year !== reportYear)) return 'event'
  if (year === reportYear) return date.day !== null ? 'event' : 'report'
  return date.month !== null ? 'event' : 'unknown'
}
