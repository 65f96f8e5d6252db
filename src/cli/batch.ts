/** What main thread and checking threads tell each other. */
import type { Locale } from '../model/finding.ts'
import type { ExitCode } from './exit-code.ts'

/** What a thread is started with. */
export interface BatchWork {
  /** Options of the command line, without texts. */
  readonly argv: readonly string[]
  readonly locale: Locale
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly paths: readonly string[]
}

/** A batch: a half-open range of the paths. */
export interface Batch {
  readonly from: number
  readonly to: number
}

/** What became of a batch. */
export interface BatchAnswer {
  /** One line of JSON for each text that could be read, as UTF-8. */
  readonly lines: Uint8Array
  /** Words for standard error: texts that could not be read or checked. */
  readonly errors: string
  readonly code: ExitCode
}
