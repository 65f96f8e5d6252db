/** Files of packs as they stand: open ones as they are in the editor, the others as they are on disk. */
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { PackText, Volume } from '../../editor/pack-lore.ts'
import { extendedBy, packText, volumeOf } from '../../editor/pack-text.ts'
import { type OpenedPack, openFiles, openPack } from '../../node/read-pack.ts'
import type { PackFile } from '../../packs/pack-file.ts'

export interface Shelf {
  /** A file's text. Throws what reading it throws. */
  readonly read: (path: string) => string
  /** A file's text on disk. Throws what reading it throws. */
  readonly onDisk: (path: string) => string
  /** A file, sketched once for each text. */
  readonly text: (path: string, text: string) => PackText
  /** Opens a pack by its place. @throws {@link UsageError} where there is none. */
  readonly open: (place: string) => Promise<OpenedPack>
  /** Opens a pack of one file that is on no disk yet. */
  readonly openAlone: (file: PackFile) => Promise<OpenedPack>
  /** Forgets what was read from disk. */
  readonly forget: () => void
}

/** Opens a shelf; `textOf` gives the text of a file that is open in the editor. */
export function openShelf(cwd: string, textOf: (path: string) => string | undefined): Shelf {
  const disk = new Map<string, string>()
  const texts = new Map<string, PackText>()
  const fromDisk = (path: string): string => {
    const text = disk.get(path) ?? readFileSync(path, 'utf8')
    disk.set(path, text)
    return text
  }
  const read = (path: string): string => textOf(path) ?? fromDisk(path)
  return {
    read,
    onDisk: fromDisk,
    text: (path, text) => {
      const known = texts.get(path)
      if (known?.text === text) return known
      const file = packText(path, text)
      texts.set(path, file)
      return file
    },
    open: (place) => openPack(place, { cwd, read }),
    openAlone: (file) => openFiles([file], file.path, { cwd, read }),
    forget: () => disk.clear(),
  }
}

/** Folder of a pack's files with a slash at its end; `null` where the pack is one file. */
function rootOf(files: readonly PackFile[], cwd: string): string | null {
  const heads = files.filter(({ path }) => /(?:^|\/)pack\.ya?ml$/.test(path)).map(({ path }) => resolve(cwd, path))
  const [shortest] = heads.sort((one, other) => one.length - other.length)
  return shortest === undefined ? null : `${dirname(shortest)}/`
}

/** Packs that are followed downward at most. */
const DEEPEST = 200

/** The files of a pack and of all that it extends, the pack itself last. */
export function volumesOf(opened: OpenedPack, shelf: Shelf, cwd: string): readonly Volume[] {
  const volumes = new Map<string, Volume>()
  const visit = (files: readonly PackFile[], name: string): void => {
    if (volumes.has(name) || volumes.size > DEEPEST) return
    const volume = volumeOf(
      files.map(({ path, text }) => shelf.text(resolve(cwd, path), text)),
      rootOf(files, cwd),
    )
    volumes.set(name, volume)
    const from = volume.find(({ sort }) => sort === 'pack')?.path
    if (from === undefined) return
    for (const wanted of extendedBy(volume)) {
      const beneath = opened.filesOf(wanted, from)
      if (beneath?.[0] !== undefined) visit(beneath, beneath[0].path)
    }
    // What a pack extends comes before it.
    volumes.delete(name)
    volumes.set(name, volume)
  }
  visit(opened.files, opened.files[0]?.path ?? '')
  return [...volumes.values()]
}
