/** Files → results, one after the other, so that a long batch needs no more memory than one text. */
import type { CheckOptions } from '../engine/check-options.ts'
import { createChecker } from '../engine/checker.ts'
import { ReadError } from '../errors.ts'
import type { CheckResult } from '../model/finding.ts'
import type { RulePack } from '../model/pack.ts'
import type { Source } from '../model/source.ts'
import { interpret } from '../reading/interpret.ts'
import { shanghaiToday } from '../text/shanghai-today.ts'
import { findFiles } from './find-files.ts'
import { loadPacks, type PackChoice } from './load-packs.ts'
import { readSource } from './read-source.ts'

/** What became of one file: its result with the text behind it, or why it could not be read. */
export type FileCheck =
  | { readonly path: string; readonly source: Source; readonly result: CheckResult }
  | { readonly path: string; readonly error: ReadError }

/** Checks one source after the other; `read` turns a path into a source. A file that cannot be read does not stop the rest. */
export async function* checkEach(
  paths: Iterable<string>,
  packs: readonly RulePack[],
  read: (path: string) => Promise<Source>,
  options: CheckOptions,
): AsyncGenerator<FileCheck, void, undefined> {
  const checker = createChecker(packs)
  const { year, level } = options
  for (const path of paths) {
    try {
      const source = await read(path)
      yield { path, source, result: checker(interpret(source, { year, level }), { ...options, path: source.path ?? path }) }
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      yield { path, error }
    }
  }
}

/** Options of {@link checkFiles}. */
export interface CheckFilesOptions extends Omit<CheckOptions, 'today' | 'path'>, Omit<PackChoice, 'packs'> {
  /** ISO 8601 calendar date on which the check is made; today in Asia/Shanghai when left out. */
  readonly today?: string | undefined
  /** Packs that are loaded, or paths of packs, beside the built-in ones. */
  readonly packs?: readonly (string | RulePack)[] | undefined
  /** Encoding of text files, such as `gb18030`; found out when left out. */
  readonly encoding?: string | undefined
  /** Told of each file that cannot be read; without it the first such file ends the iteration with its error. */
  readonly onError?: ((error: ReadError) => void) | undefined
}

/**
 * Checks files, folders and globs, and gives one result after the other in the order of the files.
 * @throws {@link UsageError} when an argument names nothing, {@link PackError} when a pack cannot be used,
 * {@link ReadError} when a file cannot be read and there is no `onError`.
 */
export async function* checkFiles(
  paths: readonly string[],
  options: CheckFilesOptions = {},
): AsyncGenerator<CheckResult, void, undefined> {
  const { packs = [], builtIn, cwd, encoding, onError, today = shanghaiToday(), ...rest } = options
  const { files, faults } = await findFiles(paths, { cwd })
  if (faults[0] !== undefined) throw faults[0]
  const named = packs.filter((pack) => typeof pack === 'string')
  const given = packs.filter((pack) => typeof pack !== 'string')
  const loaded = [...(await loadPacks({ packs: named, builtIn, cwd })), ...given]
  const read = (path: string): Promise<Source> => readSource(path, { encoding, cwd })
  for await (const file of checkEach(files, loaded, read, { ...rest, today })) {
    if ('result' in file) yield file.result
    else if (onError === undefined) throw file.error
    else onError(file.error)
  }
}
