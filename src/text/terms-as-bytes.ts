/** An automaton as bytes and back, so that one that was built before need not be built again. */
import type { Terms } from './terms.ts'

/** The arrays in their order, each with the bytes of one number. */
const ARRAYS: readonly (readonly [name: keyof Terms, width: 2 | 4])[] = [
  ['lengths', 4],
  ['twins', 4],
  ['starts', 4],
  ['filter', 4],
  ['letters', 4],
  ['edges', 4],
  ['labels', 2],
  ['states', 4],
  ['parent', 4],
]

/** Opens the bytes; reads otherwise on a machine of the other byte order. */
const MAGIC = 0x66617a69

const HEAD = ARRAYS.length + 1
const aligned = (length: number): number => (length + 3) & ~3

/** The bytes of an automaton: a head with the lengths of the arrays, then the arrays, each from a multiple of 4 on. */
export function writeTerms(terms: Terms): Uint8Array {
  const sizes = ARRAYS.map(([name]) => terms[name].byteLength)
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + aligned(size), HEAD * 4))
  new Int32Array(bytes.buffer, 0, HEAD).set([MAGIC, ...ARRAYS.map(([name]) => terms[name].length)])
  let at = HEAD * 4
  for (const [name] of ARRAYS) {
    const array = terms[name]
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += aligned(array.byteLength)
  }
  return bytes
}

/** The automaton of bytes that {@link writeTerms} made; `null` for any others. The arrays share the bytes' memory. */
export function readTerms(bytes: Uint8Array): Terms | null {
  const { buffer, byteOffset, byteLength } = atMultipleOf4(bytes)
  if (byteLength < HEAD * 4) return null
  const head = new Int32Array(buffer, byteOffset, HEAD)
  if (head[0] !== MAGIC) return null
  const terms: Partial<Terms> = {}
  let at = HEAD * 4
  for (const [index, [name, width]] of ARRAYS.entries()) {
    const length = head[index + 1] as number
    if (length < 0 || at + length * width > byteLength) return null
    const place = byteOffset + at
    const array = width === 4 ? new Int32Array(buffer, place, length) : new Uint16Array(buffer, place, length)
    Object.assign(terms, { [name]: array })
    at += aligned(length * width)
  }
  return terms as Terms
}

/** The bytes themselves where they begin at a multiple of 4, else a copy that does. */
const atMultipleOf4 = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes))
