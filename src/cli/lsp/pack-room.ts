/** Where packs that are open in an editor are found and read: which file belongs to which, and how it stands now. */
import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PackText, Volume } from '../../editor/pack-lore.ts'
import { looksLikePack } from '../../editor/pack-text.ts'
import type { PackFault } from '../../errors.ts'
import { CONFIG_NAMES } from '../../node/find-configs.ts'
import { packFolderOf } from '../../node/find-pack.ts'
import { SUPPRESSION_FILE } from '../../node/find-suppressions.ts'
import type { OpenedPack } from '../../node/read-pack.ts'
import type { Document } from './document.ts'
import type { Ground } from './ground.ts'
import { openShelf, volumesOf } from './shelf.ts'

/** The pack, the file of suppressions or the configuration that a text belongs to. */
export interface PackHome {
  /** Absolute path of the file or folder. */
  readonly place: string
  readonly sort: 'folder' | 'file' | 'suppressions' | 'config'
}

export interface PackRoom {
  /** `null` for YAML that is no pack. */
  readonly homeOf: (document: Document) => PackHome | null
  /** Opens a pack as it stands; `document` is a text of it. */
  readonly opened: (home: PackHome, document: Document) => Promise<OpenedPack>
  /** Opens a pack that comes with the tool. */
  readonly builtIn: (id: string) => Promise<OpenedPack>
  readonly volumes: (pack: OpenedPack) => readonly Volume[]
  readonly fileAt: (path: string) => PackText
  /** A text as it is open. */
  readonly textOf: (document: Document) => PackText
  /** Whether a text is as it is on disk. */
  readonly isSaved: (document: Document) => boolean
  /** Absolute path of the file of a fault. */
  readonly pathOf: (fault: Pick<PackFault, 'file'>) => string
  readonly uriOf: (path: string) => string
  /** Forgets what was read from disk. */
  readonly forget: () => void
}

/** Opens the room; `open` gives the texts that are open. */
export function openPackRoom({ io: { cwd } }: Ground, open: () => readonly Document[]): PackRoom {
  const documentAt = (path: string): Document | undefined => open().find((one) => one.sort === 'yaml' && one.path === path)
  const shelf = openShelf(cwd, (path) => documentAt(path)?.text)
  const textOf = ({ path, text }: Document): PackText => shelf.text(path, text)
  return {
    homeOf: (document) => {
      const { sort, path, text } = document
      if (sort !== 'yaml') return null
      if (basename(path) === SUPPRESSION_FILE) return { place: path, sort: 'suppressions' }
      if (CONFIG_NAMES.includes(basename(path))) return { place: path, sort: 'config' }
      const folder = packFolderOf(path)
      if (folder !== null) return { place: folder, sort: 'folder' }
      if (basename(path).startsWith('fazhi.')) return null
      return looksLikePack(text, textOf(document).tree) ? { place: path, sort: 'file' } : null
    },
    opened: ({ place, sort }, { path, text }) =>
      existsSync(sort === 'folder' ? join(place, 'pack.yaml') : place) ? shelf.open(place) : shelf.openAlone({ path, text }),
    builtIn: shelf.open,
    volumes: (pack) => volumesOf(pack, shelf, cwd),
    fileAt: (path) => shelf.text(path, shelf.read(path)),
    textOf,
    isSaved: ({ path, text }) => existsSync(path) && shelf.onDisk(path) === text,
    pathOf: ({ file }) => resolve(cwd, file),
    uriOf: (path) => documentAt(path)?.uri ?? pathToFileURL(path).href,
    forget: shelf.forget,
  }
}
