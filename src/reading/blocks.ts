/** mdast → the blocks of text in reading order, each without blanks at its edges. */
import type { Nodes, Parents, Root } from 'mdast'
import type { Span } from '../model/place.ts'
import { isBlank } from '../text/characters.ts'

/** Where a cell stands; numbers are 0-based and count over the whole source. */
export interface CellPlace {
  readonly table: number
  readonly row: number
}

/** A paragraph, heading or cell as the reader found it; not yet understood. */
export interface RawBlock extends Span {
  /** Depth of a heading that is marked as one, 0 for other text. */
  readonly depth: number
  readonly cell: CellPlace | null
}

interface Walk {
  readonly view: string
  readonly isMarkdown: boolean
  readonly blocks: RawBlock[]
  table: number
  row: number
}

/** Collects the blocks of a tree whose positions count into `view`; nodes without a position are passed over. */
export function collectBlocks(tree: Root, view: string, isMarkdown: boolean): readonly RawBlock[] {
  const walk: Walk = { view, isMarkdown, blocks: [], table: -1, row: 0 }
  for (const child of tree.children) visit(walk, child, -1)
  return walk.blocks
}

/** `from` is where a list item's marker begins, for its first block; -1 elsewhere. */
function visit(walk: Walk, node: Nodes, from: number): void {
  switch (node.type) {
    case 'paragraph':
    case 'code':
      addParagraph(walk, node, from)
      return
    case 'heading':
      addBlock(walk, contentSpan(node), node.depth)
      return
    case 'table':
      walk.table += 1
      for (const [row, { children }] of node.children.entries()) {
        walk.row = row
        for (const cell of children) addCell(walk, cell)
      }
      return
    case 'html':
    case 'yaml':
    case 'definition':
    case 'thematicBreak':
      return
    case 'listItem':
      node.children.forEach((child, index) => {
        visit(walk, child, index === 0 ? (node.position?.start.offset ?? -1) : -1)
      })
      return
    default:
      if ('children' in node) for (const child of node.children) visit(walk, child, from)
  }
}

function addCell(walk: Walk, cell: Parents): void {
  const span = trim(walk.view, contentSpan(cell), walk.isMarkdown)
  if (span.start < span.end) {
    walk.blocks.push({ start: span.start, end: span.end, depth: 0, cell: { table: walk.table, row: walk.row } })
  }
}

function addParagraph(walk: Walk, node: Nodes, from: number): void {
  const own = 'children' in node ? contentSpan(node) : spanOf(node)
  const span = from >= 0 ? { start: from, end: own.end } : own
  let start = span.start
  // Other readers know where a paragraph ends.
  for (
    let at = walk.isMarkdown ? walk.view.indexOf('\n', start) : -1;
    at >= 0 && at < span.end;
    at = walk.view.indexOf('\n', at + 1)
  ) {
    if (!isParagraphBreak(walk.view, start, at, span.end)) continue
    addBlock(walk, { start, end: at }, 0)
    start = at + 1
  }
  addBlock(walk, { start, end: span.end }, 0)
}

function addBlock(walk: Walk, span: Span, depth: number): void {
  const { start, end } = trim(walk.view, span, walk.isMarkdown)
  if (start < end) walk.blocks.push({ start, end, depth, cell: null })
}

/** From the first to the last inline text, so that marks around it are left out. */
function contentSpan(node: Parents): Span {
  const [first, last] = [node.children[0], node.children.at(-1)]
  if (first === undefined || last === undefined) return { start: 0, end: 0 }
  return { start: edge(first, 'start'), end: edge(last, 'end') }
}

function edge(node: Nodes, side: 'start' | 'end'): number {
  if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') {
    const child = side === 'start' ? node.children[0] : node.children.at(-1)
    if (child !== undefined) return edge(child, side)
  }
  return node.position?.[side].offset ?? 0
}

const spanOf = (node: Nodes): Span => ({ start: edge(node, 'start'), end: edge(node, 'end') })

const isMark = (code: number): boolean => code === 0x2a || code === 0x5f

function trim(view: string, span: Span, isMarkdown: boolean): Span {
  let { start, end } = span
  const isEdge = (code: number): boolean => code === 0x20 || code === 10 || isBlank(code) || (isMarkdown && isMark(code))
  while (start < end && isEdge(view.charCodeAt(start))) start += 1
  while (end > start && isEdge(view.charCodeAt(end - 1))) end -= 1
  return { start, end }
}

/** Numbers that open a paragraph of their own even where the author left no empty line before it. */
const OPENING =
  /[ ]*(?:[一二三四五六七八九十]{1,3}[、.是]|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}(?:、|\.(?!\d))|[①-⑳]|第[一二三四五六七八九十]{1,2}[，、章部]|#)/y
const FULL_STOP = '。！？：；'
const TITLE_LINE = /(?:报告|总结|汇报|办事处|人民政府|\d日)$/

/**
 * Whether a line break inside a paragraph parts two paragraphs of the author: many Markdown files leave no empty line
 * between the lines of a report, while a soft-wrapped line goes on in mid sentence.
 */
function isParagraphBreak(view: string, start: number, at: number, end: number): boolean {
  let last = at - 1
  while (last > start && view.charCodeAt(last) === 0x20) last -= 1
  if (FULL_STOP.includes(view.charAt(last))) return true
  OPENING.lastIndex = at + 1
  if (OPENING.test(view)) return true
  return (
    (view.charAt(at + 1) === ' ' && view.charAt(at + 2) === ' ' && at + 3 < end) ||
    (last - start < 60 && TITLE_LINE.test(view.slice(start, last + 1)))
  )
}
