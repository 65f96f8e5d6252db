/** What the language server can be asked, and what it tells by itself: diagnostics, a moment after a change. */

import { TOOL } from '../../model/tool.ts'
import { answersOf, type Client, type Params } from './answers.ts'
import type { Notify } from './board.ts'
import { changed, openDocument } from './document.ts'
import type { Ground } from './ground.ts'
import { seatJudges } from './judges.ts'
import { type OpenDocuments, openDocuments } from './open-documents.ts'
import { openPackDesk } from './pack-desk.ts'
import { openPackRoom } from './pack-room.ts'
import { openPackViewer } from './pack-viewer.ts'
import { CODES, ProtocolError } from './protocol-error.ts'
import { openReportDesk } from './report-desk.ts'

export const CAPABILITIES = {
  capabilities: {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 1, save: { includeText: false } },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: ['quickfix'] },
    completionProvider: { triggerCharacters: [' ', ':', '-', '/', '[', '{', ',', '"'] },
  },
  serverInfo: { name: TOOL.name, version: TOOL.version },
} as const

export interface Office {
  /** @throws {@link ProtocolError} for a method that it does not know or parameters that are wrong. */
  readonly answer: (method: string, params: unknown) => Promise<unknown>
  readonly hear: (method: string, params: unknown) => void
  /** Publishes at once what is still waiting. */
  readonly flush: () => Promise<void>
}

type Hears = Readonly<Record<string, (params: Params) => void>>

function hearsOf(open: OpenDocuments, forget: () => void): Hears {
  const everything = (): void => {
    forget()
    open.touchAll()
  }
  return {
    'textDocument/didOpen': ({ textDocument }) => {
      const { uri, languageId, text } = textDocument ?? {}
      if (typeof uri !== 'string' || typeof text !== 'string') throw new ProtocolError(CODES.params, 'textDocument')
      const document = openDocument(uri, String(languageId), text)
      if (document !== null) open.set(document)
    },
    'textDocument/didChange': ({ textDocument, contentChanges }) => {
      const document = open.get(String(textDocument?.uri))
      if (document !== null) open.set(changed(document, contentChanges ?? []))
    },
    'textDocument/didClose': ({ textDocument }) => open.close(String(textDocument?.uri)),
    'textDocument/didSave': everything,
    'workspace/didChangeWatchedFiles': everything,
    'workspace/didChangeConfiguration': everything,
  }
}

/** Opens an office for one client. */
export function openOffice(ground: Ground, notify: Notify, client: Client): Office {
  const { locale } = ground
  const open: OpenDocuments = openDocuments(notify, {
    ownersOf: (document) => judges.ownersOf(document),
    judge: (owner) => judges.judge(owner),
  })
  const reports = openReportDesk(ground)
  const room = openPackRoom(ground, open.all)
  const judges = seatJudges({ room, packs: openPackDesk(room, locale), reports, open: open.all })
  const answers = answersOf({ reports, view: openPackViewer(room, locale), open, client })
  const hears = hearsOf(open, () => {
    reports.forget()
    room.forget()
  })
  return {
    answer: async (method, params) => {
      const answer = Object.hasOwn(answers, method) ? answers[method] : undefined
      if (answer === undefined) throw new ProtocolError(CODES.method, `Method not found: ${method}`)
      return answer((params ?? {}) as Params)
    },
    hear: (method, params) => {
      if (Object.hasOwn(hears, method)) hears[method]?.((params ?? {}) as Params)
    },
    flush: open.flush,
  }
}
