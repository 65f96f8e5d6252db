/** The text as read: what every reader hands on. */
import type { Root } from 'mdast'
import type { Span } from './place.ts'

/** The formats that have a reader. */
export type SourceFormat = 'text' | 'markdown' | 'html' | 'docx' | 'doc' | 'rtf' | 'pdf' | 'ofd'

/** Where a character of extracted text came from; every number is 1-based. */
export interface Origin {
  /** Page of a paged document. */
  readonly page?: number
  /** Paragraph of the body, in document order, tables included. */
  readonly paragraph?: number
  /** Cell of a table. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number }
  /** A part outside the body, such as a footnote or a text box. */
  readonly part?: 'body' | 'footnote' | 'endnote' | 'textbox'
}

/** What a page says about its own publication; never part of the report's text. */
export interface Publication {
  /** ISO 8601 calendar date on which the page was published. */
  readonly date?: string
  /** The name of the publisher as the page states it. */
  readonly publisher?: string
  /** The title that the page carries outside the article. */
  readonly title?: string
}

/**
 * A text under check with its mdast tree.
 * Positions in `tree` and every offset elsewhere count into `text`. For plain text and Markdown `text` is the file
 * itself without its byte order mark; for other formats it is the extracted text, one paragraph a line.
 */
export interface Source {
  readonly format: SourceFormat
  readonly path?: string
  readonly text: string
  readonly tree: Root
  /** Where the character at an offset came from; an empty object where the format has nothing to tell. */
  readonly origin: (offset: number) => Origin
  readonly publication?: Publication
  /** Things that the reader could not keep, each one sentence, to be shown to the user. */
  readonly warnings?: readonly string[]
  /** Places that the reader added itself and that the author did not write, such as automatic numbers. */
  readonly generated?: readonly Span[]
}
