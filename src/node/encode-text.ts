/** A text → bytes in the encoding that its file is in. */

/** Encodes, or gives `null` for a text that the encoding does not hold. */
export type Encoder = (text: string) => Uint8Array | null

const utf16 = (text: string, swap: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return swap ? bytes.swap16() : bytes
}

/** Character → its two bytes, for an encoding of one and two bytes; the first of several holds. */
function pairsOf(label: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(label)
  const pairs = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail))
      // More than one character, or the mark of an error, is no pair.
      if ([...text].length === 1 && text !== '\ufffd' && !pairs.has(text)) pairs.set(text, [lead, trail])
    }
  }
  return pairs
}

/** The four bytes of GB18030 that stand for a number of its row. */
const fourBytes = (index: number): readonly number[] => [
  0x81 + Math.floor(index / 12_600),
  0x30 + (Math.floor(index / 1_260) % 10),
  0x81 + (Math.floor(index / 10) % 126),
  0x30 + (index % 10),
]

/** Rows of GB18030 for characters up to U+FFFF; those above follow a rule. */
const LOW_ROWS = 39_420
const HIGH_ROW = 189_000

/** Character → its four bytes, for those up to U+FFFF that GB18030 has no pair for. */
function lowRows(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030')
  const rows = new Map<string, readonly number[]>()
  for (let index = 0; index < LOW_ROWS; index += 1) {
    const bytes = fourBytes(index)
    const text = decoder.decode(Uint8Array.from(bytes))
    if (text.length === 1 && text !== '\ufffd') rows.set(text, bytes)
  }
  return rows
}

function legacyEncoder(label: string): Encoder {
  const pairs = pairsOf(label)
  const rows = label === 'gb18030' ? lowRows() : new Map<string, readonly number[]>()
  const bytesOf = (character: string): readonly number[] | null => {
    const code = character.codePointAt(0)!
    if (code < 0x80) return [code]
    const known = pairs.get(character) ?? rows.get(character)
    if (known !== undefined) return known
    return label === 'gb18030' && code > 0xffff ? fourBytes(HIGH_ROW + code - 0x10000) : null
  }
  return (text) => {
    const bytes = new Uint8Array(text.length * 4)
    let length = 0
    for (const character of text) {
      const own = bytesOf(character)
      if (own === null) return null
      bytes.set(own, length)
      length += own.length
    }
    return bytes.slice(0, length)
  }
}

/** The encoder for a decoder's label. Tables are made anew for each, so keep it for all the texts of a file. */
export function encoderFor(label: string): Encoder {
  if (label === 'utf-8') return (text) => Buffer.from(text, 'utf8')
  if (label === 'utf-16le') return (text) => utf16(text, false)
  if (label === 'utf-16be') return (text) => utf16(text, true)
  return legacyEncoder(label)
}
