/** Lines → paragraphs and tables. */
import type { Origin } from '../../model/source.ts'
import type { Block, CellBlock, OriginStep } from '../block.ts'
import { tidySpaces } from '../soft-space.ts'
import type { PageLayout } from './layout.ts'
import { type Line, meetsWithoutSpace } from './lines.ts'
import { tableAt } from './tables.ts'

/** Numbers that open a part and never stand within a paragraph at the start of a line by chance; 一是 and 1. may. */
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部条]|附件)/
const ENDS_SENTENCE = /[。！？；：][”’）》]*$/

/** Joins lines to blocks in reading order; numbers paragraphs and tables from 1. */
export function blocksOfLines(lines: readonly Line[], layout: PageLayout): readonly Block[] {
  const blocks: Block[] = []
  const count = { paragraph: 0, table: 0 }
  for (let index = 0; index < lines.length; ) {
    const table = tableAt(lines, index, layout)
    if (table !== undefined) {
      blocks.push({ kind: 'table', rows: rowsOf(table.rows, ++count.table, count) })
      index = table.next
      continue
    }
    const from = index++
    while (
      index < lines.length &&
      !beginsParagraph(lines[index - 1] as Line, lines[index] as Line, layout) &&
      tableAt(lines, index, layout) === undefined
    )
      index++
    const block = joinLines(lines.slice(from, index), ++count.paragraph)
    if (block !== undefined) blocks.push(block)
  }
  return blocks
}

function rowsOf(
  rows: readonly (readonly { readonly text: string; readonly page: number }[])[],
  table: number,
  count: { paragraph: number },
): readonly (readonly CellBlock[])[] {
  return rows.map((row, line) =>
    row.map(({ text, page }, column) => {
      const origin: Origin = { page, paragraph: ++count.paragraph, cell: { table, row: line + 1, column: column + 1 } }
      return { text: tidySpaces(text).replaceAll('\t', ' '), origin }
    }),
  )
}

function beginsParagraph(before: Line, line: Line, layout: PageLayout): boolean {
  const [above, own] = [layout.edgesOf(before.page), layout.edgesOf(line.page)]
  const samePage = before.page === line.page
  if (Math.abs(before.size - line.size) > 0.12 * layout.size) return true
  if (samePage && line.y - before.y > (layout.indents ? 1.6 : 1.25) * Math.max(layout.pitch, line.size)) return true
  const [isTitle, wasTitle] = [isCentred(line, layout), isCentred(before, layout)]
  if (isTitle && wasTitle) return line.size < layout.size * 1.12
  // A title's first line may fill the page; its second is centred below it in the same large size.
  if (line.size >= layout.size * 1.12 && samePage) return false
  if (isTitle || wasTitle || line.x - own.left >= 1.2 * line.size) return true
  const shortBy = (above.right - before.end) / before.size
  const endsSentence = ENDS_SENTENCE.test(before.text)
  const chunk = firstChunk(line.text)
  if (shortBy > roomToSpare(layout.indents, endsSentence) + chunk) return true
  return NUMBERED.test(line.text) && (endsSentence || shortBy > chunk + 1)
}

/** How many sizes a line that goes on may be short, beside what the next characters need. */
function roomToSpare(indents: boolean, endsSentence: boolean): number {
  if (endsSentence) return indents ? 3 : 0.6
  return indents ? 7 : 1.5
}

/** Room, in sizes, that the first characters need which cannot be parted: a line before them may be short by as much. */
function firstChunk(text: string): number {
  const chunk = /^[“‘（《〈「【]*(?:[\w.,%/+–-]+|[^\w])[”’）》〉」】，。、；：！？%]*/.exec(text)?.[0] ?? ''
  const narrow = chunk.match(/[ -~]/g)?.length ?? 0
  return chunk.length - narrow * 0.45
}

function isCentred(line: Line, layout: PageLayout): boolean {
  const { left, right, middle } = layout.edgesOf(line.page)
  const centre = (line.x + line.end) / 2
  const isNear = (place: number): boolean => Math.abs(centre - place) < 0.8 * line.size
  // An indented first line that nearly fills the rest of its line looks centred; only a title in larger type may be as long.
  const mayBe = line.size >= 1.12 * layout.size || line.end - line.x < 0.8 * (right - left)
  return (
    mayBe &&
    (isNear(middle) || isNear((left + right) / 2)) &&
    line.x - left > 0.6 * line.size &&
    right - line.end > 0.6 * line.size
  )
}

function joinLines(lines: readonly Line[], paragraph: number): Block | undefined {
  let text = ''
  const steps: OriginStep[] = []
  for (const line of lines) {
    const own = tidySpaces(line.text)
    if (text !== '' && !meetsWithoutSpace(text, own)) text += ' '
    if (steps.at(-1)?.origin.page !== line.page) steps.push({ at: text.length, origin: { page: line.page, paragraph } })
    text += own
  }
  const [first, ...others] = steps
  return text === '' || first === undefined ? undefined : { kind: 'text', text, origins: [first, ...others] }
}
