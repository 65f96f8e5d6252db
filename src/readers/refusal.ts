/** The errors of one file: its path stands in each of them. */
import { ReadError } from '../errors.ts'

/** Makes an error with a code, what is wrong, and what to do. */
export type Refusal = (code: string, message: string, hint: string, cause?: unknown) => ReadError

/** A maker of errors for the file at a path. */
export function refusalFor(path: string | undefined): Refusal {
  return (code, message, hint, cause) => {
    return new ReadError(code, message, hint, {
      ...(path === undefined ? {} : { path }),
      ...(cause === undefined ? {} : { cause }),
    })
  }
}
