/** The checksum of a ZIP entry. */

const POLYNOMIAL = 0xedb88320
const LANES = 4

/** The remainders of single bytes. */
function firstTable(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1
    return value
  })
}

const FIRST = firstTable()

/** The remainders of bytes that one byte more follows. */
const following = (table: Int32Array): Int32Array => table.map((value) => (value >>> 8) ^ (FIRST[value & 255] as number))

const SECOND = following(FIRST)
const THIRD = following(SECOND)
const FOURTH = following(THIRD)

/** CRC-32 as ZIP has it, unsigned. */
export function crc32(bytes: Uint8Array): number {
  // Four bytes go through in one step.
  const [first, second, third, fourth] = [FIRST, SECOND, THIRD, FOURTH]
  const whole = bytes.length - (bytes.length % LANES)
  let crc = -1
  let index = 0
  for (; index < whole; index += LANES) {
    crc ^=
      (bytes[index] as number) |
      ((bytes[index + 1] as number) << 8) |
      ((bytes[index + 2] as number) << 16) |
      ((bytes[index + 3] as number) << 24)
    crc =
      (fourth[crc & 255] as number) ^
      (third[(crc >>> 8) & 255] as number) ^
      (second[(crc >>> 16) & 255] as number) ^
      (first[crc >>> 24] as number)
  }
  for (; index < bytes.length; index++) crc = (crc >>> 8) ^ (first[(crc ^ (bytes[index] as number)) & 255] as number)
  return ~crc >>> 0
}
