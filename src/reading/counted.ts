/** What a number counts: the words before it, or after its unit, without the verbs and adverbs around them. */
import { codesOf } from '../text/characters.ts'
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

/** Every verb has two code units: as one number it needs no string of its own. */
const pairAt = (view: string, at: number): number => (view.charCodeAt(at) << 16) | view.charCodeAt(at + 1)
const pairs = (list: readonly string[]): ReadonlySet<number> => new Set(list.map((verb) => pairAt(verb, 0)))

const PLAIN_PAIRS = pairs(PLAIN_VERBS)
const VERB_PAIRS = pairs([...PLAIN_VERBS, ...VERBS])
/** Units that count doings or amounts: before them a verb is part of what is counted. */
const ACTIONS: ReadonlySet<string> = new Set(words('次 场 场次 起 轮 遍 回 批次 % 个百分点 百分点 元 分'))

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a

/** The longest word of a list that lies between two offsets and begins, or ends, at one of them. */
function wordAt(view: string, list: readonly string[] | undefined, from: number, to: number, atEnd: boolean): string | undefined {
  if (list === undefined) return undefined
  for (const word of list) {
    if (word.length <= to - from && view.startsWith(word, atEnd ? to - word.length : from)) return word
  }
  return undefined
}

/** Where the links at the end of a text begin. */
function beforeLinks(view: string, from: number, to: number): number {
  let end = to
  for (;;) {
    while (end > from && isBlank(view.charCodeAt(end - 1))) end -= 1
    const link = end > from ? wordAt(view, LINKS.get(view.charCodeAt(end - 1)), from, end, true) : undefined
    if (link === undefined) return end
    end -= link.length
  }
}

/** Where the openings at the start of a text end. */
function afterOpenings(view: string, from: number, to: number): number {
  let start = from
  for (;;) {
    while (start < to && isBlank(view.charCodeAt(start))) start += 1
    const opening = start < to ? wordAt(view, OPENINGS.get(view.charCodeAt(start)), start, to, false) : undefined
    if (opening === undefined) return start
    const next = start + opening.length
    if (next < to && NO_OPENING[opening]?.includes(view.charAt(next))) return start
    start = next
  }
}

/** What makes a noun of a verb: 调解员, 办结率, 审查书. */
const AFTER_VERB = codesOf('员率书量数费处人室点站岗类')

/** Where the object of a verb begins; a verb is never left out alone. */
function afterVerbs(view: string, from: number, to: number, unit: string): number {
  let start = from
  for (;;) {
    if (to - start < 2) return start
    const verb = pairAt(view, start)
    const isPlain = PLAIN_PAIRS.has(verb)
    if (!isPlain && (!VERB_PAIRS.has(verb) || ACTIONS.has(unit))) return start
    const object = start + 2
    const length = to - object
    if (length === 1 || (length > 0 && AFTER_VERB.has(view.charCodeAt(object)))) return start
    if (!isPlain && (length === 0 || (length === 2 && VERB_PAIRS.has(pairAt(view, object))))) return start
    start = afterOpenings(view, object, to)
  }
}

/** Marks and words at which what is counted ends. */
const AFTER_STOPS = codesOf('，。；：、！？（）《》“”\n将并把被向在0123456789')

/** Where the words before a number begin: after a 、 where they are too many or belong in part to the number before. */
function startOfWords(view: string, from: number, numberStart: number, follows: boolean): number {
  const start = Math.max(from, numberStart - REACH_BEFORE)
  if (!follows && start === from) return start
  for (let at = start; at < numberStart; at += 1) if (view.charCodeAt(at) === 0x3001) return at + 1
  return start
}

/** How long a bracket between a thing and its number may be, and the thing before it. */
const BRACKET = 12

/** 服务中心（站、室）12个: where what stands before a short bracket begins, and where it ends; -1 for none. */
function beforeBracket(view: string, close: number): readonly [start: number, end: number] {
  let open = close
  while (open > 0 && open > close - BRACKET && view.charAt(open) !== '（') open -= 1
  if (view.charAt(open) !== '（') return [close, close]
  let start = open
  while (start > 0 && start > open - BRACKET && !AFTER_STOPS.has(view.charCodeAt(start - 1))) start -= 1
  return [start, open]
}

/** The words before a number without links, openings and verbs. */
function wordsBefore(view: string, { from, start: numberStart, follows }: CountedPlace, unit: string): string {
  let start = startOfWords(view, from, numberStart, follows)
  let end = numberStart
  if (from === numberStart && view.charAt(from - 1) === '）') [start, end] = beforeBracket(view, from - 1)
  end = beforeLinks(view, start, end)
  return view.slice(afterVerbs(view, afterOpenings(view, start, end), end, unit), end)
}

function wordsAfter(view: string, at: number, to: number): string {
  const end = Math.min(to, at + REACH_AFTER)
  let stop = at
  while (stop < end && !AFTER_STOPS.has(view.charCodeAt(stop))) stop += 1
  const start = afterOpenings(view, at, stop)
  return view.slice(start < stop && view.charAt(start) === '的' ? start + 1 : start, stop)
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
  const before = wordsBefore(view, place, unit.name)
  const behind = unit.kind === 'rate' ? '' : wordsAfter(view, place.end, to)
  if (behind === '' || before === '') return before || behind
  return before.length === 2 && VERB_PAIRS.has(pairAt(before, 0)) ? `${behind} ${before}` : `${before} ${behind}`
}
