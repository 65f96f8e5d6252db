/** What a tool of the MCP server is. */
import type { JsonSchema } from '../../model/assertion.ts'
import type { Locale } from '../../model/finding.ts'
import type { Arguments } from '../arguments.ts'
import type { Io } from '../io.ts'

/** What every tool may use. */
export interface ToolGround {
  readonly io: Io
  /** The command line of the server. */
  readonly given: Arguments
  readonly locale: Locale
}

/** Arguments of a call, after the schema has passed them. */
export type ToolArguments = Readonly<Record<string, unknown>>

/** A tool: facts and places out of a report or the rule book, never text to put in. */
export interface Tool {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly inputSchema: JsonSchema
  /** Answers a call with plain data; throws a FazhiError for what the caller can put right. */
  readonly call: (args: ToolArguments, ground: ToolGround) => Promise<object>
}
