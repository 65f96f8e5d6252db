/** The numbers that open headings and paragraphs, in reading order. */
import type { Subject } from '../model/assertion.ts'
import type { Span } from '../model/place.ts'
import type { Block, Reading } from '../model/reading.ts'
import { isDigit } from '../text/characters.ts'

/** The styles of numbers, the outermost first; the index is the usual depth. */
export const NUMBER_STYLES = ['一、', '（一）', '1.', '（1）', '①'] as const

/** A number that opens a block. */
export interface NumberMark extends Span {
  /** Index into {@link NUMBER_STYLES}. */
  readonly style: number
  readonly ordinal: number
  /** As it stands in the view. */
  readonly text: string
  readonly block: Block
}

/** What stands between two numbers: text without one, or a heading without one. */
export type Step = NumberMark | { readonly style: -1; readonly block: Block }

export const isNumber = (step: Step): step is NumberMark => step.style >= 0

const DIGITS = '一二三四五六七八九'

/** The value of a number as it stands, 0 for none. */
export function ordinalOf(numeral: string): number {
  const ten = numeral.indexOf('十')
  if (isDigit(numeral.charCodeAt(0))) return Number(numeral)
  if (numeral >= '①' && numeral <= '⑳') return numeral.charCodeAt(0) - 0x2460 + 1
  if (ten < 0) return numeral.length === 1 ? DIGITS.indexOf(numeral) + 1 : 0
  const tens = ten === 0 ? 1 : DIGITS.indexOf(numeral.charAt(ten - 1)) + 1
  return tens * 10 + (ten + 1 < numeral.length ? DIGITS.indexOf(numeral.charAt(ten + 1)) + 1 : 0)
}

/** How many characters of a numeral stand from an offset on, at most so many. */
function lengthOf(view: string, from: number, most: number, isOne: (code: number) => boolean): number {
  let length = 0
  while (length < most && isOne(view.charCodeAt(from + length))) length += 1
  return length
}

const [BLANK, DOT, PAUSE, OPEN, CLOSE] = [0x20, 0x2e, 0x3001, 0xff08, 0xff09]
const [FIRST_CIRCLED, LAST_CIRCLED] = [0x2460, 0x2473]

/** Whether a code unit is a Han numeral from 一 to 十. */
function isHanNumeral(code: number): boolean {
  switch (code) {
    case 0x4e00:
    case 0x4e03:
    case 0x4e09:
    case 0x4e5d:
    case 0x4e8c:
    case 0x4e94:
    case 0x516b:
    case 0x516d:
    case 0x5341:
    case 0x56db:
      return true
    default:
      return false
  }
}

/** The number that opens a block: 一、 （一） 1. （1） ①. */
function markOf(view: string, block: Block): NumberMark | null {
  const { start } = block
  const first = view.charCodeAt(start)
  if (first >= FIRST_CIRCLED && first <= LAST_CIRCLED) return numberMark(view, block, 4, start, start + 1, start + 1)
  const isOpen = first === OPEN
  const from = isOpen ? start + (view.charCodeAt(start + 1) === BLANK ? 2 : 1) : start
  const han = lengthOf(view, from, 3, isHanNumeral)
  const to = from + (han === 0 ? lengthOf(view, from, 2, isDigit) : han)
  if (to === from) return null
  const mark = view.charCodeAt(to) === BLANK ? to + 1 : to
  const code = view.charCodeAt(mark)
  const isClosed = isOpen ? code === CLOSE : code === PAUSE || (code === DOT && !isDigit(view.charCodeAt(mark + 1)))
  return isClosed ? numberMark(view, block, (han === 0 ? 2 : 0) + (isOpen ? 1 : 0), from, to, mark + 1) : null
}

/** The number whose numeral stands between two offsets and whose mark ends at another. */
function numberMark(view: string, block: Block, style: number, from: number, to: number, end: number): NumberMark | null {
  const ordinal = ordinalOf(view.slice(from, to))
  return ordinal === 0 ? null : { style, ordinal, text: view.slice(block.start, end), block, start: block.start, end }
}

/** Blocks of running text and headings, once for all rules: their numbers, and a step of style -1 for each block without one. */
export const numberSteps = ({ once }: Subject): readonly Step[] => once(readSteps)

function readSteps(reading: Reading): readonly Step[] {
  const steps: Step[] = []
  for (const block of reading.blocks) {
    if (block.part !== 'heading' && block.part !== 'body') continue
    steps.push(markOf(reading.view, block) ?? { style: -1, block })
  }
  return steps
}
