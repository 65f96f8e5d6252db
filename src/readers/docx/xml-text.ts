/** Character data of XML: the five entities and numbered characters, nothing else. */
import { damaged } from './refusals.ts'

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** The longest reference is `&#x0010FFFF;` with some zeros more. */
const LONGEST_REFERENCE = 16

function decodeReference(name: string): string {
  const named = NAMED.get(name)
  if (named !== undefined) return named
  const digits = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(name)
  if (!digits) throw damaged(`出现未定义的实体 &${name};`)
  const point = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16)
  const isCharacter =
    point === 9 || point === 10 || point === 13 || (point >= 0x20 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff))
  if (!isCharacter || point === 0xfffe || point === 0xffff) throw damaged(`出现不允许的字符 &${name};`)
  return String.fromCodePoint(point)
}

/** The offset after the reference that begins at `at`, which must be `&`. */
export function referenceEnd(xml: string, at: number): number {
  const end = xml.indexOf(';', at)
  if (end < 0 || end - at > LONGEST_REFERENCE) throw damaged('“&” 之后没有实体名')
  return end + 1
}

/** The characters of `xml` from `start` to `end`, references resolved. */
export function decodeXml(xml: string, start: number, end: number): string {
  const raw = xml.slice(start, end)
  if (!raw.includes('&')) return raw
  let text = ''
  let from = start
  for (let at = xml.indexOf('&', start); at >= 0 && at < end; at = xml.indexOf('&', from)) {
    const after = referenceEnd(xml, at)
    text += xml.slice(from, at) + decodeReference(xml.slice(at + 1, after - 1))
    from = after
  }
  return text + xml.slice(from, end)
}

/**
 * The offset in `xml` at which the character number `count` (UTF-16 code units from `start`, 0-based) begins.
 * The second half of a surrogate pair that is written as one reference begins where the pair begins.
 */
export function xmlOffset(xml: string, start: number, count: number): number {
  let at = start
  for (let left = count; left > 0; ) {
    if (xml.charCodeAt(at) !== 0x26) {
      at++
      left--
      continue
    }
    const after = referenceEnd(xml, at)
    const { length } = decodeReference(xml.slice(at + 1, after - 1))
    if (length > left) return at
    at = after
    left -= length
  }
  return at
}
