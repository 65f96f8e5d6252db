/** Elements of a page → blocks of text as a browser would show them. */
import type { Element, Nodes } from 'hast'
import type { Origin } from '../../model/source.ts'
import type { Block, TextBlock } from '../block.ts'
import { joinSoftly, tidySpaces } from '../soft-space.ts'
import { isHidden, styleOf } from './element.ts'
import { dataTable } from './table.ts'

/** Elements that begin and end a line. */
const BLOCK_LEVEL = new Set(
  `address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hgroup hr li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ucapcontent ul`.split(/\s+/),
)

/** Stands for a line break within a heading; an invisible character, dropped with the others. */
const WRAP = '\u200b'

/** What is gathered while walking. */
interface Walk {
  readonly blocks: Block[]
  readonly skip: ReadonlySet<Nodes>
  /** Text of the line being gathered, white space still as in the source. */
  line: string
  /** Depth of the heading around, 0 for none. */
  depth: number
  /** Number that an ordered list gives to the coming line. */
  marker: string
  paragraph: number
  table: number
}

/** The visible text of a node as blocks, without the nodes to skip; `origin` numbers paragraphs from 1, cells included. */
export function htmlBlocks(node: Nodes, skip: ReadonlySet<Nodes>): readonly Block[] {
  const walk: Walk = { blocks: [], skip, line: '', depth: 0, marker: '', paragraph: 0, table: 0 }
  visit(walk, node)
  endLine(walk)
  return plainUnlessRareHeadings(walk.blocks)
}

function visit(walk: Walk, node: Nodes): void {
  if (node.type === 'text') walk.line += node.value
  else if (node.type === 'root') visitAll(walk, node.children)
  else if (node.type === 'element' && !isHidden(node) && !walk.skip.has(node)) visitElement(walk, node)
}

function visitAll(walk: Walk, nodes: readonly Nodes[]): void {
  for (const node of nodes) visit(walk, node)
}

function visitElement(walk: Walk, element: Element): void {
  const name = element.tagName
  if (name === 'br') breakLine(walk)
  else if (/^h[1-6]$/.test(name)) visitHeading(walk, element)
  else if (name === 'ol') visitOrderedList(walk, element)
  else if (name === 'pre') visitPreformatted(walk, element)
  else if (/mso-list:\s*ignore/i.test(styleOf(element))) visitListNumber(walk, element)
  else if (name !== 'table' || !visitDataTable(walk, element)) visitPlain(walk, element)
}

function visitPlain(walk: Walk, element: Element): void {
  const isBlock = BLOCK_LEVEL.has(element.tagName) || /display:\s*(block|table|flex)/i.test(styleOf(element))
  if (isBlock) endLine(walk)
  visitAll(walk, element.children)
  if (isBlock) endLine(walk)
}

/** A line break in a heading only wraps it; elsewhere government pages use it to end paragraphs. */
function breakLine(walk: Walk): void {
  if (walk.depth > 0) walk.line += WRAP
  else endLine(walk)
}

function visitHeading(walk: Walk, element: Element): void {
  endLine(walk)
  walk.depth = Number(element.tagName.slice(1))
  visitAll(walk, element.children)
  endLine(walk)
  walk.depth = 0
}

function visitDataTable(walk: Walk, element: Element): boolean {
  const table = dataTable(element, { table: walk.table + 1, paragraph: walk.paragraph + 1 }, (cell) => cellText(walk, cell))
  if (table === undefined) return false
  endLine(walk)
  walk.blocks.push(table)
  walk.table++
  walk.paragraph += table.rows.reduce((count, row) => count + row.length, 0)
  return true
}

function cellText(walk: Walk, cell: Element): string {
  const inner: Walk = { ...walk, blocks: [], line: '', depth: 0, marker: '' }
  visitAll(inner, cell.children)
  endLine(inner)
  return inner.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join(' ')
}

/** The numbers that a browser shows before the items; they are not in the file and are marked as generated. */
function visitOrderedList(walk: Walk, element: Element): void {
  endLine(walk)
  const { start, type } = element.properties
  let ordinal = typeof start === 'number' ? start : 1
  const numbered = (type === undefined || type === '1') && !/list-style(-type)?:\s*none/i.test(styleOf(element))
  for (const child of element.children) {
    const isItem = child.type === 'element' && child.tagName === 'li'
    if (isItem && numbered) walk.marker = `${typeof child.properties.value === 'number' ? child.properties.value : ordinal}. `
    if (isItem) ordinal++
    visit(walk, child)
  }
  endLine(walk)
  walk.marker = ''
}

function visitPreformatted(walk: Walk, element: Element): void {
  endLine(walk)
  const inner: Walk = { ...walk, blocks: [] }
  visitAll(inner, element.children)
  const lines = [...inner.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])), ...inner.line.split(/\r\n?|\n/)]
  for (const line of lines) {
    walk.line = line
    endLine(walk)
  }
}

/** Word writes a list number as text, padded with no-break spaces that stand for a tab. */
function visitListNumber(walk: Walk, element: Element): void {
  const inner: Walk = { ...walk, blocks: [], line: '' }
  visitAll(inner, element.children)
  walk.line += inner.line.trimEnd()
}

function endLine(walk: Walk): void {
  const text = tidySpaces(joinSoftly(walk.line))
  walk.line = ''
  if (text === '') return
  const origin: Origin = { paragraph: ++walk.paragraph, part: 'body' }
  const generated = walk.marker.length
  walk.blocks.push({
    kind: 'text',
    text: walk.marker + text,
    depth: walk.depth === 0 ? undefined : walk.depth,
    origins: [{ at: 0, origin }],
    generated: generated === 0 ? undefined : generated,
  })
  walk.marker = ''
}

/** Some editors wrap every paragraph in a heading element: then none of them is one; nor is a long or whole sentence. */
function plainUnlessRareHeadings(blocks: readonly Block[]): readonly Block[] {
  const headings = blocks.filter((block) => block.kind === 'text' && block.depth !== undefined).length
  const isHeading = (block: TextBlock): boolean =>
    headings * 2 <= blocks.length && block.text.length <= 60 && !/[。；]/.test(block.text)
  return blocks.map((block) =>
    block.kind === 'text' && block.depth !== undefined && !isHeading(block) ? { ...block, depth: undefined } : block,
  )
}
