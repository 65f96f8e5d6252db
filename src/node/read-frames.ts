/** Bytes that come in any pieces → messages with a `Content-Length` header, as language servers speak. */

/** Longest message and longest header in bytes; what is longer cannot be meant. */
const LONGEST = 64 * 1024 * 1024
const LONGEST_HEADER = 8 * 1024

/** A message's text, or `null` in place of one whose header cannot be read; what follows such a header is searched for the next. */
export async function* framesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string | null, void, undefined> {
  let held: Buffer = Buffer.alloc(0)
  let pieces: Uint8Array[] = []
  let missing = 0
  for await (const chunk of bytes) {
    pieces.push(chunk)
    missing -= chunk.length
    if (missing > 0) continue
    held = Buffer.concat([held, ...pieces])
    pieces = []
    for (;;) {
      const end = held.indexOf('\r\n\r\n')
      if (end < 0) {
        if (held.length > LONGEST_HEADER) held = held.subarray(-3)
        missing = 0
        break
      }
      const length = Number(
        /(?:^|\r\n)content-length: *(\d+) *(?:\r\n|$)/i.exec(held.toString('latin1', 0, end))?.[1] ?? Number.NaN,
      )
      if (!(length <= LONGEST)) {
        yield null
        held = held.subarray(end + 4)
        continue
      }
      missing = end + 4 + length - held.length
      if (missing > 0) break
      const body = held.toString('utf8', end + 4, end + 4 + length)
      held = held.subarray(end + 4 + length)
      yield body
    }
  }
}
