/** Finds the bodies that a report speaks of, by how their names end: 区司法局, 市委全面依法治市委员会, 望江街道办事处. */
import type { BodyMention, Sentence } from '../model/reading.ts'
import { titleEnd } from './named-spans.ts'

const PLACES = ['国', '省', '市', '区', '县', '旗', '州', '盟', '镇', '乡', '街', '街道']

/** How names of bodies end; the longest that fits is taken. */
const ENDS: readonly string[] = [
  ...PLACES.flatMap((place) => [
    `依法治${place}委员会办公室`,
    `依法治${place}委员会`,
    `依法治${place}办公室`,
    `依法治${place}办`,
  ]),
  ...(
    '人民政府办公室 人民政府办公厅 人民政府 办事处 党工委 纪工委 工委 党委 党组 纪委监委 纪委 监委 政法委 ' +
    '人大常委会 人大 政协 人民法院 法院 人民检察院 检察院 国务院 党中央 司法部 司法厅 司法局 司法所 公安局 公安分局 派出所 ' +
    '综合行政执法大队 综合行政执法队 综合执法大队 综合执法队 行政执法大队 综合行政执法局 综合执法局 城市管理局 城管局 城管委 ' +
    '市场监管局 市场监督管理局 市场监管所 市场监督管理所 税务局 生态环境局 应急管理局 应急局 财政局 教育局 民政局 信访局 信访办 ' +
    '网信办 政务服务局 政务服务办 政务服务中心 综治中心 矛调中心 法律援助中心 公共法律服务中心 公共法律服务站 人民调解委员会 ' +
    '调解委员会 居委会 村委会 组织部 宣传部 统战部 管委会 管理委员会 律师事务所 公证处 行政复议局'
  ).split(' '),
]

/** The last two code units before an offset, as one number. */
const pairBefore = (text: string, end: number): number => (text.charCodeAt(end - 2) << 16) | text.charCodeAt(end - 1)

/** Ends by their last two code units, the longest first. */
const BY_PAIR = byPair()

function byPair(): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>()
  for (const end of ENDS) {
    const pair = pairBefore(end, end.length)
    groups.set(pair, [...(groups.get(pair) ?? []), end])
  }
  for (const group of groups.values()) group.sort((one, other) => other.length - one.length)
  return groups
}

const OPEN_TITLE = 0x300a
/** Set for the last characters of ends and the mark that opens a title: most of a text is done with after a look at one character. */
const IS_LAST = lastCharacters()

function lastCharacters(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const end of ENDS) table[end.charCodeAt(end.length - 1)] = 1
  table[OPEN_TITLE] = 1
  return table
}

/** Characters after an end that make another word of it: 党组织, 组织部门, 人大代表, 信访办理. */
const NOT_AFTER: Readonly<Record<string, string>> = {
  党组: '织成',
  工委: '员',
  党委: '员',
  组织部: '门署',
  宣传部: '门署',
  统战部: '门',
  人大: '代会型量',
  政协: '委商调议助作同',
  信访办: '理结',
  司法部: '门署',
  政务服务办: '理',
  网信办: '理',
  国务院: '令',
}
/** Characters before an end that make another word of it: 行政协调, 职工委员. */
const NOT_BEFORE: Readonly<Record<string, string>> = { 政协: '行', 人大: '工法众个', 法院: '方', 工委: '职' }

/** Words before a name that do not belong to it, by their last two characters. */
const VERBS = new Set(
  (
    '联合 会同 配合 协助 邀请 协调 组织 接受 联动 依托 加强 通过 推动 指导 支持 争取 主动 积极 密切 对接 落实 贯彻 根据 按照 严格 充分 ' +
    '发挥 借助 收到 移送 报送 提请 针对 围绕 完善 建立 成立 设立 整合 强化 召开 属于 作为 其中 以及 并由 年度 全年 专门 定期 共同 当地 ' +
    '移交 线索 回复 目前 辖区 上级 各级 基层 所在 街道 乡镇 社区 部门 单位 领导 结合 征求 参加 参与 向上 报请 经过 得到'
  ).split(' '),
)
/** Characters that end what stands before a name. */
const STOPS =
  '和与及或由向对经在到被将把给请赴的了以于是有各我本该据报受按从让使至为同并各某其、，。；：！？（）“”《》〈〉 \n年月日号'

