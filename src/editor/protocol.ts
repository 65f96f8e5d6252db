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

/** Changes of texts by URI; or, where a file must be made first, in order. */
export interface WorkspaceEdit {
  readonly changes?: Readonly<Record<string, readonly TextEdit[]>>
  readonly documentChanges?: readonly (
    | { readonly kind: 'create'; readonly uri: string }
    | { readonly textDocument: { readonly uri: string; readonly version: null }; readonly edits: readonly TextEdit[] }
  )[]
}

export interface CodeAction {
  readonly title: string
  readonly kind: 'quickfix'
  readonly diagnostics: readonly Diagnostic[]
  readonly isPreferred?: true
  readonly edit: WorkspaceEdit
}

export interface Hover {
  readonly contents: { readonly kind: 'markdown'; readonly value: string }
  readonly range?: Range
}

/** What is offered at a caret. */
export interface CompletionItem {
  readonly label: string
  readonly labelDetails?: { readonly description: string }
  /** 7 class, 9 module, 10 property, 12 value, 15 snippet, 18 reference, 20 member of an enumeration. */
  readonly kind: 7 | 9 | 10 | 12 | 15 | 18 | 20
  readonly documentation?: { readonly kind: 'markdown'; readonly value: string }
  readonly sortText: string
  readonly filterText?: string
  /** 1 plain text, 2 a snippet. */
  readonly insertTextFormat: 1 | 2
  /** 1: lines are put in as they are. */
  readonly insertTextMode: 1
  readonly textEdit: TextEdit
}

export interface DocumentSymbol {
  readonly name: string
  readonly detail?: string
  readonly kind: number
  readonly range: Range
  readonly selectionRange: Range
  readonly children?: readonly DocumentSymbol[]
}

export interface CodeLens {
  readonly range: Range
  readonly command: { readonly title: string; readonly command: string; readonly arguments: readonly unknown[] }
}
