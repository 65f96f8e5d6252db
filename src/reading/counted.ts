/** What a number counts: the words before it, or after its unit, without the verbs and adverbs around them. */
import type { UnitMention } from './units.ts'

type Words = ReadonlyMap<number, readonly string[]>

const words = (list: string): string[] => list.split(' ')

/** A list by the code unit at one end of each word, so that most texts are done with after one look. */
function byCode(list: readonly string[], at: (word: string) => number): Words {
  const words = new Map<number, string[]>()
  for (const word of list) words.set(at(word), [...(words.get(at(word)) ?? []), word])
  return words
}

/** How many code units before and after are looked at. */
const REACH_BEFORE = 24
const REACH_AFTER = 14

/** Words that stand between the thing and its number, the longest of one ending first. */
const LINKS = byCode(
  words(
    '达到了 开展了 组织了 分别为 均为 共计 总计 合计 累计 计 共有 只有 有 总共 共 达到 均达到 分别 数量 总数 大约 平均 ' +
      '高达 达 为 均 已 了 是 的 仅 、 和 及 等 在 多达',
  ).sort((one, other) => other.length - one.length),
  (word) => word.charCodeAt(word.length - 1),
)

/** Words before the thing that say nothing of it. */
const OPENINGS = byCode(
  words(
    '截至目前 今年以来 同时 其中 另外 此外 目前 全年 今年 本年 我街 我镇 我区 我市 我局 我县 共计 累计 总计 合计 先后 ' +
      '同期 通过 已 共 还 、 和 及 并 对 与 将',
  ).sort((one, other) => other.length - one.length),
  (word) => word.charCodeAt(0),
)

/** What makes another word of an opening: 共享, 对口, 及时. */
const NO_OPENING: Readonly<Record<string, string>> = {
  通过: '率',
  共: '享治建青产同商性',
  对: '口比象照接应',
  及: '时格',
  还: '款清',
  和: '解谐',
  将: '军',
  与: '会',
}

/** Verbs that name no thing: they go whatever the unit. */
const PLAIN_VERBS = words('开展 进行 组织 举办 召开 完成 实施 参与 参加 接到 收到 提供 推动 举行 成功')

/** Verbs that go before a thing that is counted: 审核合同9份 counts contracts, but 合同审核9次 counts reviews. */
const VERBS = words(
  '审核 审查 办理 办结 受理 处理 处置 发放 签订 化解 调解 拆除 清理 检查 走访 发现 公开 承办 解决 排查 查处 制定 出台 修订 报送 ' +
    '录入 张贴 悬挂 制作 印发 配备 聘请 培训 立案 整改 盘活 挽留 处罚 罚款 起草 修改 答复 回复 建立 设立 新建 招录 调处 服务 惠及 ' +
    '覆盖 帮扶 救助 下发 发布 推送 征集 采纳 吸纳 报备 移送 结案 备案 废止 评查 抽查 宣讲 咨询 解答 解脱 协调 督促 研究 审议 作出 提出 对照',
)

const PLAIN_SET: ReadonlySet<string> = new Set(PLAIN_VERBS)
const VERB_SET: ReadonlySet<string> = new Set([...PLAIN_VERBS, ...VERBS])
/** Units that count doings or amounts: before them a verb is part of what is counted. */
const ACTIONS: ReadonlySet<string> = new Set(words('次 场 场次 起 轮 遍 回 批次 % 个百分点 百分点 元 分'))

function stripLinks(text: string): string {
  let rest = text.trimEnd()
  for (;;) {
    const link = LINKS.get(rest.charCodeAt(rest.length - 1))?.find((word) => rest.endsWith(word))
    if (link === undefined) return rest
    rest = rest.slice(0, -link.length).trimEnd()
  }
}

function stripOpenings(text: string): string {
  let rest = text.trimStart()
  for (;;) {
    const opening = OPENINGS.get(rest.charCodeAt(0))?.find((word) => rest.startsWith(word))
    if (opening === undefined) return rest
    const next = rest.charAt(opening.length)
    if (next !== '' && NO_OPENING[opening]?.includes(next)) return rest
    rest = rest.slice(opening.length).trimStart()
  }
}

/** What makes a noun of a verb: 调解员, 办结率, 审查书. */
const AFTER_VERB = '员率书量数费处人室点站岗类'

/** Takes the verb off its object, but never leaves a verb alone. */
function stripVerbs(text: string, unit: string): string {
  let rest = text
  for (;;) {
    const verb = rest.slice(0, 2)
    const object = rest.slice(2)
    const plain = PLAIN_SET.has(verb)
    if (!plain && (ACTIONS.has(unit) || !VERB_SET.has(verb))) return rest
    if (object !== '' && (object.length < 2 || AFTER_VERB.includes(object.charAt(0)))) return rest
    if (!plain && (object === '' || VERB_SET.has(object))) return rest
    rest = stripOpenings(object)
    if (rest === '') return ''
  }
}

/** Marks and words at which what is counted ends. */
const AFTER_STOPS = '，。；：、！？（）《》“”\n将并把被向在0123456789'

/** The words before the number, cut at a 、 where they are too many or belong in part to the number before. */
function wordsBefore(view: string, from: number, numberStart: number, follows: boolean): string {
  const start = Math.max(from, numberStart - REACH_BEFORE)
  const text = view.slice(start, numberStart)
  if (text === '' && view.charAt(from - 1) === '）') return beforeBracket(view, from - 1)
  return follows || start > from ? text.slice(text.indexOf('、') + 1) : text
}

/** How long a bracket between a thing and its number may be, and the thing before it. */
const BRACKET = 12

/** 服务中心（站、室）12个: what stands before a short bracket that closes at an offset. */
function beforeBracket(view: string, close: number): string {
  let open = close
  while (open > 0 && open > close - BRACKET && view.charAt(open) !== '（') open -= 1
  if (view.charAt(open) !== '（') return ''
  let start = open
  while (start > 0 && start > open - BRACKET && !AFTER_STOPS.includes(view.charAt(start - 1))) start -= 1
  return view.slice(start, open)
}

function wordsAfter(view: string, at: number, to: number): string {
  const end = Math.min(to, at + REACH_AFTER)
  let stop = at
  while (stop < end && !AFTER_STOPS.includes(view.charAt(stop))) stop += 1
  const found = stripOpenings(view.slice(at, stop))
  return found.startsWith('的') ? found.slice(1) : found
}

/** Where a number stands: offsets into the view. */
export interface CountedPlace {
  /** Where the clause begins, or what stands after the number before. */
  readonly from: number
  /** The number with its rough words and its unit. */
  readonly start: number
  readonly end: number
  /** Whether another number stands before it in the clause: then what is left of a 、 belongs to that one. */
  readonly follows: boolean
}

/** Words that say what is counted, the likelier first; empty where none is seen before `to`. */
export function countedWords(view: string, place: CountedPlace, unit: UnitMention, to: number): string {
  const left = wordsBefore(view, place.from, place.start, place.follows)
  const before = stripVerbs(stripOpenings(stripLinks(left)), unit.name)
  const behind = unit.kind === 'rate' ? '' : wordsAfter(view, place.end, to)
  if (behind === '' || before === '') return before || behind
  return VERB_SET.has(before) ? `${behind} ${before}` : `${before} ${behind}`
}
