/** What the last lines of a faulty pack say must be reported: `# expect LINE:COLUMN CODE PART OF THE HINT`. */
import { PackError, type PackFault } from '../../src/errors.ts'
import type { PackFile } from '../../src/packs/pack-file.ts'
import type { PackOptions } from '../../src/packs/pack-options.ts'
import { parsePack } from '../../src/packs/parse-pack.ts'

export interface Expectation {
  readonly at: string
  readonly hint: string
}

/** Expectations of a file, in order. */
export function expectationsIn(text: string): readonly Expectation[] {
  return [...text.matchAll(/^# expect (\S+ \S+) ?(.*)$/gmu)].map(([, at = '', hint = '']) => ({ at, hint }))
}

/** The faults of a pack, or none. */
export function faultsOf(files: readonly PackFile[], options?: PackOptions): readonly PackFault[] {
  try {
    parsePack(files, options)
    return []
  } catch (error) {
    if (error instanceof PackError) return error.faults
    throw error
  }
}

/** Place and code of each fault. */
export const placed = (faults: readonly PackFault[]): readonly string[] =>
  faults.map(({ line, column, code }) => `${line}:${column} ${code}`)
