/** Who judges which open text: a report alone, the files of a pack together. */
import { diagnosticOf } from '../../editor/checked-text.ts'
import { faultDiagnostic } from '../../editor/fault-diagnostics.ts'
import type { Diagnostic, Range } from '../../editor/protocol.ts'
import { FazhiError, PackError } from '../../errors.ts'
import type { Locale } from '../../model/finding.ts'
import type { Verdicts } from './board.ts'
import type { Document } from './document.ts'
import type { Judges } from './open-documents.ts'
import type { PackDesk } from './pack-desk.ts'
import type { PackHome, PackRoom } from './pack-room.ts'
import type { ReportDesk } from './report-desk.ts'

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

const ownerOf = ({ sort, place }: PackHome): string => `${sort} ${place}`

function homeOf(owner: string): PackHome | null {
  const [sort = '', ...rest] = owner.split(' ')
  return sort === 'report' ? null : { sort: sort as PackHome['sort'], place: rest.join(' ') }
}

/** What judges need. */
export interface Bench {
  readonly room: PackRoom
  readonly packs: PackDesk
  readonly reports: ReportDesk
  /** The texts that are open. */
  readonly open: () => readonly Document[]
  readonly locale: Locale
}

/** The owner of the judgement about a pack. */
export const packOwner = ownerOf

async function judgeReport(document: Document | undefined, reports: ReportDesk): Promise<Verdicts> {
  if (document === undefined) return new Map()
  const checked = await reports.checked(document)
  return new Map([[document.uri, checked.findings.map((finding) => diagnosticOf(finding, checked))]])
}

/** A file of suppressions that is sound is held against the rules that there are. */
async function judgeSuppressions(verdicts: Verdicts, document: Document | undefined, reports: ReportDesk): Promise<Verdicts> {
  if (document === undefined || [...verdicts.values()].some((diagnostics) => diagnostics.length > 0)) return verdicts
  const reviewed = await reports.review(document)
  return new Map([[document.uri, reviewed.findings.map((finding) => diagnosticOf(finding, reviewed))]])
}

/** A configuration that is sound is held against the rules and packs that there are, once it is saved. */
async function judgeConfig(
  verdicts: Verdicts,
  document: Document | undefined,
  { room, reports, locale }: Bench,
): Promise<Verdicts> {
  if (document === undefined || [...verdicts.values()].some((diagnostics) => diagnostics.length > 0)) return verdicts
  if (!room.isSaved(document)) return verdicts
  const own = (await reports.settings(document)).filter((fault) => room.pathOf(fault) === document.path)
  return new Map([[document.uri, own.map((fault) => faultDiagnostic(fault, room.textOf(document), locale))]])
}

/** Seats the judges. */
export function seatJudges(bench: Bench): Judges {
  const { room, packs, reports, open } = bench
  const textsOf = (owner: string): readonly Document[] =>
    open().filter((document) => {
      const home = room.homeOf(document)
      return home !== null && ownerOf(home) === owner
    })
  return {
    ownersOf: (document) => {
      if (document.sort === 'report') return [`report ${document.uri}`]
      const home = room.homeOf(document)
      return [...new Set([...(home === null ? [] : [home]), ...packs.readers(document.path)].map(ownerOf))]
    },
    judge: async (owner) => {
      const home = homeOf(owner)
      const texts = home === null ? open().filter(({ uri }) => `report ${uri}` === owner) : textsOf(owner)
      try {
        if (home === null) return await judgeReport(texts[0], reports)
        const verdicts = await packs.judge(home, texts)
        if (home.sort === 'config') return await judgeConfig(verdicts, texts[0], bench)
        return home.sort === 'suppressions' ? await judgeSuppressions(verdicts, texts[0], reports) : verdicts
      } catch (error) {
        return new Map(texts.map(({ uri }) => [uri, [hindrance(error)]]))
      }
    },
  }
}
