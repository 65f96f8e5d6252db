/** Characters of a part → paragraphs, cells and rows of the draft. */
import { type Draft, endCell, endParagraph, endRow } from '../draft.ts'
import type { Piece } from './pieces.ts'
import type { ParagraphRun, SilentRun } from './runs.ts'

/** The text of a document with what is known of its paragraphs. */
export interface Story {
  readonly stream: Uint8Array
  readonly pieces: readonly Piece[]
  readonly paragraphs: readonly ParagraphRun[]
  readonly silent: readonly SilentRun[]
}

/** What goes on while a part is told. */
interface Telling {
  readonly story: Story
  readonly draft: Draft
  /** Fields that are open: `true` while their instruction, which is not shown, goes on. */
  readonly fields: boolean[]
  numbered: number
}

const MARKS = /[\x01-\x08\x0b-\x1f]/g

/** Tells the characters from `from` to `to`; returns how many paragraphs carry an automatic number. */
export function tellPart(story: Story, draft: Draft, from: number, to: number): number {
  const telling: Telling = { story, draft, fields: [], numbered: 0 }
  for (const piece of story.pieces) {
    const [start, end] = [Math.max(piece.from, from), Math.min(piece.to, to)]
    if (start < end)
      tellPiece(telling, piece, piece.at + (start - piece.from) * piece.width, piece.at + (end - piece.from) * piece.width)
  }
  endParagraph(draft)
  return telling.numbered
}

/** Tells bytes of the stream, without those that are hidden or deleted. */
function tellPiece(telling: Telling, { width }: Piece, from: number, to: number): void {
  const { silent } = telling.story
  let at = from
  for (let index = firstAfter(silent, from); index < silent.length && at < to; index++) {
    const run = silent[index] as SilentRun
    if (run.from >= to) break
    if (run.from > at) tellBytes(telling, width, at, run.from)
    at = Math.max(at, run.to)
  }
  if (at < to) tellBytes(telling, width, at, to)
}

function tellBytes(telling: Telling, width: 1 | 2, from: number, to: number): void {
  const bytes = telling.story.stream.subarray(from, to)
  const text = new TextDecoder(width === 1 ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(bytes)
  let at = 0
  for (const match of text.matchAll(MARKS)) {
    write(telling, text.slice(at, match.index))
    tellMark(telling, match[0].charCodeAt(0), from + match.index * width)
    at = match.index + 1
  }
  write(telling, text.slice(at))
}

function write({ draft, fields }: Telling, text: string): void {
  if (!fields.includes(true)) draft.place.line += text
}

function tellMark(telling: Telling, mark: number, at: number): void {
  const { draft, fields } = telling
  if (mark === 0x13) fields.push(true)
  else if (mark === 0x14 && fields.length > 0) fields[fields.length - 1] = false
  else if (mark === 0x15) fields.pop()
  else if (mark === 0x1e) write(telling, '-')
  else if (mark === 0x07) tellCell(telling, at)
  else if (mark === 0x0d) tellParagraph(telling, at)
  else if (mark === 0x0b || mark === 0x0c) endParagraph(draft, { inTable: paragraphAt(telling.story, at)?.inTable ?? false })
}

function tellCell({ draft, story }: Telling, at: number): void {
  if (paragraphAt(story, at)?.endsRow) endRow(draft)
  else endCell(draft)
}

function tellParagraph(telling: Telling, at: number): void {
  const run = paragraphAt(telling.story, at)
  // Fields do not cross the end of a paragraph of the body, so that an unclosed one loses no more than that.
  telling.fields.length = 0
  if (run?.numbered) telling.numbered++
  const depth = run !== undefined && run.style >= 1 && run.style <= 6 ? run.style : undefined
  endParagraph(telling.draft, { depth, inTable: run?.inTable ?? false })
}

function paragraphAt({ paragraphs }: Story, at: number): ParagraphRun | undefined {
  const run = paragraphs[firstAfter(paragraphs, at)]
  return run !== undefined && run.from <= at ? run : undefined
}

/** Index of the first run that ends after a byte, by halving. */
function firstAfter(runs: readonly SilentRun[], at: number): number {
  let [low, high] = [0, runs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle] as SilentRun).to <= at) low = middle + 1
    else high = middle
  }
  return low
}
