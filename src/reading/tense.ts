/** The tense of a sentence: the section's role sets it, markers in the sentence override it. */
import type { Role, Tense } from '../model/report-tree.ts'

/** Tense of the sentences of a section by its role. */
export function tenseOfRole(role: Role): Tense {
  return role === 'plans' ? 'plan' : role === 'problems' ? 'problem' : 'done'
}

const FUTURE = 1
const FINISHED = 2
const DEMAND = 4
const QUOTE = 8

/** What a word says; the words are looked for by their first character. */
const WORDS: readonly (readonly [word: string, mark: number])[] = [
  ['下一步', FUTURE],
  ['下步', FUTURE],
  ['下一阶段', FUTURE],
  ['下阶段', FUTURE],
  ['下一年度', FUTURE],
  ['接下来', FUTURE],
  ['明年', FUTURE],
  ['来年', FUTURE],
  ['力争', FUTURE],
  ['争取在', FUTURE],
  ['争取到', FUTURE],
  ['目前，', FINISHED],
  ['目前已', FINISHED],
  ['截至', FINISHED],
  ['截止', FINISHED],
  ['应当', DEMAND],
  ['必须', DEMAND],
  ['不得', DEMAND],
  ['“', QUOTE],
]

/** Words by the code unit that opens them, and the three that need a look around: 将, 拟, 已. */
const BY_OPENING: ReadonlyMap<number, readonly (readonly [word: string, mark: number])[]> = wordsByOpening()
const WILL = 0x5c06
const INTENDS = 0x62df
const ALREADY = 0x5df2
const MAY_MARK: Uint8Array = markTable()

function wordsByOpening(): Map<number, (readonly [word: string, mark: number])[]> {
  const words = new Map<number, (readonly [word: string, mark: number])[]>()
  for (const entry of WORDS) {
    const code = entry[0].charCodeAt(0)
    words.set(code, [...(words.get(code) ?? []), entry])
  }
  return words
}

function markTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const code of [WILL, INTENDS, ALREADY, ...BY_OPENING.keys()]) table[code] = 1
  return table
}

/** After 将 of what is to come: 将继续, 将以, 将围绕. */
const AFTER_WILL =
  /(?:继续|进一步|持续|深入|坚持|以|按照?|围绕|紧扣|紧紧|聚焦|加强|加大|加快|不断|全面|严格|着力|认真|切实|大力|推进|推动|开展|结合|把|通过|在|从|于|重点|充分|积极|努力|更加|强化|健全|完善|落实|深化|牢牢|始终|立足|对标|对照|根据|抓住|抓好|做好|组织|主动|自觉|一如既往|贯彻|学习|同步|逐步|适时|统筹|突出|针对|建立|制定|提升|优化|创新|扎实|定期|依托|有序|会同|牵头|配合)/y
/** 将 that hands something over instead: 将…纳入考核. */
const DISPOSED =
  /纳入|列入|列为|作为|融入|贯穿|移送|移交|转化|细化|分解|嵌入|写入|归入|划入|下放|运用|应用|提交|报送|抄送|录入|上传|公布|公开|控制|化解在|解决在|落到|落实到|贯彻到|落在|延伸|集中|定为|确定为|视为|当作|与.{1,12}(?:结合|挂钩)/
/** 拟 that plans; 拟定, 拟稿, 拟订, 拟办, 拟作出, 拟处罚的案件, 草拟, 虚拟, 模拟 do not. */
const NOT_AFTER_INTENDS = '定稿订办作制出提发处决签'
const NOT_BEFORE_INTENDS = '草虚模代起比'
const AFTER_ALREADY = /已(?:经|于|全部|完成|建成|办结|印发|出台|制定|组建|签订|启动|投入|初步|基本|累计|有|实现|达到|形成)/y

/** The tense of the sentence from `start` to `end` of the view whose section or paragraph gives it `base`. */
export function tenseOf(view: string, start: number, end: number, base: Tense): Tense {
  let marks = 0
  for (let at = start; at < end; at += 1) {
    const code = view.charCodeAt(at)
    if (MAY_MARK[code] === 1) marks |= markAt(view, at, end, code)
  }
  if (marks === 0) return base
  if ((marks & QUOTE) !== 0 && isQuoted(view, start, end)) return 'quote'
  const isFuture = (marks & FUTURE) !== 0
  const isFinished = (marks & FINISHED) !== 0
  if (base === 'plan') return isFinished && !isFuture ? 'done' : 'plan'
  if (isFuture && !isFinished) return 'plan'
  return base === 'done' && (marks & DEMAND) !== 0 && !hasFigure(view, start, end) ? 'requirement' : base
}