/** How many characters a place's name may have before 市, 区, 镇 … */
const LONGEST_PLACE = 4

/** The bodies of a report in reading order, those in 《》 left out; offsets count into the view. */
export function findBodies(view: string, sentences: readonly Sentence[]): BodyMention[] {
  const bodies: BodyMention[] = []
  for (const sentence of sentences) {
    if (sentence.part === 'residue') continue
    for (let at = sentence.start; at < sentence.end; at += 1) {
      const code = view.charCodeAt(at)
      if (IS_LAST[code] === 0) continue
      if (code === OPEN_TITLE) at = titleEnd(view, at, sentence.end)
      else if (at > sentence.start) readEnd(view, sentence, at, bodies)
    }
  }
  return bodies
}

function readEnd(view: string, sentence: Sentence, at: number, bodies: BodyMention[]): void {
  const end = BY_PAIR.get(pairBefore(view, at + 1))?.find(
    (name) => at + 1 - name.length >= sentence.start && view.startsWith(name, at + 1 - name.length),
  )
  if (end === undefined) return
  const tail = at + 1 - end.length
  const after = at + 1 < sentence.end ? view.charAt(at + 1) : ''
  const before = tail > sentence.start ? view.charAt(tail - 1) : ''
  if ((after !== '' && NOT_AFTER[end]?.includes(after)) || (before !== '' && NOT_BEFORE[end]?.includes(before))) return
  const last = bodies.at(-1)
  // 人民政府 is part of 人民政府办公室, and 市委依法治市委员会 of its 办公室.
  const longer = last !== undefined && last.sentence === sentence.index && last.end > tail
  const start = longer ? Math.min(last.start, tail) : nameStart(view, tail, Math.max(sentence.start, last?.end ?? 0))
  const mention = { start, end: at + 1, sentence: sentence.index, name: view.slice(start, at + 1) }
  if (longer) bodies[bodies.length - 1] = mention
  else bodies.push(mention)
}

/** Where the name begins: 全面, the party committee and the places before its end are part of it. */
function nameStart(view: string, tail: number, from: number): number {
  let start = tail
  if (start - 2 >= from && view.startsWith('全面', start - 2)) start -= 2
  for (let rounds = 0; rounds < 4; rounds += 1) {
    const next = placeStart(view, start, from)
    if (next === start) return start
    start = next
  }
  return start
}

/** Takes one place (云溪区, 安澜市, 望江街道) or its sign alone (区, 市委) before `at`; `at` itself where none stands. */
function placeStart(view: string, at: number, from: number): number {
  let sign = at - 1
  if (sign < from) return at
  if (view.charAt(sign) === '委' && sign - 1 >= from && '省市区县旗州'.includes(view.charAt(sign - 1))) sign -= 1
  else if (view.charAt(sign) === '道' && sign - 1 >= from && view.charAt(sign - 1) === '街') sign -= 1
  if (view.startsWith('中共', at - 2) && at - 2 >= from) return at - 2
  if (!'省市区县旗州盟镇乡街村'.includes(view.charAt(sign))) return at
  let start = sign
  while (start > from && start > sign - LONGEST_PLACE && !STOPS.includes(view.charAt(start - 1))) {
    if (start - 2 >= from && VERBS.has(view.slice(start - 2, start))) break
    if ('省市区县旗州盟镇乡街道委'.includes(view.charAt(start - 1)) && start < sign) break
    start -= 1
  }
  return sign - start === 1 ? sign : start
}
