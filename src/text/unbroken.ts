/** A stretch of a view without the line ends inside it, so that patterns see a word whole that is broken over a line. */
import type { Span } from '../model/place.ts'
import { isBreak } from './terms.ts'

/** A text and where in the view each of its code units stands. */
export interface Unbroken {
  readonly text: string
  /** Offset in the view of the code unit at an index of `text`. */
  readonly offsetOf: (index: number) => number
}

const BREAK = /[ \u3000\t\r]*[\r\n][ \u3000\t\r\n]*/g

/** A quotation without the line ends inside it. */
export const inOneLine = (text: string): string => unbroken(text, { start: 0, end: text.length }).text

/** Takes a stretch out of a view. A line end between words of narrow letters stays. */
export function unbroken(view: string, { start, end }: Span): Unbroken {
  const whole = view.slice(start, end)
  if (!whole.includes('\n') && !whole.includes('\r')) return { text: whole, offsetOf: (index) => start + index }
  /** Where each piece begins in the text and in the view. */
  const pieces: { readonly index: number; readonly offset: number }[] = [{ index: 0, offset: start }]
  let text = ''
  let from = 0
  for (const { 0: gap, index } of whole.matchAll(BREAK)) {
    const next = index + gap.length
    if (!isBreak(index > 0 ? whole.charCodeAt(index - 1) : 0, next < whole.length ? whole.charCodeAt(next) : 0)) continue
    text += whole.slice(from, index)
    from = next
    pieces.push({ index: text.length, offset: start + next })
  }
  const offsetOf = (index: number): number => {
    const piece = pieces.findLast((one) => one.index <= index) as (typeof pieces)[number]
    return piece.offset + index - piece.index
  }
  return { text: text + whole.slice(from), offsetOf }
}
