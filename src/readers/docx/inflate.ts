/** The bytes of a package entry, decompressed within bounds. */
import { Inflate as InflateStream, inflateSync } from 'fflate'
import { crc32 } from './crc32.ts'
import { LARGEST_PART } from './limits.ts'
import { damaged, tooBig } from './refusals.ts'
import type { ZipEntry, ZipPackage } from './zip.ts'

/**
 * Decompresses raw deflated bytes. `size` is what the package claims to come out: more than one byte beyond it need not be
 * given, and may be refused by throwing, as bytes that are damaged are.
 */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array

const STORED = 0
const DEFLATED = 8

/** Compressed bytes that are taken in one go: at most a thousand times as much comes out, whatever the entry claims. */
const PORTION = 64 * 1024

/** No deflated byte stands for more than this many. */
const MOST_PER_BYTE = 1032

/** In portions, so that an entry that unfolds to more than it claims is stopped early. */
function inflateInPortions(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size)
  let filled = 0
  const stream = new InflateStream((chunk) => {
    if (filled + chunk.length > size) throw damaged('压缩内容比声明的大')
    out.set(chunk, filled)
    filled += chunk.length
  })
  for (let at = 0; at < packed.length; at += PORTION) {
    stream.push(packed.subarray(at, at + PORTION), at + PORTION >= packed.length)
  }
  return out.subarray(0, filled)
}

/** Decompresses without the help of a platform. */
const inflateHere: Inflate = (packed, size) =>
  // One byte more than claimed shows an entry that is longer.
  packed.length <= PORTION ? inflateSync(packed, { out: new Uint8Array(size + 1) }) : inflateInPortions(packed, size)

function unpack(entry: ZipEntry, packed: Uint8Array, inflate: Inflate): Uint8Array {
  if (entry.method === STORED) return packed
  if (entry.method !== DEFLATED) throw damaged(`不支持的压缩方式 ${entry.method}`)
  if (entry.size > packed.length * MOST_PER_BYTE) throw damaged('压缩内容比声明的小')
  return inflate(packed, entry.size)
}

/**
 * Decompresses one entry and holds it against its declared size and checksum.
 * @param limit bytes after decompression.
 * @param inflate decompresses instead of what comes with the reader.
 * @throws {@link ReadError} `damaged-file`, `file-too-big`.
 */
export function inflateEntry(
  { bytes }: ZipPackage,
  entry: ZipEntry,
  limit: number = LARGEST_PART,
  inflate: Inflate = inflateHere,
): Uint8Array {
  if (entry.size > limit) throw tooBig(`${entry.name} 解压后有 ${Math.ceil(entry.size / 1024 / 1024)} MB`)
  const packed = bytes.subarray(entry.data, entry.data + entry.compressedSize)
  let out: Uint8Array
  try {
    out = unpack(entry, packed, inflate)
  } catch (error) {
    throw damaged(`${entry.name} 无法解压`, error)
  }
  if (out.length !== entry.size || crc32(out) !== entry.crc) throw damaged(`${entry.name} 的内容与校验值不符`)
  return out
}
