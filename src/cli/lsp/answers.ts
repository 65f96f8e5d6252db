/** What the language server can be asked about a text. */
import { packCompletion } from '../../editor/pack-completion.ts'
import type { PackView } from '../../editor/pack-view.ts'
import type { Range } from '../../editor/protocol.ts'
import { reportActions } from '../../editor/report-actions.ts'
import { reportHover } from '../../editor/report-hover.ts'
import { type EditorPlace, offsetOfEditor } from '../../text/positions.ts'
import type { Change, Document } from './document.ts'
import type { OpenDocuments } from './open-documents.ts'
import type { ViewPack } from './pack-viewer.ts'
import { CODES, ProtocolError } from './protocol-error.ts'
import type { ReportDesk } from './report-desk.ts'

/** The parameters that the methods have between them. */
export interface Params {
  readonly textDocument?: { readonly uri?: unknown; readonly languageId?: unknown; readonly text?: unknown }
  readonly position?: EditorPlace
  readonly range?: Range
  readonly contentChanges?: readonly Change[]
}

/** What the client is able to show. */
export interface Client {
  readonly snippets: boolean
}

/** What answers are given from. */
export interface Sources {
  readonly reports: ReportDesk
  readonly view: ViewPack
  readonly open: OpenDocuments
  readonly client: Client
}

export type Answers = Readonly<Record<string, (params: Params) => Promise<unknown>>>

const isPlace = (value: EditorPlace | undefined): value is EditorPlace =>
  Number.isSafeInteger(value?.line) && Number.isSafeInteger(value?.character) && value!.line >= 0 && value!.character >= 0

function placeIn({ position }: Params): EditorPlace {
  if (!isPlace(position)) throw new ProtocolError(CODES.params, 'position')
  return position
}

function rangeIn({ range }: Params): Range {
  if (!isPlace(range?.start) || !isPlace(range?.end)) throw new ProtocolError(CODES.params, 'range')
  return range!
}

/** The answers, by method. */
export function answersOf({ reports, view, open, client }: Sources): Answers {
  const known = ({ textDocument }: Params): Document | null => open.get(String(textDocument?.uri))
  const viewed = async (params: Params): Promise<PackView | null> => {
    const document = known(params)
    return document?.sort === 'yaml' ? view(document) : null
  }
  const offsetIn = ({ file }: PackView, place: EditorPlace): number => offsetOfEditor(file.lines, place, file.text.length)
  return {
    'textDocument/hover': async (params) => {
      const place = placeIn(params)
      const document = known(params)
      return document?.sort === 'report' ? reportHover(await reports.checked(document), place) : null
    },
    'textDocument/codeAction': async (params) => {
      const range = rangeIn(params)
      const document = known(params)
      return document?.sort === 'report' ? reportActions(await reports.checked(document), range) : []
    },
    'textDocument/completion': async (params) => {
      const place = placeIn(params)
      const pack = await viewed(params)
      return pack === null ? [] : packCompletion(pack, offsetIn(pack, place), client)
    },
  }
}
