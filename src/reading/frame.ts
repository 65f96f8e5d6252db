/** What stands around the body: page left-overs, title, addressee, preamble, signature, date. */
import type { Span } from '../model/place.ts'
import type { DraftBlock } from './draft.ts'
import { hasClock, isBareDate, isContentsLine, isDocumentNumber, isResidue } from './residue.ts'
import { findSignature } from './signature.ts'
import { findTitle, type TitleFound } from './title.ts'

/** The frame of a source; block ranges are half-open. */
export interface Frame {
  readonly title: TitleFound | null
  /** Spans of signatures, in order, and of the date of signature. */
  readonly signatures: readonly Span[]
  readonly date: Span | null
  /** Index of the first block after the title and the addressees. */
  readonly bodyStart: number
  /** Index after the last block of the body. */
  readonly bodyEnd: number
}

const ADDRESSEE = /^(?!.{0,60}(?:如下|报告|情况|不足|问题|表现|成效|方面|包括|措施|安排|工作)[：:]?$).{2,60}[：:]$/
const DATE_UNDER_TITLE = /^[（(]\s*(?:20\d\d|二[〇○零]).{3,12}日\s*[)）]$/
const OCCASION =
  /^[（(]?(?:——|—).{4,60}(?:会议上|大会上|会上|次会议)[)）]?$|^[（(]?20\d\d年\d{1,2}月\d{1,2}日在.{4,50}(?:上|会议)[)）]?$/

/** Finds the frame and sets the part of each block that belongs to it. */
export function findFrame(view: string, drafts: DraftBlock[]): Frame {
  markResidue(view, drafts)
  const title = findTitle(view, drafts)
  const bodyStart = title === null ? headWithoutTitle(view, drafts) : afterTitle(view, drafts, title)
  const bylines = drafts.slice(0, bodyStart).filter(({ part }) => part === 'signature')
  const { signatures, date, bodyEnd } = findSignature(view, drafts, bodyStart)
  return {
    title,
    bodyStart,
    bodyEnd,
    signatures: [...bylines.map(({ start, end }) => ({ start, end })), ...signatures],
    date: date ?? dateUnderTitle(drafts, bodyStart),
  }
}

const LONGEST_LEFT_OVER = 120

function markResidue(view: string, drafts: readonly DraftBlock[]): void {
  for (const draft of drafts) if (isContentsLine(view, draft.start, draft.end)) draft.part = 'residue'
  const numbered = drafts.findIndex(({ numbering, part }) => numbering !== null && part === 'body')
  const headEnd = numbered < 0 ? Math.min(drafts.length, 12) : numbered
  drafts.forEach(({ start, end, cell, numbering }, index) => {
    if (cell !== null || numbering !== null || end - start > LONGEST_LEFT_OVER) return
    const isLeftOver = isResidue(view, start, end) || (index < headEnd && isHeadResidue(view, start, end))
    if (isLeftOver) (drafts[index] as DraftBlock).part = 'residue'
  })
  markAttachments(view, drafts)
}

const ATTACHMENTS = /^附件\s*[：:]?\s*1\s*[.、]/

/** 附件：1.… on one line, and 2.… on the next: the list goes on. */
function markAttachments(view: string, drafts: readonly DraftBlock[]): void {
  const first = drafts.findLastIndex(({ part, start, end }) => part === 'residue' && ATTACHMENTS.test(view.slice(start, end)))
  if (first < 0) return
  for (let index = first + 1; index < drafts.length; index += 1) {
    const draft = drafts[index] as DraftBlock
    if (draft.numbering?.ordinal !== index - first + 1 || draft.end - draft.start > LONGEST_LEFT_OVER) return
    draft.part = 'residue'
  }
}

/** A date alone above the text is a page's banner; an author dates at the end. */
function isHeadResidue(view: string, start: number, end: number): boolean {
  if (DATE_UNDER_TITLE.test(view.slice(start, Math.min(end, start + 30)))) return false
  return isBareDate(view, start, end) || hasClock(view, start, end) || isDocumentNumber(view, start, end)
}

function afterTitle(view: string, drafts: DraftBlock[], title: TitleFound): number {
  for (let index = 0; index < title.firstBlock; index += 1) {
    const draft = drafts[index] as DraftBlock
    if (draft.part === 'body') draft.part = 'residue'
  }
  for (let index = title.firstBlock; index <= title.lastBlock; index += 1) {
    const draft = drafts[index] as DraftBlock
    if (draft.part === 'body') draft.part = 'title'
  }
  return opening(view, drafts, title.lastBlock + 1)
}

function headWithoutTitle(view: string, drafts: DraftBlock[]): number {
  return opening(view, drafts, 0)
}

/** Passes over what stands between title and preamble: occasion, speaker, date in brackets, addressee. */
function opening(view: string, drafts: DraftBlock[], from: number): number {
  let index = from
  for (let seen = 0; index < drafts.length && seen < 5; index += 1) {
    const draft = drafts[index] as DraftBlock
    if (draft.part === 'residue' || draft.isApart) continue
    const length = draft.end - draft.start
    if (draft.numbering !== null || draft.cell !== null || draft.depth > 0 || length > 60) break
    const line = view.slice(draft.start, draft.end)
    if (OCCASION.test(line)) draft.part = 'title'
    else if (DATE_UNDER_TITLE.test(line)) draft.part = 'date'
    else if (ADDRESSEE.test(line)) draft.part = 'addressee'
    else if (from > 0 && isByline(line)) draft.part = 'signature'
    else break
    seen += 1
  }
  return index
}

/** The issuer or speaker named under the title. */
function isByline(line: string): boolean {
  return (
    line.length <= 30 &&
    /(?:人民政府|办事处|局|委员会|厅|办公室|[区县市省镇乡局委]长|主任|书记)(?:\s*[\u4e00-\u9fff\s]{2,6})?$/.test(line) &&
    !/[，。：；]/.test(line)
  )
}

function dateUnderTitle(drafts: readonly DraftBlock[], bodyStart: number): Span | null {
  const dated = drafts.slice(0, bodyStart).find(({ part }) => part === 'date')
  return dated === undefined ? null : { start: dated.start, end: dated.end }
}
