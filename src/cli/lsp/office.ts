/** What the language server can be asked, and what it tells by itself: diagnostics, a moment after a change. */

import { RUN_EXAMPLES } from '../../editor/pack-lenses.ts'
import type { Range } from '../../editor/protocol.ts'
import { TOOL } from '../../model/tool.ts'
import { answersOf } from './answers.ts'
import type { Client } from './client.ts'
import { type Change, changed, openDocument } from './document.ts'
import { openExampleDesk } from './example-desk.ts'
import type { Folders } from './folders.ts'
import type { Ground } from './ground.ts'
import { seatJudges } from './judges.ts'
import { type OpenDocuments, openDocuments } from './open-documents.ts'
import { openPackDesk } from './pack-desk.ts'
import { openPackRoom } from './pack-room.ts'
import { openPackViewer } from './pack-viewer.ts'
import { isRange, type Params } from './params.ts'
import { CODES, ProtocolError } from './protocol-error.ts'
import { openReportDesk } from './report-desk.ts'

export const CAPABILITIES = {
  capabilities: {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 2, save: { includeText: false } },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: ['quickfix'] },
    completionProvider: { triggerCharacters: [' ', ':', '-', '/', '[', '{', ',', '"'] },
    definitionProvider: true,
    referencesProvider: true,
    documentSymbolProvider: true,
    codeLensProvider: { resolveProvider: false },
    executeCommandProvider: { commands: [RUN_EXAMPLES] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
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

/** Changes of a text. @throws {@link ProtocolError} where one is none. */
function changesIn(given: unknown): readonly Change[] {
  const isChange = (change: { readonly range?: Range | null; readonly text?: unknown } | null): boolean =>
    typeof change?.text === 'string' && (change.range === undefined || isRange(change.range))
  if (!Array.isArray(given) || !given.every(isChange)) throw new ProtocolError(CODES.params, 'contentChanges')
  return given
}

type Hears = Readonly<Record<string, (params: Params) => void>>

function hearsOf(open: OpenDocuments, folders: Folders, forget: () => void): Hears {
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
      if (document !== null) open.set(changed(document, changesIn(contentChanges)))
    },
    'textDocument/didClose': ({ textDocument }) => open.close(String(textDocument?.uri)),
    'textDocument/didSave': everything,
    'workspace/didChangeWatchedFiles': everything,
    'workspace/didChangeConfiguration': everything,
    'workspace/didChangeWorkspaceFolders': ({ event }) => {
      folders.change(event?.added, event?.removed)
      everything()
    },
  }
}

/** Opens an office for one client. */
export function openOffice(ground: Ground, client: Client): Office {
  const { locale } = ground
  const open: OpenDocuments = openDocuments(client.notify, {
    ownersOf: (document) => judges.ownersOf(document),
    judge: async (owner) => {
      const verdicts = await judges.judge(owner)
      if (examples.hasNews() && client.freshLenses) await client.request('workspace/codeLens/refresh', null)
      return verdicts
    },
  })
  const reports = openReportDesk(ground)
  const room = openPackRoom(ground, open.all)
  const examples = openExampleDesk()
  const packs = openPackDesk({ room, examples, locale })
  const judges = seatJudges({ room, packs, reports, open: open.all, locale })
  const answers = answersOf({ reports, room, packs, examples, view: openPackViewer(room, locale), open, client, locale })
  const hears = hearsOf(open, ground.folders, () => {
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
