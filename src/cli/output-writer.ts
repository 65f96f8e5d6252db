/** Writes results in one format to one place, in parts where the format allows. */
import type { FormatContext, Formatter } from '../formatters/formatter.ts'
import type { CheckResult } from '../model/finding.ts'
import type { Sink } from './io.ts'

/** One output while it is being written. */
export interface OutputWriter {
  readonly add: (result: CheckResult) => Promise<void>
  /** Writes the rest; a file appears under its name only now, whole. */
  readonly finish: () => Promise<void>
  /** Throws away what was written to a file so far. */
  readonly abandon: () => Promise<void>
}

const nothing = async (): Promise<void> => {}

/**
 * Opens an output.
 * @throws {@link UsageError} `unwritable-output`.
 */
export async function openOutput(
  formatter: Formatter,
  file: string | null,
  context: FormatContext,
  io: { readonly stdout: Sink; readonly cwd: string },
): Promise<OutputWriter> {
  const target =
    file === null
      ? { write: io.stdout.write, finish: nothing, abandon: nothing }
      : await (await import('./file-target.ts')).fileTarget(file, io.cwd)
  const stream = formatter.stream?.(context)
  if (stream === undefined) {
    const results: CheckResult[] = []
    return {
      add: async (result) => void results.push(result),
      finish: async () => {
        await target.write(formatter.format(results, context))
        await target.finish()
      },
      abandon: target.abandon,
    }
  }
  let begun = false
  // What stands before goes out with the first result, so that a run that checks nothing leaves no half document.
  const opening = (): string => {
    if (begun) return ''
    begun = true
    return stream.open
  }
  return {
    add: (result) => target.write(opening() + stream.part(result)),
    finish: async () => {
      await target.write(opening() + stream.close())
      await target.finish()
    },
    abandon: target.abandon,
  }
}
