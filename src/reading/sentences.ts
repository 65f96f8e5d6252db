/** A block → its sentences. */
import { isBlank } from '../text/characters.ts'
import { itemMarkerAt } from './item-marker.ts'

/** What a code unit does to the division. */
const PLAIN = 0
const STOP = 1
const DOTS = 2
const OPEN = 3
const CLOSE = 4
const BREAK = 5

const OPENERS = '“‘《（〈「『【('
const CLOSERS = '”’》）〉」』】)'
const WORK: Uint8Array = workTable()

function workTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const put = (characters: string, value: number): void => {
    for (let at = 0; at < characters.length; at += 1) table[characters.charCodeAt(at)] = value
  }
  put('。！？；', STOP)
  put('…', DOTS)
  put(OPENERS, OPEN)
  put(CLOSERS, CLOSE)
  put('，：', BREAK)
  return table
}

/**
 * Offsets of the sentences of a block, start and end by turns. A sentence ends with 。！？； or a run of …, closing marks
 * after it included; never inside 《》, brackets or quotation marks, unless they are not closed. An item (一是 …) begins a
 * sentence of its own, even after a comma or colon.
 */
export function splitSentences(view: string, start: number, end: number): readonly number[] {
  const open: number[] = []
  const cuts = divide(view, start, end, open, NONE)
  return open.length === 0 ? cuts : divide(view, start, end, [], new Set(open))
}

/** Most of a text lies between these and divides nothing. */
const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fff

const NONE: ReadonlySet<number> = new Set()

function divide(view: string, start: number, end: number, open: number[], ignored: ReadonlySet<number>): number[] {
  const cuts: number[] = []
  let from = skipBlanks(view, start, end)
  for (let at = from; at < end; at += 1) {
    const code = view.charCodeAt(at)
    if (code >= FIRST_HAN && code <= LAST_HAN) continue
    switch (WORK[code]) {
      case PLAIN:
        continue
      case OPEN:
        if (!ignored.has(at)) open.push(at)
        continue
      case CLOSE:
        close(view, at, open)
        if (open.length > 0 || !endsInside(view, at) || !isFreeAfter(view, at + 1, end)) continue
        break
      case DOTS:
        if (view.charAt(at + 1) === '…') continue
        if (open.length > 0 || view.charAt(at - 1) !== '…' || !isFreeAfter(view, at + 1, end)) continue
        break
      case BREAK:
        if (open.length > 0 || !opensItem(view, at + 1, end)) continue
        break
      default:
        if (open.length > 0) continue
    }
    const stop = endOfStops(view, at + 1, end)
    cuts.push(from, stop)
    from = skipBlanks(view, stop, end)
    at = from - 1
  }
  if (from < end) cuts.push(from, end)
  return cuts
}

/** Takes away the newest opening mark of the same sort; a closing mark without one says nothing. */
function close(view: string, at: number, open: number[]): void {
  const opener = OPENERS.charAt(CLOSERS.indexOf(view.charAt(at)))
  for (let index = open.length - 1; index >= 0 && index >= open.length - 8; index -= 1) {
    if (view.charAt(open[index] as number) === opener) {
      open.splice(index, 1)
      return
    }
  }
}

/** Whether a quotation closes behind a full stop; what stands in brackets never ends the sentence around it. */
const endsInside = (view: string, at: number): boolean =>
  WORK[view.charCodeAt(at - 1)] === STOP && '”’」』'.includes(view.charAt(at))

/** Whether nothing follows that ties the next words to what stands before: “……的”. */
function isFreeAfter(view: string, at: number, end: number): boolean {
  return at >= end || !'，、：；。的等和及与）》”’'.includes(view.charAt(at))
}

function opensItem(view: string, at: number, end: number): boolean {
  const marker = itemMarkerAt(view, skipBlanks(view, at, end), end)
  return marker?.isStrong === true
}

function endOfStops(view: string, at: number, end: number): number {
  let stop = at
  while (
    stop < end &&
    (WORK[view.charCodeAt(stop)] === STOP ||
      (WORK[view.charCodeAt(stop)] === CLOSE && WORK[view.charCodeAt(stop - 1)] === STOP && view.charAt(stop) !== '）'))
  )
    stop += 1
  return stop
}

function skipBlanks(view: string, start: number, end: number): number {
  let at = start
  while (at < end && (view.charCodeAt(at) === 0x20 || view.charCodeAt(at) === 10 || isBlank(view.charCodeAt(at)))) at += 1
  return at
}
