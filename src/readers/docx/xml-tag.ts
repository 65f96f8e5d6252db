/** An opening tag and its attributes. */
import { damaged } from './refusals.ts'
import { decodeXml } from './xml-text.ts'

/** The tag that is being read; its values change with the next tag. Offsets are UTF-16 code units into the part. */
export interface XmlTag {
  /** As written, with its prefix. */
  readonly name: string
  readonly start: number
  readonly end: number
  /** Whether the element ends with this tag. */
  readonly empty: boolean
  /** Whether it declares a namespace. */
  readonly declares: boolean
  /** The value of the attribute with this name, whatever its prefix; the first of several. */
  readonly attribute: (local: string) => string | undefined
  /** Every attribute as written, name and value. */
  readonly attributes: () => readonly (readonly [name: string, value: string])[]
}

const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y

/** White space as XML has it. */
export const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d

/** Whether a tag's name ends before this character. */
const endsName = (code: number): boolean => isSpace(code) || code === 0x3e || code === 0x2f

/** A tag as it is while it is being read. */
interface MutableTag {
  name: string
  start: number
  end: number
  empty: boolean
  declares: boolean
}

/** Finds the end of a tag from behind its name: a `>` inside quotes is part of a value. */
function readEnd(xml: string, from: number, tag: MutableTag, part: string): void {
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (code === 0x3e) {
      tag.end = at + 1
      return
    }
    if (code === 0x22 || code === 0x27) {
      at = xml.indexOf(code === 0x22 ? '"' : "'", at + 1)
      if (at < 0) break
    } else if (code === 0x3c) break
    else if (code === 0x78 && !tag.declares) tag.declares = xml.startsWith('xmlns', at)
  }
  throw damaged(`${part} 的标签不完整`)
}

/** The value between the quotes, references resolved. */
function attributeValue(match: RegExpExecArray): string {
  const value = (match[2] ?? match[3]) as string
  return value.includes('&') ? decodeXml(value, 0, value.length) : value
}

/** The attribute at or after `at`; `null` at the end of the tag. */
function attributeAt(xml: string, at: number): RegExpExecArray | null {
  let from = at
  while (isSpace(xml.charCodeAt(from))) from++
  ATTRIBUTE.lastIndex = from
  return ATTRIBUTE.exec(xml)
}

/** A tag over `xml`, to be moved to each `<` in turn. */
export function makeTag(xml: string, part: string): XmlTag & { read(start: number): void } {
  const tag = {
    name: '',
    start: 0,
    end: 0,
    empty: false,
    declares: false,
    read(start: number): void {
      let nameEnd = start + 1
      while (nameEnd < xml.length && !endsName(xml.charCodeAt(nameEnd))) nameEnd++
      if (nameEnd === start + 1) throw damaged(`${part} 的标签不完整`)
      tag.name = xml.slice(start + 1, nameEnd)
      tag.start = start
      tag.declares = false
      if (xml.charCodeAt(nameEnd) === 0x3e) tag.end = nameEnd + 1
      else readEnd(xml, nameEnd, tag, part)
      tag.empty = xml.charCodeAt(tag.end - 2) === 0x2f
    },
    attribute(local: string): string | undefined {
      const first = tag.start + 1 + tag.name.length
      for (let match = attributeAt(xml, first); match !== null; match = attributeAt(xml, ATTRIBUTE.lastIndex)) {
        const name = match[1] as string
        if (name === local || (name.endsWith(local) && name.charCodeAt(name.length - local.length - 1) === 0x3a))
          return attributeValue(match)
      }
      return undefined
    },
    attributes(): readonly (readonly [string, string])[] {
      const found: [string, string][] = []
      const first = tag.start + 1 + tag.name.length
      for (let match = attributeAt(xml, first); match !== null; match = attributeAt(xml, ATTRIBUTE.lastIndex)) {
        found.push([match[1] as string, attributeValue(match)])
      }
      return found
    },
  }
  return tag
}
