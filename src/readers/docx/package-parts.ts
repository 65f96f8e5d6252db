/** The parts of a Word package that a reading needs, found by their relationships. */
import { decodeUtf8 } from '../utf8.ts'
import { type Inflate, inflateEntry } from './inflate.ts'
import { LARGEST_PART, LARGEST_TABLE, LARGEST_TOTAL } from './limits.ts'
import { damaged, notDocx, tooBig } from './refusals.ts'
import { scanXml } from './xml.ts'
import type { XmlTag } from './xml-tag.ts'
import { openZip, type ZipPackage } from './zip.ts'

/** A relationship of the main part. */
export interface Relationship {
  readonly id: string
  /** The last step of its type, such as `styles`. */
  readonly type: string
  /** Name of the part in lower case, without a leading slash. */
  readonly target: string
}

/** An opened package. */
export interface WordPackage {
  readonly zip: ZipPackage
  /** Name of the main part, in lower case. */
  readonly main: string
  readonly relationships: readonly Relationship[]
  /** The text of a part; `null` when the package has none of that name. */
  readonly read: (name: string) => string | null
  /** The text of the part that the main part refers to by this type. */
  readonly readRelated: (type: string) => string | null
}

/** Name of the part that holds the relationships of another; of the package itself for an empty name. */
export function relationshipsOf(name: string): string {
  const slash = name.lastIndexOf('/') + 1
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`
}

/** Name of a target, which is relative to the folder of the part that refers to it. */
function resolveTarget(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/').toLowerCase()
}

/** The relationships that a part lists; those that lead out of the package are left out and never followed. */
function readRelationships(xml: string, folder: string): readonly Relationship[] {
  const found: Relationship[] = []
  const relationship = {
    open(tag: XmlTag) {
      const [id, type, target] = [tag.attribute('Id'), tag.attribute('Type'), tag.attribute('Target')]
      if (id === undefined || type === undefined || target === undefined || tag.attribute('TargetMode') === 'External') return
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolveTarget(folder, target) })
    },
  }
  scanXml(xml, { 'rel:Relationship': relationship }, '关系表')
  return found
}

const startsWithMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

/** Parts are UTF-8, or UTF-16 with a byte order mark, which stays in the text so that a part can be written back as it was. */
function decodePart(bytes: Uint8Array, name: string): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw damaged(`${name} 不是 ${encoding.toUpperCase()} 文字`, error)
  }
}

/** A part that holds Chinese text, which is decoded in half the time; in plain ASCII, as other parts are, it would take longer. */
function decodeText(bytes: Uint8Array, name: string): string {
  const text = startsWithMark(bytes) ? undefined : decodeUtf8(bytes)
  return text ?? decodePart(bytes, name)
}

/** What a package without a Word document seems to be. */
function refuse({ byName }: ZipPackage): Error {
  if (byName.has('xl/workbook.xml')) return notDocx('这是 Excel 工作簿', '请把报告文字放进 Word 文档（.docx）后重试。')
  if (byName.has('ppt/presentation.xml')) return notDocx('这是演示文稿', '请把报告文字放进 Word 文档（.docx）后重试。')
  if (byName.has('ofd.xml')) return notDocx('这是 OFD 版式文件', '请把扩展名改为 .ofd 后重试。')
  if (byName.has('content.xml')) return notDocx('这是 ODF 文档（.odt）')
  return notDocx('压缩包里没有 Word 正文')
}

/** The main part: what the package names as its document, else where Word puts it. */
function findMain(zip: ZipPackage, read: (name: string) => string | null): string {
  const root = read(relationshipsOf(''))
  const named = root === null ? undefined : readRelationships(root, '').find(({ type }) => type === 'officeDocument')?.target
  const main = named ?? 'word/document.xml'
  if (!zip.byName.has(main) || /^(?:xl|ppt)\//.test(main)) throw refuse(zip)
  return main
}

/**
 * Opens the package.
 * @throws {@link ReadError} `damaged-file`, `encrypted-file`, `file-too-big`, `unsupported-format`.
 */
export function openPackage(bytes: Uint8Array, inflate?: Inflate): WordPackage {
  const zip = openZip(bytes)
  let total = 0
  let main = ''
  const read = (name: string): string | null => {
    const entry = zip.byName.get(name)
    if (entry === undefined) return null
    total += entry.size
    if (total > LARGEST_TOTAL) throw tooBig(`解压后超过 ${LARGEST_TOTAL / 1024 / 1024} MB`)
    const isText = name === main || /(?:foot|end)notes|comments/.test(name)
    const part = inflateEntry(zip, entry, isText ? LARGEST_PART : LARGEST_TABLE, inflate)
    return isText ? decodeText(part, name) : decodePart(part, name)
  }
  main = findMain(zip, read)
  const links = read(relationshipsOf(main))
  const relationships = links === null ? [] : readRelationships(links, main.slice(0, main.lastIndexOf('/') + 1))
  return {
    zip,
    main,
    relationships,
    read,
    readRelated(type) {
      const target = relationships.find((relationship) => relationship.type === type)?.target
      if (target === undefined) return null
      const text = read(target)
      if (text === null) throw damaged(`缺少 ${target}`)
      return text
    },
  }
}
