/** `--cache`: gives kept results where they hold, and keeps new ones. */
import { resolve } from 'node:path'
import { FazhiError } from '../errors.ts'
import type { FileCheck } from '../node/check-files.ts'
import { openCaches, type ResultCache } from '../node/result-cache.ts'
import type { Arguments } from './arguments.ts'
import type { Inputs } from './inputs.ts'
import type { Io } from './io.ts'
import type { Setup, Setups } from './setups.ts'

const USUAL = '.fazhicache'

/** The kept results of a run. */
export interface KeptResults {
  /** Checks texts of one setup, in order; `check` is asked for those of which nothing is kept. */
  readonly through: (
    paths: readonly string[],
    setup: Setup,
    check: (paths: readonly string[]) => AsyncGenerator<FileCheck, void, undefined>,
  ) => AsyncGenerator<FileCheck, void, undefined>
}

/** Opens what is kept. */
export async function openKept(inputs: Inputs, setups: Setups, given: Arguments, io: Io): Promise<KeptResults> {
  const location = given.one('cache-location')
  const all = [...new Set(inputs.paths.map((path) => setups.of(path)))]
  const reading = [given.one('encoding') ?? null, given.one('changes') ?? null]
  const grounds = all.map(({ packs, options }) => ({ rules: packs, options: [options, reading] }))
  const caches = await openCaches(resolve(io.cwd, location ?? USUAL), grounds)
  const cacheOf = new Map(all.map((setup, index) => [setup, caches[index]!]))
  return {
    through: (paths, setup, check) => through(paths, cacheOf.get(setup)!, inputs, check),
  }
}

/** The key of a text as it is now; `null` for one that cannot be read or that is no file. */
async function keyNow(path: string, cache: ResultCache, { bytesOf, nameOf }: Inputs): Promise<string | null> {
  if (path === '-') return null
  try {
    return cache.keyOf(await bytesOf(path), nameOf(path))
  } catch (error) {
    if (error instanceof FazhiError) return null
    throw error
  }
}

async function* through(
  paths: readonly string[],
  cache: ResultCache,
  inputs: Inputs,
  check: (paths: readonly string[]) => AsyncGenerator<FileCheck, void, undefined>,
): AsyncGenerator<FileCheck, void, undefined> {
  const keys = new Map<string, string | null>()
  const missing: string[] = []
  for (const path of paths) {
    const key = await keyNow(path, cache, inputs)
    keys.set(path, key)
    if (key === null || (await cache.load(key, inputs.nameOf(path))) === null) missing.push(path)
  }
  const isMissing = new Set(missing)
  const checked = check(missing)
  for (const path of paths) {
    const key = keys.get(path) ?? null
    const kept = key === null || isMissing.has(path) ? null : await cache.load(key, inputs.nameOf(path))
    if (kept !== null) {
      yield { path, ...kept }
      continue
    }
    const { value } = isMissing.has(path) ? await checked.next() : await check([path]).next()
    if (value === undefined) continue
    // The file may have changed since its key was made; then the result is kept for neither.
    if (key !== null && 'result' in value && (await keyNow(path, cache, inputs)) === key) await cache.store(key, value)
    yield value
  }
}
