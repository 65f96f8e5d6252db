/** Judges packs that are open in an editor: their faults, and the examples that were asked for. */
import { dirname } from 'node:path'
import { faultDiagnostic } from '../../editor/fault-diagnostics.ts'
import { exampleDiagnostics } from '../../editor/pack-lenses.ts'
import type { Diagnostic } from '../../editor/protocol.ts'
import { PackError, type PackFault } from '../../errors.ts'
import type { Locale } from '../../model/finding.ts'
import type { RulePack } from '../../model/pack.ts'
import { parseConfig } from '../../node/read-config.ts'
import type { OpenedPack } from '../../node/read-pack.ts'
import { parsePack } from '../../packs/parse-pack.ts'
import { parseSuppressions } from '../../packs/parse-suppressions.ts'
import { lockedReplacements, replacementNotices } from '../../packs/rules-of-packs.ts'
import { builtInPacks } from '../../rules.ts'
import type { Verdicts } from './board.ts'
import type { Document } from './document.ts'
import type { ExampleDesk } from './example-desk.ts'
import type { PackHome, PackRoom } from './pack-room.ts'

export interface PackDesk {
  /** Faults of what lies at a place, by URI; `documents` are its texts that are open. */
  readonly judge: (home: PackHome, documents: readonly Document[]) => Promise<Verdicts>
  /** Faults of one text. */
  readonly faultsIn: (home: PackHome, document: Document) => Promise<readonly PackFault[]>
  /** Packs in which a file was read when they were judged last. */
  readonly readers: (path: string) => readonly PackHome[]
}

/** What reading gave, or the faults that it threw. */
function attempt<Value>(read: () => Value): { readonly value: Value | null; readonly faults: readonly PackFault[] } {
  try {
    return { value: read(), faults: [] }
  } catch (error) {
    if (error instanceof PackError) return { value: null, faults: error.faults }
    throw error
  }
}

/** What a judgement needs. */
export interface PackBench {
  readonly room: PackRoom
  readonly examples: ExampleDesk
  readonly locale: Locale
}

interface Judged {
  readonly pack: RulePack | null
  readonly faults: readonly PackFault[]
  /** What is merely to be known. */
  readonly notices: readonly PackFault[]
}

/** Faults of a file that is no pack; `null` for packs. */
function faultsOfFile({ place, sort }: PackHome, text: string): readonly PackFault[] | null {
  const file = { path: place, text }
  const folder = dirname(place)
  if (sort === 'suppressions') return attempt(() => parseSuppressions(file)).faults
  return sort === 'config' ? attempt(() => parseConfig(file, { folder, base: folder })).faults : null
}

/** What is wrong with a pack, by itself and beside the built-in ones. */
function judgePack({ files, options }: OpenedPack, builtIn: readonly RulePack[]): Judged {
  const { value, faults } = attempt(() => parsePack(files, options))
  if (value === null) return { pack: null, faults, notices: [] }
  const together = [...builtIn.filter(({ id }) => id !== value.id), value]
  return { pack: value, faults: lockedReplacements(together), notices: replacementNotices(together) }
}

/** Opens the desk. */
export function openPackDesk({ room, examples, locale }: PackBench): PackDesk {
  const reach = new Map<string, { readonly home: PackHome; readonly files: ReadonlySet<string> }>()
  const known: { packs: readonly RulePack[] | null } = { packs: null }
  const judged = async (home: PackHome, first: Document): Promise<Judged> => {
    const faults = faultsOfFile(home, room.textOf(first).text)
    if (faults !== null) return { pack: null, faults, notices: [] }
    const opened = await room.opened(home, first)
    const files = room.volumes(opened).flatMap((volume) => volume.map(({ path }) => path))
    reach.set(home.place, { home, files: new Set(files) })
    known.packs ??= builtInPacks()
    return judgePack(opened, known.packs)
  }
  return {
    judge: async (home, documents) => {
      const [first] = documents
      if (first === undefined) {
        reach.delete(home.place)
        examples.forget(home.place)
        return new Map()
      }
      const verdicts = new Map<string, Diagnostic[]>(documents.map(({ uri }) => [uri, []]))
      const add = (uri: string, more: readonly Diagnostic[]): void => {
        if (more.length > 0) verdicts.set(uri, [...(verdicts.get(uri) ?? []), ...more])
      }
      const { pack, faults, notices } = await judged(home, first)
      for (const [list, severity] of [
        [faults, 1],
        [notices, 3],
      ] as const)
        for (const fault of list) {
          const path = room.pathOf(fault)
          add(room.uriOf(path), [faultDiagnostic(fault, room.fileAt(path), locale, severity)])
        }
      const results = examples.run(home.place, pack)
      if (results.size === 0) return verdicts
      const own = room.volumes(await room.opened(home, first)).at(-1) ?? []
      for (const leaf of own) add(room.uriOf(leaf.path), exampleDiagnostics(leaf, results, locale))
      return verdicts
    },
    faultsIn: async (home, document) => {
      const { faults } = await judged(home, document)
      return faults.filter((fault) => room.pathOf(fault) === document.path)
    },
    readers: (path) => [...reach.values()].filter(({ files }) => files.has(path)).map(({ home }) => home),
  }
}
