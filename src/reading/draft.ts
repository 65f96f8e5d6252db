/** What a block is taken for while a source is being understood. */
import type { Part } from '../model/report-tree.ts'
import type { RawBlock } from './blocks.ts'
import { type Numbering, numberingAt } from './numbering.ts'

/** The part of a block that is a heading. */
export interface HeadingCut {
  /** Where the heading's words begin, after the number. */
  readonly textStart: number
  /** Where they end, without closing punctuation. */
  readonly textEnd: number
  /** Where the closing punctuation ends. */
  readonly end: number
  /** Whether text follows in the same block. */
  readonly isRunIn: boolean
}

/** A block on its way to a part and, if it heads a section, to its heading. */
export interface DraftBlock extends RawBlock {
  part: Part
  readonly numbering: Numbering | null
  heading: HeadingCut | null
  /** Level of the section that the heading opens, 0 for none. */
  level: number
  /** End of the bold words that open the block or follow its number, -1 where there are none. */
  readonly strongEnd: number
}

const LONGEST_STRONG = 90

/** A block before anything is known of it but its number. `isMarkdown` says whether ** and __ are marks. */
export function draftOf(view: string, raw: RawBlock, isMarkdown: boolean): DraftBlock {
  const numbering = raw.cell === null ? numberingAt(view, raw.start, raw.end) : null
  const base = { ...raw, part: 'body', heading: null, level: 0 } as const
  if (!isMarkdown) return { ...base, numbering, strongEnd: -1 }
  const textStart = numbering?.textStart ?? raw.start
  const isMarked = isStrongMark(view, textStart)
  const from = isMarked ? textStart + 2 : textStart
  const isStrong = isMarked || isStrongMark(view, raw.start - 2)
  return {
    ...base,
    numbering: numbering === null ? null : { ...numbering, textStart: from },
    strongEnd: isStrong ? strongEndAfter(view, from, raw.end) : -1,
  }
}

const isStrongMark = (view: string, at: number): boolean => view.startsWith('**', at) || view.startsWith('__', at)

function strongEndAfter(view: string, from: number, end: number): number {
  const limit = Math.min(end, from + LONGEST_STRONG)
  for (let at = from; at <= limit; at += 1) if (isStrongMark(view, at)) return at
  return -1
}
