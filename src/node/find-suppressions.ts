/** Finds and reads the files of suppressions that hold for reports. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { UsageError } from '../errors.ts'
import type { Suppression } from '../model/suppression.ts'

/** The name that is looked for. */
export const SUPPRESSION_FILE = 'fazhi.suppressions.yaml'

/** A file of suppressions. */
export interface SuppressionFile {
  /** As it is shown: relative to the working folder where it lies beneath it. */
  readonly path: string
  readonly text: string
  readonly suppressions: readonly Suppression[]
}

/**
 * Reads one file.
 * @throws {@link PackError} with every fault, {@link UsageError} `unreadable-suppressions`.
 */
export async function readSuppressions(file: string, cwd: string): Promise<SuppressionFile> {
  const place = resolve(cwd, file)
  const shown = relative(cwd, place)
  const path = (shown.startsWith('..') ? place : shown).split(sep).join('/')
  try {
    const text = readFileSync(place, 'utf8').replace(/^\uFEFF/, '')
    // Most folders have no such file, and then nothing that reads YAML is loaded.
    const { parseSuppressions } = await import('../packs/parse-suppressions.ts')
    return { path, text, suppressions: parseSuppressions({ path, text }) }
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw new UsageError('unreadable-suppressions', `读不了豁免文件“${file}”`, '请核对路径和文件权限。', error)
  }
}

/** Finds the nearest file for each report, from its folder upward, and reads each file once. */
export function suppressionFinder(cwd: string): (report: string) => Promise<SuppressionFile | null> {
  const read = new Map<string, SuppressionFile>()
  const found = new Map<string, string | null>()
  const nearest = (folder: string): string | null => {
    const known = found.get(folder)
    if (known !== undefined) return known
    const own = join(folder, SUPPRESSION_FILE)
    const up = dirname(folder)
    const place = existsSync(own) ? own : up === folder ? null : nearest(up)
    found.set(folder, place)
    return place
  }
  return async (report) => {
    const place = nearest(dirname(resolve(cwd, report)))
    if (place === null) return null
    const file = read.get(place) ?? (await readSuppressions(place, cwd))
    read.set(place, file)
    return file
  }
}
