/** The folders that an editor has open, and what a path on the command line means among them. */
import { existsSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import type { Arguments } from '../arguments.ts'
import { pathOfUri } from './document.ts'

export interface Folders {
  /** The innermost folder that holds a file; the first folder where none does. */
  readonly of: (path: string) => string
  /** Takes folders in and out; what is no list of folders of files is passed over. */
  readonly change: (added: unknown, removed: unknown) => void
}

/** Paths of folders as the protocol lists them. */
function pathsIn(list: unknown): readonly string[] {
  const entries: readonly unknown[] = Array.isArray(list) ? list : []
  return entries.flatMap((entry) => {
    const uri = (entry as { readonly uri?: unknown } | null)?.uri
    const path = typeof uri === 'string' ? pathOfUri(uri) : null
    return path === null ? [] : [resolve(path)]
  })
}

/** The folders of a client that initialises; `usual` where it has none open. The first is where the command line belongs. */
export function foldersOf(params: unknown, usual: string): { readonly first: string; readonly folders: Folders } {
  const { workspaceFolders, rootUri } = (params ?? {}) as { readonly workspaceFolders?: unknown; readonly rootUri?: unknown }
  const listed = pathsIn(workspaceFolders)
  const paths = new Set(listed.length > 0 ? listed : pathsIn([{ uri: rootUri }]))
  const first = [...paths][0] ?? usual
  const holds = (folder: string, path: string): boolean => path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
  const folders: Folders = {
    of: (path) => {
      const holding = [...paths].filter((folder) => holds(folder, path))
      return holding.sort((one, other) => other.length - one.length)[0] ?? first
    },
    change: (added, removed) => {
      for (const path of pathsIn(removed)) paths.delete(path)
      for (const path of pathsIn(added)) paths.add(path)
    },
  }
  return { first, folders }
}

/** Options that name files. */
const FILES = ['pack', 'config', 'suppressions', 'baseline']

/** A command line whose files are those of one folder, whichever folder a report lies in. */
export function bound(given: Arguments, folder: string): Arguments {
  // What is no file there may be the name of a pack.
  const whole = (name: string, value: string): string =>
    FILES.includes(name) && existsSync(resolve(folder, value)) ? resolve(folder, value) : value
  return {
    ...given,
    one: (name) => {
      const value = given.one(name)
      return value === undefined ? undefined : whole(name, value)
    },
    many: (name) => given.many(name).map((value) => whole(name, value)),
  }
}
