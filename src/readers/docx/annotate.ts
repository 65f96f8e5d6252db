/** Findings → comments in the same Word document; nothing else of it changes. */
import { UsageError } from '../../errors.ts'
import type { CheckResult, Locale } from '../../model/finding.ts'
import { buildSource } from '../block.ts'
import { anchorOf } from './anchors.ts'
import { commentParagraphs } from './comment-text.ts'
import { addContentType, addRelationship } from './comments-link.ts'
import { addComments, type Comment, nextCommentId } from './comments-part.ts'
import { STRICT_WORD, TRANSITIONAL_WORD } from './namespaces.ts'
import { type OpenDocument, openDocument } from './open-document.ts'
import { relationshipsOf } from './package-parts.ts'
import { placeLines } from './places.ts'
import { damaged } from './refusals.ts'
import { rezip } from './rezip.ts'
import { makeSplicer } from './splice.ts'
import type { Changes } from './story.ts'

/** How findings are written into a document. */
export interface AnnotateOptions {
  /** Language of the words around the findings; `zh-CN` when left out. */
  readonly locale?: Locale | undefined
  /** Author of the comments; `fazhi` when left out. */
  readonly author?: string | undefined
  /** Time of the comments: an ISO 8601 date, or date and time; none is written when left out. */
  readonly date?: string | undefined
  /** How the document was read for the check; accepted when left out. */
  readonly changes?: Changes | undefined
}

const TRANSITIONAL_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

function dateTime(date: string | undefined): string | undefined {
  if (date === undefined) return undefined
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return `${date}T00:00:00Z`
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/.test(date)) return date
  throw new UsageError('bad-date', `批注时间“${date}”不是日期`, '请写成 2025-03-10 或 2025-03-10T09:00:00Z。')
}

/** Refuses a result that was made from another text. */
function hold(text: string, result: CheckResult): void {
  const stray = result.findings.find(({ start, end, quote }) => text.slice(start.offset, end.offset) !== quote)
  if (stray === undefined) return
  const hint = '请用同一份文档、同样的修订读法重新检查后再写批注。'
  throw new UsageError('other-document', `检查结果与文档不符：第 ${stray.start.line} 行找不到“${stray.quote.slice(0, 20)}”`, hint)
}

/** Puts the marks into the main part and returns it with the comments. */
function annotateMain(document: OpenDocument, result: CheckResult, firstId: number, locale: Locale, namespace: string) {
  const lines = placeLines(document.layout)
  const splicer = makeSplicer(document.xml)
  const declaration = document.xml.includes(`xmlns:w="${namespace}"`) ? '' : ` xmlns:w="${namespace}"`
  const comments: Comment[] = []
  for (const finding of result.findings) {
    const anchor = anchorOf(lines, { start: finding.start.offset, end: finding.end.offset })
    if (anchor === null) continue
    const id = firstId + comments.length
    splicer.mark(anchor.start, 'start', `<w:commentRangeStart${declaration} w:id="${id}"/>`)
    const reference = `<w:r${declaration}><w:commentReference w:id="${id}"/></w:r>`
    splicer.mark(anchor.end, 'end', `<w:commentRangeEnd${declaration} w:id="${id}"/>${reference}`)
    comments.push({ id, paragraphs: commentParagraphs(finding, locale, anchor.apart) })
  }
  return { xml: splicer.apply(), comments }
}

/** A name for the new part beside the main part, as the package writes its own names. */
function freeName({ package: opened }: OpenDocument, folder: string): string {
  for (let number = 0; ; number++) {
    const name = `${folder}comments${number === 0 ? '' : number}.xml`
    if (!opened.zip.byName.has(name)) return name
  }
}

/** The parts that must know of a new part of comments. */
function link(document: OpenDocument, name: string, folder: string, isStrict: boolean): readonly (readonly [string, string])[] {
  const { main, read } = document.package
  const types = read('[content_types].xml')
  if (types === null) throw damaged('缺少内容类型表')
  const links = relationshipsOf(main)
  const base = isStrict ? STRICT_RELATIONSHIPS : TRANSITIONAL_RELATIONSHIPS
  return [
    ['[Content_Types].xml', addContentType(types, name)],
    [links, addRelationship(read(links), name.slice(folder.length), base)],
  ]
}

/** Parts that were UTF-16 come out as UTF-8, and say so. */
function encode(xml: string): Uint8Array {
  return new TextEncoder().encode(xml.replace(/^(\ufeff?<\?xml[^>]*?)encoding=(["'])utf-16\2/i, '$1encoding=$2UTF-8$2'))
}

/**
 * Writes the findings of a check into the document that was checked, each as a comment on its very characters; an absence on the
 * paragraph where the text belongs, what stands in a note or text box on its anchor. Comments that are there stay. All other parts
 * keep their bytes.
 * @throws {@link ReadError} as `readDocx` does. {@link UsageError} `other-document`, `bad-date`.
 */
export function annotateDocx(bytes: Uint8Array, result: CheckResult, options: AnnotateOptions = {}): Uint8Array {
  const { locale = 'zh-CN', author = 'fazhi', changes = 'accept' } = options
  const writer = { author, date: dateTime(options.date) }
  const document = openDocument(bytes, changes)
  hold(buildSource('docx', document.layout.blocks).text, result)
  if (result.findings.length === 0) return bytes.slice()
  const { main, relationships, read } = document.package
  const isStrict = document.xml.includes(STRICT_WORD)
  const namespace = isStrict ? STRICT_WORD : TRANSITIONAL_WORD
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const known = relationships.find(({ type }) => type === 'comments')?.target
  const before = known === undefined ? null : read(known)
  const name = before === null || known === undefined ? freeName(document, folder) : known
  const marked = annotateMain(document, result, nextCommentId(before), locale, namespace)
  const parts = new Map([
    [main, marked.xml],
    [name, addComments(before, marked.comments, writer, namespace)],
    ...(before === null ? link(document, name, folder, isStrict) : []),
  ])
  return rezip(document.package.zip, new Map([...parts].map(([part, xml]) => [part, encode(xml)] as const)))
}
