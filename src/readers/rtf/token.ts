/** The bytes of an RTF file → control words, symbols, text, groups. */

/** One token; `parameter` is `undefined` where a control word has none. */
export type RtfToken =
  | { readonly kind: 'open' | 'close' | 'star' }
  | { readonly kind: 'word'; readonly word: string; readonly parameter: number | undefined }
  | { readonly kind: 'symbol'; readonly symbol: string }
  /** Bytes of text: those from `from` to `to` of the file as they stand, or one that was written in hexadecimal. */
  | { readonly kind: 'plain'; readonly from: number; readonly to: number }
  | { readonly kind: 'byte'; readonly byte: number }

const OPEN: RtfToken = { kind: 'open' }
const CLOSE: RtfToken = { kind: 'close' }
const STAR: RtfToken = { kind: 'star' }

const [BACKSLASH, BRACE, UNBRACE, QUOTE, ASTERISK, SPACE, MINUS] = [0x5c, 0x7b, 0x7d, 0x27, 0x2a, 0x20, 0x2d]

/** Splits RTF into tokens; never throws. Binary data (`\bin`) is left out, line ends between tokens mean nothing. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let index = 0
  while (index < bytes.length) {
    const byte = bytes[index++] as number
    if (byte === BRACE) yield OPEN
    else if (byte === UNBRACE) yield CLOSE
    else if (byte === 0x0d || byte === 0x0a || byte === 0) continue
    else if (byte !== BACKSLASH) {
      const from = index - 1
      while (index < bytes.length && isPlain(bytes[index] as number)) index++
      yield { kind: 'plain', from, to: index }
    } else if (isLetter(bytes[index])) {
      const { token, next } = readWord(bytes, index)
      yield token
      index = token.kind === 'word' && token.word === 'bin' ? next + Math.max(token.parameter ?? 0, 0) : next
    } else {
      const { token, next } = readSymbol(bytes, index)
      yield token
      index = next
    }
  }
}

function isPlain(byte: number): boolean {
  return byte !== BACKSLASH && byte !== BRACE && byte !== UNBRACE && byte !== 0x0d && byte !== 0x0a && byte !== 0
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a))
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}

function readWord(bytes: Uint8Array, from: number): { token: RtfToken; next: number } {
  let index = from
  while (isLetter(bytes[index]) && index - from < 32) index++
  const word = ascii(bytes, from, index)
  const start = index
  if (bytes[index] === MINUS && isDigit(bytes[index + 1])) index++
  while (isDigit(bytes[index]) && index - start < 11) index++
  const parameter = index > start ? Number(ascii(bytes, start, index)) : undefined
  return { token: { kind: 'word', word, parameter }, next: bytes[index] === SPACE ? index + 1 : index }
}

function readSymbol(bytes: Uint8Array, from: number): { token: RtfToken; next: number } {
  const byte = bytes[from]
  if (byte === ASTERISK) return { token: STAR, next: from + 1 }
  if (byte === QUOTE) {
    const value = Number.parseInt(ascii(bytes, from + 1, from + 3), 16)
    return { token: Number.isNaN(value) ? { kind: 'symbol', symbol: '' } : { kind: 'byte', byte: value }, next: from + 3 }
  }
  return { token: { kind: 'symbol', symbol: byte === undefined ? '' : String.fromCharCode(byte) }, next: from + 1 }
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let index = from; index < to && index < bytes.length; index++) text += String.fromCharCode(bytes[index] as number)
  return text
}
