/** What the language server stands on. */
import type { Locale } from '../../model/finding.ts'
import type { Arguments } from '../arguments.ts'
import type { Io } from '../io.ts'

export interface Ground {
  readonly given: Arguments
  /** Its `cwd` is the folder that is open in the editor. */
  readonly io: Io
  readonly locale: Locale
}
