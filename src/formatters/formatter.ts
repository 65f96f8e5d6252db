/** What every output format is: a name and a way to make text out of results, whole or in parts. */
import type { CheckResult, Locale } from '../model/finding.ts'
import type { RulePack } from '../model/pack.ts'
import type { Source } from '../model/source.ts'

/** What a format may use beside the results. */
export interface FormatContext {
  /** Language of the words around the findings; `zh-CN` when left out. */
  readonly locale?: Locale | undefined
  /** Whether ANSI colours may be used; not when left out. */
  readonly color?: boolean | undefined
  /** Width of the page in columns, a Chinese character being two; 80 when left out. */
  readonly width?: number | undefined
  /** Whether only findings are wanted, without the matrix and without texts that have none; not when left out. */
  readonly quiet?: boolean | undefined
  /** The packs of the check: titles of requirements, advice of rules. */
  readonly packs?: readonly RulePack[] | undefined
  /** The text behind a result, for formats that quote around a finding or tell page and paragraph. */
  readonly sources?: { get(result: CheckResult): Source | undefined } | undefined
}

/** One output in parts: what stands before, one part for each result, what stands after. */
export interface FormatStream {
  readonly open: string
  readonly part: (result: CheckResult) => string
  readonly close: () => string
}

/** A file of an output that is a folder. */
export interface OutputFile {
  /** Without a path: no part of a report's name can lead out of the folder. */
  readonly name: string
  readonly content: string | Uint8Array
}

/** One output as a folder: a file for each result, and what stands over them all. */
export interface FormatFolder {
  readonly part: (result: CheckResult) => OutputFile
  readonly close: () => readonly OutputFile[]
}

/** An output format. */
export interface Formatter {
  readonly name: string
  /** The usual extension of a file in this format, with the dot. */
  readonly extension: string
  readonly format: (results: readonly CheckResult[], context: FormatContext) => string | Uint8Array
  /** The very same output in parts, so that a long batch need not be kept; formats that must see all results have none. */
  readonly stream?: (context: FormatContext) => FormatStream
  /** The same as a folder, for formats that people leaf through. */
  readonly folder?: (context: FormatContext) => FormatFolder
}

/** Puts the parts of a stream together. */
export function joinStream(stream: FormatStream, results: readonly CheckResult[]): string {
  return [stream.open, ...results.map((result) => stream.part(result)), stream.close()].join('')
}
