/** Which format bytes are in: by what they hold first, then by the name. */
import { ReadError } from '../errors.ts'
import type { SourceFormat } from '../model/source.ts'

/** Formats that are told by their bytes; a name cannot make them of anything else. */
const BY_BYTES: ReadonlySet<SourceFormat> = new Set(['docx', 'doc', 'rtf', 'pdf', 'ofd'])

const EXTENSIONS: Readonly<Record<string, SourceFormat>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.docx': 'docx',
  '.docm': 'docx',
  '.doc': 'doc',
  '.wps': 'doc',
  '.rtf': 'rtf',
  '.pdf': 'pdf',
  '.ofd': 'ofd',
}

/** Extensions of reports that a folder is searched for, without the dot. */
export const REPORT_EXTENSIONS: readonly string[] = Object.keys(EXTENSIONS).map((extension) => extension.slice(1))

/** Bytes at the beginning in which a signature may stand. */
const HEAD = 1024

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** Whether ASCII words occur anywhere in the bytes. */
function holds(bytes: Uint8Array, words: string): boolean {
  const first = words.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1
    while (length < words.length && bytes[at + length] === words.charCodeAt(length)) length += 1
    if (length === words.length) return true
  }
  return false
}

function zipFormat(bytes: Uint8Array): SourceFormat | null {
  if (holds(bytes, 'word/document')) return 'docx'
  return holds(bytes, 'OFD.xml') ? 'ofd' : null
}

/** The extension in lower case with the dot, empty when there is none. */
export function extensionOf(path: string): string {
  return /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? ''
}

/** The format that the first bytes show; `null` when they are a text of some kind. */
function formatByBytes(bytes: Uint8Array, path: string | undefined): SourceFormat | null {
  const head = latin(bytes.subarray(0, HEAD))
  if (head.startsWith('PK\x03\x04')) {
    const format = zipFormat(bytes)
    if (format !== null) return format
    throw new ReadError(
      'unsupported-format',
      '这是 ZIP 压缩包，但既不是 DOCX 也不是 OFD',
      '请解压后检查里面的文件，或另存为 .docx 后重试。',
      path === undefined ? {} : { path },
    )
  }
  if (head.startsWith('%PDF-') || head.slice(0, HEAD).trimStart().startsWith('%PDF-')) return 'pdf'
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'doc'
  if (head.startsWith('{\\rtf')) return 'rtf'
  const start = head
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/.test(start)) return 'html'
  return null
}

/**
 * Tells the format of a file's bytes; the name decides only between sorts of text.
 * @throws {@link ReadError} `unsupported-format`, `wrong-extension` (the name promises a format that the bytes are not in).
 */
export function sourceFormat(bytes: Uint8Array, path: string | undefined): SourceFormat {
  const named = EXTENSIONS[extensionOf(path ?? '')]
  const shown = formatByBytes(bytes, path)
  if (shown !== null && !(shown === 'html' && named === 'markdown')) return shown
  if (named === undefined) return 'text'
  if (!BY_BYTES.has(named)) return named
  // WPS and old Word also write HTML, RTF or plain text under .doc; those came out above, plain text did not.
  throw new ReadError(
    'wrong-extension',
    `文件名说是 ${named.toUpperCase()}，内容却不是`,
    '文件可能已损坏或扩展名写错；请用原来的程序打开后另存，或改正扩展名。',
    path === undefined ? {} : { path },
  )
}
