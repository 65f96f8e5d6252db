/** Puts the configurations that hold for a text together. */
import { isAbsolute, relative, sep } from 'node:path'
import ignore from 'ignore'
import { type Place, within } from '../packs/place-in-file.ts'
import type { ConfigData, ConfigFile, SharedSettings } from './read-config.ts'
import { NO_SETTINGS, type Settings, SINGLE, type Told } from './settings.ts'

/** Whether patterns as in .gitignore name a path; a path outside of their folder is never meant. */
function isNamed(patterns: readonly string[], path: string, folder: string): boolean {
  const way = relative(folder, path)
  if (way === '' || way.startsWith('..') || isAbsolute(way)) return false
  return ignore()
    .add([...patterns])
    .ignores(way.split(sep).join('/'))
}

const toldList = (values: readonly string[] | undefined, place: Place): readonly Told<string>[] =>
  (values ?? []).map((value, index) => ({ value, place: within(place, index) }))

function add(settings: Settings, data: ConfigData | SharedSettings, place: Place, folder: string): Settings {
  const table = data as ConfigData
  const single = SINGLE.flatMap((key) =>
    table[key] === undefined ? [] : [[key, { value: table[key], place: within(place, key) }] as const],
  )
  const severity = Object.entries(data.severity ?? {}).map(
    ([id, value]) => [id, { value, place: within(place, 'severity', id) }] as const,
  )
  return {
    single: { ...settings.single, ...Object.fromEntries(single) },
    packs: [...settings.packs, ...toldList(data.packs, within(place, 'packs')).map((told) => ({ ...told, from: folder }))],
    only: table.only === undefined ? settings.only : toldList(table.only, within(place, 'only')),
    skip: [...settings.skip, ...toldList(data.skip, within(place, 'skip'))],
    severity: new Map([...settings.severity, ...severity]),
  }
}

/**
 * Puts configurations together, from the farthest to the nearest, each with those of its overrides that name the text.
 * @param path absolute path of the text
 * @param chain configurations, the nearest first
 */
export function settingsOf(path: string, chain: readonly ConfigFile[]): Settings {
  let settings = NO_SETTINGS
  for (const { data, place, folder, base } of [...chain].reverse()) {
    settings = add(settings, data, place, folder)
    for (const [index, override] of (data.overrides ?? []).entries()) {
      if (isNamed(override.files, path, base)) settings = add(settings, override, within(place, 'overrides', index), folder)
    }
  }
  return settings
}
