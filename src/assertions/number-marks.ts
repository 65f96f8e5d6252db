/** The numbers that open headings and paragraphs, in reading order. */
import type { Subject } from '../model/assertion.ts'
import type { Span } from '../model/place.ts'
import type { Block, Reading } from '../model/reading.ts'

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

const OPENING =
  /(?:([一二三四五六七八九十]{1,3}) ?(?:、|\.(?!\d))|（ ?([一二三四五六七八九十]{1,3}) ?）|(\d{1,2}) ?(?:、|\.(?!\d))|（ ?(\d{1,2}) ?）|([①-⑳]))/y
/** Characters with which a number begins. */
const FIRST: ReadonlySet<number> = new Set(
  [...'一二三四五六七八九十（0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'].map((character) => character.charCodeAt(0)),
)
const DIGITS = '一二三四五六七八九'

/** The value of a number as it stands, 0 for none. */
export function ordinalOf(numeral: string): number {
  const ten = numeral.indexOf('十')
  if (/^\d/.test(numeral)) return Number(numeral)
  if (numeral >= '①' && numeral <= '⑳') return numeral.charCodeAt(0) - 0x2460 + 1
  if (ten < 0) return numeral.length === 1 ? DIGITS.indexOf(numeral) + 1 : 0
  const tens = ten === 0 ? 1 : DIGITS.indexOf(numeral.charAt(ten - 1)) + 1
  return tens * 10 + (ten + 1 < numeral.length ? DIGITS.indexOf(numeral.charAt(ten + 1)) + 1 : 0)
}

function markOf(view: string, block: Block): NumberMark | null {
  if (!FIRST.has(view.charCodeAt(block.start))) return null
  OPENING.lastIndex = block.start
  const match = OPENING.exec(view)
  if (match === null) return null
  const style = match.findIndex((group, index) => index > 0 && group !== undefined) - 1
  const ordinal = ordinalOf(match[style + 1] as string)
  if (ordinal === 0) return null
  return { style, ordinal, text: match[0], block, start: block.start, end: block.start + match[0].length }
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
