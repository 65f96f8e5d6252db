/** Judges packs that are open in an editor. */
import { faultDiagnostic } from '../../editor/fault-diagnostics.ts'
import type { Diagnostic } from '../../editor/protocol.ts'
import { PackError, type PackFault } from '../../errors.ts'
import type { Locale } from '../../model/finding.ts'
import { parsePack } from '../../packs/parse-pack.ts'
import { parseSuppressions } from '../../packs/parse-suppressions.ts'
import type { Verdicts } from './board.ts'
import type { Document } from './document.ts'
import type { PackHome, PackRoom } from './pack-room.ts'

export interface PackDesk {
  /** Faults of what lies at a place, by URI; `documents` are its texts that are open. */
  readonly judge: (home: PackHome, documents: readonly Document[]) => Promise<Verdicts>
  /** Packs in which a file was read when they were judged last. */
  readonly readers: (path: string) => readonly PackHome[]
}

/** Faults that reading throws. */
function faultsOf(read: () => unknown): readonly PackFault[] {
  try {
    read()
    return []
  } catch (error) {
    if (error instanceof PackError) return error.faults
    throw error
  }
}

/** Opens the desk. */
export function openPackDesk(room: PackRoom, locale: Locale): PackDesk {
  const reach = new Map<string, { readonly home: PackHome; readonly files: ReadonlySet<string> }>()
  const faultsAt = async (home: PackHome, first: Document): Promise<readonly PackFault[]> => {
    const { place, sort } = home
    if (sort === 'suppressions') return faultsOf(() => parseSuppressions({ path: place, text: room.textOf(first).text }))
    const pack = await room.opened(home, first)
    const files = room.volumes(pack).flatMap((volume) => volume.map(({ path }) => path))
    reach.set(place, { home, files: new Set(files) })
    return faultsOf(() => parsePack(pack.files, pack.options))
  }
  return {
    judge: async (home, documents) => {
      const [first] = documents
      const verdicts = new Map<string, Diagnostic[]>(documents.map(({ uri }) => [uri, []]))
      if (first === undefined) {
        reach.delete(home.place)
        return verdicts
      }
      for (const fault of await faultsAt(home, first)) {
        const path = room.pathOf(fault)
        const uri = room.uriOf(path)
        verdicts.set(uri, [...(verdicts.get(uri) ?? []), faultDiagnostic(fault, room.fileAt(path), locale)])
      }
      return verdicts
    },
    readers: (path) => [...reach.values()].filter(({ files }) => files.has(path)).map(({ home }) => home),
  }
}
