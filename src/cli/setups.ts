/** What each text is checked with: the command line before configurations, configurations before what is usual. */
import { dirname, resolve } from 'node:path'
import type { CheckOptions } from '../engine/check-options.ts'
import { UsageError } from '../errors.ts'
import type { Locale, Severity } from '../model/finding.ts'
import type { RulePack } from '../model/pack.ts'
import type { Level } from '../model/reading.ts'
import { type ConfigFinder, configFinder } from '../node/find-configs.ts'
import { NO_SETTINGS, type Settings } from '../node/settings.ts'
import { shanghaiToday } from '../text/shanghai-today.ts'
import type { Arguments } from './arguments.ts'
import type { TIERS } from './check-options.ts'
import { type PackLoader, packLoader } from './configured-packs.ts'
import type { Inputs } from './inputs.ts'
import type { Io } from './io.ts'
import { ruleNames } from './rule-names.ts'
import { say } from './say.ts'

type Tier = (typeof TIERS)[number]

/** Milliseconds that one rule may take on one text where the command line says nothing. */
const BUDGET = 10_000

/** A most number of warnings, and whose it is: the texts of one configuration are counted together. */
export interface MostWarnings {
  readonly limit: number
  readonly owner: string
}

/** What a text is checked with. */
export interface Setup {
  readonly packs: readonly RulePack[]
  readonly options: CheckOptions
  readonly failOn: Severity | 'review'
  readonly mostWarnings: MostWarnings | null
}

/** The setups of a run. */
export interface Setups {
  readonly locale: Locale
  /** ISO 8601 calendar date of the check. */
  readonly today: string
  /** Every pack that is used, each once. */
  readonly packs: readonly RulePack[]
  readonly of: (path: string) => Setup
}

/** Finds the settings of a text, and the language that configurations ask for. */
export interface SettingsSource {
  readonly of: (name: string) => Promise<Settings>
  readonly locale: Locale
}

function finderOf(given: Arguments, { cwd }: Io): ConfigFinder {
  const file = given.one('config')
  if (given.has('no-config')) return async () => []
  if (file === undefined) return configFinder(cwd)
  return async () => {
    const { readConfig } = await import('../node/read-config.ts')
    const config = readConfig(resolve(cwd, file), cwd, cwd)
    return config === null ? [] : [config]
  }
}

/**
 * Opens the configurations of a run; texts on standard input have those of their name.
 * @throws {@link PackError} with every fault of a configuration, {@link UsageError} `unreadable-config`, `two-configs`.
 */
export async function openSettings(given: Arguments, io: Io, locale: Locale): Promise<SettingsSource> {
  const find = finderOf(given, io)
  const here = await find(io.cwd)
  const wanted = here.find(({ data }) => data.locale !== undefined)?.data.locale
  return {
    locale: given.one('locale') === undefined ? (wanted ?? locale) : locale,
    of: async (name) => {
      const path = resolve(io.cwd, name)
      const chain = await find(dirname(path))
      if (chain.length === 0) return NO_SETTINGS
      const { settingsOf } = await import('../node/settings-of.ts')
      return settingsOf(path, chain)
    },
  }
}

function refuseNoPack(locale: Locale): UsageError {
  return new UsageError(
    'no-pack',
    say({ 'zh-CN': '没有任何规则包', en: 'there is no rule pack' }, locale),
    say(
      { 'zh-CN': '去掉 --no-builtin，或用 --pack 指定规则包。', en: 'Leave out --no-builtin, or name one with --pack.' },
      locale,
    ),
  )
}

async function setupOf(
  { single, only, skip, ...settings }: Settings,
  given: Arguments,
  load: PackLoader,
  { locale, today }: Pick<CheckOptions, 'today'> & { readonly locale: Locale },
): Promise<Setup> {
  const packs = await load({ ...settings, only, skip, builtIn: !given.has('no-builtin') && single.builtIn?.value !== false })
  if (packs.length === 0) throw refuseNoPack(locale)
  const year = given.one('year')
  const most = given.one('max-warnings')
  const skipped = [...(ruleNames(given.many('skip'), packs, locale) ?? []), ...skip.map(({ value }) => value)]
  const owner = single.maxWarnings?.place.file.path ?? ''
  const limit = most === undefined ? single.maxWarnings?.value : Number(most)
  return {
    packs,
    options: {
      locale,
      today,
      year: year === undefined ? single.year?.value : Number(year),
      level: (given.one('level') as Level | undefined) ?? single.level?.value,
      tier: (given.one('tier') as Tier | undefined) ?? single.tier?.value,
      only: ruleNames(given.many('only'), packs, locale) ?? only?.map(({ value }) => value.replace(/\/\*?$/, '')),
      skip: skipped.length === 0 ? undefined : skipped.map((name) => name.replace(/\/\*?$/, '')),
      // `performance` takes milliseconds to load.
      clock: () => process.uptime() * 1000,
      budget: Number(given.one('rule-budget') ?? BUDGET),
    },
    failOn: (given.one('fail-on') as Setup['failOn'] | undefined) ?? single.failOn?.value ?? 'error',
    mostWarnings: limit === undefined ? null : { limit, owner: most === undefined ? owner : '' },
  }
}

/**
 * Prepares what each text is checked with.
 * @throws {@link PackError} for a fault in a pack or a configuration, {@link UsageError} `no-pack`, `unknown-rule`.
 */
export async function prepareSetups(
  { paths, nameOf }: Pick<Inputs, 'paths' | 'nameOf'>,
  given: Arguments,
  { cwd }: Io,
  settings: SettingsSource,
): Promise<Setups> {
  const run = { locale: settings.locale, today: given.one('today') ?? shanghaiToday() }
  const load = packLoader(given.many('pack'), cwd)
  const known = new Map<Settings, Setup>()
  const alike = new Map<string, Settings>()
  const setups = new Map<string, Setup>()
  for (const path of paths) {
    const own = await settings.of(nameOf(path))
    const key = settingsKey(own)
    const shared = alike.get(key) ?? own
    alike.set(key, shared)
    const setup = known.get(shared) ?? (await setupOf(shared, given, load, run))
    known.set(shared, setup)
    setups.set(path, setup)
  }
  // Nothing to check still shows the usual packs to the formats.
  const usual = known.size === 0 ? [await setupOf(NO_SETTINGS, given, load, run)] : [...known.values()]
  const packs = [...new Set(usual.flatMap((setup) => setup.packs))]
  return { ...run, packs, of: (path) => setups.get(path)! }
}

/** The same for settings that say the same. */
function settingsKey({ single, packs, only, skip, severity }: Settings): string {
  const values = (list: Settings['skip'] | undefined): unknown => list?.map(({ value }) => value)
  const owner = single.maxWarnings?.place.file.path
  const singles = Object.entries(single).map(([key, told]) => [key, told.value])
  return JSON.stringify([
    singles.sort(),
    owner,
    packs.map(({ value, from }) => [value, from]),
    values(only),
    values(skip),
    [...severity].map(([id, { value }]) => [id, value]).sort(),
  ])
}
