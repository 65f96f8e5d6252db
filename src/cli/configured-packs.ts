/** The packs of settings: built-in, of configurations, of the command line, with the severities that are chosen. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { PackError, type PackFault, UsageError } from '../errors.ts'
import type { RulePack } from '../model/pack.ts'
import { loadPacks } from '../node/load-packs.ts'
import type { Settings, Told, ToldPack } from '../node/settings.ts'

/** What decides which packs there are. */
export interface PackSettings extends Pick<Settings, 'packs' | 'only' | 'skip' | 'severity'> {
  readonly builtIn: boolean
}

/** Loads the packs of settings, each pack once. */
export type PackLoader = (settings: PackSettings) => Promise<readonly RulePack[]>

/** A pack that a configuration names; one that is not there is a fault of the configuration. */
async function readTold({ value, from, place }: ToldPack, cwd: string): Promise<RulePack> {
  const path = resolve(from, value)
  const { readPack } = await import('../node/read-pack.ts')
  try {
    return existsSync(path) ? await readPack(path, { cwd }) : await readPack(value, { cwd: from })
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    const { faultOf } = await import('../packs/place-in-file.ts')
    throw new PackError([faultOf(place, { code: error.code, message: error.message, hint: error.hint })])
  }
}

/** Faults of names that no rule or category has. */
async function unknownNames(names: readonly Told<string>[], packs: readonly RulePack[]): Promise<readonly PackFault[]> {
  if (names.length === 0) return []
  const { faultOf } = await import('../packs/place-in-file.ts')
  const { meant } = await import('../packs/nearest.ts')
  const known = new Set(packs.flatMap(({ rules }) => rules.flatMap(({ id, category }) => [id, category])))
  return names
    .filter(({ value }) => !known.has(value.replace(/\/\*?$/, '')))
    .map(({ value, place }) =>
      faultOf(place, { code: 'unknown-rule', message: `没有规则或类别“${value}”`, hint: meant(value, known) }),
    )
}

async function faultsOfNames(
  only: readonly Told<string>[],
  skip: readonly Told<string>[],
  packs: readonly RulePack[],
): Promise<readonly PackFault[]> {
  return [...(await unknownNames([...only, ...skip], packs)), ...(await lockedNames(skip, packs))]
}

/** Faults of leaving out rules that their packs do not let go. */
async function lockedNames(names: readonly Told<string>[], packs: readonly RulePack[]): Promise<readonly PackFault[]> {
  const locked = packs.flatMap(({ rules }) => rules.filter(({ lock }) => lock.includes('rule')))
  const { faultOf } = await import('../packs/place-in-file.ts')
  return names.flatMap(({ value, place }) => {
    const name = value.replace(/\/\*?$/, '')
    const rule = locked.find(({ id, category }) => id === name || category === name)
    if (rule === undefined) return []
    const message = `“${rule.id}”被规则包 ${rule.origin.pack} 锁定：不能停用`
    return [faultOf(place, { code: 'locked', message, hint: '请删去这一项，或写到具体的规则；临时不查可用命令行的 --skip。' })]
  })
}

/** The packs as they work together. @throws {@link PackError} where one replaces what another has locked. */
async function settled(packs: readonly RulePack[]): Promise<readonly RulePack[]> {
  const { lockedReplacements, withoutOff } = await import('../packs/rules-of-packs.ts')
  const [first, ...rest] = lockedReplacements(packs)
  if (first !== undefined) throw new PackError([first, ...rest])
  return withoutOff(packs)
}

async function refined(packs: readonly RulePack[], settings: PackSettings): Promise<readonly RulePack[]> {
  const { only = [], skip, severity } = settings
  const ofNames = skip.length === 0 && only.length === 0 ? [] : await faultsOfNames(only, skip, packs)
  if (severity.size === 0 && ofNames.length === 0) return packs
  const { refineSeverity } = await import('../packs/refine-severity.ts')
  const { packs: after, faults } = refineSeverity(packs, severity)
  const [first, ...rest] = [...ofNames, ...faults]
  if (first !== undefined) throw new PackError([first, ...rest])
  return after
}

/**
 * Makes a loader. `named` are the packs of the command line, found from `cwd`.
 * The loader throws {@link PackError} with every fault of a pack or of what a configuration says about packs.
 */
export function packLoader(named: readonly string[], cwd: string): PackLoader {
  const known = new Map<string, Promise<readonly RulePack[]>>()
  const once = (key: string, load: () => Promise<readonly RulePack[]>): Promise<readonly RulePack[]> => {
    const loaded = known.get(key) ?? load()
    known.set(key, loaded)
    return loaded
  }
  return async (settings) => {
    const packs: RulePack[] = []
    if (settings.builtIn) packs.push(...(await once('', () => loadPacks())))
    for (const told of settings.packs) {
      packs.push(...(await once(resolve(told.from, told.value), async () => [await readTold(told, cwd)])))
    }
    packs.push(...(await once('-', () => loadPacks({ packs: named, builtIn: false, cwd }))))
    const isPlain = settings.packs.length === 0 && named.length === 0
    return refined(isPlain ? packs : await settled(packs), settings)
  }
}
