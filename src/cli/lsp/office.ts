/** What the language server can be asked, and what it tells by itself: diagnostics, a moment after a change. */

import { diagnosticOf } from '../../editor/checked-text.ts'
import type { Diagnostic, Range } from '../../editor/protocol.ts'
import { reportActions } from '../../editor/report-actions.ts'
import { reportHover } from '../../editor/report-hover.ts'
import { FazhiError, PackError } from '../../errors.ts'
import { TOOL } from '../../model/tool.ts'
import type { EditorPlace } from '../../text/positions.ts'
import { type Change, changed, type Document, openDocument } from './document.ts'
import type { Ground } from './ground.ts'
import { type Notify, type OpenDocuments, openDocuments } from './open-documents.ts'
import { CODES, ProtocolError } from './protocol-error.ts'
import { openReportDesk, type ReportDesk } from './report-desk.ts'

export const CAPABILITIES = {
  capabilities: {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 1, save: { includeText: false } },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: ['quickfix'] },
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

/** The parameters that the methods have between them. */
interface Params {
  readonly textDocument?: { readonly uri?: unknown; readonly languageId?: unknown; readonly text?: unknown }
  readonly position?: EditorPlace
  readonly range?: Range
  readonly contentChanges?: readonly Change[]
}

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

/** What hinders a check, shown where the text begins. */
function hindrance(error: unknown): Diagnostic {
  const message =
    error instanceof PackError
      ? error.faults.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n')
      : error instanceof FazhiError
        ? `${error.message}\n${error.hint}`
        : `A fault of ours: ${error instanceof Error ? error.message : String(error)}`
  return { range: NOWHERE, severity: 1, code: error instanceof FazhiError ? error.code : 'internal', source: 'fazhi', message }
}

const isPlace = (value: EditorPlace | undefined): value is EditorPlace =>
  Number.isSafeInteger(value?.line) && Number.isSafeInteger(value?.character) && value!.line >= 0 && value!.character >= 0

type Answers = Readonly<Record<string, (params: Params) => Promise<unknown>>>

function answersOf(reports: ReportDesk, open: OpenDocuments): Answers {
  const known = ({ textDocument }: Params): Document | null => open.get(String(textDocument?.uri))
  return {
    'textDocument/hover': async (params) => {
      if (!isPlace(params.position)) throw new ProtocolError(CODES.params, 'position')
      const document = known(params)
      return document?.sort === 'report' ? reportHover(await reports.checked(document), params.position) : null
    },
    'textDocument/codeAction': async (params) => {
      const { range } = params
      if (!isPlace(range?.start) || !isPlace(range?.end)) throw new ProtocolError(CODES.params, 'range')
      const document = known(params)
      return document?.sort === 'report' ? reportActions(await reports.checked(document), range!) : []
    },
  }
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
export function openOffice(ground: Ground, notify: Notify): Office {
  const reports = openReportDesk(ground)
  const open = openDocuments(notify, async (document) => {
    if (document.sort !== 'report') return []
    try {
      const checked = await reports.checked(document)
      return checked.findings.map((finding) => diagnosticOf(finding, checked))
    } catch (error) {
      return [hindrance(error)]
    }
  })
  const answers = answersOf(reports, open)
  const hears = hearsOf(open, reports.forget)
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
