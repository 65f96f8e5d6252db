/** The checksum of a ZIP entry. */

const POLYNOMIAL = 0xedb88320
const LANES = 4

/** Four tables of 256, so that four bytes go through in one step. */
function makeTables(): Int32Array {
  const tables = new Int32Array(256 * LANES)
  for (let byte = 0; byte < 256; byte++) {
    let value = byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1
    tables[byte] = value
  }
  for (let index = 256; index < tables.length; index++) {
    const before = tables[index - 256] as number
    tables[index] = (before >>> 8) ^ (tables[before & 255] as number)
  }
  return tables
}

const TABLES = makeTables()

/** CRC-32 as ZIP has it, unsigned. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1
  let index = 0
  for (const last = bytes.length - LANES; index <= last; index += LANES) {
    crc ^=
      (bytes[index] as number) |
      ((bytes[index + 1] as number) << 8) |
      ((bytes[index + 2] as number) << 16) |
      ((bytes[index + 3] as number) << 24)
    crc =
      (TABLES[768 + (crc & 255)] as number) ^
      (TABLES[512 + ((crc >>> 8) & 255)] as number) ^
      (TABLES[256 + ((crc >>> 16) & 255)] as number) ^
      (TABLES[crc >>> 24] as number)
  }
  for (; index < bytes.length; index++) crc = (crc >>> 8) ^ (TABLES[(crc ^ (bytes[index] as number)) & 255] as number)
  return ~crc >>> 0
}
