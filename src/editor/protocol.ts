/** The shapes of the Language Server Protocol that answers are made of. */
import type { EditorPlace } from '../text/positions.ts'

/** A stretch between two places; the end is exclusive. */
export interface Range {
  readonly start: EditorPlace
  readonly end: EditorPlace
}

export interface Location {
  readonly uri: string
  readonly range: Range
}

export interface Diagnostic {
  readonly range: Range
  /** 1 error, 2 warning, 3 information. */
  readonly severity: 1 | 2 | 3
  readonly code: string
  readonly source: 'fazhi'
  readonly message: string
  readonly relatedInformation?: readonly { readonly location: Location; readonly message: string }[]
}

export interface TextEdit {
  readonly range: Range
  readonly newText: string
}

export interface CodeAction {
  readonly title: string
  readonly kind: 'quickfix'
  readonly diagnostics: readonly Diagnostic[]
  readonly isPreferred?: true
  readonly edit: { readonly changes: Readonly<Record<string, readonly TextEdit[]>> }
}

export interface Hover {
  readonly contents: { readonly kind: 'markdown'; readonly value: string }
  readonly range?: Range
}
