/** The pieces of a report that a comparison sets side by side. */
import type { Span } from '../../model/place.ts'
import type { Reading } from '../../model/reading.ts'
import type { Role } from '../../model/report-tree.ts'

/** An item (一是 …), or a paragraph without items, with the words that open it. */
export interface Piece extends Span {
  readonly role: Role
  /** Where a remark on it stands, and how it is named. */
  readonly lead: Span
  readonly text: string
  /** Index of the block that holds it. */
  readonly block: number
}

/** How many code units of a piece name it at most. */
const LEAD = 40

function leadOf(view: string, { start, end }: Span): Span {
  const clause = view.slice(start, Math.min(end, start + LEAD)).search(/[，。；：]/u)
  return { start, end: clause > 0 ? start + clause : Math.min(end, start + LEAD) }
}

/** The pieces of a reading in order: body text, run-in headings with it, and a block with items item by item. */
export function piecesOf({ view, blocks, items, sentences }: Reading): readonly Piece[] {
  const byBlock = new Map<number, Span[]>()
  for (const item of items) {
    const own = byBlock.get(item.block)
    if (own) own.push(item)
    else byBlock.set(item.block, [item])
  }
  return blocks.flatMap((block) => {
    const [first, last] = [sentences[block.sentences.start], sentences[block.sentences.end - 1]]
    if (first === undefined || last?.part !== 'body') return []
    const { role } = first
    return (byBlock.get(block.index) ?? [block]).map(({ start, end }) => ({
      start,
      end,
      role,
      lead: leadOf(view, { start, end }),
      text: view.slice(start, end),
      block: block.index,
    }))
  })
}
