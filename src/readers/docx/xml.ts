/** One pass over an XML part: calls the handlers of the elements that are listed, knows no document types. */
import { DEEPEST_ELEMENT } from './limits.ts'
import { damaged, tooBig } from './refusals.ts'
import { makeNames, type Names } from './xml-names.ts'
import { isSpace, makeTag, type XmlTag } from './xml-tag.ts'

/** What to do at an element. Offsets are UTF-16 code units into the part. */
export interface ElementHandler {
  /** At the opening tag. */
  readonly open?: (tag: XmlTag) => void
  /** A stretch of character data right inside, references not resolved. */
  readonly text?: (start: number, end: number) => void
  /** At the closing tag, or right after an empty element's tag. */
  readonly close?: (start: number, end: number) => void
  /** Handlers for what stands inside instead of the ones outside. */
  readonly within?: ElementTable
  /** Leaves out everything inside; asked after `open`. */
  readonly skip?: () => boolean
  /** Leaves out everything inside without looking at it; for elements that never stand inside themselves. */
  readonly leap?: boolean
}

/** For elements of which nothing inside is read. */
export const SKIP: ElementHandler = { skip: () => true }

/** Handlers by element name with the prefix of `NAMESPACES`, such as `w:p`. */
export type ElementTable = Readonly<Record<string, ElementHandler>>

/** One table of several; of handlers for the same element the last holds. Faster by far than to spread them into one. */
export function joinTables(...tables: readonly ElementTable[]): ElementTable {
  const all: Record<string, ElementHandler> = Object.create(null)
  for (const table of tables) for (const name in table) all[name] = table[name] as ElementHandler
  return all
}

const SLASH = 0x2f
const BANG = 0x21
const QUESTION = 0x3f
const GREATER = 0x3e

interface Scan {
  readonly xml: string
  readonly part: string
  readonly tag: XmlTag & { read(start: number): void }
  readonly namespaces: Names
  /** One for each open element, the root first. */
  readonly names: string[]
  readonly handlers: (ElementHandler | undefined)[]
  readonly tables: ElementTable[]
  /** Depth of the element whose inside is left out; 0 for none. */
  muted: number
  /** Whether the root has been seen. */
  begun: boolean
}

function closeElement(scan: Scan, start: number, end: number): void {
  const depth = scan.names.length
  scan.names.pop()
  scan.tables.pop()
  const handler = scan.handlers.pop()
  scan.namespaces.leave(depth)
  if (scan.muted > 0 && scan.muted < depth) return
  scan.muted = 0
  handler?.close?.(start, end)
}

function readClosing(scan: Scan, at: number): number {
  const { xml, names } = scan
  const name = names[names.length - 1]
  if (name === undefined || !xml.startsWith(name, at + 2)) throw damaged(`${scan.part} 的标签不配对`)
  let end = at + 2 + name.length
  while (isSpace(xml.charCodeAt(end))) end++
  if (xml.charCodeAt(end) !== GREATER) throw damaged(`${scan.part} 的标签不配对`)
  closeElement(scan, at, end + 1)
  return end + 1
}

/** The closing tag to leap to; -1 where the element turns out to hold another of its name. */
function leapTo(scan: Scan): number {
  const { xml, tag } = scan
  const closing = xml.indexOf(`</${tag.name}>`, tag.end)
  const another = xml.indexOf(`<${tag.name}`, tag.end)
  return another >= 0 && another < closing ? -1 : closing
}

function readOpening(scan: Scan, at: number): number {
  const { xml, tag, namespaces } = scan
  tag.read(at)
  if (scan.names.length === 0 && scan.begun) throw damaged(`${scan.part} 有多个根元素`)
  scan.begun = true
  const depth = scan.names.push(tag.name)
  if (depth > DEEPEST_ELEMENT) throw tooBig(`${scan.part} 嵌套超过 ${DEEPEST_ELEMENT} 层`)
  if (tag.declares) namespaces.enter(depth, tag)
  const table = scan.tables.at(-1) as ElementTable
  const handler = scan.muted > 0 ? undefined : table[namespaces.resolve(tag.name)]
  scan.handlers.push(handler)
  scan.tables.push(handler?.within ?? table)
  handler?.open?.(tag)
  if (handler?.skip?.()) scan.muted = depth
  const { end } = tag
  if (tag.empty) {
    closeElement(scan, end, end)
    return end
  }
  const leap = handler?.leap ? leapTo(scan) : -1
  if (leap < 0) {
    if (handler?.leap) scan.muted = depth
    return end
  }
  closeElement(scan, leap, leap + tag.name.length + 3)
  return xml.indexOf('>', leap) + 1
}

function readMarkup(scan: Scan, at: number, opening: string, closing: string): number {
  const end = scan.xml.indexOf(closing, at + opening.length)
  if (end < 0) throw damaged(`${scan.part} 不完整`)
  return end + closing.length
}

function readDeclaration(scan: Scan, at: number): number {
  const { xml } = scan
  if (xml.startsWith('<!--', at)) return readMarkup(scan, at, '<!--', '-->')
  if (!xml.startsWith('<![CDATA[', at)) throw damaged(`${scan.part} 含有文档类型声明，Word 文档不应有`)
  const end = readMarkup(scan, at, '<![CDATA[', ']]>')
  if (scan.muted === 0) scan.handlers.at(-1)?.text?.(at, end)
  return end
}

/**
 * Reads a part from beginning to end.
 * @param part its name, for errors.
 * @throws {@link ReadError} `damaged-file` (not well-formed, a document type, cut off), `file-too-big` (too deep).
 */
export function scanXml(xml: string, table: ElementTable, part: string): void {
  const scan: Scan = {
    xml,
    part,
    tag: makeTag(xml, part),
    namespaces: makeNames(),
    names: [],
    handlers: [],
    tables: [table],
    muted: 0,
    begun: false,
  }
  let from = 0
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', from)) {
    if (at > from && scan.muted === 0) scan.handlers.at(-1)?.text?.(from, at)
    const next = xml.charCodeAt(at + 1)
    if (next === SLASH) from = readClosing(scan, at)
    else if (next === BANG) from = readDeclaration(scan, at)
    else if (next === QUESTION) from = readMarkup(scan, at, '<?', '?>')
    else from = readOpening(scan, at)
  }
  if (scan.names.length > 0 || !scan.begun) throw damaged(`${part} 不完整`)
}
