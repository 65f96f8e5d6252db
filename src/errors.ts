/** Everything that is thrown. A document that breaks a rule is data and is never thrown. */

/** A fault in a pack, a configuration or a suppression file; `line` and `column` are 1-based. */
export interface PackFault {
  readonly code: string
  readonly message: string
  readonly file: string
  readonly line: number
  readonly column: number
  /** What to do, and what was probably meant. */
  readonly hint: string | null
  /** The lines around the fault, the faulty one included, as they stand. */
  readonly excerpt: readonly { readonly line: number; readonly text: string }[]
}

/** Marks errors of this package, whichever copy of it they come from. */
const MARK = Symbol.for('fazhi.error')

function isOfSort(asked: { readonly sort: string }, value: unknown): boolean {
  if (Function.prototype[Symbol.hasInstance].call(asked, value)) return true
  return value instanceof Error && MARK in value && (asked.sort === 'FazhiError' || asked.sort === value.name)
}

/**
 * The base of all errors of this package; `code` names the cause for programs, `hint` says what to do. `instanceof` holds
 * for errors of another copy of the package too, such as that of a plug-in or of a part that is loaded on demand.
 */
export class FazhiError extends Error {
  static readonly sort: string = 'FazhiError'
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: the class that is asked for, which may be one of those below.
    return isOfSort(this, value)
  }

  readonly [MARK] = true
  override readonly name: string = 'FazhiError'
  readonly code: string
  readonly hint: string
  constructor(code: string, message: string, hint: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.hint = hint
  }
}

/** A pack, configuration or suppression file cannot be used; every fault at once. */
export class PackError extends FazhiError {
  static override readonly sort: string = 'PackError'
  override readonly name = 'PackError'
  readonly faults: readonly [PackFault, ...PackFault[]]
  constructor(faults: readonly [PackFault, ...PackFault[]]) {
    const [first] = faults
    const more = faults.length > 1 ? `（另有 ${faults.length - 1} 处）` : ''
    super(
      first.code,
      `${first.file}:${first.line}:${first.column} ${first.message}${more}`,
      first.hint ?? '按提示逐处改正后重试。',
    )
    this.faults = faults
  }
}

/** Bytes are not what the reader expects, or no reader takes them. */
export class ReadError extends FazhiError {
  static override readonly sort: string = 'ReadError'
  override readonly name = 'ReadError'
  readonly path: string | null
  constructor(code: string, message: string, hint: string, options: { readonly path?: string; readonly cause?: unknown } = {}) {
    super(code, message, hint, options.cause)
    this.path = options.path ?? null
  }
}

/** A call or a command line is wrong. */
export class UsageError extends FazhiError {
  static override readonly sort: string = 'UsageError'
  override readonly name = 'UsageError'
}

/** A kind threw, ran over its budget or pointed outside the text: the run stops, since a hole in a result is worse than none. */
export class RuleCrashError extends FazhiError {
  static override readonly sort: string = 'RuleCrashError'
  override readonly name = 'RuleCrashError'
  readonly ruleId: string
  constructor(code: string, ruleId: string, message: string, hint: string, cause?: unknown) {
    super(code, message, hint, cause)
    this.ruleId = ruleId
  }
}
