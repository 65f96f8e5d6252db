/** Bytes → lines, split at the line feed alone: JSON may hold other line separators as they are. */

/** A line without its end. */
export interface Line {
  readonly text: string
  /** Bytes that it takes, its end included. */
  readonly bytes: number
  /** Whether it has an end; the last may lack it. */
  readonly isWhole: boolean
  /** Whether it was too long to keep; then its text is empty. */
  readonly isTooLong: boolean
}

const FEED = 10

/** Splits a stream; a last line without an end comes too. `most` is the length in bytes of which no line holds more. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<Line, void, undefined> {
  let parts: Uint8Array[] = []
  let size = 0
  const take = (isWhole: boolean): Line => {
    const bytes = size + (isWhole ? 1 : 0)
    const line = { text: Buffer.concat(parts).toString('utf8'), bytes, isWhole, isTooLong: size > most }
    parts = []
    size = 0
    return line
  }
  const add = (part: Uint8Array): void => {
    size += part.length
    // What is too long is passed over, not kept.
    if (size <= most) parts.push(part)
    else parts = []
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(FEED); at >= 0; at = chunk.indexOf(FEED, from)) {
      add(chunk.subarray(from, at))
      yield take(true)
      from = at + 1
    }
    if (from < chunk.length) add(chunk.subarray(from))
  }
  if (size > 0) yield take(false)
}
