/** Bytes → bytes that nobody should send. The same seed and turn give the same. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

export type Random = () => number

/** Numbers from 0 below 1 (mulberry32), for one turn of one run. */
export function numbers(seed: number, turn: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(turn + 1, 0xc2b2ae35)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const pick = <Item>(items: readonly Item[], random: Random): Item => items[Math.floor(random() * items.length)] as Item

/** What parsers trip over: of YAML, JSON, XML, RTF, Markdown and of Chinese reports. */
const PIECES: readonly string[] = [
  ...[
    '&a ',
    '*a',
    '<<: *a',
    '!!js/function ',
    '!!binary ',
    '!<tag:x> ',
    '---\n',
    '...\n',
    '%YAML 9.9\n',
    '? ',
    ': ',
    '：',
    '- ',
    '\t',
  ],
  ...[
    '|',
    '>-',
    "'",
    '"',
    '[',
    ']',
    '{',
    '}',
    '#',
    ',',
    'null',
    '~',
    '[]',
    '{}',
    '.inf',
    '-.nan',
    '1e999',
    '-1',
    '0x7fffffff',
    'true',
  ],
  ...[
    '__proto__: 1\n',
    'constructor',
    'toString',
    'hasOwnProperty',
    '2024-02-30',
    '9999-99-99',
    '(a+)+$',
    '(?=x)',
    '\\1',
    '[^',
    '((',
    '{1000000}',
  ],
  ...[
    '\u0000',
    '\u001b[2J',
    '\u2028',
    '\u202e',
    '\ufeff',
    '\ud800',
    '\udc00',
    '𠮷',
    '\r',
    '\r\n',
    '\n\n',
    '\\u0000',
    '\\',
    '&#0;',
    '&lt;',
    '&x;',
  ],
  ...[
    '<',
    '>',
    '</',
    '<!--',
    ']]>',
    '<![CDATA[',
    '<w:p>',
    '</w:p>',
    '<w:tbl>',
    '<w:tr/>',
    '<!DOCTYPE a [<!ENTITY x "y">]>',
    'xmlns:w=""',
  ],
  ...[
    '{\\rtf1',
    '\\bin99999 ',
    "\\'ff",
    '\\u-99999?',
    '{\\*',
    '}}}}',
    '<b>',
    '<script>',
    '<table><table>',
    '|-|-|',
    '> > > ',
    '`',
    '***',
    '[a]: b',
  ],
  ...[
    '一、',
    '（二）',
    '1.',
    '①',
    '一是',
    '“',
    '《',
    '》',
    '2024年',
    '百分之',
    '95%',
    '同比下降',
    '其中',
    '万元',
    '下一步',
    '法治政府建设',
    '亲自部署',
  ],
]

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes)

/** Lines and pieces put in, left out, doubled and exchanged. */
function mutatedText(from: string, random: Random): string {
  let now = from
  for (let times = 1 + Math.floor(random() * 4); times > 0; times -= 1) {
    const at = Math.floor(random() * (now.length + 1))
    const how = random()
    if (how < 0.35) now = now.slice(0, at) + pick(PIECES, random) + now.slice(at)
    else if (how < 0.5) now = now.slice(0, at) + now.slice(at + Math.floor(random() * 20))
    else if (how < 0.55) now = now.slice(0, at) + pick(PIECES, random).repeat(1 + Math.floor(random() * 3000)) + now.slice(at)
    else {
      const lines = now.split('\n')
      const one = Math.floor(random() * lines.length)
      const other = Math.floor(random() * lines.length)
      if (how < 0.65) lines.splice(one, 1)
      else if (how < 0.75) lines.splice(other, 0, lines[one] as string)
      else if (how < 0.85) [lines[one], lines[other]] = [lines[other] as string, lines[one] as string]
      else if (how < 0.95) lines[one] = `${pick(['', ' ', '  ', '    '], random)}${(lines[one] as string).trim()}`
      else lines[one] = (lines[one] as string).replace(/:.*/, `: ${pick(PIECES, random)}`)
      now = lines.join('\n')
    }
  }
  return now
}

/** Bytes changed, cut out, doubled, or the end lost. */
function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = () => Math.floor(random() * bytes.length)
  const how = random()
  if (how < 0.1) return bytes.slice(0, at())
  const copy = Uint8Array.from(bytes)
  if (how < 0.2) return Uint8Array.from([...copy.slice(0, at()), ...copy.slice(at())])
  for (let times = 1 + Math.floor(random() * 12); times > 0; times -= 1) copy[at()] = Math.floor(random() * 256)
  return copy
}

/** A container with one of its texts changed: what stands behind the checksum. */
function mutatedZip(bytes: Uint8Array, random: Random): Uint8Array {
  const parts: Zippable = unzipSync(bytes)
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name))
  const name = pick(names, random)
  parts[name] = strToU8(mutatedText(strFromU8(parts[name] as Uint8Array), random))
  return zipSync(parts, { level: 1 })
}

/** A mutation fit for what the bytes are. */
export function mutated(bytes: Uint8Array, random: Random, isText: boolean): Uint8Array {
  if (isText && random() < 0.9) return new TextEncoder().encode(mutatedText(text(bytes), random))
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  return isZip && random() < 0.8 ? mutatedZip(bytes, random) : mutatedBytes(bytes, random)
}

/** The smallest input found that still fails as it did; gives up after so many milliseconds. */
export async function minimised(
  bytes: Uint8Array,
  fails: (bytes: Uint8Array) => Promise<boolean>,
  milliseconds: number,
): Promise<Uint8Array> {
  const end = performance.now() + milliseconds
  let now = bytes
  for (let size = now.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < now.length && performance.now() < end; ) {
      const less = Uint8Array.from([...now.slice(0, at), ...now.slice(at + size)])
      if (await fails(less)) now = less
      else at += size
    }
  }
  return now
}
