/** What may be shown on a terminal: colours and width. */
import type { Io, Sink } from './io.ts'

const WIDEST = 120
const USUAL = 80

/** Whether to use colours: never when told not to, else on a terminal or when forced. */
export function wantsColor(sink: Sink, env: Io['env'], noColor: boolean): boolean {
  if (noColor || env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0'
  return sink.isTTY && env.TERM !== 'dumb'
}

/** Columns to fill; the usual 80 where there is no terminal, so that files do not depend on the window. */
export function pageWidth(sink: Sink): number {
  return sink.isTTY && sink.columns !== undefined && sink.columns > 0 ? Math.min(sink.columns, WIDEST) : USUAL
}
