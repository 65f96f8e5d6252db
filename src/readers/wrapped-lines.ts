/**
 * Plain text that was broken at a fixed width, as one copied from a PDF or out of a mail is: which of its lines are one
 * paragraph. Any other text keeps each line for itself.
 */
import type { Span } from '../model/place.ts'

/** A line that is not empty, without blanks at its edges. */
export interface Line extends Span {
  /** Where it begins with its indentation. */
  readonly edge: number
  /** Its number among all lines. */
  readonly number: number
}

/** Lines are counted in hanzi, a letter or digit as half of one. Broken lines are not shorter or longer than these. */
const NARROWEST = 16
const WIDEST = 60

/** How much shorter a full line may be: marks and numbers are not parted and go to the next line together. */
const RAGGED = 3

/** How many lines must go on in mid sentence, at least, and as a share of all. */
const LEAST = 6
const SHARE = 0.35

/** Longer lines that are let pass, such as an address, as a share of all. */
const OUTLIERS = 0.05

const ENDS_SENTENCE = /[。！？；：…][”’）》]*$/

/** What opens a paragraph wherever it stands at the start of a line. */
const OPENS =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[，、章节部条]|[一二三四五六七八九十]是|\d{1,2}(?:、|[.．](?!\d))|[①-⑳]|附件)/

/** A title on a line of its own, which is among the first. */
const IS_TITLE = /(?:报告|总结|汇报)$/
const FIRST_LINES = 8

/** Blanks before a line that push it to the middle or the right, as titles and signatures are. */
const PUSHED = 4

/** Cells of a table are parted by tabs or wide gaps. */
const CELLS = /\t|\S {3,}\S/

function widthOf(text: string, { edge, end }: Line): number {
  let halves = 0
  for (let at = edge; at < end; at += 1) halves += text.charCodeAt(at) < 0x80 ? 1 : 2
  return halves / 2
}

/** The width at which lines seem to be broken, that which few exceed; `null` where many do or none is wide. */
function edgeOf(text: string, lines: readonly Line[]): number | null {
  const most = Math.max(2, lines.length * OUTLIERS)
  const counts: number[] = new Array(WIDEST + 1).fill(0)
  let longer = 0
  for (const line of lines) {
    // A line of so many code units is too wide whatever they are: most texts are told by their first paragraphs.
    const width = line.end - line.edge > WIDEST * 2 ? WIDEST + 1 : Math.ceil(widthOf(text, line))
    if (width <= WIDEST) counts[width] = (counts[width] as number) + 1
    else if (++longer > most) return null
  }
  let width = WIDEST
  for (; width >= NARROWEST && longer + (counts[width] as number) <= most; width -= 1) longer += counts[width] as number
  return width < NARROWEST ? null : width
}

/** Whether a line reaches the edge and ends in mid sentence or, where paragraphs are indented, anywhere. */
function goesOn(text: string, line: Line, next: Line, width: number, indents: boolean): boolean {
  if (next.number !== line.number + 1) return false
  const [own, following] = [text.slice(line.start, line.end), text.slice(next.start, next.end)]
  if (CELLS.test(own) || CELLS.test(following) || next.start - next.edge >= PUSHED) return false
  if (widthOf(text, line) < width - RAGGED) return false
  const ended = ENDS_SENTENCE.test(own)
  if (indents) return next.start === next.edge && !(ended && OPENS.test(following))
  return !ended && !OPENS.test(following)
}

/** Whether the first lines of paragraphs are indented and the others not. */
function isIndented(lines: readonly Line[]): boolean {
  const indented = lines.reduce((count, { start, edge }) => count + (start > edge ? 1 : 0), 0)
  return indented >= 2 && indented * 10 >= lines.length && indented * 10 <= lines.length * 7
}

/** The paragraphs of a text. */
export function joinWrapped(text: string, lines: readonly Line[]): readonly Span[] {
  const width = lines.length < LEAST ? null : edgeOf(text, lines)
  if (width === null) return lines
  const indents = isIndented(lines)
  const paragraphs: { start: number; end: number }[] = []
  let joined = 0
  let before: Line | undefined
  for (const [index, line] of lines.entries()) {
    const last = paragraphs.at(-1)
    const isTitle = index < FIRST_LINES && before !== undefined && IS_TITLE.test(text.slice(before.start, before.end))
    if (before !== undefined && last !== undefined && !isTitle && goesOn(text, before, line, width, indents)) {
      last.end = line.end
      joined += 1
    } else paragraphs.push({ start: line.start, end: line.end })
    before = line
  }
  return joined >= LEAST && joined >= lines.length * SHARE ? paragraphs : lines
}
