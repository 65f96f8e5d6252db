/** `--print-config`: each setting of a text and the place that says it. */
import { resolve } from 'node:path'
import { neutralise } from '../formatters/neutralise.ts'
import type { Locale } from '../model/finding.ts'
import { type Settings, SINGLE, type Single, type Told } from '../node/settings.ts'
import { keyOffset } from '../packs/place-in-file.ts'
import type { Arguments } from './arguments.ts'
import type { Io } from './io.ts'
import { say } from './say.ts'
import type { SettingsSource } from './setups.ts'

/** Options that set what a configuration may set. */
const FLAGS: Readonly<Partial<Record<Single, string>>> = {
  tier: 'tier',
  failOn: 'fail-on',
  maxWarnings: 'max-warnings',
  level: 'level',
  year: 'year',
  locale: 'locale',
}

const USUAL: Readonly<Partial<Record<Single, unknown>>> = {
  builtIn: true,
  tier: 'recommended',
  failOn: 'error',
  locale: 'zh-CN',
}

/** One setting: key, value, place. */
interface Row {
  readonly key: string
  readonly value: unknown
  readonly from: string
}

/** Where a value stands, as `file:line:column`. */
function placeOf({ place }: Told<unknown>): string {
  const { line, col } = place.file.counter.linePos(keyOffset(place))
  return `${place.file.path}:${line}:${col}`
}

function singleRow(key: Single, { single }: Settings, given: Arguments, locale: Locale): Row {
  const flag = FLAGS[key]
  const typed = flag === undefined ? undefined : given.one(flag)
  if (typed !== undefined) return { key, value: /^\d+$/.test(typed) ? Number(typed) : typed, from: `--${flag}` }
  if (key === 'builtIn' && given.has('no-builtin')) return { key, value: false, from: '--no-builtin' }
  const told = single[key]
  const usual = say({ 'zh-CN': '默认', en: 'default' }, locale)
  return told === undefined ? { key, value: USUAL[key] ?? null, from: usual } : { key, value: told.value, from: placeOf(told) }
}

function listRows(key: string, told: readonly Told<string>[], flag: string, given: Arguments): readonly Row[] {
  const typed = given.many(flag).map((value) => ({ key, value, from: `--${flag}` }))
  return [...told.map((each) => ({ key, value: each.value, from: placeOf(each) })), ...typed]
}

function rowsOf(settings: Settings, given: Arguments, locale: Locale): readonly Row[] {
  const only = given.many('only').length > 0 ? [] : (settings.only ?? [])
  return [
    ...SINGLE.map((key) => singleRow(key, settings, given, locale)),
    ...listRows('packs', settings.packs, 'pack', given),
    ...listRows('only', only, 'only', given),
    ...listRows('skip', settings.skip, 'skip', given),
    ...[...settings.severity].map(([id, told]) => ({ key: `severity ${id}`, value: told.value, from: placeOf(told) })),
  ]
}

/** Writes the settings of a text: a table, or JSON with `-f json`. */
export async function printConfig(file: string, source: SettingsSource, given: Arguments, { stdout, cwd }: Io): Promise<void> {
  const { locale } = source
  const rows = rowsOf(await source.of(resolve(cwd, file)), given, locale)
  if (given.many('format').includes('json')) {
    await stdout.write(`${JSON.stringify({ format: 1, path: file, settings: rows }, null, 2)}\n`)
    return
  }
  const empty = say({ 'zh-CN': '（从正文辨认）', en: '(read from the text)' }, locale)
  const none = say({ 'zh-CN': '（无）', en: '(none)' }, locale)
  const shownValue = ({ key, value }: Row): string =>
    value !== null ? String(value) : key === 'level' || key === 'year' ? empty : none
  const lines = rows.map((row) => `  ${row.key.padEnd(12)} ${shownValue(row)}  ← ${row.from}`)
  await stdout.write(`${[file, ...lines].map(neutralise).join('\n')}\n`)
}
