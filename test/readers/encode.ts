/** Text → bytes in encodings that the platform only decodes; made by turning its decoders round. */

const TABLES = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** Encodes; a character that the encoding lacks in two bytes is a fault of the test. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding.startsWith('utf-16')) return encodeUtf16(text, encoding.endsWith('be'))
  const table = tableOf(encoding)
  const bytes = [...text].flatMap((character) => {
    const known = character < '\x80' ? [character.charCodeAt(0)] : table.get(character)
    if (known === undefined) throw new Error(`${encoding} has no ${character}`)
    return known
  })
  return Uint8Array.from(bytes)
}

function encodeUtf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), !bigEndian)
  return bytes
}

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const made = TABLES.get(encoding)
  if (made !== undefined) return made
  const table = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(encoding)
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1 && !table.has(character)) table.set(character, [lead, trail])
    }
  }
  TABLES.set(encoding, table)
  return table
}
