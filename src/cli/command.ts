/** What a command is: a table of options from which parsing, help and completions are made, and what it does. */
import type { Locale } from '../model/finding.ts'
import type { LocalText } from '../model/pack.ts'
import type { Arguments } from './arguments.ts'
import type { ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'

/** What a value must be; `file` and `folder` also steer completions. */
export type ValueSort = 'text' | 'file' | 'folder' | 'number' | 'year' | 'date'

export interface Option {
  /** Without dashes. */
  readonly name: string
  /** One letter. */
  readonly short?: string
  readonly help: LocalText
  /** Left out for a switch. */
  readonly value?: {
    readonly sort: ValueSort
    /** What stands for the value in the help. */
    readonly label: LocalText
    readonly choices?: readonly string[]
  }
  /** Whether it may be given several times; of others the last one holds. */
  readonly multiple?: boolean
}

export interface Command {
  /** As typed; a sub-command holds both words. */
  readonly name: string
  readonly summary: LocalText
  /** What stands after the name in the usage line. */
  readonly operands: LocalText
  readonly options: readonly Option[]
  /** Whole command lines with what they do. */
  readonly examples?: readonly (readonly [line: string, what: LocalText])[]
  readonly run: (given: Arguments, io: Io, locale: Locale) => Promise<ExitCode>
}

/** A command in the list: enough for the overview, the rest is loaded when it runs. */
export interface CommandEntry {
  readonly name: string
  readonly summary: LocalText
  readonly load: () => Promise<Command>
}
