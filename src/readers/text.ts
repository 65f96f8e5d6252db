/** Plain text → `Source`: every line that is not empty is a paragraph. */
import type { Paragraph, Root } from 'mdast'
import type { Source } from '../model/source.ts'
import { isBlank } from '../text/characters.ts'
import { cursor, lineStarts } from '../text/positions.ts'
import { decodeText } from './encoding.ts'

/** What a reader of text is told. */
export interface TextOptions {
  readonly path?: string | undefined
  /** Encoding of the bytes, such as `gb18030`; found out when left out. */
  readonly encoding?: string | undefined
}

const BYTE_ORDER_MARK = 0xfeff

/**
 * Reads plain text. The byte order mark is cut off; all else, line ends included, stays as it is.
 * @throws {@link ReadError} `empty-file`, `binary-file`, `unknown-encoding`, `wrong-encoding`, for bytes only.
 */
export function readText(input: string | Uint8Array, options: TextOptions = {}): Source {
  const text = textOf(input, options)
  return {
    format: 'text',
    ...(options.path === undefined ? {} : { path: options.path }),
    text,
    tree: linesAsParagraphs(text),
    origin: () => ({}),
  }
}

/** The text of a file without its byte order mark. */
export function textOf(input: string | Uint8Array, options: TextOptions): string {
  const text = typeof input === 'string' ? input : decodeText(input, options)
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text
}

function linesAsParagraphs(text: string): Root {
  const lines = lineStarts(text)
  const { point } = cursor(lines)
  const children: Paragraph[] = []
  for (let index = 0; index < lines.length; index += 1) {
    let start = lines[index] as number
    let end = lines[index + 1] ?? text.length
    while (end > start && isLineEdge(text.charCodeAt(end - 1))) end -= 1
    while (start < end && isLineEdge(text.charCodeAt(start))) start += 1
    if (start === end) continue
    const position = { start: point(start), end: point(end) }
    children.push({ type: 'paragraph', children: [{ type: 'text', value: text.slice(start, end), position }], position })
  }
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end: point(text.length) } }
}

const isLineEdge = (code: number): boolean => code === 10 || isBlank(code)
