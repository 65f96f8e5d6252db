/** Results kept on disk by what they were made of: the text's bytes, the rules, the options, and the engine itself. */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CheckResult } from '../model/finding.ts'
import type { Origin, Source } from '../model/source.ts'
import { TOOL } from '../model/tool.ts'
import { lineStarts, pointAt } from '../text/positions.ts'
import { packageFolder } from './package-folder.ts'

/** What a result was made of, beside the bytes of the text; anything else that is in it is none of the cache's business. */
export interface CacheGround {
  readonly rules: unknown
  readonly options: unknown
}

/** A result with as much of its source as the formats ask for. */
export interface CachedCheck {
  readonly result: CheckResult
  readonly source: Source
}

/** The results of one ground. */
export interface ResultCache {
  /** Where a text would be kept; `name` tells its format. */
  readonly keyOf: (bytes: Uint8Array, name: string) => string
  /** What is kept there; anything that is not whole counts as nothing. */
  readonly load: (key: string, path: string) => Promise<CachedCheck | null>
  readonly store: (key: string, check: CachedCheck) => Promise<void>
}

interface Entry {
  readonly result: CheckResult
  readonly format: Source['format']
  readonly text: string
  readonly warnings: Source['warnings']
  /** Where each line came from, by its 1-based number; empty where the format has nothing to tell. */
  readonly origins: readonly Origin[]
}

const digest = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}

/** The engine as it is: its version, and the built program, whose entry names every other part by its content. */
function engine(): string {
  const built = join(packageFolder(), 'dist', 'cli.js')
  return digest(TOOL.version, existsSync(built) ? readFileSync(built) : '')
}

function originsOf({ text, origin }: Source): readonly Origin[] {
  const origins = lineStarts(text).map((start) => origin(start))
  return origins.every((one) => Object.keys(one).length === 0) ? [] : [{}, ...origins]
}

function sourceOf({ format, text, warnings, origins }: Entry, path: string): Source {
  const lines = lineStarts(text)
  return {
    format,
    path,
    text,
    tree: { type: 'root', children: [] },
    origin: (offset) => origins[pointAt(lines, offset).line] ?? {},
    ...(warnings === undefined ? {} : { warnings }),
  }
}

const json = (value: unknown): string => JSON.stringify(value, (_, inner) => (typeof inner === 'function' ? undefined : inner))

/** Days for which results are kept: the day of the check is part of what they were made of. */
const KEPT_DAYS = 7

/** Removes what was made long ago: it is of another day, so it cannot be asked for again. */
async function prune(folder: string): Promise<void> {
  const oldest = Date.now() - KEPT_DAYS * 24 * 3600 * 1000
  for (const name of await readdir(folder)) {
    const home = join(folder, name)
    if (!/^[0-9a-f]{16}$/.test(name) || (await stat(home)).mtimeMs >= oldest) continue
    await rm(home, { recursive: true, force: true })
  }
}

/**
 * Opens the results of several grounds in one folder. Drafts are confidential: only the owner may read what is kept.
 */
export async function openCaches(folder: string, grounds: readonly CacheGround[]): Promise<readonly ResultCache[]> {
  const own = engine()
  const names = grounds.map(({ rules, options }) => digest(own, json(rules), json(options)).slice(0, 16))
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await prune(folder)
  return names.map((name) => {
    const home = join(folder, name)
    return {
      keyOf: (bytes, textName) => digest(bytes, /\.[^./\\]+$/.exec(textName)?.[0].toLowerCase() ?? ''),
      load: async (key, path) => {
        try {
          const entry: Entry = JSON.parse(await readFile(join(home, `${key}.json`), 'utf8'))
          return { result: { ...entry.result, path }, source: sourceOf(entry, path) }
        } catch {
          return null
        }
      },
      store: async (key, { result, source }) => {
        const { format, text, warnings } = source
        const entry: Entry = { result, format, text, warnings, origins: originsOf(source) }
        await mkdir(home, { recursive: true, mode: 0o700 })
        const draft = join(home, `.${randomBytes(6).toString('hex')}.tmp`)
        await writeFile(draft, JSON.stringify(entry), { mode: 0o600 })
        await rename(draft, join(home, `${key}.json`))
      },
    }
  })
}
