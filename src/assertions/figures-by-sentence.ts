/** Quantities by sentence, and what each is, in bits, so that a kind passes over sentences that have nothing for it. */
import type { Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Quantity, Reading, Sentence } from '../model/reading.ts'
import { codesOf } from '../text/characters.ts'
import { isPlain, sameUnit } from './figures.ts'

/** It is exact, compares with nothing, and is no ordinal or bare number. */
const PLAIN = 1
/** A plain figure of the same unit as a plain one right before it, and larger. */
export const RISES = 2
/** The same, not larger, and tied to no total. */
export const FALLS = 4
/** A plain figure of the same unit as a plain one right before it, with the end of 降至, 增加到, 变为 between them. */
export const REACHED = 8
/** A rate in per cent. */
export const RATE = 16
/** It compares with an earlier period. */
export const CHANGED = 32
/** It is a part of a total. */
export const PART = 64
/** A rate, a fall or a mark that may be too large. */
export const LARGE = 128
/** It is not exact. */
export const ROUGH = 256
/** It stands right after 共 or 计, the last characters of what sums up. */
export const SUMMED = 512
/** A small number in Chinese numerals. */
export const IN_HAN = 1024

/** The last characters of what says that a figure is reached: 降至, 增加到, 变为本年度, 调整为目前的. */
export const LAST_OF_REACHING = codesOf('至到为年度的前在')
const [ALL, SUM] = [0x5171, 0x8ba1]
const FIRST_HAN = 0x4e00
const LARGEST_IN_HAN = 10

/** The traits of a plain figure that follows a plain one of its unit. */
function traitsBeside(view: string, { start, value, partOf }: Quantity, before: Quantity): number {
  const size = value > before.value ? RISES : partOf === null ? FALLS : 0
  return size | (LAST_OF_REACHING.has(view.charCodeAt(start - 1)) ? REACHED : 0)
}

function traitsOf(view: string, quantity: Quantity): number {
  const { start, kind, unit, value, comparison, partOf, approximation } = quantity
  const before = view.charCodeAt(start - 1)
  return (
    (isPlain(quantity) ? PLAIN : 0) |
    (kind === 'rate' && unit === '%' ? RATE : 0) |
    (comparison === null ? 0 : CHANGED) |
    (partOf === null ? 0 : PART) |
    ((unit === '%' && value > 100) || unit === '分' ? LARGE : 0) |
    (approximation === 'exact' ? 0 : ROUGH) |
    (before === ALL || before === SUM ? SUMMED : 0) |
    (value <= LARGEST_IN_HAN && view.charCodeAt(start) >= FIRST_HAN ? IN_HAN : 0)
  )
}

/** The quantities of one sentence. */
export interface Figures {
  readonly sentence: Sentence
  /** Half-open range of their indexes in the reading. */
  readonly first: number
  readonly end: number
  /** The traits that one of them has at least. */
  readonly traits: number
}

/** All quantities by sentence, once for all rules. */
function gather({ view, quantities, sentences }: Reading): readonly Figures[] {
  const found: Figures[] = []
  for (let end = 0; end < quantities.length; ) {
    const first = end
    const { sentence: index } = quantities[first] as Quantity
    let [all, last] = [0, 0]
    for (; end < quantities.length; end += 1) {
      const quantity = quantities[end] as Quantity
      if (quantity.sentence !== index) break
      const before = quantities[end - 1]
      const own = traitsOf(view, quantity)
      if ((own & last & PLAIN) !== 0 && before !== undefined && sameUnit(before.unit, quantity.unit))
        all |= traitsBeside(view, quantity, before)
      all |= own
      last = own
    }
    const sentence = sentences[index]
    if (sentence !== undefined) found.push({ sentence, first, end, traits: all })
  }
  return found
}

/** The quantities of a sentence. */
export const quantitiesOf = ({ quantities }: Reading, { first, end }: Figures): readonly Quantity[] =>
  quantities.slice(first, end)

/** The quantities of the scope by sentence, sentences without any left out. Linear. */
export function figuresOf({ once, reading, sentences }: Subject): readonly Figures[] {
  const all = once(gather)
  // Most of these rules look at the whole text.
  if (sentences === reading.sentences) return all
  let next = 0
  const isChosen = ({ sentence: { index } }: Figures): boolean => {
    while (next < sentences.length && (sentences[next] as Sentence).index < index) next += 1
    return sentences[next]?.index === index
  }
  return all.filter(isChosen)
}

/** The same, sentences left out whose quantities have none of the traits wanted. */
export function figuresWith(subject: Subject, wanted: number): readonly Figures[] {
  const chosen: Figures[] = []
  for (const figures of figuresOf(subject)) if ((figures.traits & wanted) !== 0) chosen.push(figures)
  return chosen
}

/** The faults of each sentence's quantities, in order. */
export function eachFigures(all: readonly Figures[], judge: (figures: Figures) => readonly Fault[]): readonly Fault[] {
  const faults: Fault[] = []
  for (const figures of all) for (const fault of judge(figures)) faults.push(fault)
  return faults
}
