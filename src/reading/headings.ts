/** Which blocks are headings, and where in the block the heading ends. */
import { isDigit, isHan } from '../text/characters.ts'
import type { DraftBlock, HeadingCut } from './draft.ts'
import { itemMarkerAt } from './item-marker.ts'
import { type Numbering, type NumberingStyle, STYLE_RANK } from './numbering.ts'
import { roleOfWording } from './role-wording.ts'

/** The longest headings, in characters: one that fills its line, one that text follows after 。 or ：. */
const LONGEST_LINE = 80
const LONGEST_RUN_IN: Readonly<Record<NumberingStyle, number>> = {
  part: 60,
  chapter: 60,
  han: 60,
  'han-bracket': 50,
  digit: 40,
  'digit-dotted': 40,
  'digit-bracket': 36,
  circled: 30,
}
const LONGEST_LABEL = 30
const LONGEST_PLAIN = 40
const SHORTEST_BODY = 30

/** Finds the headings among the blocks from `from` to `to` (half-open) that are body text. */
export function findHeadings(view: string, drafts: readonly DraftBlock[], from: number, to: number): void {
  for (let index = from; index < to; index += 1) {
    const draft = drafts[index] as DraftBlock
    if (draft.part !== 'body' || draft.isApart) continue
    const next = nextBody(drafts, index + 1, to)
    draft.heading =
      draft.numbering === null
        ? plainHeading(view, draft, previousBody(drafts, index - 1, from), next)
        : numberedHeading(view, draft, next)
    const { heading } = draft
    if (heading !== null) draft.wording = roleOfWording(view.slice(heading.textStart, heading.textEnd))
  }
}

function nextBody(drafts: readonly DraftBlock[], from: number, to: number): DraftBlock | null {
  for (let index = from; index < to; index += 1) {
    const draft = drafts[index] as DraftBlock
    if (draft.part !== 'residue' && !draft.isApart) return draft
  }
  return null
}

function previousBody(drafts: readonly DraftBlock[], index: number, from: number): DraftBlock | null {
  for (let at = index; at >= from; at -= 1) {
    const draft = drafts[at] as DraftBlock
    if (draft.part !== 'residue' && !draft.isApart) return draft
  }
  return null
}

const cut = (textStart: number, textEnd: number, end: number, blockEnd: number): HeadingCut => ({
  textStart,
  textEnd,
  end,
  isRunIn: end < blockEnd,
})

function numberedHeading(view: string, draft: DraftBlock, next: DraftBlock | null): HeadingCut | null {
  const { numbering, end, depth, strongEnd } = draft
  if (numbering === null) return null
  const { style, textStart } = numbering
  if (depth > 0) return lineHeading(view, textStart, end)
  if (strongEnd > textStart && strongEnd < end) return strongHeading(view, textStart, strongEnd, end)
  const stop = firstStop(view, textStart, Math.min(end, textStart + LONGEST_LINE + 1))
  const mark = stop < 0 ? '' : view.charAt(stop)
  if (stop < 0) {
    const spaced = blankCut(view, textStart, end)
    if (spaced !== null) return spaced
    if (end - textStart <= LONGEST_LINE && !isEnumerated(view, textStart, end)) return cut(textStart, end, end, end)
  } else if (stop === end - 1) {
    if (isLineWithStop(view, mark, stop, draft, next)) return cut(textStart, stop, end, end)
    const spaced = blankCut(view, textStart, end)
    if (spaced !== null) return spaced
  } else {
    const spaced = blankCut(view, textStart, Math.min(stop, end))
    if (spaced !== null) return { ...spaced, isRunIn: true }
    const longest = mark === '：' ? LONGEST_LABEL : mark === '。' ? LONGEST_RUN_IN[style] : 0
    if (stop - textStart <= longest && !isEnumerated(view, textStart, stop)) return cut(textStart, stop, stop + 1, end)
  }
  return style === 'han' || style === 'part' ? firstClause(view, textStart, end) : null
}

function lineHeading(view: string, textStart: number, end: number): HeadingCut {
  return cut(textStart, '。：；:'.includes(view.charAt(end - 1)) && end - 1 > textStart ? end - 1 : end, end, end)
}

/** A heading that is set in bold; its closing mark may stand inside or after the emphasis. */
function strongHeading(view: string, textStart: number, strongEnd: number, end: number): HeadingCut {
  const textEnd = '。：；'.includes(view.charAt(strongEnd - 1)) ? strongEnd - 1 : strongEnd
  let after = strongEnd
  while (after < end && '*_ '.includes(view.charAt(after))) after += 1
  if (textEnd === strongEnd && '。：'.includes(view.charAt(after)) && after < end) after += 1
  return cut(textStart, textEnd, after, end)
}

/** Several figures are a report of deeds, not a heading. */
const isEnumerated = (view: string, start: number, end: number): boolean => figures(view, start, end) > 2

/** How many numbers in figures stand between two places. */
function figures(view: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at += 1) {
    if (isDigit(view.charCodeAt(at)) && !isDigit(view.charCodeAt(at - 1))) count += 1
  }
  return count
}

/** A line that ends with punctuation is a heading when its kind usually is and text of its own follows. */
function isLineWithStop(view: string, mark: string, stop: number, draft: DraftBlock, next: DraftBlock | null): boolean {
  const { style, textStart } = draft.numbering as Numbering
  const length = stop - textStart
  if (mark === '；' || mark === '！' || mark === '？') return mark === '？' && length <= LONGEST_PLAIN
  if (style === 'han' || style === 'part') return length <= LONGEST_RUN_IN[style]
  if (mark === '：') return length <= LONGEST_PLAIN
  if (length > LONGEST_RUN_IN[style] || next === null || next.part !== 'body' || figures(view, textStart, stop) > 0) return false
  return next.numbering === null || STYLE_RANK[next.numbering.style] > STYLE_RANK[style]
}

