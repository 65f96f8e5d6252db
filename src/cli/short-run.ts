/** Tells a run that is over at once from one that goes on. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Arguments } from './arguments.ts'
import type { Inputs } from './inputs.ts'

/** Bytes; a report has some ten thousand. */
const SHORT = 64 * 1024

/** Whether one short text is all there is to check. */
export function isShortRun({ paths }: Inputs, given: Arguments, cwd: string): boolean {
  const [path, ...others] = paths
  if (path === undefined || others.length > 0 || given.has('watch')) return false
  const size = statSync(resolve(cwd, path), { throwIfNoEntry: false })?.size
  return size !== undefined && size <= SHORT
}
