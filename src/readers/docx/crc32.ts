/** The checksum of a ZIP entry. */

const POLYNOMIAL = 0xedb88320
/** Bytes that go through in one step. */
const STEP = 8

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
const FIFTH = following(FOURTH)
const SIXTH = following(FIFTH)
const SEVENTH = following(SIXTH)
const EIGHTH = following(SEVENTH)

/** Whether the lowest byte of a number comes first in memory. */
const LITTLE = new Uint8Array(Int32Array.of(1).buffer)[0] === 1

/** Takes eight bytes in one step, read as two numbers from memory; returns the register after `words`. */
function takeWords(words: Int32Array): number {
  const [first, second, third, fourth] = [FIRST, SECOND, THIRD, FOURTH]
  const [fifth, sixth, seventh, eighth] = [FIFTH, SIXTH, SEVENTH, EIGHTH]
  let crc = -1
  for (let index = 0; index < words.length; index += 2) {
    const low = crc ^ (words[index] as number)
    const high = words[index + 1] as number
    crc =
      (eighth[low & 255] as number) ^
      (seventh[(low >>> 8) & 255] as number) ^
      (sixth[(low >>> 16) & 255] as number) ^
      (fifth[low >>> 24] as number) ^
      (fourth[high & 255] as number) ^
      (third[(high >>> 8) & 255] as number) ^
      (second[(high >>> 16) & 255] as number) ^
      (first[high >>> 24] as number)
  }
  return crc
}

/** CRC-32 as ZIP has it, unsigned. */
export function crc32(bytes: Uint8Array): number {
  const isAligned = LITTLE && bytes.byteOffset % STEP === 0
  const whole = isAligned ? bytes.length - (bytes.length % STEP) : 0
  let crc = takeWords(new Int32Array(bytes.buffer, isAligned ? bytes.byteOffset : 0, whole / 4))
  for (let index = whole; index < bytes.length; index++)
    crc = (crc >>> 8) ^ (FIRST[(crc ^ (bytes[index] as number)) & 255] as number)
  return ~crc >>> 0
}
