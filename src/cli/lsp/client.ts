/** The other end of the line: what it can show, and what it can be told and asked. */
import type { Notify } from './board.ts'

/** What the client says that it can show. */
export interface Abilities {
  /** Whether it understands `$0` in what completion puts in. */
  readonly snippets: boolean
  /** Whether it shows lenses anew when asked to. */
  readonly freshLenses: boolean
  /** Whether an edit may create a file. */
  readonly newFiles: boolean
}

export interface Client extends Abilities {
  readonly notify: Notify
  /** Asks something of which the answer does not matter. */
  readonly request: (method: string, params: object | null) => Promise<void>
}

interface Capabilities {
  readonly textDocument?: { readonly completion?: { readonly completionItem?: { readonly snippetSupport?: unknown } } }
  readonly workspace?: {
    readonly codeLens?: { readonly refreshSupport?: unknown }
    readonly workspaceEdit?: { readonly documentChanges?: unknown; readonly resourceOperations?: unknown }
  }
}

/** Reads what a client says of itself when it initialises. */
export function abilitiesOf(params: unknown): Abilities {
  const { textDocument, workspace } = ((params as { capabilities?: Capabilities } | null)?.capabilities ?? {}) as Capabilities
  const edits = workspace?.workspaceEdit
  const operations = edits?.resourceOperations
  return {
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    freshLenses: workspace?.codeLens?.refreshSupport === true,
    newFiles: edits?.documentChanges === true && Array.isArray(operations) && operations.includes('create'),
  }
}
