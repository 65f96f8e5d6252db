/** The role that the words of a heading name, whatever its number, year or place. */
import type { Role } from '../model/report-tree.ts'

/** What a heading's wording says. */
export interface Wording {
  readonly role: Role
  /** Whether the words say so plainly, so that a sub-section takes the role too. */
  readonly isClear: boolean
  /** Whether the words can hardly be anything but such a heading, even without a number. */
  readonly isHeadingOnly: boolean
  /** Whether it names a second content as well: 存在问题及下一步打算. */
  readonly isMixed: boolean
}

const FIRST_PERSON =
  /第一责任人|(?:党政|党委|政府|行政|单位)?主要(?:负责人|负责同志|领导).{0,24}(?:履行|履职|职责|述法|推进法治)|(?:书记|镇长|乡长|主任|局长|区长|县长|市长|省长|厅长).{0,6}(?:履行|履职)|^.{0,8}履行.{0,4}法治(?:政府)?建设.{0,8}职责|^(?:个人|领导)?(?:履职|述法)(?:情况|工作)/
const PLAIN_FIRST_PERSON =
  /主要(?:负责人|负责同志|领导).{0,24}(?:履行|履职|述法)|履行.{0,12}第一责任人|第一责任人.{0,8}(?:履行|职责情况|履职|情况)/

const NEXT =
  /下一?步|下一?年度?|下(?:一|个)?阶段|(?:明|来)年|今后|未来|接下来|努力方向|(?:工作|主要|总体)?(?:打算|设想|展望|谋划)/
const PLAN_WORD =
  /(?:工作|主要|重点|总体|年度?|任务|建设|法治政府)的?(?:安排|计划|思路|举措安排|目标任务|部署安排)|(?:安排|计划|思路|打算|设想|展望)(?:如下)?$|^(?:工作)?(?:安排|计划|思路)|工作重点$|^重点工作任务$|(?:改进|整改)(?:措施|举措)$/
/** A plan looked back on is no plan: 2023年工作安排落实情况, 三年行动计划推进情况. */
const CARRIED_OUT =
  /(?:安排|计划|任务|部署|打算|规划|方案).{0,8}(?:落实|完成|执行|推进|实施|进展|开展)(?:的)?(?:情况|成效|进展)|安排部署(?!$)|行动计划|普法规划/

const STRONG_PROBLEM =
  /(?:存在|面临).{0,14}(?:不足|问题|短板|差距|困难|薄弱|弱项|难点|瓶颈|挑战)|(?:不足|问题|困难|短板|差距|薄弱环节|弱项|缺点|难点)(?:之处)?(?:和|与|及|以及|、|及其|还有|原因)|^(?:主要|突出|当前|目前|工作|现存|法治政府建设)?(?:工作)?的?(?:不足|问题|困难|短板|差距|薄弱环节)(?:之处|与?分析)?$|(?:问题|不足|差距).{0,4}原因|原因(?:分析|剖析)|^(?:当前|目前)?(?:仍|还)(?:存在|有)/
/** Words of a sentence, which a heading does not have. */
const SENTENCE_LIKE = /[，。我仍还但虽对]|一些|取得.*成|同时/
/** Problems that are looked at, not solved: 正视问题，明确方向. */
const FACED = /(?:正视|审视|查摆|查找|剖析|反思|客观看待)[^，]{0,8}(?:问题|不足|差距|短板|自身)/
const WEAK_PROBLEM = /(?:不足|短板|差距|困难|薄弱环节|弱项|问题)$/
/** Problems that were dealt with are achievements: 问题整改情况, 补齐短板, 破解难题. */
const SOLVED =
  /(?:问题|不足|短板|困难|难点|差距).{0,6}(?:整改|整治|治理|解决|化解|处置|处理|导向|清单|线索|销号)|(?:解决|破解|化解|整改|整治|治理|聚焦|直面|针对|补齐?|紧盯|坚持|围绕|排查|回应|消除|克服|弥补|缩小).{0,14}(?:问题|短板|困难|难题|难点|差距|不足|弱项)/

const HIGHLIGHT =
  /亮点|特色|典型(?:经验|案例|做法|事例)|创新(?:做法|举措|经验|实践|案例|工作|情况)|经验(?:做法|启示)|^(?:主要)?(?:经验|创新)(?:做法|情况)?$/
const OVERVIEW =
  /^(?:法治政府建设)?(?:工作)?(?:基本|总体|整体)(?:工作)?情况$|概况$|^(?:总体|基本)概(?:况|述)|工作概述|^总体(?:要求|思路)$|^指导思想$/
