/** Units that stand after a number, and what sort of quantity each makes. */
import type { Quantity } from '../model/reading.ts'

export type UnitKind = Exclude<Quantity['kind'], 'ordinal' | 'bare'>

/** A unit as read at an offset. `name` is the unit in one spelling: 人次 also for 人（次）. */
export interface UnitMention {
  readonly name: string
  readonly kind: UnitKind
  readonly end: number
}

const COUNTS =
  '人次 人份 场次 家次 户次 处次 台次 辆次 批次 车次 班次 件次 项次 个次 条次 篇次 轮次 课次 艘次 件 次 起 人 场 份 个 条 家 户 项 处 名 位 期 篇 批 ' +
  '台 辆 部 宗 例 间 栋 幢 座 所 支 张 本 册 套 只 块 面 款 类 种 级 层 轮 回 遍 节 堂 讲 门 片 组 队 对 页 字 封 笔 卷 盒 瓶 箱 桶 袋 株 棵 艘 架 枚 ' +
  '盏 颗 段 方面 方 票 根 道 桩 幅 首 则'
const MEASURES =
  '㎡ m² m2 平方米 平米 平方公里 平方千米 立方米 公里 千米 米 厘米 毫米 公斤 千克 克 吨 亩 公顷 升 千瓦时 千瓦 小时 分钟 秒 学时 课时 个工作日 工作日 ' +
  '个自然日 自然日 个月 个小时 个学时 个课时 个星期 日 天 周 年 分 岁 倍 km kg'
const RATES = '% ‰ 个百分点 百分点'
const MONEY = '元 美元 欧元 港元 元人民币'

function table(): ReadonlyMap<number, readonly { name: string; kind: UnitKind }[]> {
  const byHead = new Map<number, { name: string; kind: UnitKind }[]>()
  const groups: readonly (readonly [string, UnitKind])[] = [
    [COUNTS, 'count'],
    [MEASURES, 'measure'],
    [RATES, 'rate'],
    [MONEY, 'money'],
  ]
  for (const [names, kind] of groups) {
    for (const name of names.split(' ')) {
      const head = name.charCodeAt(0)
      byHead.set(head, [...(byHead.get(head) ?? []), { name, kind }])
    }
  }
  for (const units of byHead.values()) units.sort((one, other) => other.name.length - one.name.length)
  return byHead
}

const UNITS = table()

/** Other characters for the same unit. */
const SAME: ReadonlyMap<number, string> = new Map([
  [0xff05, '%'],
  [0xfe6a, '%'],
  [0x2030, '‰'],
])

const TIMES = 0x6b21
const isOpening = (code: number): boolean =>
  code === 0xff08 || code === 0x28 || code === 0x2f || code === 0xff0f || code === 0x3001
const isClosing = (code: number): boolean => code === 0xff09 || code === 0x29

/** Units that go on with 次 after a bracket or a stroke: 人（次）, 场(次), 人/次. */
const WITH_TIMES: ReadonlySet<string> = new Set(['人', '场', '件', '户', '家'])

/** Offset after a 次 in brackets or after a stroke; `at` itself where none stands. */
function timesEnd(view: string, at: number, to: number): number {
  if (at + 2 > to || view.charCodeAt(at + 1) !== TIMES || !isOpening(view.charCodeAt(at))) return at
  return isClosing(view.charCodeAt(at + 2)) ? at + 3 : at + 2
}

/** Whether a unit can start with this code unit. */
export const startsUnit = (code: number): boolean => UNITS.has(code) || SAME.has(code)

/** Reads the longest unit that starts at an offset and ends before `to`; `null` where none does. */
export function readUnit(view: string, at: number, to: number): UnitMention | null {
  if (at >= to) return null
  const code = view.charCodeAt(at)
  const same = SAME.get(code)
  if (same !== undefined) return { name: same, kind: 'rate', end: at + 1 }
  const units = UNITS.get(code)
  if (units === undefined) return null
  for (const { name, kind } of units) {
    const end = at + name.length
    if (end > to || (name.length > 1 && !view.startsWith(name, at))) continue
    const times = timesEnd(view, end, to)
    if (times > end && WITH_TIMES.has(name)) return { name: `${name}次`, kind, end: times }
    return { name, kind, end }
  }
  return null
}
