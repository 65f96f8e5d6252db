/** Cuts a line of text where marks begin and end, so that overlapping marks nest and none is lost. */
import type { Span } from '../../model/place.ts'
import { html, type Markup, raw } from './markup.ts'

/** A stretch of the text to be wrapped, or a point to be marked where it is empty. */
export interface Mark extends Span {
  /** The tag around each piece of the stretch; the first piece alone is told that it is the first. */
  readonly open: (first: boolean) => Markup
  readonly close: Markup
  /** What stands where the mark ends, or at the end of its first line. */
  readonly after: Markup | null
}

/** The most marks that are drawn over one another at one place; the others keep what stands after them. */
const DEPTH = 6

const EMPTY = raw('')

/** A mark and how much of it was drawn. */
interface Drawn {
  readonly mark: Mark
  started: boolean
  told: boolean
}

/** Draws lines one after the other; every mark must be told before its line is drawn. */
export interface MarkDrawer {
  /** Adds marks whose start lies in the coming line. */
  readonly add: (marks: readonly Mark[]) => void
  /** The HTML of `text` between the two offsets. */
  readonly line: (start: number, end: number) => Markup
}

function wrapped(text: string, drawn: readonly Drawn[]): Markup {
  if (text === '') return EMPTY
  const around = drawn.slice(0, DEPTH)
  const opening = around.map((each) => {
    const first = !each.started
    each.started = true
    return each.mark.open(first)
  })
  const closing = around.map(({ mark }) => mark.close).reverse()
  return html`${opening}${text}${closing}`
}

/** Opens a text for drawing. The cost is that of the text and of its marks, however many lie on one line. */
export function markDrawer(text: string): MarkDrawer {
  let active: Drawn[] = []
  return {
    add: (marks) => {
      active = active.concat(marks.map((mark) => ({ mark, started: false, told: false })))
    },
    line: (start, end) => {
      const clamp = (offset: number): number => Math.min(Math.max(offset, start), end)
      const cuts = [...new Set([start, end, ...active.flatMap(({ mark }) => [clamp(mark.start), clamp(mark.end)])])]
      cuts.sort((one, other) => one - other)
      const waiting = active.toSorted((one, other) => one.mark.start - other.mark.start || other.mark.end - one.mark.end)
      let open: Drawn[] = []
      let next = 0
      const pieces: Markup[] = []
      for (const [index, cut] of cuts.entries()) {
        const ending = open.filter(({ mark }) => mark.end <= cut || cut === end)
        open = open.filter(({ mark }) => mark.end > cut)
        while (next < waiting.length && waiting[next]!.mark.start <= cut) {
          const drawn = waiting[next]!
          next += 1
          if (drawn.mark.end > cut && cut < end) open.push(drawn)
          else ending.push(drawn)
        }
        for (const drawn of ending) {
          if (drawn.mark.start === drawn.mark.end) pieces.push(drawn.mark.open(true), drawn.mark.close)
          if (!drawn.told) pieces.push(drawn.mark.after ?? EMPTY)
          drawn.told = true
        }
        const until = cuts[index + 1]
        if (until !== undefined) pieces.push(wrapped(text.slice(cut, until), open))
      }
      active = active.filter(({ mark }) => mark.end > end)
      return html`${pieces}`
    },
  }
}
