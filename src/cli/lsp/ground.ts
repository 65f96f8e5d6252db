/** What the language server stands on. */
import type { Locale } from '../../model/finding.ts'
import type { Arguments } from '../arguments.ts'
import type { Io } from '../io.ts'
import type { Folders } from './folders.ts'

export interface Ground {
  readonly given: Arguments
  /** Its `cwd` is the first folder that is open in the editor. */
  readonly io: Io
  readonly folders: Folders
  readonly locale: Locale
}
