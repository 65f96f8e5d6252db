/** The texts that are open, and the telling of their diagnostics a moment after a change. */
import type { Diagnostic } from '../../editor/protocol.ts'
import type { Document } from './document.ts'

/** Milliseconds of rest after a change before a text is checked. */
const REST = 40

/** Sends a notification to the client. */
export type Notify = (method: string, params: object) => Promise<void>

export interface OpenDocuments {
  readonly get: (uri: string) => Document | null
  readonly all: () => readonly Document[]
  /** Opens a text or changes it. */
  readonly set: (document: Document) => void
  readonly close: (uri: string) => void
  /** Has every text judged anew. */
  readonly touchAll: () => void
  /** Publishes at once what is still waiting. */
  readonly flush: () => Promise<void>
}

/** Opens the list; `judge` may not throw. */
export function openDocuments(notify: Notify, judge: (document: Document) => Promise<readonly Diagnostic[]>): OpenDocuments {
  const documents = new Map<string, Document>()
  const waiting = new Map<string, NodeJS.Timeout>()
  const publish = async (uri: string): Promise<void> => {
    clearTimeout(waiting.get(uri))
    waiting.delete(uri)
    const document = documents.get(uri)
    const diagnostics = document === undefined ? [] : await judge(document)
    // Another change may have come meanwhile; its own diagnostics follow.
    if (documents.get(uri) === document) await notify('textDocument/publishDiagnostics', { uri, diagnostics })
  }
  const later = (uri: string): void => {
    clearTimeout(waiting.get(uri))
    waiting.set(
      uri,
      setTimeout(() => void publish(uri), REST),
    )
  }
  return {
    get: (uri) => documents.get(uri) ?? null,
    all: () => [...documents.values()],
    set: (document) => {
      documents.set(document.uri, document)
      later(document.uri)
    },
    close: (uri) => {
      if (documents.delete(uri)) void publish(uri)
    },
    touchAll: () => {
      for (const uri of documents.keys()) later(uri)
    },
    flush: async () => {
      for (const uri of [...waiting.keys()]) await publish(uri)
    },
  }
}
