/** Markdown → `Source`: CommonMark without the constructs that Chinese official texts trip over, and with pipe tables. */
import type { Paragraph, Root, RootContent } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Source } from '../model/source.ts'
import { lineStarts } from '../text/positions.ts'
import { pipeTable } from './pipe-table.ts'
import { type TextOptions, textOf } from './text.ts'

/**
 * Constructs that real reports set off by chance: a right-aligned signature is no code, a line of = under a heading no
 * heading, `2023. 年度` and `- 一是` no lists, `<纲要>` no HTML, `****年` no rule.
 */
const DISABLED: string[] = [
  'codeIndented',
  'codeText',
  'setextUnderline',
  'thematicBreak',
  'htmlFlow',
  'htmlText',
  'definition',
  'list',
  'autolink',
  'labelStartImage',
  'labelStartLink',
  'labelEnd',
  'characterEscape',
  'characterReference',
]

/**
 * Reads Markdown; `text` is the source itself without its byte order mark.
 * @throws {@link ReadError} `empty-file`, `binary-file`, `unknown-encoding`, `wrong-encoding`, for bytes only.
 */
export function readMarkdown(input: string | Uint8Array, options: TextOptions = {}): Source {
  const text = textOf(input, options)
  return {
    format: 'markdown',
    ...(options.path === undefined ? {} : { path: options.path }),
    text,
    tree: parse(text),
    origin: () => ({}),
  }
}

function parse(text: string): Root {
  const processor = unified().use(remarkParse)
  processor.data({ micromarkExtensions: [{ disable: { null: DISABLED } }] })
  const lines = lineStarts(text)
  const tree = processor.parse(withoutFrontMatter(text))
  return { ...tree, children: tree.children.map((child) => (child.type === 'paragraph' ? refine(text, lines, child) : child)) }
}

/** A paragraph that is a comment becomes HTML, one that is a table becomes that. */
function refine(text: string, lines: readonly number[], paragraph: Paragraph): RootContent {
  const start = paragraph.position?.start.offset ?? 0
  const end = paragraph.position?.end.offset ?? 0
  if (text.startsWith('<!--', start) && text.startsWith('-->', end - 3)) {
    return { type: 'html', value: text.slice(start, end), ...(paragraph.position ? { position: paragraph.position } : {}) }
  }
  return pipeTable(text, lines, start, end) ?? paragraph
}

const FENCE = /^---[ \t]*\r?\n/
const FENCE_END = /^---[ \t]*\r?$/m
const LONGEST_FRONT_MATTER = 5000

/** Blanks a YAML block at the top, so that all offsets stay. */
function withoutFrontMatter(text: string): string {
  const opening = FENCE.exec(text)
  if (opening === null) return text
  const head = text.slice(opening[0].length, LONGEST_FRONT_MATTER)
  const closing = FENCE_END.exec(head)
  if (closing === null) return text
  const end = opening[0].length + closing.index + closing[0].length
  return text.slice(0, end).replace(/[^\r\n]/g, ' ') + text.slice(end)
}
