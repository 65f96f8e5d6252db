/** What stands in a part: paragraphs with pieces of text, and tables of cells that hold paragraphs again. */

/** A stretch of the part's XML: UTF-16 code units, 0-based, end exclusive. */
export type Stretch = readonly [start: number, end: number]

/** The outermost run that holds a piece; it always belongs to the main part. */
export interface Run {
  readonly start: number
  /** Where the opening tag ends. */
  readonly contentStart: number
  end: number
  /** Its properties as XML. */
  properties: Stretch | null
  /** Whether it cannot be split: a formula, a ruby, or the anchor of a text box or note. */
  solid: boolean
}

/** Text of one element inside a run. */
export interface Piece {
  readonly text: string
  readonly element: Stretch
  /** The characters that stand for `text`; `null` when the element itself does, as a tab does. */
  readonly content: Stretch | null
  /** `null` for text outside runs and in notes. */
  readonly run: Run | null
}

export interface Paragraph {
  readonly type: 'paragraph'
  readonly pieces: Piece[]
  /** Number among the paragraphs of the body, 1-based; 0 outside the body. */
  readonly index: number
  /** Where something may be put at the end of the paragraph; moves on as paragraphs join. */
  end: number
  /** Where the content begins, behind the properties. */
  start: number
  style: string | undefined
  /** Numbering instance of the paragraph's own; 0 takes numbering away. */
  numbering: string | undefined
  level: number | undefined
  outline: number | undefined
  /** Whether a heading was joined with what follows it in the same line. */
  runIn: boolean
  /** Whether the paragraph's mark is gone, so that the next paragraph goes on in it. */
  open: boolean
  /** Text boxes that are anchored here. */
  readonly boxes: TextBox[]
}

export interface TextBox {
  readonly type: 'textbox'
  readonly blocks: readonly Block[]
}

export interface Cell {
  readonly blocks: readonly Block[]
  /** Grid column, 1-based. */
  readonly column: number
  readonly span: number
  /** Whether it only continues the cell above. */
  readonly continued: boolean
}

export interface Table {
  readonly type: 'table'
  readonly rows: readonly (readonly Cell[])[]
}

export type Block = Paragraph | Table | TextBox

/** A mark in the text that refers to a note. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
  /** The run that holds the mark. */
  readonly run: Run | null
  readonly paragraph: number
}
