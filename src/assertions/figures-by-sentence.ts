/** Quantities by sentence, and what each is, in bits, so that a kind passes over sentences that have nothing for it. */
import type { Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Quantity, Reading, Sentence } from '../model/reading.ts'
import { isPlain, sameUnit } from './figures.ts'

/** A plain figure of the same unit as a plain one right before it. */
export const FOLLOWS = 1
/** A rate in per cent. */
export const RATE = 2
/** It compares with an earlier period. */
export const CHANGED = 4
/** It is a part of a total. */
export const PART = 8
/** A rate, a fall or a mark that may be too large. */
export const LARGE = 16
/** It is not exact. */
export const ROUGH = 32
function traitsOf(quantity: Quantity, before: Quantity | undefined): number {
  const { kind, unit, value, comparison, partOf, approximation } = quantity
  const isRate = kind === 'rate' && unit === '%'
  const follows = before !== undefined && isPlain(quantity) && isPlain(before) && sameUnit(before.unit, unit)
  return (
    (follows ? FOLLOWS : 0) |
    (isRate ? RATE : 0) |
    (comparison === null ? 0 : CHANGED) |
    (partOf === null ? 0 : PART) |
    ((unit === '%' && value > 100) || unit === '分' ? LARGE : 0) |
    (approximation === 'exact' ? 0 : ROUGH)
  )
}

/** The quantities of one sentence. */
export interface Figures {
  readonly sentence: Sentence
  readonly quantities: readonly Quantity[]
  /** Index of the first of them in the reading. */
  readonly first: number
  /** The traits that one of them has at least. */
  readonly traits: number
}

/** All quantities by sentence, once for all rules. */
function gather({ quantities, sentences }: Reading): readonly Figures[] {
  const found: Figures[] = []
  for (let next = 0; next < quantities.length; ) {
    const first = next
    const index = (quantities[first] as Quantity).sentence
    let traits = 0
    for (; next < quantities.length && (quantities[next] as Quantity).sentence === index; next += 1)
      traits |= traitsOf(quantities[next] as Quantity, next === first ? undefined : quantities[next - 1])
    const sentence = sentences[index]
    if (sentence !== undefined) found.push({ sentence, quantities: quantities.slice(first, next), first, traits })
  }
  return found
}

/** The quantities of the scope by sentence, sentences without any left out. Linear. */
export function figuresOf({ once, sentences }: Subject): readonly Figures[] {
  const all = once(gather)
  let next = 0
  const isChosen = ({ sentence: { index } }: Figures): boolean => {
    while (next < sentences.length && (sentences[next] as Sentence).index < index) next += 1
    return sentences[next]?.index === index
  }
  return all.filter(isChosen)
}

const NONE: readonly Figures[] = []

/** The faults of each sentence's quantities, in order. */
export function eachFigures(all: readonly Figures[], judge: (figures: Figures) => readonly Fault[]): readonly Fault[] {
  const faults: Fault[] = []
  for (const figures of all) for (const fault of judge(figures)) faults.push(fault)
  return faults
}

/** The same, sentences left out whose quantities have none of the traits wanted. */
export function figuresWith(subject: Subject, wanted: number): readonly Figures[] {
  const all = subject.once(gather)
  if (!all.some(({ traits }) => (traits & wanted) !== 0)) return NONE
  return figuresOf(subject).filter(({ traits }) => (traits & wanted) !== 0)
}
