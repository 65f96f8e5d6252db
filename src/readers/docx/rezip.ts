/** A package written again with some parts new: every other entry keeps its bytes, compressed as they were. */
import { deflateSync } from 'fflate'
import { crc32 } from './crc32.ts'
import { damaged } from './refusals.ts'
import type { ZipEntry, ZipPackage } from './zip.ts'

const LOCAL_SIZE = 30
const CENTRAL_SIZE = 46
const END_SIZE = 22
const EXTRA_64 = 1
const UTF_8_NAME = 0x0800
const DEFLATED = 8
const VERSION = 20

/** What a header says of an entry that is written. */
interface Header {
  readonly name: Uint8Array
  readonly time: number
  readonly crc: number
  readonly compressed: Uint8Array
  readonly size: number
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function pack(name: Uint8Array, time: number, content: Uint8Array): Header {
  return { name, time, crc: crc32(content), compressed: deflateSync(content, { level: 6 }), size: content.length }
}

/** The fields that local and central headers share, from `at` on. */
function writeShared(view: DataView, at: number, { name, time, crc, compressed, size }: Header): void {
  view.setUint16(at, VERSION, true)
  view.setUint16(at + 2, UTF_8_NAME, true)
  view.setUint16(at + 4, DEFLATED, true)
  view.setUint32(at + 6, time, true)
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, compressed.length, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, name.length, true)
}

function localEntry(header: Header): readonly Uint8Array[] {
  const local = new Uint8Array(LOCAL_SIZE)
  const view = viewOf(local)
  view.setUint32(0, 0x04034b50, true)
  writeShared(view, 4, header)
  return [local, header.name, header.compressed]
}

function centralRecord(header: Header, offset: number): Uint8Array {
  const record = new Uint8Array(CENTRAL_SIZE + header.name.length)
  const view = viewOf(record)
  view.setUint32(0, 0x02014b50, true)
  view.setUint16(4, VERSION, true)
  writeShared(view, 6, header)
  view.setUint32(42, offset, true)
  record.set(header.name, CENTRAL_SIZE)
  return record
}

/** The extra field without the 64-bit sizes, which are written in short. */
function shortExtra(extra: Uint8Array): Uint8Array {
  const kept: number[] = []
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + ((extra[at + 2] as number) | ((extra[at + 3] as number) << 8))
    const isLong = extra[at] === EXTRA_64 && extra[at + 1] === 0
    if (!isLong) kept.push(...extra.subarray(at, end))
    at = end
  }
  return Uint8Array.from(kept)
}

/** The record of an entry that only moved. */
function movedRecord(bytes: Uint8Array, entry: ZipEntry, offset: number): Uint8Array {
  const [start, end] = entry.record
  const old = bytes.subarray(start, end)
  const view = viewOf(old)
  const nameEnd = CENTRAL_SIZE + view.getUint16(28, true)
  const extraEnd = nameEnd + view.getUint16(30, true)
  const isLong = [20, 24, 42].some((at) => view.getUint32(at, true) === 0xffffffff)
  const extra = isLong ? shortExtra(old.subarray(nameEnd, extraEnd)) : old.subarray(nameEnd, extraEnd)
  const record = new Uint8Array(nameEnd + extra.length + (old.length - extraEnd))
  record.set(old.subarray(0, nameEnd))
  record.set(extra, nameEnd)
  record.set(old.subarray(extraEnd), nameEnd + extra.length)
  const written = viewOf(record)
  written.setUint32(20, entry.compressedSize, true)
  written.setUint32(24, entry.size, true)
  written.setUint16(30, extra.length, true)
  written.setUint32(42, offset, true)
  return record
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

function endRecord(zip: ZipPackage, count: number, size: number, offset: number): Uint8Array {
  const old = zip.bytes.subarray(zip.end)
  const comment = old.subarray(END_SIZE, END_SIZE + viewOf(old).getUint16(20, true))
  const end = new Uint8Array(END_SIZE + comment.length)
  const view = viewOf(end)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, count, true)
  view.setUint16(10, count, true)
  view.setUint32(12, size, true)
  view.setUint32(16, offset, true)
  view.setUint16(20, comment.length, true)
  end.set(comment, END_SIZE)
  return end
}

/**
 * Writes the package with the contents of `parts` in place of, or behind, what it holds.
 * @param parts name as it shall be written → content; names of parts that exist already are compared in lower case.
 * @throws {@link ReadError} `damaged-file` when entries share their bytes.
 */
export function rezip(zip: ZipPackage, parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const { bytes } = zip
  const contents = new Map([...parts].map(([name, content]) => [name.toLowerCase(), content] as const))
  const byOffset = [...zip.entries].sort((one, other) => one.header - other.header)
  const first = byOffset[0]
  if (first === undefined) throw damaged('压缩包是空的')
  const chunks: Uint8Array[] = [bytes.subarray(0, first.header)]
  let offset = first.header
  const put = (written: readonly Uint8Array[]): void => {
    for (const chunk of written) offset += chunk.length
    chunks.push(...written)
  }
  const records = new Map<string, Uint8Array>()
  byOffset.forEach((entry, index) => {
    const next = byOffset[index + 1]?.header ?? zip.directory
    if (next < entry.data + entry.compressedSize) throw damaged('压缩包里的文件互相重叠')
    const content = contents.get(entry.name)
    const at = offset
    if (content === undefined) {
      put([bytes.subarray(entry.header, next)])
      records.set(entry.name, movedRecord(bytes, entry, at))
      return
    }
    const view = viewOf(bytes)
    const nameStart = entry.record[0] + CENTRAL_SIZE
    const name = bytes.subarray(nameStart, nameStart + view.getUint16(entry.record[0] + 28, true))
    const header = pack(name, view.getUint32(entry.record[0] + 12, true), content)
    put(localEntry(header))
    records.set(entry.name, centralRecord(header, at))
  })
  const ordered = zip.entries.map(({ name }) => records.get(name) as Uint8Array)
  const time = viewOf(bytes).getUint32(first.record[0] + 12, true)
  for (const [name, content] of parts) {
    if (zip.byName.has(name.toLowerCase())) continue
    const header = pack(new TextEncoder().encode(name), time, content)
    const at = offset
    put(localEntry(header))
    ordered.push(centralRecord(header, at))
  }
  const size = ordered.reduce((length, record) => length + record.length, 0)
  return concatenate([...chunks, ...ordered, endRecord(zip, ordered.length, size, offset)])
}
