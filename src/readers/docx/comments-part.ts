/** The part that holds a document's comments, with new ones added. */
import { scanXml } from './xml.ts'
import { appendToRoot } from './xml-append.ts'

/** A comment to be written. */
export interface Comment {
  readonly id: number
  readonly paragraphs: readonly string[]
}

/** Who writes the comments, and when (`xsd:dateTime`); without a time none is written. */
export interface Writer {
  readonly author: string
  readonly date: string | undefined
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that XML cannot hold. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text as XML, also within quotes. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ESCAPES[character] as string)

function commentXml({ id, paragraphs }: Comment, { author, date }: Writer, declaration: string): string {
  const head = `<w:comment${declaration} w:id="${id}" w:author="${escapeXml(author)}"${date === undefined ? '' : ` w:date="${escapeXml(date)}"`} w:initials="${escapeXml(author.slice(0, 2))}">`
  const body = paragraphs.map((text, index) => {
    const mark = index === 0 ? '<w:r><w:annotationRef/></w:r>' : ''
    return `<w:p>${mark}<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`
  })
  return `${head}${body.join('')}</w:comment>`
}

/** The first number that no comment of the part has. */
export function nextCommentId(xml: string | null): number {
  let next = 0
  if (xml === null) return next
  const comment = {
    open(tag: { attribute: (name: string) => string | undefined }): void {
      const id = Number(tag.attribute('id'))
      if (Number.isSafeInteger(id) && id >= next) next = id + 1
    },
  }
  scanXml(xml, { 'w:comment': comment }, '批注')
  return next
}

/**
 * Adds comments behind those that the part holds; makes the part when there is none.
 * @param namespace that of the main part, transitional or strict.
 * @throws {@link ReadError} `damaged-file`.
 */
export function addComments(xml: string | null, comments: readonly Comment[], writer: Writer, namespace: string): string {
  const all = (declaration: string): string => comments.map((comment) => commentXml(comment, writer, declaration)).join('')
  if (xml === null) {
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}">${all('')}</w:comments>`
  }
  return appendToRoot(xml, 'w:comments', () => all(` xmlns:w="${namespace}"`), '批注')
}
