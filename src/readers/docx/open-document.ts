/** Bytes → the document's layout, with what the writer of comments needs of the package. */

import type { Block } from './blocks.ts'
import { type Body, readBody, readNotes } from './body.ts'
import { makeCounters } from './counters.ts'
import type { Inflate } from './inflate.ts'
import { type Layout, layOut, type Notes } from './layout.ts'
import { type Numbering, readNumbering } from './numbering.ts'
import { openPackage, type WordPackage } from './package-parts.ts'
import { damaged, encrypted, notDocx } from './refusals.ts'
import type { Changes, Losses } from './story.ts'
import { readStyles, type Styles } from './styles.ts'

/** A document that has been read. */
export interface OpenDocument {
  readonly package: WordPackage
  /** The main part as text. */
  readonly xml: string
  readonly layout: Layout
  readonly losses: Losses
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0]

/** UTF-16 name of the stream that holds a document protected by a password. */
const ENCRYPTED_STREAM = 'EncryptedPackage'

function holdsWide(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 0
    while (length < name.length && bytes[at + 2 * length] === name.charCodeAt(length) && bytes[at + 2 * length + 1] === 0)
      length++
    if (length === name.length) return true
  }
  return false
}

/** Refuses what is no ZIP package, by its first bytes. */
function refuseOthers(bytes: Uint8Array): void {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return
  if (bytes.length === 0) throw damaged('文件是空的')
  if (OLE.every((byte, index) => bytes[index] === byte)) {
    throw holdsWide(bytes, ENCRYPTED_STREAM) ? encrypted() : notDocx('这是旧版 .doc 或 .wps 文档')
  }
  const head = String.fromCharCode(...bytes.subarray(0, 512))
  if (head.startsWith('{\\rtf')) throw notDocx('这是 RTF 文档')
  if (head.startsWith('%PDF')) throw notDocx('这是 PDF')
  if (/^(?:\xef\xbb\xbf)?\s*</.test(head)) throw notDocx('这是网页或 Word 2003 XML 文档')
  throw damaged('文件开头不是 DOCX 的标记')
}

function notesOf(opened: WordPackage, body: Body, styles: Styles, changes: Changes): Notes {
  const parts = new Map<string, ReadonlyMap<string, readonly Block[]>>()
  const found: (readonly [Body['notes'][number], readonly Block[]])[] = []
  for (const reference of body.notes) {
    let part = parts.get(reference.kind)
    if (part === undefined) {
      const xml = opened.readRelated(`${reference.kind}s`)
      part = xml === null ? new Map() : readNotes(xml, styles, changes)
      parts.set(reference.kind, part)
    }
    const blocks = part.get(reference.id)
    if (blocks !== undefined) found.push([reference, blocks])
  }
  return found
}

/**
 * Opens and lays out a document.
 * @throws {@link ReadError} `damaged-file`, `encrypted-file`, `file-too-big`, `unsupported-format`.
 */
export function openDocument(bytes: Uint8Array, changes: Changes, inflate?: Inflate): OpenDocument {
  refuseOthers(bytes)
  const opened = openPackage(bytes, inflate)
  const styles = readStyles(opened.readRelated('styles'))
  const xml = opened.read(opened.main) ?? ''
  const body = readBody(xml, styles, changes)
  // Read when the first paragraph asks for its list: in many documents none does.
  let numbering: Numbering | undefined
  const list: Numbering['list'] = (id) => {
    numbering ??= readNumbering(opened.readRelated('numbering'), styles)
    return numbering.list(id)
  }
  const notes = notesOf(opened, body, styles, changes)
  return {
    package: opened,
    xml,
    layout: layOut(body.blocks, notes, styles, makeCounters({ list }, styles)),
    losses: body.losses,
  }
}
