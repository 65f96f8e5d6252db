/** Plain text → `Source`: every line that is not empty is a paragraph, unless the text was broken at a fixed width. */
import type { Paragraph, Root } from 'mdast'
import type { Source } from '../model/source.ts'
import { isBlank } from '../text/characters.ts'
import { cursor, lineStarts } from '../text/positions.ts'
import { decodeText } from './encoding.ts'
import { joinWrapped, type Line } from './wrapped-lines.ts'

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
    tree: paragraphsOf(text),
    origin: () => ({}),
  }
}

/** The text of a file without its byte order mark. */
export function textOf(input: string | Uint8Array, options: TextOptions): string {
  const text = typeof input === 'string' ? input : decodeText(input, options)
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text
}

/** Code units of a line that holds more than a paragraph where it is indented in its midst: its line ends were lost. */
const LOST = 400
const INDENT = /\u3000{2,}|\u00a0{4,}| {6,}/g

/** A whole report in one line, in which a single blank stands for each line end, as pages give it that are taken for their words. */
const WHOLE = 1500
const MOST_BETWEEN = 300
const BLANK = /(?<=[\u2e80-\uffef”]) (?=[\u2e80-\uffef“\d])/g

/** Where paragraphs begin in the midst of a line. */
function lostEnds(line: string): readonly number[] {
  const indents = [...line.matchAll(INDENT)]
  if (indents.length > 0) return indents.map(({ index }) => index)
  const blanks = line.length <= WHOLE ? [] : [...line.matchAll(BLANK)]
  return blanks.length * MOST_BETWEEN < line.length ? [] : blanks.map(({ index }) => index)
}

const isLineEdge = (code: number): boolean => code === 10 || isBlank(code)

/** The lines that are not empty; one whose line ends were lost gives the paragraphs that its indentations show. */
function filledLines(text: string, starts: readonly number[]): readonly Line[] {
  const lines: Line[] = []
  const add = (from: number, to: number, number: number): void => {
    let [start, end] = [from, to]
    while (end > start && isLineEdge(text.charCodeAt(end - 1))) end -= 1
    while (start < end && isLineEdge(text.charCodeAt(start))) start += 1
    if (start < end) lines.push({ edge: from, start, end, number })
  }
  for (let number = 0; number < starts.length; number += 1) {
    const [own, end] = [starts[number] as number, starts[number + 1] ?? text.length]
    let from = own
    for (const inner of end - own > LOST ? lostEnds(text.slice(own, end)) : []) {
      add(from, own + inner, number)
      from = own + inner
    }
    add(from, end, number)
  }
  return lines
}

function paragraphsOf(text: string): Root {
  const starts = lineStarts(text)
  const { point } = cursor(starts)
  const children = joinWrapped(text, filledLines(text, starts)).map(({ start, end }): Paragraph => {
    const position = { start: point(start), end: point(end) }
    return { type: 'paragraph', children: [{ type: 'text', value: text.slice(start, end), position }], position }
  })
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end: point(text.length) } }
}
