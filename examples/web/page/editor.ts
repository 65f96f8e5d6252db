/** A text that can be edited, with its findings marked behind the letters. */
import { element, fill } from './element.ts'
import { bringIntoSight, caretOf, drawMarks, highlight, type Piece, placedFindings, rangeOf } from './marks.ts'
import type { Say } from './say.ts'
import type { Store } from './state.ts'
import type { TextPane } from './text-pane.ts'

/** Milliseconds of rest before the text is checked again. */
const REST = 250

export interface Editor extends TextPane {
  /** Puts a text into the editor, unless it is there. */
  readonly load: (text: string) => void
}

/**
 * The editor: a text area over a copy of its text that carries the marks; both break their lines alike.
 * @param recheck is told the text when the writer rests
 */
export function makeEditor(store: Store, say: () => Say, recheck: (text: string) => void): Editor {
  const area = element('textarea', { class: 'letters', spellcheck: 'false', autocomplete: 'off' })
  const copy = element('div', { class: 'letters copy', 'aria-hidden': 'true' })
  const paper = element('div', { class: 'paper editor' }, copy, area)
  let pieces: Piece[] = []
  let timer = 0
  const mirror = (): void => {
    pieces = []
    const { value } = area
    const { checked } = store.get()
    // Marks of an older text would stand beside their words; while the writer types, they wait.
    const placed = checked?.source.text === value ? placedFindings(store.get()) : []
    fill(copy, [...drawMarks(value, 0, value.length, placed, { pieces, after: () => null, caret: caretOf })], '\n')
    highlight(copy, store.get().chosen)
  }
  area.addEventListener('input', () => {
    mirror()
    window.clearTimeout(timer)
    timer = window.setTimeout(() => recheck(area.value), REST)
  })
  const chooseAtCaret = (): void => {
    const { selectionStart, selectionEnd, value } = area
    const { checked } = store.get()
    if (selectionStart !== selectionEnd || checked?.source.text !== value) return
    const within = placedFindings(store.get()).filter(({ start, end }) => start <= selectionStart && selectionStart <= end)
    const shortest = within.sort((one, other) => one.end - one.start - (other.end - other.start))[0]
    if (shortest !== undefined) store.set({ chosen: shortest.number })
  }
  area.addEventListener('click', chooseAtCaret)
  return {
    element: paper,
    load: (text) => {
      if (area.value !== text) area.value = text
    },
    draw: (state) => {
      area.setAttribute('aria-label', say().page.editPane)
      if (state.checked !== null) mirror()
    },
    choose: (chosen) => highlight(copy, chosen),
    reveal: ({ start, end }, focus) => {
      const range = rangeOf(pieces, start, end)
      if (range !== null) bringIntoSight(range)
      if (!focus) return
      area.focus({ preventScroll: true })
      area.setSelectionRange(start, end)
    },
  }
}
