/** The world as a command sees it; tests hand in one of their own. */

/** Where text goes. */
export interface Sink {
  /** Resolves when the text is handed on, so that a slow reader holds the writer back. */
  readonly write: (text: string | Uint8Array) => Promise<void>
  readonly isTTY: boolean
  /** Columns of the terminal, if it is one. */
  readonly columns: number | undefined
  /** Whether the reader has gone away (EPIPE); what is written then goes nowhere. */
  readonly closed: () => boolean
}

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdout: Sink
  readonly stderr: Sink
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Told that the run is over in a moment, so that no code needs to be made faster for later. */
  readonly expectShortRun?: (() => Promise<void>) | undefined
}

/** Reads standard input to its end. `refuse` is told the size so far in bytes, and may throw. */
export async function readStdin(stdin: AsyncIterable<Uint8Array>, refuse: (size: number) => void): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stdin) {
    size += chunk.length
    refuse(size)
    chunks.push(chunk)
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
}
