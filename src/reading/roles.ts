/** Sections → roles: by their wording first, then by their place and their first sentences. */
import type { Role } from '../model/report-tree.ts'
import type { DraftBlock } from './draft.ts'
import type { Wording } from './role-wording.ts'
import { openingText, type SectionDraft } from './section-draft.ts'
import { opensPlans, turnOf } from './tense.ts'

/** What a section under an umbrella of these may be called without leaving it. */
const OWN_ROLES: readonly Role[] = ['problems', 'responsibility', 'plans']

const OPENING = 120
const LONG_OVERVIEW = 400

const PROBLEM_OPENING =
  /^.{0,60}(?:仍|还|也|依然|依旧|但)?(?:存在|面临)(?:着)?(?:一些|不少|许多|以下|如下|一定|诸多|较大)?.{0,10}(?:不足|差距|问题|短板|薄弱|困难)/
const PLAN_OPENING =
  /^(?:.{0,6}(?:下一?步|下一年|今后|接下来|明年|来年|新的一年)|20\d\d年.{0,30}(?:将|拟|计划|重点(?:做好|抓好|推进)))/
const FIRST_PERSON_OPENING =
  /(?:主要(?:负责人|负责同志|领导)|书记|[镇乡县区市局]长|主任).{0,40}第一责任人|第一责任人.{0,8}(?:职责|责任)/
const FIRST_PERSON_HEADING = /履职|履行|责任|职责|带头|关键少数/
/** Words with which headings of things done and to be done alike begin. */
const TOPIC =
  /强化|加强|健全|完善|推进|推动|深化|优化|坚持|提升|提高|规范|依法|严格|落实|抓|聚焦|全面|着力|持续|深入|加快|创新|打造|筑牢|夯实|转变|厘清|突出|压实|统筹|构建|促进|严守|严把|公正|科学|民主|化解|服务|监督|普法|执法|法治|党的领导|学习|营商|决策|制度|应急|数字|职能|纠纷|权力|宣传|队伍|保障|破解|治理|整治|防范|守住|守牢|处置|打通|增强|培育|营造|建设|改革|发挥|注重|切实|扎实|拓展|畅通|调解|便民|惠民|为民/

/** Words that fall short or are still to be mended, as the items of a part on shortcomings have them. */
const FALLS_SHORT =
  /不(?:足|够|高|强|深|全|多|到位|平衡|均衡|及时|充分|完善|健全|规范|扎实|理想|系统|畅|紧密)|有待|尚未|欠缺|缺乏|缺少|薄弱|滞后|偏[少低弱慢窄]|短缺|差距|脱节|参差不齐/g
/** Headings that name a gap in pictures, 直面差距, and such as end a report in the same manner, 砥砺前行. */
const GAP = /短|差距|不足|问题|弱|瓶颈|困难|难点|难题|堵点|反思|自省|差在/
const ONWARD =
  /谱写|续写|书写|再谱|新篇|砥砺|再启|启航|起航|扬帆|新程|新征|新局|再出发|再出征|奋楫|前行|行稳致远|蓝图|展望|谋新|再攀|新高|新作为|未来|明天|奋进|笃行|接续|踔厉|迈进|赓续|向新/
const MENDED =
  /针对[^。]{0,40}(?:问题|反映|需求)|(?:投入|新增|完成|改造|建成|建立|更换|整改|办结|新建|开展|组织|出台|实施|举办|解决|化解)[^，。；]{0,12}\d/
const TAIL = 3
/** Headings of what is neither done nor planned. */
const ASIDE = /其[他它]|思想|要求|概[况述]|说明|依据|附录|职能|职责|机构/
const LONG_OPENING = 400

/** Sets the role of each section. `year` is the report year. */
export function setRoles(
  view: string,
  drafts: readonly DraftBlock[],
  sections: readonly SectionDraft[],
  year: number | null,
): void {
  const wordings = sections.map(({ words, draft }) => wordingIn(words, draft.wording, year))
  const outer = sections.filter(({ level }) => level === 1)
  for (const section of outer) setByWording(section, wordings[section.index] ?? null)
  inferOuter(view, drafts, outer)
  for (const section of sections) {
    if (section.parent < 0) continue
    const parent = sections[section.parent] as SectionDraft
    inherit(section, parent, wordings[section.index] ?? null)
    if (section.also === 'plans' && isAfterTurn(view, drafts, parent, section)) {
      section.role = 'plans'
      section.also = null
    }
  }
}

/** Whether, in a part on shortcomings and plans, a paragraph of its own turned to the plans before the sub-section. */
function isAfterTurn(view: string, drafts: readonly DraftBlock[], parent: SectionDraft, section: SectionDraft): boolean {
  for (let index = parent.blocks.start + 1; index < section.blocks.start; index += 1) {
    const { part, start, end, heading } = drafts[index] as DraftBlock
    if (part !== 'body' || heading !== null) continue
    if (opensPlans(view, start, end) || turnOf(view, start, end, 'problem') === 'plan') return true
  }
  return false
}

/** A heading that names work of the next year is a plan, even if it does not say so: 2025年重点工作. */
function wordingIn(words: string, wording: Wording | null, year: number | null): Wording | null {
  const looksAhead = year !== null && words.includes(String(year + 1)) && !words.includes(String(year))
  if (!looksAhead || (wording !== null && wording.role !== 'achievements')) return wording
  if (wording === null && !TOPIC.test(words) && !/工作|任务|目标|重点|规划/.test(words)) return null
  return { role: 'plans', isClear: true, isHeadingOnly: false, isMixed: false }
}

