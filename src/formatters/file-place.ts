/** Places and paths in the terms of the file itself, for programs that open it. */
import type { Source } from '../model/source.ts'

/** Whether lines and columns of a result are those of the file: not where the text was taken out of Word, PDF or a page. */
export function countsInFile(source: Source | undefined): boolean {
  return source === undefined || source.format === 'text' || source.format === 'markdown'
}

/** A path as consumers on every system expect it: forward slashes, no `./` in front, a word for a text without a file. */
export function plainPath(path: string): string {
  const plain = path.replaceAll('\\', '/').replace(/^(?:\.\/+)+/, '')
  return plain === '' ? 'stdin' : plain
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A path as a URI reference, percent-encoded; an absolute path as a `file:` URI. */
export function pathUri(path: string): string {
  const plain = plainPath(path).replace(LONE_SURROGATE, '\ufffd')
  const encoded = plain.split('/').map(encodeURIComponent).join('/')
  if (/^[A-Za-z]:\//.test(plain)) return `file:///${encoded.replace('%3A', ':')}`
  if (plain.startsWith('//')) return `file:${encoded}`
  return plain.startsWith('/') ? `file://${encoded}` : encoded
}
