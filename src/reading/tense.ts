/** The tense of a sentence: the section's role sets it, markers in the sentence override it. */
import type { Role, Tense } from '../model/report-tree.ts'

/** Tense of the sentences of a section by its role. */
export function tenseOfRole(role: Role): Tense {
  return role === 'plans' ? 'plan' : role === 'problems' ? 'problem' : 'done'
}

/** Characters with which a marker begins; only where one stands is anything compared. */
const MAY_MARK: Uint8Array = markTable('将拟下今力接明来已目截应必须得指强调规未争')

function markTable(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let at = 0; at < characters.length; at += 1) table[characters.charCodeAt(at)] = 1
  return table
}

/** After 将 of what is to come: 将继续, 将以, 将围绕. */
const AFTER_WILL =
  /(?:继续|进一步|持续|深入|坚持|以|按照?|围绕|紧扣|紧紧|聚焦|加强|加大|加快|不断|全面|严格|着力|认真|切实|大力|推进|推动|开展|结合|把|通过|在|从|于|重点|充分|积极|努力|更加|强化|健全|完善|落实|深化|牢牢|始终|立足|对标|对照|根据|抓住|抓好|做好|组织|主动|自觉|一如既往|贯彻|学习|同步|逐步|适时|统筹|突出|针对|建立|制定|提升|优化|创新|扎实|定期|依托|有序|会同|牵头|配合)/y
/** 将 that hands something over instead: 将…纳入考核. */
const DISPOSED =
  /纳入|列入|列为|作为|融入|贯穿|移送|移交|转化|细化|分解|嵌入|写入|归入|划入|下放|运用|应用|提交|报送|抄送|录入|上传|公布|公开|控制|化解在|解决在|落到|落实到|贯彻到|落在|延伸|集中|定为|确定为|视为|当作|与.{1,12}(?:结合|挂钩)/
const FUTURE = ['下一步', '下步', '下一阶段', '下阶段', '下一年度', '今后', '接下来', '明年', '来年', '力争', '争取']
/** 拟 that plans; 拟定, 拟稿, 拟订, 拟办, 拟作出 do not. */
const NOT_PLANNED_DRAFT = '定稿订办作制出提发'
const FINISHED = /已(?:经|于|全部|完成|建成|办结|印发|出台|制定|组建|签订|启动|投入|初步|基本|累计|有|实现|达到|形成)/y
const PAST = ['目前，', '目前已', '截至目前', '截至']
const DEMANDS = ['应当', '必须', '不得']

/** What is found in one sentence of the view. */
interface Marks {
  future: boolean
  finished: boolean
  demand: boolean
}

/** The tense of the sentence from `start` to `end` whose block or section gives it `base`. */
export function tenseOf(view: string, start: number, end: number, base: Tense): Tense {
  let marks: Marks | null = null
  for (let at = start; at < end; at += 1) {
    if (MAY_MARK[view.charCodeAt(at)] === 0) continue
    marks ??= { future: false, finished: false, demand: false }
    mark(view, start, at, end, marks)
  }
  if (isQuoted(view, start, end)) return 'quote'
  if (marks === null) return base
  if (base === 'plan') return marks.finished && !marks.future ? 'done' : 'plan'
  if (marks.future && !marks.finished) return 'plan'
  if (base === 'done' && marks.demand && !hasFigure(view, start, end)) return 'requirement'
  return base
}

/** Whether a paragraph that opens here turns to what is to come, or to what falls short. */
export function turnOf(view: string, start: number, end: number, base: Tense): Tense {
  const opening = view.slice(start, Math.min(end, start + 40))
  if (/^(?:下一?步|下一阶段|今后|接下来|来年|明年|新的一年)/.test(opening)) return 'plan'
  if (
    base === 'done' &&
    /^(?:(?:当前|目前|虽然|尽管|在(?:总结|肯定|取得)?.{0,4}成绩|同时|但是?|但).{0,30})?(?:仍|还|也)(?:然|旧)?(?:存在|有).{0,12}(?:不足|差距|问题|短板|薄弱|困难)/.test(
      opening,
    )
  )
    return 'problem'
  return base
}

function mark(view: string, start: number, at: number, end: number, marks: Marks): void {
  const character = view.charAt(at)
  if (character === '将') marks.future ||= isFutureWill(view, at, end)
  else if (character === '拟')
    marks.future ||= !NOT_PLANNED_DRAFT.includes(view.charAt(at + 1)) && !'草虚模'.includes(view.charAt(at - 1))
  else if (character === '已') marks.finished ||= isFinished(view, at, end)
  else if (FUTURE.some((word) => view.startsWith(word, at))) marks.future ||= character !== '今' || at - start < 12
  else if (PAST.some((word) => view.startsWith(word, at))) marks.finished = true
  else if (DEMANDS.some((word) => view.startsWith(word, at))) marks.demand = true
}

function isFutureWill(view: string, at: number, end: number): boolean {
  if ('即必终行还可'.includes(view.charAt(at - 1))) return view.charAt(at - 1) !== '即' && view.charAt(at - 1) !== '行'
  AFTER_WILL.lastIndex = at + 1
  if (!AFTER_WILL.test(view)) return false
  return !DISPOSED.test(view.slice(at + 1, clauseEnd(view, at + 1, end)))
}

function clauseEnd(view: string, at: number, end: number): number {
  const limit = Math.min(end, at + 60)
  for (let stop = at; stop < limit; stop += 1) {
    if ('，。；：'.includes(view.charAt(stop))) return stop
  }
  return limit
}

/** 已完成, but not 已建成的 before a noun. */
function isFinished(view: string, at: number, end: number): boolean {
  FINISHED.lastIndex = at
  if (!FINISHED.test(view)) return false
  const after = view.slice(at, Math.min(end, at + 9))
  return !after.includes('的')
}

function hasFigure(view: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = view.charCodeAt(at)
    if (code >= 0x30 && code <= 0x39) return true
  }
  return false
}

const SAID = /(?:指出|强调|要求|规定|提出|明确|说|写道|讲话|指示)\s*[：，:]?\s*$/

/** Whether the larger part of the sentence is somebody's words in quotation marks. */
function isQuoted(view: string, start: number, end: number): boolean {
  const open = quoteAfterSaid(view, start, Math.min(end, start + 80))
  if (open < 0) return false
  let close = end - 1
  while (close > open && view.charAt(close) !== '”') close -= 1
  return close - open > (end - start) * 0.5
}

function quoteAfterSaid(view: string, start: number, limit: number): number {
  for (let at = start; at < limit; at += 1) {
    if (view.charCodeAt(at) === 0x201c && (at === start || SAID.test(view.slice(Math.max(start, at - 8), at))))
      return at === start ? -1 : at
  }
  return -1
}