const ACHIEVEMENT =
  /举措|成效|成绩|成果|做法|(?:开展|推进|进展|完成|落实|建设|执行|工作|整改|办理)(?:的)?(?:基本|主要|总体)?情况|工作(?:总结|回顾|概述)|(?:主要|重点|重要)(?:的)?工作|主要(?:任务|措施)|取得(?:的)?|(?:总结|回顾)$|工作(?:实绩|亮点)/
const STRONG_ACHIEVEMENT =
  /(?:主要|工作|重点|建设|推进).{0,6}(?:举措|成效|做法|成绩)|工作(?:开展|完成|推进|进展|落实)?(?:情况|总结|回顾)|主要工作|(?:建设|推进|进展|落实|完成)情况/
const BACK_END = /(?:举措|成效|做法|成绩|情况|总结|回顾|工作|成果)$/

const YEARS =
  /(?:20\d\d|[二两][〇○零][一二三四五六七八九〇○零]{2})\s*年?\s*度?(?:以来)?|本年度?|(?:上|前|过去)一?年度?|去年|今年(?:以来)?|一年来/g

/** Years at the front and the issuer's words for itself say nothing about the role. */
function stripped(heading: string): string {
  return heading
    .replace(YEARS, '')
    .replace(/[\s*_]+/g, '')
    .replace(/^(?:我[镇乡街局县区市省委厅]|全[镇乡街局县区市省]|本(?:单位|部门|机关|街道|镇|局))的?/, '')
    .replace(/^[，、：在]/, '')
}

const wording = (role: Role, isClear: boolean, isHeadingOnly: boolean, isMixed = false): Wording => ({
  role,
  isClear,
  isHeadingOnly,
  isMixed,
})

const PROBLEM = 1
const DUTY = 2
const PLAN = 4
const BACK = 8

/** Characters without which the patterns of a content cannot match, so that few patterns are tried on a heading. */
const CLUES: Uint8Array = clueTable()

function clueTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const put = (characters: string, clue: number): void => {
    for (let at = 0; at < characters.length; at += 1)
      table[characters.charCodeAt(at)] = (table[characters.charCodeAt(at)] as number) | clue
  }
  put('不短差困薄弱缺难瓶挑问原仍还', PROBLEM)
  put('责履职述', DUTY)
  put('步年阶后未接向打设展谋安计思重任改', PLAN)
  put('亮特典创经概况体指举成做取总回措作务', BACK)
  return table
}

function cluesIn(words: string): number {
  let clues = 0
  for (let at = 0; at < words.length; at += 1) clues |= CLUES[words.charCodeAt(at)] as number
  return clues
}

/** The role that a heading of the view names, or `null` where it names none of them. */
export function roleOfWording(heading: string): Wording | null {
  if (cluesIn(heading) === 0) return null
  const words = stripped(heading)
  const clues = cluesIn(words)
  const isPlanned = (clues & PLAN) !== 0 && isPlan(words)
  if ((clues & PROBLEM) !== 0 && isProblem(words))
    return wording('problems', true, words.length <= 24 && !SENTENCE_LIKE.test(words), isPlanned)
  if ((clues & DUTY) !== 0 && FIRST_PERSON.test(words)) return wording('responsibility', true, PLAIN_FIRST_PERSON.test(words))
  if (isPlanned) return plan(words)
  if ((clues & PROBLEM) !== 0 && WEAK_PROBLEM.test(words) && !SOLVED.test(words)) return wording('problems', false, false)
  return (clues & BACK) !== 0 ? back(words) : null
}

function isProblem(words: string): boolean {
  return FACED.test(words) || (STRONG_PROBLEM.test(words) && (words.includes('存在') || !SOLVED.test(words)))
}

function plan(words: string): Wording {
  const isClear = NEXT.test(words) || /(?:工作|主要)的?(?:安排|计划|打算|思路)$/.test(words)
  return wording('plans', isClear, words.length <= 8 || /(?:安排|计划|打算|思路|设想|展望|方向|措施)$/.test(words))
}

function isPlan(words: string): boolean {
  if (NEXT.test(words)) return !/(?:下一步|下步).{0,6}(?:落实|完成)情况/.test(words)
  return PLAN_WORD.test(words) && !CARRIED_OUT.test(words)
}

/** Headings that look back: what was done, how it stands, what is worth showing. */
function back(words: string): Wording | null {
  if (HIGHLIGHT.test(words) && !/举措|工作情况|推进情况|主要工作/.test(words))
    return wording('highlights', false, words.length <= 12)
  if (OVERVIEW.test(words)) return wording('overview', false, false)
  if (!ACHIEVEMENT.test(words)) return null
  return wording(
    'achievements',
    false,
    words.length <= 30 && !SENTENCE_LIKE.test(words) && STRONG_ACHIEVEMENT.test(words) && BACK_END.test(words),
  )
}
