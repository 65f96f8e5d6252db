/** A list holds as many items as it promises. */
import type { Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Item, Quantity, Sentence } from '../model/reading.ts'
import { defineAssertion, faultsIn, verdict } from './define.ts'
import { figuresWith, IN_HAN } from './figures-by-sentence.ts'
import { choice, closed } from './schema.ts'

interface PromisedParams {
  readonly of: 'items' | 'names'
}

/** The end of a short noun that goes with the unit: 三个环节, 两项措施. */
function nounEnd(view: string, { end, unit }: Quantity): number {
  return end - unit.length + (NAMED_NOUN.exec(view.slice(end - unit.length, end + 4))?.[0].length ?? unit.length)
}

/** Most numbers begin with a digit. */
const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fff
/** 和, 与 and 及. */
const JOINING: ReadonlySet<number> = new Set([0x548c, 0x4e0e, 0x53ca])
const HAN_NUMERAL = '两二三四五六七八九十'
/** A promise right before the first item: 三项工作：, “四个强化”：, 以下两个方面。 */
const PROMISE =
  /(?<![第十\d月])([两二三四五六七八九十]|\d{1,2})(?:个方面|方面|个|项|点|类|条|种|大)[^，。；：、\d]{0,12}[：。]\s*$/
const MOST_BETWEEN = 26

const LIST_UNITS = new Set(['个', '项', '类', '方', '方面', '种', '点', '条', '大'])

const DIGITS = '零一二三四五六七八九十'

const valueOfNumeral = (numeral: string): number =>
  numeral === '两' ? 2 : DIGITS.includes(numeral) ? DIGITS.indexOf(numeral) : Number(numeral)

/** How an item is marked, whatever its number: 一是 and 二是 alike. */
const style = ({ marker }: Item): string => marker.replace(/[一二三四五六七八九十\d]+/, '')

/** How many items of one style follow one another from the first; items of another style between are passed over. */
function run(items: readonly Item[], from: number): number {
  const first = items[from] as Item
  let count = 1
  for (let at = from + 1; at < items.length && at < from + MOST_ITEMS; at += 1) {
    const item = items[at] as Item
    if (item.section !== first.section) break
    if (style(item) !== style(first)) continue
    if (item.ordinal !== count + 1) break
    count += 1
  }
  return count
}
const MOST_ITEMS = 60

/** 抓好三项工作：一是…二是…: the items that follow directly are as many as promised. */
function byItems({ reading: { view, items }, sentences }: Subject): readonly Fault[] {
  const from = sentences[0]?.start ?? 0
  return faultsIn(items, (item, at) => {
    if (item.ordinal !== 1 || item.start < from) return null
    const before = view.slice(Math.max(0, item.start - MOST_BETWEEN), item.start)
    const promise = PROMISE.exec(before)
    if (promise === null) return null
    const count = run(items, at)
    if (count < 2 || count === valueOfNumeral(promise[1] as string)) return null
    const start = item.start - before.length + promise.index
    const promised = promise[0].replace(/[”：。\s]+$/, '')
    return { variant: 'items', start, end: start + promised.length, facts: { promised, count } }
  })
}

const CLAUSE_ENDS = '，。；：\n！？'
const PAIRED: Readonly<Record<string, string>> = { '”': '“', '）': '（', '》': '《' }

/** No list of names is longer, in code units. */
const LONGEST_LIST = 240

/** How many names stand before an offset, parted by 、; brackets and quotation marks are stepped over. */
function namesBefore(
  view: string,
  end: number,
  from: number,
): { readonly parted: number; readonly joined: number; readonly start: number } {
  let parted = 0
  let joined = 0
  let at = end - 1
  for (; at >= from; at -= 1) {
    const code = view.charCodeAt(at)
    // Nearly all characters are of words and tell nothing.
    if (code > FIRST_HAN && code < LAST_HAN && !JOINING.has(code)) continue
    if (CLAUSE_ENDS.includes(view.charAt(at))) break
    const character = view.charAt(at)
    const opening = PAIRED[character]
    if (opening !== undefined) {
      const open = from + view.slice(from, at).lastIndexOf(opening)
      if (open < from) break
      if (view.charAt(open - 1) === PAIRED_END[opening]) parted += 1
      at = open
    } else if (character === '、') parted += 1
    else if (character === '和' || character === '与' || character === '及') joined += 1
    else if ('“（《'.includes(character)) break
  }
  return { parted, joined, start: at + 1 }
}
const PAIRED_END: Readonly<Record<string, string>> = { '“': '”', '《': '》' }

/** Nouns that are named one by one before their number. */
const NAMED_NOUN =
  /^(?:个?(?:方面|领域|环节|层面|维度|步骤|阶段|程序|部门|单位|重点|类别|关键)|方|类|种方式|种形式|项(?:内容|工作|措施|任务|职能|功能))/
const FEWEST = 3
const MOST_OFF = 2

/** A、B、C等三方, A、B、C三个方面: as many names as the number says. */
function byNames(subject: Subject): readonly Fault[] {
  const { view, quantities } = subject.reading
  const faults: Fault[] = []
  for (const { sentence, first, end } of figuresWith(subject, IN_HAN)) {
    for (let at = first; at < end; at += 1) {
      const fault = namesFault(view, sentence, quantities[at] as Quantity)
      if (fault !== null) faults.push(fault)
    }
  }
  return faults
}

function namesFault(view: string, sentence: Sentence, quantity: Quantity): Fault | null {
  const { start, end, value, unit, approximation } = quantity
  if (value > 10 || approximation !== 'exact' || view.charCodeAt(start) < FIRST_HAN) return null
  if (!HAN_NUMERAL.includes(view.charAt(start)) || !LIST_UNITS.has(unit)) return null
  if (!NAMED_NOUN.test(view.slice(end - unit.length, end + 4))) return null
  const from = Math.max(sentence.start, start - LONGEST_LIST)
  const isOpen = view.charAt(start - 1) === '等'
  const { parted, joined, start: first } = namesBefore(view, isOpen ? start - 1 : start, from)
  const names = parted + 1
  if (parted < FEWEST - 1 || names === value) return null
  if (value > names && value <= names + joined) return null
  if (isOpen ? names <= value : Math.abs(names - value) > MOST_OFF) return null
  if (isOpen && names - value > MOST_OFF) return null
  const nounAt = nounEnd(view, quantity)
  return { variant: 'names', start: first, end: nounAt, facts: { promised: view.slice(start, nounAt), count: names } }
}

export const promisedCount = defineAssertion<PromisedParams>({
  kind: 'promised-count',
  summary: 'A list holds as many items (一是…二是…) or names (A、B、C三个方面) as it promises.',
  params: closed({ of: choice(['items', 'names'], 'Items after the number, or names before it.') }),
  variants: ['items', 'names'],
  facts: ['promised', 'count'],
  evaluate(subject, params) {
    const faults = params.of === 'items' ? byItems(subject) : byNames(subject)
    return verdict(Math.max(1, subject.reading.quantities.length), faults)
  },
})
