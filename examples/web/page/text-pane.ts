/** What both forms of the report's text can do: the sheet of a file, and the editor of a text. */
import type { State } from './state.ts'

/** A stretch of the report: UTF-16 code units, 0-based, end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface TextPane {
  readonly element: HTMLElement
  /** Draws the checked report with the findings that pass the filters. */
  readonly draw: (state: State) => void
  readonly choose: (chosen: number | null) => void
  /** Scrolls to a stretch and selects it; with `focus` the keyboard goes there too. `number` is the finding's, if it is one. */
  readonly reveal: (stretch: Stretch, focus: boolean, number: number | null) => void
}
