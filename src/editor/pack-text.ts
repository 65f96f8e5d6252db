/** Files of a pack, read as they stand. */
import { FILE_SORTS, fileSchema } from '../packs/file-schemas.ts'
import { sortOf } from '../packs/sort-file.ts'
import { lineStarts } from '../text/positions.ts'
import type { Leaf, PackText, Volume } from './pack-lore.ts'
import type { Sketch } from './yaml/sketch.ts'
import { sketchYaml } from './yaml/sketch-yaml.ts'

/** Reads a text. */
export const packText = (path: string, text: string): PackText => ({
  path,
  text,
  lines: lineStarts(text),
  tree: sketchYaml(text),
})

/** What a file of a pack is; `root` is the pack's folder with a slash at its end, `null` for a pack of one file. */
export function leafOf(file: PackText, root: string | null): Leaf | null {
  const known =
    root === null ? ({ sort: 'pack', id: 'pack' } as const) : sortOf(file.path.slice(root.length).replaceAll('\\', '/'))
  return known && { ...file, ...known }
}

/** The files of a pack, each with its sort. */
export const volumeOf = (files: readonly PackText[], root: string | null): Volume =>
  files.flatMap((file) => leafOf(file, root) ?? [])

/** Names of the packs that a pack extends. */
export function extendedBy(volume: Volume): readonly string[] {
  const head = volume.find(({ sort }) => sort === 'pack')
  const list = head?.tree.entries.find(({ key }) => key === 'extends')?.value
  return (list?.entries ?? []).flatMap(({ value }) => {
    const name = value.sort === 'word' ? value : value.entries.find(({ key }) => key === 'pack')?.value
    return name?.sort === 'word' && name.word !== '' ? [name.word] : []
  })
}

/** Keys of which a pack in one file has one at least, besides its id. */
const TELLING = ['rules', 'sources', 'lexicons', 'registers', 'requirements', 'extends', 'override']

/** The line that names a schema for editors. */
const MODELINE = /^# yaml-language-server: *\$schema=\S*\bpack\.schema\.json *$/m

/** Whether a YAML file that lies in no pack's folder is a pack by itself. */
export function looksLikePack(text: string, tree: Sketch): boolean {
  if (MODELINE.test(text.slice(0, 1_000))) return true
  const keys = tree.entries.map(({ key }) => String(key))
  const known = Object.keys((fileSchema(FILE_SORTS[0]!, []).properties ?? {}) as object)
  const own = keys.filter((key) => known.includes(key))
  if (!keys.includes('id')) return false
  if (keys.some((key) => TELLING.includes(key))) return own.length * 2 > keys.length
  // One that is just begun has nothing else.
  return own.length === keys.length && keys.includes('version')
}