/** How much of a paragraph tells where it turns. */
const OPENING = 90
const TO_COME =
  /^(?:下一?步|下一阶段|今后|接下来|来年|明年|新的一年|20\d\d年，[^，。；]{0,16}将(?:继续|坚持|重点|围绕|紧紧|紧扣|认真|进一步|持续|深入|着力|聚焦|全面|抓好|做好|从))/
const GAP = /[足距题板弱难]/
const FALLS_SHORT =
  /^(?:[^。；：]{0,50}(?:但|同时|不过|然而|当前|目前|虽然|尽管|成绩)[^。；：]{0,30})?(?:[仍还也尚]|依[然旧])[然旧]?(?:存在|有|面临)[^。；：]{0,14}(?:不足|差距|问题|短板|薄弱|困难)|^[^。；：]{0,50}(?:清醒|深刻)[^，。]{0,4}(?:认识到|看到|意识到)[^。；：]{0,40}(?:不足|差距|问题|短板|薄弱|困难)/

/** In a part on shortcomings and plans together, what says that the plans begin. */
const PLANS_BEGIN =
  /^(?:下一?步|下一阶段|今后|接下来|为此，|对此，|针对(?:上述|以上|这[一些])|(?:改进|整改|解决|具体)(?:措施|举措|思路)|下步打算|20\d\d年度?[，将拟计力重我])/

/** Whether a sentence of such a part opens the plans. */
export const opensPlans = (view: string, start: number, end: number): boolean =>
  PLANS_BEGIN.test(view.slice(start, Math.min(end, start + 20)))

/** The tense of a paragraph that opens by turning to what is to come, or to what falls short. */
export function turnOf(view: string, start: number, end: number, base: Tense): Tense {
  const opening = view.slice(start, Math.min(end, start + OPENING))
  if (TO_COME.test(opening)) return 'plan'
  return base === 'done' && GAP.test(opening) && FALLS_SHORT.test(opening) ? 'problem' : base
}

function markAt(view: string, at: number, end: number, code: number): number {
  switch (code) {
    case WILL:
      return isFutureWill(view, at, end) ? FUTURE : 0
    case INTENDS:
      return isOneOf(NOT_AFTER_INTENDS, view, at + 1) || isOneOf(NOT_BEFORE_INTENDS, view, at - 1) ? 0 : FUTURE
    case ALREADY:
      return isFinished(view, at, end) ? FINISHED : 0
  }
  for (const [word, mark] of BY_OPENING.get(code) ?? []) if (view.startsWith(word, at)) return mark
  return 0
}

const isOneOf = (characters: string, view: string, at: number): boolean =>
  at >= 0 && at < view.length && characters.includes(view.charAt(at))

function isFutureWill(view: string, at: number, end: number): boolean {
  if (isOneOf('即行干', view, at - 1)) return false
  AFTER_WILL.lastIndex = at + 1
  return AFTER_WILL.test(view) && !DISPOSED.test(view.slice(at + 1, clauseEnd(view, at + 1, end)))
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
  AFTER_ALREADY.lastIndex = at
  return AFTER_ALREADY.test(view) && !view.slice(at, Math.min(end, at + 9)).includes('的')
}

function hasFigure(view: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = view.charCodeAt(at)
    if (code >= 0x30 && code <= 0x39) return true
  }
  return false
}

const SAID = /(?:指出|强调|要求|规定|提出|明确|说|写道|讲话|指示)[ ：，:]*$/
const QUOTE_FROM = 80

/** Whether the larger part of the sentence is somebody's words in quotation marks. */
function isQuoted(view: string, start: number, end: number): boolean {
  const limit = Math.min(end, start + QUOTE_FROM)
  for (let open = start + 1; open < limit; open += 1) {
    if (view.charAt(open) !== '“' || !SAID.test(view.slice(Math.max(start, open - 8), open))) continue
    let close = end - 1
    while (close > open && view.charAt(close) !== '”') close -= 1
    return (close - open) * 2 > end - start
  }
  return false
}
