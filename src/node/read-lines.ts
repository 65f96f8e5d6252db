/** Bytes that come in any pieces → lines of UTF-8. */

/** Longest line in code units; what is longer cannot be a request that is meant. */
const LONGEST = 64 * 1024 * 1024

/** A line, or `null` in place of one that is too long. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string | null, void, undefined> {
  const decoder = new TextDecoder()
  let pieces: string[] = []
  let length = 0
  for await (const chunk of bytes) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n')
    const add = (piece: string): void => {
      length += piece.length
      if (length <= LONGEST) pieces.push(piece)
    }
    add(first)
    for (const piece of others) {
      yield length > LONGEST ? null : pieces.join('')
      pieces = []
      length = 0
      add(piece)
    }
  }
  if (length > 0) yield length > LONGEST ? null : pieces.join('')
}
