/** Properties of paragraphs and characters, kept in pages of 512 bytes ([MS-DOC] 2.9.33, 2.9.175). */
import type { TablePlace } from './fib.ts'

/** What is needed of a paragraph. */
export interface ParagraphRun {
  /** First byte in the document stream, and one more than the last. */
  readonly from: number
  readonly to: number
  /** Number of the style; 1 to 9 are the built-in headings. */
  readonly style: number
  readonly inTable: boolean
  /** The paragraph is the mark at the end of a row. */
  readonly endsRow: boolean
  /** Word shows an automatic number before it. */
  readonly numbered: boolean
}

/** Bytes of the document stream whose characters are hidden or deleted. */
export interface SilentRun {
  readonly from: number
  readonly to: number
}

const PAGE = 512
const [HIDDEN, DELETED, IN_TABLE, ENDS_ROW, LIST] = [0x083c, 0x0800, 0x2416, 0x2417, 0x460b]

/** Paragraphs in the order of their bytes. */
export function readParagraphRuns(stream: Uint8Array, table: Uint8Array, place: TablePlace): readonly ParagraphRun[] {
  return readPages(stream, table, place, 13, (page, at, from, to) => {
    const length = page[at] === 0 ? (page[at + 1] ?? 0) * 2 : (page[at] ?? 0) * 2 - 1
    const start = page[at] === 0 ? at + 2 : at + 1
    const properties = at === 0 ? page.subarray(0, 0) : page.subarray(start + 2, start + length)
    const values = readProperties(properties)
    const style = at === 0 ? 0 : (page[start] ?? 0) | ((page[start + 1] ?? 0) << 8)
    const isSet = (code: number): boolean => (values.get(code) ?? 0) !== 0
    return { from, to, style, inTable: isSet(IN_TABLE), endsRow: isSet(ENDS_ROW), numbered: isSet(LIST) }
  })
}

/** Hidden and deleted characters, in the order of their bytes. */
export function readSilentRuns(stream: Uint8Array, table: Uint8Array, place: TablePlace): readonly SilentRun[] {
  return readPages(stream, table, place, 1, (page, at, from, to) => {
    if (at === 0) return undefined
    const values = readProperties(page.subarray(at + 1, at + 1 + (page[at] ?? 0)))
    // 0x80 and 0x81 are “as the style” and “other than the style”; no style of a body is hidden.
    const isOn = (code: number): boolean => values.get(code) === 1 || values.get(code) === 0x81
    return isOn(HIDDEN) || isOn(DELETED) ? { from, to } : undefined
  })
}

/** Reads every page that the table names; `entryBytes` is the size of an entry, whose first byte tells where the properties stand. */
function readPages<Run extends SilentRun>(
  stream: Uint8Array,
  table: Uint8Array,
  { at, bytes }: TablePlace,
  entryBytes: number,
  read: (page: Uint8Array, at: number, from: number, to: number) => Run | undefined,
): readonly Run[] {
  const end = Math.min(at + bytes, table.length)
  const count = Math.floor((end - at - 4) / 8)
  const runs: Run[] = []
  if (count <= 0) return runs
  const numbers = new DataView(table.buffer, table.byteOffset + at + (count + 1) * 4, count * 4)
  const seen = new Set<number>()
  for (let index = 0; index < count; index++) {
    const number = numbers.getUint32(index * 4, true) & 0x3fffff
    const page = stream.subarray(number * PAGE, number * PAGE + PAGE)
    if (page.length < PAGE || seen.has(number)) continue
    seen.add(number)
    readPage(page, entryBytes, (entry, from, to) => {
      const run = read(page, entry, from, to)
      if (run !== undefined) runs.push(run)
    })
  }
  return runs.sort((one, other) => one.from - other.from)
}

function readPage(page: Uint8Array, entryBytes: number, take: (at: number, from: number, to: number) => void): void {
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
  const count = Math.min(page[PAGE - 1] as number, Math.floor((PAGE - 5) / (4 + entryBytes)))
  for (let index = 0; index < count; index++) {
    const at = (page[(count + 1) * 4 + index * entryBytes] as number) * 2
    take(at, view.getUint32(index * 4, true), view.getUint32(index * 4 + 4, true))
  }
}

/** Codes with the first byte or two of their operands. */
function readProperties(bytes: Uint8Array): ReadonlyMap<number, number> {
  const values = new Map<number, number>()
  for (let index = 0; index + 3 <= bytes.length; ) {
    const code = (bytes[index] as number) | ((bytes[index + 1] as number) << 8)
    const operand = bytes[index + 2] as number
    values.set(code, code === LIST ? operand | ((bytes[index + 3] ?? 0) << 8) : operand)
    index += 2 + operandBytes(code, operand)
  }
  return values
}

/** Size of an operand by the three highest bits of its code ([MS-DOC] 2.6.1). */
function operandBytes(code: number, first: number): number {
  const sizes = [1, 1, 2, 4, 2, 2, first + 1, 3]
  return sizes[code >> 13] as number
}
