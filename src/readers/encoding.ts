/** Bytes of a text file → string, in the encoding that they are surely in; never a guess that could be wrong. */
import { ReadError } from '../errors.ts'
import { isPlausibleBig5, isPlausibleGb18030, isPlausibleUtf16 } from './plausible-encoding.ts'
import { decodeUtf8 } from './utf8.ts'

/** How a text is to be decoded. */
export interface DecodeOptions {
  /** The encoding by name, such as `gbk`, `big5` or `utf-16le`; a byte order mark still goes before it. */
  readonly encoding?: string | undefined
  /** The file's path, for error messages only. */
  readonly path?: string | undefined
}

/** First bytes of files that are no text, and what they are. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'PDF 文件'],
  ['PK\x03\x04', 'ZIP 压缩包（DOCX、OFD 也是）'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '旧版 Word 或 WPS 文件（DOC、WPS）'],
  ['\x89PNG', 'PNG 图片'],
  ['\xff\xd8\xff', 'JPEG 图片'],
  ['GIF8', 'GIF 图片'],
  ['Rar!\x1a', 'RAR 压缩包'],
  ['7z\xbc\xaf', '7z 压缩包'],
  ['\x1f\x8b', 'GZIP 压缩包'],
]

/** Labels that mean the same decoder. Node 20 decodes the labels gbk and gb2312 wrongly outside GBK: never used here. */
const LABELS: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  cp936: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
  cp950: 'big5',
  'utf-8': 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'ucs-2': 'utf-16le',
  unicode: 'utf-16le',
}

const HINT = '用 --encoding 指明编码（如 --encoding gb18030、--encoding big5），或在编辑器里另存为 UTF-8 后重试。'

/**
 * Decodes a text file: byte order mark, strict UTF-8, UTF-16 by its zero bytes, strict and plausible GB18030, clear Big5.
 * The byte order mark is not part of the result; nothing else is changed.
 * @throws {@link ReadError} `empty-file`, `binary-file`, `unknown-encoding`, `wrong-encoding` (the named one does not fit).
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): string {
  refuseBinary(bytes, options.path)
  const label = labelOf(bytes, options)
  const text = label === undefined ? decodeUnnamed(bytes, options.path) : decodeNamed(bytes, label, options.path)
  if (!/\S/.test(text))
    throw new ReadError('empty-file', '文件是空的，没有可检查的文字。', '确认文件已保存，或换一个文件。', withPath(options.path))
  return text
}

/**
 * The decoder for a label that a file, a page or a person gave; all labels of the GB family mean GB18030.
 * @returns `undefined` for a label that is not known here.
 */
export function decoderLabel(label: string): string | undefined {
  return LABELS[label.trim().toLowerCase().replace(/_/g, '-')]
}

/** Strict decoding; `undefined` when the bytes are not in that encoding. A byte order mark is dropped. */
export function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  if (label === 'utf-8') return decodeUtf8(bytes)
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function labelOf(bytes: Uint8Array, { encoding, path }: DecodeOptions): string | undefined {
  const marked = byteOrderMark(bytes)
  if (marked !== undefined || encoding === undefined) return marked
  const label = decoderLabel(encoding)
  if (label !== undefined) return label
  throw new ReadError(
    'unknown-encoding',
    `不认识编码名“${encoding}”。`,
    '可用 utf-8、gb18030、gbk、big5、utf-16le、utf-16be。',
    withPath(path),
  )
}

/** What the first bytes say; UTF-32's mark begins like that of UTF-16 and is not one. */
function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return bytes.length >= 4 && bytes[2] === 0 && bytes[3] === 0 ? undefined : 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function decodeNamed(bytes: Uint8Array, label: string, path: string | undefined): string {
  const text = decodeStrictly(bytes, label)
  if (text === undefined) {
    throw new ReadError(
      'wrong-encoding',
      `文件不是完好的 ${label.toUpperCase()} 文本。`,
      `文件可能已损坏，或编码不对。${HINT}`,
      withPath(path),
    )
  }
  if (text.includes('\0')) throw binary('含有空字节的二进制文件', path)
  return text
}

function decodeUnnamed(bytes: Uint8Array, path: string | undefined): string {
  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8 !== undefined && !utf8.includes('\0') && isClearlyUtf8(utf8, bytes)) return utf8
  if (bytes.includes(0)) return decodeWithZeros(bytes, path)
  const gb18030 = isPlausibleGb18030(bytes) ? decodeStrictly(bytes, 'gb18030') : undefined
  const big5 = isPlausibleBig5(bytes) ? decodeStrictly(bytes, 'big5') : undefined
  if (gb18030 !== undefined && big5 === undefined && utf8 === undefined) return gb18030
  if (big5 !== undefined && gb18030 === undefined) return big5
  throw new ReadError('unknown-encoding', unknownMessage(bytes), HINT, withPath(path))
}

/**
 * A few hanzi in GBK can be well-formed UTF-8 too, all of them as two-byte letters such as Ч; a few in UTF-16 can be
 * ASCII with control characters.
 */
function isClearlyUtf8(text: string, bytes: Uint8Array): boolean {
  if (/[\u0800-\uffff]/.test(text)) return true
  return !/[\0-\x08\x0e-\x19\x1b-\x1f\x7f]/.test(text) && (!/[^\0-\x7f]/.test(text) || !isPlausibleGb18030(bytes))
}

function decodeWithZeros(bytes: Uint8Array, path: string | undefined): string {
  const readings = ['utf-16le', 'utf-16be'].flatMap((label) => {
    const text = bytes.length % 2 === 0 ? decodeStrictly(bytes, label) : undefined
    return text !== undefined && isPlausibleUtf16(text) ? [text] : []
  })
  const [only] = readings
  if (only === undefined || readings.length > 1) throw binary('含有空字节的二进制文件', path)
  return only
}

/** Says so when the file is UTF-8 with a few bytes broken, the usual case after a cut or a bad transfer. */
function unknownMessage(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.split('\ufffd').length - 1
  if (broken === 0) return '文字太少，分不清是哪种编码。'
  if (broken * 20 > text.length) return '认不出文件的编码：不是 UTF-8、UTF-16，也不像 GB18030 或 Big5。'
  const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length
  return `文件像是 UTF-8，但有 ${broken} 处损坏（第一处在第 ${line} 行）。`
}

function refuseBinary(bytes: Uint8Array, path: string | undefined): void {
  for (const [signature, name] of SIGNATURES) {
    if (startsWith(bytes, signature)) throw binary(name, path)
  }
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let index = 0; index < signature.length; index++) {
    if (bytes[index] !== signature.charCodeAt(index)) return false
  }
  return true
}

function binary(name: string, path: string | undefined): ReadError {
  return new ReadError(
    'binary-file',
    `这不是文本文件，而是${name}。`,
    '按文件的真实格式改正扩展名，或另存为 .docx、.txt 后重试。',
    withPath(path),
  )
}

function withPath(path: string | undefined): { readonly path?: string } {
  return path === undefined ? {} : { path }
}
