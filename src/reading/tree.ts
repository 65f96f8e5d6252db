/** The flat lists → the section tree. */
import type { Position, Span } from '../model/place.ts'
import type { Block, Item, Section } from '../model/reading.ts'
import type {
  CellNode,
  ItemNode,
  ParagraphNode,
  PreambleNode,
  ReportNode,
  RowNode,
  SectionNode,
  SentenceNode,
  TableNode,
} from '../model/report-tree.ts'
import type { Cursor } from '../text/positions.ts'
import type { CellPlace } from './blocks.ts'
import type { Layout } from './layout.ts'

interface Growth {
  readonly layout: Layout
  readonly cursor: Cursor
  readonly cells: ReadonlyMap<number, CellPlace>
  readonly open: SectionNode[]
  readonly children: ReportNode['children']
  /** Place of the last cell, to know whether the next one goes on in its row and table. */
  cell: CellPlace | null
}

type Body = ParagraphNode | TableNode | SectionNode

/**
 * Builds the tree. `cells` tells where the blocks that are cells stand, by the offset at which they start; `length` is
 * that of the text.
 */
export function buildTree(layout: Layout, cursor: Cursor, cells: ReadonlyMap<number, CellPlace>, length: number): ReportNode {
  const growth: Growth = { layout, cursor, cells, open: [], children: [], cell: null }
  let next = 0
  for (const block of layout.blocks) {
    const section = layout.sections[next]
    if (section !== undefined && section.start === block.start && block.part === 'heading') {
      openSection(growth, section)
      next += 1
      growth.cell = null
    } else addBlock(growth, block)
  }
  return { type: 'report', children: growth.children, position: cursor.position({ start: 0, end: length }) }
}

function openSection(growth: Growth, section: Section): void {
  const { open, cursor } = growth
  open.length = section.level - 1
  const textStart = section.headingSpan.end - section.heading.length
  const node: SectionNode = {
    type: 'section',
    level: section.level,
    numbering: section.numbering,
    heading: section.heading,
    role: section.role,
    inferred: section.inferred,
    children: [
      { type: 'heading', value: section.heading, position: cursor.position({ start: textStart, end: section.headingSpan.end }) },
    ],
    position: cursor.position(section),
  }
  attach(growth, node)
  open.push(node)
}

function attach(growth: Growth, node: Body): void {
  const parent = growth.open.at(-1)
  if (parent === undefined) growth.children.push(node)
  else parent.children.push(node)
}

function addBlock(growth: Growth, block: Block): void {
  const place = block.part === 'table' ? growth.cells.get(block.start) : undefined
  if (place !== undefined) {
    addCell(growth, block, place)
    return
  }
  growth.cell = null
  switch (block.part) {
    case 'title':
    case 'addressee':
    case 'signature':
    case 'date':
    case 'residue': {
      const value = growth.layout.sentences[block.sentences.start]?.text ?? ''
      growth.children.push({ type: block.part, value, position: growth.cursor.position(block) })
      return
    }
    case 'preamble':
      addPreamble(growth, paragraphOf(growth, block))
      return
    default:
      attach(growth, paragraphOf(growth, block))
  }
}

function addPreamble(growth: Growth, paragraph: ParagraphNode): void {
  const last = growth.children.at(-1)
  if (last?.type === 'preamble') {
    const before = last as PreambleNode
    before.children.push(paragraph)
    before.position = span(before.position, paragraph.position)
  } else growth.children.push({ type: 'preamble', children: [paragraph], position: paragraph.position })
}

const span = (first: Position, last: Position): Position => ({ start: first.start, end: last.end })

function addCell(growth: Growth, block: Block, place: CellPlace): void {
  const sentences = sentencesOf(growth, block.sentences)
  const cell: CellNode = { type: 'cell', children: sentences, position: growth.cursor.position(block) }
  const before = growth.cell
  growth.cell = place
  const siblings = growth.open.at(-1)?.children ?? growth.children
  const last = siblings.at(-1)
  if (before?.table !== place.table || last?.type !== 'table') {
    attach(growth, { type: 'table', children: [rowOf(cell)], position: cell.position })
    return
  }
  const table = last as TableNode
  if (before.row === place.row) {
    const row = table.children.at(-1) as RowNode
    row.children.push(cell)
    row.position = span(row.position, cell.position)
  } else table.children.push(rowOf(cell))
  table.position = span(table.position, cell.position)
}

const rowOf = (cell: CellNode): RowNode => ({ type: 'row', children: [cell], position: cell.position })

function sentencesOf(growth: Growth, { start, end }: Span): SentenceNode[] {
  const nodes: SentenceNode[] = []
  for (let index = start; index < end; index += 1) {
    const sentence = growth.layout.sentences[index]
    if (sentence === undefined) continue
    nodes.push({ type: 'sentence', value: sentence.text, tense: sentence.tense, position: growth.cursor.position(sentence) })
  }
  return nodes
}

function paragraphOf(growth: Growth, block: Block): ParagraphNode {
  const { sentences } = growth.layout
  const children: ParagraphNode['children'] = []
  for (let index = block.sentences.start; index < block.sentences.end; ) {
    const item = growth.layout.items[sentences[index]?.item ?? -1]
    const end = item === undefined ? endWithoutItem(growth, index, block.sentences.end) : item.sentences.end
    const nodes = sentencesOf(growth, { start: index, end })
    if (item !== undefined) children.push(itemOf(growth, item, nodes))
    else for (const node of nodes) children.push(node)
    index = end
  }
  return { type: 'paragraph', children, position: growth.cursor.position(block) }
}

function endWithoutItem({ layout }: Growth, from: number, limit: number): number {
  let end = from
  while (end < limit && layout.sentences[end]?.item === -1) end += 1
  return end
}

function itemOf(growth: Growth, item: Item, children: SentenceNode[]): ItemNode {
  return { type: 'item', marker: item.marker, ordinal: item.ordinal, children, position: growth.cursor.position(item) }
}