function setByWording(section: SectionDraft, wording: Wording | null): void {
  section.role = wording?.role ?? 'other'
  section.also = wording?.isMixed === true ? 'plans' : null
  section.inferred = wording === null
}

/** Places what its wording does not tell, and what it tells only weakly. */
function inferOuter(view: string, drafts: readonly DraftBlock[], outer: readonly SectionDraft[]): void {
  inferTail(view, drafts, outer)
  const firstPlan = outer.findIndex(({ role }) => role === 'plans')
  const firstProblem = outer.findIndex(({ role }) => role === 'problems')
  const ends = [firstPlan, firstProblem].filter((index) => index >= 0)
  const turn = ends.length === 0 ? outer.length : Math.min(...ends)
  const hasUmbrella = outer.some(({ role, inferred }) => role === 'achievements' && !inferred)
  outer.forEach((section, index) => {
    if (section.role === 'overview' && !hasUmbrella && isLong(drafts, section)) infer(section, 'achievements')
    if (!isOpen(section)) return
    const told = openingRole(view, drafts, section)
    if (told !== null) infer(section, told)
    else if (index < turn && TOPIC.test(section.words) && hasBody(section)) infer(section, 'achievements')
  })
  inferAmong(view, drafts, outer)
}

const isOpen = ({ inferred, role }: SectionDraft): boolean => inferred && role === 'other'

/** The last sections of a report whose headings speak in pictures: 直面差距, and after it 砥砺前行. */
function inferTail(view: string, drafts: readonly DraftBlock[], outer: readonly SectionDraft[]): void {
  if (!outer.some(({ role }) => role === 'problems')) {
    const gap = outer
      .slice(-TAIL)
      .find((section) => isOpen(section) && GAP.test(section.words) && fallsShort(view, drafts, section))
    if (gap !== undefined) infer(gap, 'problems')
  }
  const last = outer.at(-1)
  if (
    last === undefined ||
    !isOpen(last) ||
    !hasBody(last) ||
    outer.some(({ role, also }) => role === 'plans' || also === 'plans')
  )
    return
  if (outer.at(-2)?.role === 'problems' || (outer.length > 1 && ONWARD.test(last.words))) infer(last, 'plans')
}

/** Shortcomings fall short again and again; gaps that were mended are told with what was done about them. */
function fallsShort(view: string, drafts: readonly DraftBlock[], section: SectionDraft): boolean {
  const text = opening(view, drafts, section)
  return (text.match(FALLS_SHORT)?.length ?? 0) > 1 && !MENDED.test(text)
}

/** The first words under a heading, those of a sub-section's heading included. */
function opening(view: string, drafts: readonly DraftBlock[], { blocks, draft }: SectionDraft): string {
  const start = draft.heading?.end ?? draft.end
  return view.slice(start, Math.min((drafts[blocks.end - 1] as DraftBlock).end, start + LONG_OPENING))
}

/** What stands among the achievements and tells of deeds with figures, whatever it is called, is one of them. */
function inferAmong(view: string, drafts: readonly DraftBlock[], outer: readonly SectionDraft[]): void {
  if (!outer.some(({ role }) => role === 'achievements')) return
  const last = outer.findLastIndex(({ role }) => role === 'achievements' || OWN_ROLES.includes(role))
  for (let index = 0; index < last; index += 1) {
    const section = outer[index] as SectionDraft
    const before = outer[index - 1]?.role ?? 'achievements'
    if (!isOpen(section) || before !== 'achievements' || ASIDE.test(section.words)) continue
    if (hasBody(section) && /\d/.test(opening(view, drafts, section))) infer(section, 'achievements')
  }
}

function infer(section: SectionDraft, role: Role): void {
  section.role = role
  section.inferred = true
}

function hasBody({ blocks, draft }: SectionDraft): boolean {
  return blocks.end - blocks.start > 1 || draft.heading?.isRunIn === true
}

function isLong(drafts: readonly DraftBlock[], { blocks, draft }: SectionDraft): boolean {
  return (drafts[blocks.end - 1] as DraftBlock).end - draft.end > LONG_OVERVIEW
}

/** What the first sentence says of a section whose heading says nothing. */
function openingRole(view: string, drafts: readonly DraftBlock[], section: SectionDraft): Role | null {
  const { start, end } = openingText(drafts, section, OPENING)
  const text = view.slice(start, end)
  if (PLAN_OPENING.test(text)) return 'plans'
  if (PROBLEM_OPENING.test(text) && !/(?:解决|针对|整改|聚焦).{0,12}存在/.test(text)) return 'problems'
  if (FIRST_PERSON_HEADING.test(section.words) && FIRST_PERSON_OPENING.test(text)) return 'responsibility'
  return null
}

/** A sub-section is what the section is that holds it, unless its own words plainly say otherwise. */
function inherit(section: SectionDraft, parent: SectionDraft, wording: Wording | null): void {
  const isOwn = wording?.isClear === true && OWN_ROLES.includes(wording.role) && mayLeave(wording.role, parent.role)
  if (isOwn && wording !== null) {
    section.role = wording.role
    section.inferred = false
    return
  }
  section.role = parent.role
  section.also = parent.also
  section.inferred = wording === null || wording.role !== parent.role ? true : parent.inferred
}

/** What is planned against problems stays a plan, and what a plan says of duties stays a plan. */
function mayLeave(role: Role, parent: Role): boolean {
  if (parent === 'plans') return role === 'problems'
  if (parent === 'problems') return role === 'plans'
  return role !== parent
}
