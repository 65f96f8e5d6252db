/** What the language server can be asked. */
import { acceptActions } from '../../editor/accept-action.ts'
import { faultActions } from '../../editor/fault-actions.ts'
import { emptyCompletion, packCompletion } from '../../editor/pack-completion.ts'
import { packHover } from '../../editor/pack-hover.ts'
import { packLenses, RUN_EXAMPLES } from '../../editor/pack-lenses.ts'
import { packDefinitions, packReferences } from '../../editor/pack-places.ts'
import { packSymbols } from '../../editor/pack-symbols.ts'
import type { PackView } from '../../editor/pack-view.ts'
import type { CodeAction, CompletionItem, Range } from '../../editor/protocol.ts'
import { reportActions } from '../../editor/report-actions.ts'
import { reportHover } from '../../editor/report-hover.ts'
import { offsetOfEditor } from '../../text/positions.ts'
import type { Document } from './document.ts'
import type { ViewPack } from './pack-viewer.ts'
import { type Params, placeIn, rangeIn } from './params.ts'
import { CODES, ProtocolError } from './protocol-error.ts'
import type { ReportDesk } from './report-desk.ts'
import { type ExampleTools, runExamples } from './run-examples.ts'

/** What answers are given from. */
export interface Sources extends ExampleTools {
  readonly reports: ReportDesk
  readonly view: ViewPack
}

export type Answers = Readonly<Record<string, (params: Params) => Promise<unknown>>>

/** A file of a pack with the offset that is asked about. */
interface Asked {
  readonly pack: PackView
  readonly offset: number
}

async function packActions(document: Document, range: Range, { room, packs, locale }: Sources): Promise<readonly CodeAction[]> {
  const home = room.homeOf(document)
  if (home === null) return []
  return faultActions(await packs.faultsIn(home, document), room.textOf(document), document.uri, range, locale)
}

async function reportFixes(document: Document, range: Range, { reports, room, client }: Sources): Promise<readonly CodeAction[]> {
  const checked = await reports.checked(document)
  const fixes = reportActions(checked, range)
  const place = await reports.acceptance(document)
  if (place === null || !(place.exists || client.newFiles)) return fixes
  const { path, report, locked, exists } = place
  const file = exists ? room.fileAt(path) : null
  return [...fixes, ...acceptActions(checked, range, { uri: room.uriOf(path), file, report, locked })]
}

/** Finds the text that is asked about. */
function finders({ open, view }: Sources) {
  const known = ({ textDocument }: Params): Document | null => open.get(String(textDocument?.uri))
  const viewed = async (params: Params): Promise<PackView | null> => {
    const document = known(params)
    return document?.sort === 'yaml' ? view(document) : null
  }
  /** Answers about a place of a pack's file, `otherwise` where there is no such file. */
  const atPlace =
    <Answer>(answer: (asked: Asked, params: Params) => Answer, otherwise: Answer) =>
    async (params: Params): Promise<Answer> => {
      const place = placeIn(params)
      const pack = await viewed(params)
      if (pack === null) return otherwise
      return answer({ pack, offset: offsetOfEditor(pack.file.lines, place, pack.file.text.length) }, params)
    }
  return { known, viewed, atPlace }
}

/** The answers, by method. */
export function answersOf(sources: Sources): Answers {
  const { reports, client, examples, room, locale } = sources
  const { known, viewed, atPlace } = finders(sources)
  const completePack = atPlace<readonly CompletionItem[] | null>(({ pack, offset }) => packCompletion(pack, offset, client), null)
  const hoverPack = atPlace(({ pack, offset }) => packHover(pack, offset), null)
  return {
    'textDocument/hover': async (params) => {
      const document = known(params)
      return document?.sort === 'report' ? reportHover(await reports.checked(document), placeIn(params)) : hoverPack(params)
    },
    'textDocument/codeAction': async (params) => {
      const range = rangeIn(params)
      const document = known(params)
      if (document === null) return []
      return document.sort === 'report' ? reportFixes(document, range, sources) : packActions(document, range, sources)
    },
    'textDocument/completion': async (params) => {
      const items = await completePack(params)
      if (items !== null) return items
      const document = known(params)
      const isNew = document?.sort === 'yaml' && room.homeOf(document) === null
      return isNew ? emptyCompletion(room.textOf(document), locale, client) : []
    },
    'textDocument/definition': atPlace(({ pack, offset }) => packDefinitions(pack, offset), []),
    'textDocument/references': atPlace(
      ({ pack, offset }, { context }) => packReferences(pack, offset, context?.includeDeclaration === true),
      [],
    ),
    'textDocument/documentSymbol': async (params) => {
      const pack = await viewed(params)
      return pack === null ? [] : packSymbols(pack)
    },
    'textDocument/codeLens': async (params) => {
      const document = known(params)
      const home = document && room.homeOf(document)
      const pack = home && (await viewed(params))
      return pack ? packLenses(pack, examples.results(home!.place)) : []
    },
    'workspace/executeCommand': async (params) => {
      if (params.command !== RUN_EXAMPLES) throw new ProtocolError(CODES.params, 'command')
      return runExamples(params.arguments, sources)
    },
  }
}
