/** What a block is taken for while a source is being understood. */
import type { Part } from '../model/report-tree.ts'
import type { RawBlock } from './blocks.ts'
import { type Numbering, numberingAt } from './numbering.ts'
import type { Wording } from './role-wording.ts'

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
  /** What the heading's words say of its role. */
  wording: Wording | null
  /** Level of the section that the heading opens, 0 for none. */
  level: number
  /** End of the bold words that open the block or follow its number, -1 where there are none. */
  readonly strongEnd: number
  /** Whether it stands outside the body, in a note or text box: no place for headings or a signature. */
  readonly isApart: boolean
}

const LONGEST_STRONG = 90

/** How a block is to be taken, beside its words. */
export interface DraftManner {
  /** Whether ** and __ are marks. */
  readonly isMarkdown: boolean
  readonly isApart: boolean
}

/** A block before anything is known of it but its number. */
export function draftOf(view: string, raw: RawBlock, { isMarkdown, isApart }: DraftManner): DraftBlock {
  const { start, end, depth, cell } = raw
  const number = cell === null ? numberingAt(view, start, end) : null
  const draft: DraftBlock = {
    start,
    end,
    depth,
    cell,
    part: 'body',
    numbering: number,
    heading: null,
    wording: null,
    level: 0,
    strongEnd: -1,
    isApart,
  }
  if (!isMarkdown) return draft
  const textStart = number?.textStart ?? start
  const isMarked = isStrongMark(view, textStart)
  const from = isMarked ? textStart + 2 : textStart
  const strongEnd = isMarked || isStrongMark(view, start - 2) ? strongEndAfter(view, from, end) : -1
  const numbering = number === null ? null : { ...number, textStart: from }
  return { ...draft, numbering, strongEnd }
}

const isStrongMark = (view: string, at: number): boolean => view.startsWith('**', at) || view.startsWith('__', at)

function strongEndAfter(view: string, from: number, end: number): number {
  const limit = Math.min(end, from + LONGEST_STRONG)
  for (let at = from; at <= limit; at += 1) if (isStrongMark(view, at)) return at
  return -1
}
