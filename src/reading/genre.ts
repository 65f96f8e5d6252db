/** Whether a text is an annual report on building a law-based government, and if not, what it is near to. */
import type { Identity } from '../model/reading.ts'
import type { Role } from '../model/report-tree.ts'

/** What the decision rests on. */
export interface GenreClues {
  /** The title of the view, empty where there is none. */
  readonly title: string
  /** The first text after the title. */
  readonly opening: string
  /** Roles of the first-level sections that their wording names. */
  readonly roles: readonly Role[]
  /** The first characters of the whole text. */
  readonly head: string
}

/** The decision: `nearMiss` is a key of the near misses, `null` for a report or a text of quite another sort. */
export interface Genre {
  readonly isAnnualReport: boolean
  readonly nearMiss: Identity['nearMiss']
}

type NearMiss = NonNullable<Identity['nearMiss']>

const TOPIC = /法治政府|依法行政/
const LOOSE_TOPIC = /法治建设|法治工作|依法治[区县市镇街省]/
const GENUINE_END = /报告|总结|汇报|情况|年报|讲话|公报|白皮书/

/** Near misses that a title shows; the first that fits counts. */
const BY_TITLE: readonly (readonly [key: NearMiss, pattern: RegExp])[] = [
  ['template', /[XxＸ×]{2,}|\*{3,}|范文|模板|模版|某[镇街区县市局]/],
  ['interpretation', /解读|图解|一图读懂|问答|答记者问/],
  ['notice', /通知|的函$|关于(?:做好|报送|开展|印发|转发|公布|征集|组织).*(?:报告|情况)/],
  ['work-points', /要点|重点任务|任务分工|责任清单|工作台账/],
  ['openness', /信息公开|政务公开/],
  ['law-publicity', /普法|法治宣传|法制宣传|学法用法/],
  ['self-check', /自查|自评|自检|整改|迎检|督察反馈|评估|调研|考核/],
  ['duty-statement', /述职|述法|述学|述廉|述责|履职(?:尽责)?(?:情况)?(?:的)?(?:报告|汇报)/],
  ['half-year', /上半年|下半年|半年|[一二三四]季度|第[1-4一二三四]季度|阶段性/],
  ['plan', /方案|规划|纲要|意见|办法|规定|决定$|倡议|制度$|细则/],
  [
    'multi-year',
    /(?<![〇○零一二三四五六七八九])五年|(?<![〇○零一二三四五六七八九])三年来|近年来|周年|“?十[二三四五]五”?(?!开局)|20\d\d年?\s*—+\s*20\d\d/,
  ],
  ['enforcement', /行政执法(?!.*法治政府)|执法(?:数据|统计)|行政处罚|行政复议(?!.*法治政府)|行政应诉(?!.*法治政府)/],
  ['news', /(?:听取|审议|召开|举行|通过|获评|入选|部署|发布|公布|学习|座谈|推进会|举办).*(?:报告|会|会议|情况)(?!的报告)|纪要/],
]

const NEWS_HEAD = /本报讯|本网讯|通讯员|记者\s|（记者|报讯（/
const PLAN_OPENING =
  /(?:制定|制订|提出|形成)(?:了)?(?:本|如下|以下|此)?(?:实施)?(?:方案|计划|要点|意见|办法|规定)|特制定|现(?:就|将).{0,40}通知如下|现(?:将)?解读如下|(?:工作)?总体要求是/
/** A quarter that is reported on; 每年第一季度向…报告 is when a report is due. */
const HALF_YEAR_OPENING =
  /(?:20\d\d年?)?(?:上半年|(?<!每年的?第?)[一二三]季度(?!前|内|末|底|以?前?向|报[送告])).{0,24}(?:情况|工作|总结|汇报|报告).{0,10}(?:如下|汇报)/
const YEARS_OPENING = /(?:五年来|三年来|近年来|近[三五]年).{0,30}(?:情况|工作).{0,8}(?:报告|总结|汇报)?如下/
const PLACEHOLDER = /[Xx×]{2,}|\*{3,}|○{3,}|＿{3,}|_{3,}/g
/** What every placeholder holds: looked for first, since few texts have any. */
const FILLERS = ['XX', 'xx', '××', '***', '○○○', '＿＿＿', '___']

/** The contents that a report has; three of them under their own names make a text a report whatever it is called. */
const CONTENTS: readonly Role[] = ['achievements', 'problems', 'responsibility', 'plans']

const report: Genre = { isAnnualReport: true, nearMiss: null }
const near = (nearMiss: NearMiss): Genre => ({ isAnnualReport: false, nearMiss })

/** Decides by the title; without one by the opening and the structure. */
export function readGenre(clues: GenreClues): Genre {
  const contents = CONTENTS.filter((role) => clues.roles.includes(role)).length
  if (isTemplate(clues.head)) return near('template')
  const byTitle = clues.title === '' ? null : nearTitle(clues.title, contents)
  if (byTitle !== null) return near(byTitle)
  const byOpening = nearOpening(clues, contents)
  if (byOpening !== null) return near(byOpening)
  if (clues.title !== '') return titled(clues, contents)
  const isTopical = TOPIC.test(clues.opening) || /法治政府建设/.test(clues.head)
  return isTopical && contents >= 2 ? report : { isAnnualReport: false, nearMiss: null }
}

function isTemplate(head: string): boolean {
  if (!FILLERS.some((filler) => head.includes(filler))) return false
  return (head.match(PLACEHOLDER) ?? []).length >= 4
}

/** Names of documents in a title are not what the text is: 《…实施纲要》 may be what it reports on. */
function nearTitle(title: string, contents: number): NearMiss | null {
  const bare = title.replace(/《[^》]*》/g, (name) => (TOPIC.test(name) && /报告/.test(name) ? '法治政府报告' : ''))
  for (const [key, pattern] of BY_TITLE) {
    if (!pattern.test(bare)) continue
    if (key === 'duty-statement' && TOPIC.test(bare) && /情况/.test(bare) && !/述职/.test(bare)) continue
    if ((key === 'plan' || key === 'work-points') && TOPIC.test(bare) && /(?:情况|工作)的?报告$|总结/.test(bare)) continue
    if (key === 'notice' && contents >= 3 && /(?:报告|总结)$/.test(bare)) continue
    if (key === 'news' && /报告$/.test(bare) && contents >= 3 && !/听取|审议|召开/.test(bare)) continue
    return key
  }
  return null
}

function nearOpening({ opening, head }: GenreClues, contents: number): NearMiss | null {
  if (NEWS_HEAD.test(head.slice(0, 300)) && contents < 3) return 'news'
  if (HALF_YEAR_OPENING.test(opening)) return 'half-year'
  if (YEARS_OPENING.test(opening) && contents < 3) return 'multi-year'
  return PLAN_OPENING.test(opening) && contents < 3 ? 'plan' : null
}

/** A title that names the topic is enough; one that names it loosely needs the structure of a report. */
function titled({ title, opening }: GenreClues, contents: number): Genre {
  if (TOPIC.test(title) && GENUINE_END.test(title)) return report
  const speaksOfIt = TOPIC.test(opening)
  if (TOPIC.test(title) && contents >= 2) return report
  if (LOOSE_TOPIC.test(title) && contents >= 2) return report
  if (speaksOfIt && contents >= 3 && !/政府工作报告/.test(title)) return report
  return near('other-report')
}
