/** Finds the pack that a file belongs to. */
import { existsSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'

/** Whether a file of that way from the pack's folder is read as a part of the pack. */
function isPart(way: string): boolean {
  const folders = way.split(sep)
  const name = folders.pop() ?? ''
  return !name.startsWith('fazhi.') && folders.every((folder) => folder !== 'node_modules' && !folder.startsWith('.'))
}

/** The folder of the pack of which a YAML file is a part; `null` where no folder around it has a `pack.yaml`. */
export function packFolderOf(path: string): string | null {
  if (basename(path) === 'pack.yaml') return dirname(path)
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'pack.yaml'))) return isPart(relative(folder, path)) ? folder : null
    if (dirname(folder) === folder) return null
  }
}
