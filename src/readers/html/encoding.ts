/** Bytes of a web page → string: byte order mark, named encoding, the page's own declaration, then as plain text. */
import { type DecodeOptions, decoderLabel, decodeStrictly, decodeText } from '../encoding.ts'
import { decodeUtf8 } from '../utf8.ts'

/** Broken characters that a page may have, in its navigation mostly: titles cut in the middle of a character. */
const TOLERATED_SHARE = 0.002

/**
 * Decodes a page. A declared encoding is taken unless the bytes are well-formed UTF-8 with hanzi; a few broken
 * characters outside the article are common on GBK pages and become U+FFFD as in a browser.
 * @throws {@link ReadError} as {@link decodeText}.
 */
export function decodeHtml(bytes: Uint8Array, options: DecodeOptions): string {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const named = options.encoding === undefined ? declaredLabel(bytes) : undefined
  if (marked || named === undefined) return decodeText(bytes, options)
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== undefined && (named === 'utf-8' || /[\u0800-\uffff]/.test(utf8))) return decodeText(bytes, options)
  return decodeStrictly(bytes, named) ?? decodeLeniently(bytes, named) ?? decodeText(bytes, options)
}

function decodeLeniently(bytes: Uint8Array, label: string): string | undefined {
  const text = new TextDecoder(label).decode(bytes)
  return text.split('\ufffd').length - 1 <= text.length * TOLERATED_SHARE ? text : undefined
}

/** The charset in a meta element or an XML declaration within the first 4 kB. */
function declaredLabel(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const declared =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ??
    /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/i.exec(head)
  const label = declared?.[1] === undefined ? undefined : decoderLabel(declared[1])
  // A page whose declaration can be read byte by byte is not in UTF-16, whatever it says (WHATWG HTML, 13.2.3.2).
  return label?.startsWith('utf-16') ? 'utf-8' : label
}
