/** The line around a place, cut to the width of the page, with a marker under the right characters. */
import type { Span } from '../model/place.ts'
import { displayWidth } from '../text/width.ts'
import { neutralise } from './neutralise.ts'

/** Two rows to print one under the other; `quote` says where the quoted characters stand in `line`. */
export interface Excerpt {
  readonly line: string
  readonly marker: string
  readonly quote: Span
}

const CUT = '…'

/** The most columns of a line that stand before the quote, as a share of the page. */
const BEFORE = 0.4

/** Index of the code point that ends before `index`, never inside a surrogate pair. */
const before = (text: string, index: number): number =>
  index > 1 && /[\udc00-\udfff]/.test(text[index - 1]!) && /[\ud800-\udbff]/.test(text[index - 2]!) ? index - 2 : index - 1

const after = (text: string, index: number): number => index + String.fromCodePoint(text.codePointAt(index)!).length

const endsLine = (character: string | undefined): boolean => character === undefined || character === '\n' || character === '\r'

/** Walks back from `from` over at most `columns`; says where it stopped and whether the line began there. */
function walkBack(text: string, from: number, columns: number): { readonly at: number; readonly whole: boolean } {
  let at = from
  let left = columns
  while (at > 0 && !endsLine(text[at - 1])) {
    const next = before(text, at)
    left -= displayWidth(neutralise(text.slice(next, at)))
    if (left < 0 || from - next > columns * 4) return { at, whole: false }
    at = next
  }
  return { at, whole: true }
}

/** Walks on from `from` over at most `columns`; says where it stopped and whether the line ended there. */
function walkOn(text: string, from: number, columns: number): { readonly at: number; readonly whole: boolean } {
  let at = from
  let left = columns
  while (at < text.length && !endsLine(text[at])) {
    const next = after(text, at)
    left -= displayWidth(neutralise(text.slice(at, next)))
    if (left < 0 || next - from > columns * 4) return { at, whole: false }
    at = next
  }
  return { at, whole: true }
}

/**
 * Cuts out the line that holds a place. `span` counts UTF-16 code units into `text`; an empty span marks the point of an
 * insertion. Of a quote over several lines the first is shown. Costs no more for a long text than for a short one.
 */
export function excerpt(text: string, span: Span, width: number): Excerpt {
  const room = Math.max(width - 4, 8)
  let start = Math.min(Math.max(span.start, 0), text.length)
  while (start < span.end && (endsLine(text[start]) || text[start] === '\u3000' || text[start] === ' ')) start += 1
  const quoted = walkOn(text, start, room - 2)
  const end = Math.min(quoted.at, Math.max(span.end, start))
  const quote = neutralise(text.slice(start, end))
  const continues = end < span.end && !endsLine(text[end])
  const quoteWidth = displayWidth(quote)
  const free = room - quoteWidth
  // What stands after the quote may be short; then more of what stands before it has room.
  const needed = continues ? 0 : displayWidth(neutralise(text.slice(end, walkOn(text, end, free).at)))
  const left = walkBack(text, start, Math.max(Math.min(Math.floor(room * BEFORE), free), free - needed))
  const head = (left.whole ? '' : CUT) + neutralise(text.slice(left.at, start)).replace(/^[ \u3000]+/, '')
  const right = walkOn(text, end, continues ? 0 : free - displayWidth(head))
  const tail = neutralise(text.slice(end, right.at)) + (right.whole ? '' : CUT)
  return {
    line: head + quote + tail,
    marker: ' '.repeat(displayWidth(head)) + '^'.repeat(Math.max(quoteWidth, 1)),
    quote: { start: head.length, end: head.length + quote.length },
  }
}