const OPENING = '“《（'
const CLOSING = '”》）'
const STOPS = '。；！？：'

/** The first full stop, colon or semicolon outside quotation marks and 《》; -1 where none stands before `limit`. */
function firstStop(view: string, start: number, limit: number): number {
  let depth = 0
  for (let at = start; at < limit; at += 1) {
    const code = view.charCodeAt(at)
    if (code >= 0x4e00 && code <= 0x9fff) continue
    const character = view.charAt(at)
    if (OPENING.includes(character)) depth += 1
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && STOPS.includes(character)) return at
  }
  return -1
}

/** A heading that only a blank parts from the text: （一）强化组织领导 我局…。 */
function blankCut(view: string, textStart: number, end: number): HeadingCut | null {
  const limit = Math.min(end, textStart + LONGEST_PLAIN)
  for (let at = textStart + 4; at < limit; at += 1) {
    if (view.charCodeAt(at) !== 0x20) continue
    let after = at
    while (view.charCodeAt(after) === 0x20) after += 1
    const isBetweenHan = isHan(view.charCodeAt(at - 1)) && (isHan(view.charCodeAt(after)) || view.charAt(after) === '2')
    if (isBetweenHan && end - after >= SHORTEST_BODY) return { textStart, textEnd: at, end: after, isRunIn: true }
  }
  return null
}

/** The first words of a first-level section whose first sentence is too long for a heading. */
function firstClause(view: string, textStart: number, end: number): HeadingCut {
  const limit = Math.min(end, textStart + LONGEST_PLAIN)
  for (let at = textStart + 4; at < limit; at += 1) {
    if ('，。；：'.includes(view.charAt(at))) return cut(textStart, at, at + 1, end)
  }
  return cut(textStart, end, end, end)
}

const FINAL = '。；！？，、：…'
/** 在行政执法方面。 and the like, with text after it. */
const ASPECT = '方面'
const LONGEST_ASPECT = 50
const NO_HEADING = /^(?:特此报告|附件?[：:\d]|注[：:]|主任|各位|本报讯|图\d|表\d)|(?:[\d年月日]+|公章|盖章|）)$/

/** A heading without a number: marked as one, bold, or a short line over a longer text. */
function plainHeading(view: string, draft: DraftBlock, previous: DraftBlock | null, next: DraftBlock | null): HeadingCut | null {
  const { start, end, depth, cell, strongEnd } = draft
  if (cell !== null) return null
  if (depth > 0) return lineHeading(view, start, end)
  if (itemMarkerAt(view, start, end) !== null) return null
  const length = end - start
  if (strongEnd === end && length <= LONGEST_PLAIN && next !== null) return lineHeading(view, start, end)
  if (length > LONGEST_PLAIN) return runInWithoutNumber(view, draft)
  const last = view.charAt(end - 1)
  if (length < 4 || NO_HEADING.test(view.slice(start, end))) return null
  const stop = firstStop(view, start, end)
  if (stop === end - 1 && '：。'.includes(last))
    return isFourRole(view, start, stop) && !isDeed(view, start, stop) ? cut(start, stop, end, end) : null
  if (FINAL.includes(last) || stop >= 0) return runInWithoutNumber(view, draft)
  if (next === null || next.part !== 'body' || next.cell !== null) return null
  if (previous !== null && previous.heading === null && isBroken(view, previous)) return null
  const bodyFollows =
    next.numbering !== null || next.end - next.start >= SHORTEST_BODY || itemMarkerAt(view, next.start, next.end) !== null
  return bodyFollows || isFourRole(view, start, end) ? cut(start, end, end, end) : null
}

/** A line that breaks off in mid sentence, as extracted pages do. */
function isBroken(view: string, block: DraftBlock): boolean {
  return block.end - block.start > LONGEST_PLAIN && !'。；！？：…”）》'.includes(view.charAt(block.end - 1))
}

function runInWithoutNumber(view: string, { start, end, strongEnd }: DraftBlock): HeadingCut | null {
  if (strongEnd > start + 3 && strongEnd < end && strongEnd - start <= LONGEST_PLAIN)
    return strongHeading(view, start, strongEnd, end)
  const stop = firstStop(view, start, Math.min(end, start + LONGEST_ASPECT))
  if (stop < 0 || stop === end - 1 || !'：。'.includes(view.charAt(stop))) return null
  if (view.startsWith(ASPECT, stop - ASPECT.length) && !view.slice(start, stop).includes('，'))
    return cut(start, stop, stop + 1, end)
  if (stop - start > LONGEST_LABEL) return null
  return isFourRole(view, start, stop) ? cut(start, stop, stop + 1, end) : null
}

/** 贯彻《…第一责任人职责规定》，签订责任书13份。 tells what was done with a document. */
const isDeed = (view: string, start: number, end: number): boolean =>
  figures(view, start, end) > 0 && view.slice(start, end).includes('》')

/** Whether the words are plainly the heading of one of the four contents. */
function isFourRole(view: string, start: number, end: number): boolean {
  const wording = roleOfWording(view.slice(start, end))
  return wording?.isHeadingOnly === true
}
