/** Quantities as the arithmetic kinds look at them: in one unit, after their thing, with the rounding that their digits allow. */
import type { Hit, Subject } from '../model/assertion.ts'
import type { Register } from '../model/pack.ts'
import type { Quantity, Reading } from '../model/reading.ts'
import { codesOf } from '../text/characters.ts'

const SAME_UNITS = [
  ['人', '名', '位'],
  ['件', '起', '宗', '例', '桩'],
  ['个', '项'],
  ['份', '件'],
  ['家', '户'],
] as const

/** The bits of the groups that a unit stands in. */
const GROUPS: ReadonlyMap<string, number> = new Map(
  SAME_UNITS.flat().map((unit) => [
    unit,
    SAME_UNITS.reduce((bits, units, at) => bits | ((units as readonly string[]).includes(unit) ? 1 << at : 0), 0),
  ]),
)

/** Whether two units count the same things: 人 and 名, 件 and 起. */
export function sameUnit(one: string, other: string): boolean {
  if (one === other) return true
  const groups = GROUPS.get(one)
  return groups !== undefined && (groups & (GROUPS.get(other) ?? 0)) !== 0
}

/** Whether a quantity is a plain exact figure, not one that compares. */
export const isPlain = ({ approximation, comparison, kind }: Quantity): boolean =>
  approximation === 'exact' && comparison === null && kind !== 'ordinal' && kind !== 'bare'

const [TEN_THOUSAND, HUNDRED_MILLION] = [0x4e07, 0x4ebf]

/** What the last written digit is worth: 100 for 2.16万. */
export function grain(view: string, { start, end, decimals }: Quantity): number {
  let multiplier = 1
  for (let at = start; at < end && multiplier < 1e8; at += 1) {
    const code = view.charCodeAt(at)
    if (code === HUNDRED_MILLION) multiplier = 1e8
    else if (code === TEN_THOUSAND) multiplier = 1e4
  }
  return decimals === 0 ? multiplier : multiplier / 10 ** decimals
}

/** By how much a figure may be off for having been rounded; nothing for a whole number. */
export function rounding(view: string, quantity: Quantity): number {
  const step = grain(view, quantity)
  return step === 1 ? 0 : step / 2
}

/** Whether a cell of a register (words parted by `|`) holds a word. */
export function holdsWord(cell: unknown, word: string): boolean {
  const words = String(cell ?? '')
  for (let at = words.indexOf(word); at >= 0; at = at < words.length ? words.indexOf(word, at + 1) : -1) {
    const end = at + word.length
    if ((at === 0 || words.charCodeAt(at - 1) === BAR) && (end === words.length || words.charCodeAt(end) === BAR)) return true
  }
  return false
}

const BAR = 0x7c

type Row = Register['rows'][number]

/** The words of each row's cell in a column: read once for all reports. */
export const verbsOf = ({ derived }: Subject, register: string, row: Row): readonly string[] =>
  derived(register, readVerbs).get(row) ?? []

export const nounsOf = ({ derived }: Subject, register: string, row: Row): readonly string[] =>
  derived(register, readNouns).get(row) ?? []

const readColumn = (register: Register | undefined, column: string): ReadonlyMap<Row, readonly string[]> =>
  new Map((register?.rows ?? []).map((row) => [row, wordsIn(row[column])]))
const readVerbs = (register: Register | undefined): ReadonlyMap<Row, readonly string[]> => readColumn(register, 'verbs')
const readNouns = (register: Register | undefined): ReadonlyMap<Row, readonly string[]> => readColumn(register, 'nouns')

/** The words of a cell of a register. */
export const wordsIn = (cell: unknown): readonly string[] => (typeof cell === 'string' && cell !== '' ? cell.split('|') : [])

/** What may stand between a thing and its number. */
const LINKS = /^(?:共计|累计|总计|合计|共|约|达|近|有|为|等|总数|数量|案件数|数|了)*$/
const LONGEST_LINK = 6
/** The last characters of what may stand there. */
const LAST_OF_LINK = codesOf('计合共约达近有为等数量了')

/** Whether nothing but such words stands between two offsets. */
const isLinked = (view: string, from: number, to: number): boolean =>
  from === to || (LAST_OF_LINK.has(view.charCodeAt(to - 1)) && LINKS.test(view.slice(from, to)))

/** Where the quantities start, close together in memory: to pass over all of them takes longer than to judge some. */
const startsOf = ({ quantities }: Reading): readonly number[] => quantities.map(({ start }) => start)

/** Each hit with the number that counts it: the one right after it, with nothing but 共, 约, 达 between. Linear. */
export function countsAfter({ reading, once }: Subject, hits: readonly Hit[]): readonly (readonly [Hit, Quantity])[] {
  const { view, quantities } = reading
  const starts = once(startsOf)
  const pairs: (readonly [Hit, Quantity])[] = []
  let next = 0
  for (const hit of hits) {
    while (next < starts.length && (starts[next] as number) < hit.end) next += 1
    if (next === starts.length) break
    if ((starts[next] as number) - hit.end > LONGEST_LINK) continue
    const quantity = quantities[next] as Quantity
    if (quantity.sentence !== hit.sentence) continue
    if (isLinked(view, hit.end, quantity.start)) pairs.push([hit, quantity])
  }
  return pairs
}

/** ，。；：、（）！？ and a line feed. */
const isMark = (code: number): boolean =>
  code < 0x4e00
    ? code === 0x0a || code === 0x3001 || code === 0x3002
    : code > 0xff00 &&
      (code === 0xff0c ||
        code === 0xff1b ||
        code === 0xff1a ||
        code === 0xff08 ||
        code === 0xff09 ||
        code === 0xff01 ||
        code === 0xff1f)

/** No lead is longer, in code units. */
const LONGEST_LEAD = 40

/** The words between a quantity and the mark or quantity before it, `from` at the earliest. */
export function leadOf(view: string, { start }: Quantity, from: number): string {
  const first = Math.max(from, start - LONGEST_LEAD)
  let at = start
  while (at > first && !isMark(view.charCodeAt(at - 1))) at -= 1
  return view.slice(at, start)
}

/** A number as it would be written in a message: at most two decimals. */
export const written = (value: number): string => String(Math.round(value * 100) / 100)
