/** Quantities as the arithmetic kinds look at them: by sentence, in one unit, with the rounding that their digits allow. */
import type { Hit, Subject } from '../model/assertion.ts'
import type { Quantity, Sentence } from '../model/reading.ts'

/** The quantities of one sentence of the scope. */
export interface Figures {
  readonly sentence: Sentence
  readonly quantities: readonly Quantity[]
  /** Index of the first of them in the reading. */
  readonly first: number
}

/** The quantities of the scope by sentence, sentences without any left out. Linear. */
export function figuresOf({ reading, sentences }: Subject): readonly Figures[] {
  const { quantities } = reading
  const found: Figures[] = []
  let next = 0
  for (const sentence of sentences) {
    while (next < quantities.length && (quantities[next] as Quantity).sentence < sentence.index) next += 1
    const first = next
    while (next < quantities.length && (quantities[next] as Quantity).sentence === sentence.index) next += 1
    if (next > first) found.push({ sentence, quantities: quantities.slice(first, next), first })
  }
  return found
}

const SAME_UNITS = [
  ['人', '名', '位'],
  ['件', '起', '宗', '例', '桩'],
  ['个', '项'],
  ['份', '件'],
  ['家', '户'],
] as const

/** Whether two units count the same things: 人 and 名, 件 and 起. */
export const sameUnit = (one: string, other: string): boolean =>
  one === other ||
  SAME_UNITS.some((units) => (units as readonly string[]).includes(one) && (units as readonly string[]).includes(other))

/** Whether a quantity is a plain exact figure, not one that compares. */
export const isPlain = ({ approximation, comparison, kind }: Quantity): boolean =>
  approximation === 'exact' && comparison === null && kind !== 'ordinal' && kind !== 'bare'

/** What the last written digit is worth: 100 for 2.16万. */
export function grain(view: string, { start, end, decimals }: Quantity): number {
  const written = view.slice(start, end)
  const multiplier = written.includes('亿') ? 1e8 : written.includes('万') ? 1e4 : 1
  return multiplier / 10 ** decimals
}

/** By how much a figure may be off for having been rounded; nothing for a whole number. */
export function rounding(view: string, quantity: Quantity): number {
  const step = grain(view, quantity)
  return step === 1 ? 0 : step / 2
}

/** Whether a cell of a register (words parted by `|`) holds a word. */
export const holdsWord = (cell: unknown, word: string): boolean => `|${String(cell ?? '')}|`.includes(`|${word}|`)

/** The words of a cell of a register. */
export const wordsIn = (cell: unknown): readonly string[] => (typeof cell === 'string' && cell !== '' ? cell.split('|') : [])

/** What may stand between a thing and its number. */
const LINKS = /^(?:共计|累计|总计|合计|共|约|达|近|有|为|等|总数|数量|案件数|数|了)*$/
const LONGEST_LINK = 6

/** Each hit with the number that counts it: the one right after it, with nothing but 共, 约, 达 between. Linear. */
export function countsAfter(
  { reading: { view, quantities } }: Subject,
  hits: readonly Hit[],
): readonly (readonly [Hit, Quantity])[] {
  const pairs: (readonly [Hit, Quantity])[] = []
  let next = 0
  for (const hit of hits) {
    while (next < quantities.length && (quantities[next] as Quantity).start < hit.end) next += 1
    const quantity = quantities[next]
    if (quantity === undefined) break
    if (quantity.start - hit.end > LONGEST_LINK || quantity.sentence !== hit.sentence) continue
    if (LINKS.test(view.slice(hit.end, quantity.start))) pairs.push([hit, quantity])
  }
  return pairs
}

const MARKS = '，。；：、（）！？\n'

/** No lead is longer, in code units. */
const LONGEST_LEAD = 40

/** The words between a quantity and the mark or quantity before it, `from` at the earliest. */
export function leadOf(view: string, { start }: Quantity, from: number): string {
  const first = Math.max(from, start - LONGEST_LEAD)
  let at = start
  while (at > first && !MARKS.includes(view.charAt(at - 1))) at -= 1
  return view.slice(at, start)
}

/** A number as it would be written in a message: at most two decimals. */
export const written = (value: number): string => String(Math.round(value * 100) / 100)
