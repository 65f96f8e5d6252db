/** The beginning of a Word document stream: which parts it has and where its tables stand ([MS-DOC] 2.5). */

/** Lengths of the parts in characters, in their order in the text. */
export interface PartLengths {
  readonly body: number
  readonly footnotes: number
  readonly headers: number
  readonly macros: number
  readonly comments: number
  readonly endnotes: number
  readonly textboxes: number
}

/** A table within the table stream: its first byte and its length. */
export interface TablePlace {
  readonly at: number
  readonly bytes: number
}

export interface Fib {
  /** Version of the format: 193 and above since Word 97. */
  readonly version: number
  readonly encrypted: boolean
  readonly tableStream: '0Table' | '1Table'
  readonly parts: PartLengths
  readonly pieces: TablePlace
  readonly characterRuns: TablePlace
  readonly paragraphRuns: TablePlace
}

/** Reads the header; `undefined` when it is not that of a Word document. */
export function readFib(stream: Uint8Array): Fib | undefined {
  if (stream.length < 32) return undefined
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const mark = view.getUint16(0, true)
  if (mark !== 0xa5ec && mark !== 0xa5dc) return undefined
  const [version, flags] = [view.getUint16(2, true), view.getUint16(10, true)]
  const number = (at: number): number => (at + 4 <= stream.length ? view.getUint32(at, true) : 0)
  const table = (at: number): TablePlace => ({ at: number(at), bytes: number(at + 4) })
  return {
    version,
    encrypted: (flags & 0x0100) !== 0,
    tableStream: (flags & 0x0200) === 0 ? '0Table' : '1Table',
    parts: {
      body: number(0x4c),
      footnotes: number(0x50),
      headers: number(0x54),
      macros: number(0x58),
      comments: number(0x5c),
      endnotes: number(0x60),
      textboxes: number(0x64),
    },
    pieces: table(0x1a2),
    characterRuns: table(0xfa),
    paragraphRuns: table(0x102),
  }
}
