/** Quantities as the arithmetic kinds look at them: by sentence, in one unit, with the rounding that their digits allow. */
import type { Subject } from '../model/assertion.ts'
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

const MARKS = '，。；：、（）！？\n'

/** The words between a quantity and the mark or quantity before it, `from` at the earliest. */
export function leadOf(view: string, { start }: Quantity, from: number): string {
  let at = start
  while (at > from && !MARKS.includes(view.charAt(at - 1))) at -= 1
  return view.slice(at, start)
}

/** A number as it would be written in a message: at most two decimals. */
export const written = (value: number): string => String(Math.round(value * 100) / 100)
