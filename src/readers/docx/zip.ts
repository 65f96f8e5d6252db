/** The directory of a ZIP package, read without trusting it. */
import { MOST_ENTRIES } from './limits.ts'
import { damaged, encrypted, tooBig } from './refusals.ts'

/** An entry of the package as the central directory lists it; every number counts bytes. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly compressedSize: number
  readonly size: number
  /** Where its local header begins. */
  readonly header: number
  /** Where its compressed bytes begin. */
  readonly data: number
  /** Its record in the central directory: begin and end. */
  readonly record: readonly [start: number, end: number]
}

export interface ZipPackage {
  readonly bytes: Uint8Array
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[]
  readonly byName: ReadonlyMap<string, ZipEntry>
  /** Where the central directory begins. */
  readonly directory: number
  /** Where the end record begins. */
  readonly end: number
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50

const LOCAL_SIZE = 30
const CENTRAL_SIZE = 46
const END_SIZE = 22
const LOCATOR_SIZE = 20
const LONGEST_COMMENT = 0xffff
const IN_EXTRA = 0xffffffff
const EXTRA_64 = 1

interface Directory {
  readonly end: number
  readonly count: number
  readonly start: number
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** A 64-bit number; what exceeds the exact integers is beyond any file and fails the bounds later. */
const readLong = (view: DataView, at: number): number => view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32

/** The end record, searched from the end; a comment or stray bytes may follow it. */
function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue
    const locator = at - LOCATOR_SIZE
    if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
      const long = readLong(view, locator + 8)
      if (long + 56 <= locator && view.getUint32(long, true) === END_64) {
        return { end: at, count: readLong(view, long + 32), start: readLong(view, long + 48) }
      }
    }
    return { end: at, count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) }
  }
  throw damaged('找不到压缩包的目录，文件可能没有下载完整')
}

/** Names of parts are ASCII; a backslash comes from writers that took a path of Windows. */
function readName(bytes: Uint8Array, start: number, end: number): string {
  let name = ''
  for (let at = start; at < end; at++) name += String.fromCharCode(bytes[at] as number)
  return name.replaceAll('\\', '/').toLowerCase()
}

/** Sizes and offset of a record, from its extra field where the short fields say so. */
function sizesOf(
  view: DataView,
  at: number,
  extra: number,
  extraEnd: number,
): readonly [size: number, compressed: number, header: number] {
  const short = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)] as const
  if (!short.includes(IN_EXTRA)) return short
  for (let field = extra; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== EXTRA_64) continue
    let next = field + 4
    const take = (value: number): number => {
      if (value !== IN_EXTRA) return value
      next += 8
      if (next > extraEnd) throw damaged('压缩包目录中的长度不完整')
      return readLong(view, next - 8)
    }
    return [take(short[0]), take(short[1]), take(short[2])]
  }
  throw damaged('压缩包目录中的长度不完整')
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, directory: Directory): ZipEntry {
  if (at + CENTRAL_SIZE > directory.end || view.getUint32(at, true) !== CENTRAL) throw damaged('压缩包的目录不完整')
  const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const end = extraEnd + view.getUint16(at + 32, true)
  if (end > directory.end) throw damaged('压缩包的目录不完整')
  if (view.getUint16(at + 8, true) & 1) throw encrypted()
  const [size, compressedSize, header] = sizesOf(view, at, nameEnd, extraEnd)
  if (header + LOCAL_SIZE > directory.start || view.getUint32(header, true) !== LOCAL) throw damaged('压缩包的目录与内容不符')
  const data = header + LOCAL_SIZE + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  if (data + compressedSize > directory.start) throw damaged('压缩包的目录与内容不符')
  const name = readName(bytes, at + CENTRAL_SIZE, nameEnd)
  // Names have no checksum: one that is damaged would make a part disappear without a word.
  const own = header + LOCAL_SIZE
  if (readName(bytes, own, own + view.getUint16(header + 26, true)) !== name) throw damaged('压缩包的目录与内容不符')
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    header,
    data,
    record: [at, end],
  }
}

/**
 * Reads the directory; nothing is decompressed. Names come out in lower case, since names of parts ignore case.
 * @throws {@link ReadError} `damaged-file`, `encrypted-file`, `file-too-big`.
 */
export function openZip(bytes: Uint8Array): ZipPackage {
  if (bytes.length < END_SIZE) throw damaged('文件不完整')
  const view = viewOf(bytes)
  const directory = findDirectory(view)
  if (directory.count > MOST_ENTRIES) throw tooBig(`压缩包里有 ${directory.count} 个文件`)
  if (directory.start > directory.end) throw damaged('压缩包的目录不完整')
  const entries: ZipEntry[] = []
  const byName = new Map<string, ZipEntry>()
  for (let at = directory.start; entries.length < directory.count; at = (entries.at(-1) as ZipEntry).record[1]) {
    const entry = readEntry(bytes, view, at, directory)
    // Two parts of one name: programs would differ on which one they show.
    if (byName.has(entry.name)) throw damaged(`压缩包里有两个 ${entry.name}`)
    entries.push(entry)
    byName.set(entry.name, entry)
  }
  return { bytes, entries, byName, directory: directory.start, end: directory.end }
}
