/** What lies in files and folders, told apart by times and sizes: whether anything really changed. */
import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

function filesUnder(place: string): readonly string[] {
  const stats = statSync(place, { throwIfNoEntry: false })
  if (stats === undefined) return []
  if (!stats.isDirectory()) return [place]
  const isWanted = ({ name }: Dirent): boolean => name !== 'node_modules' && !name.startsWith('.')
  return readdirSync(place, { withFileTypes: true })
    .filter(isWanted)
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(place, entry.name)) : [join(place, entry.name)]))
}

/** A word that changes when any file of the places does. `without` are absolute paths of files and folders that do not count. */
export function stateOf(places: readonly string[], without: readonly string[]): string {
  const isOurs = (path: string): boolean =>
    without.some((one) => path === one || path.startsWith(`${one.replace(/[/\\]$/, '')}/`))
  return places
    .flatMap(filesUnder)
    .filter((path) => !isOurs(path))
    .map((path) => {
      const stats = statSync(path, { throwIfNoEntry: false })
      return `${path} ${stats?.mtimeMs ?? ''} ${stats?.size ?? ''}`
    })
    .join('\n')
}
