/** The text of a file, set like the report itself, with its findings marked in place. */
import type { ResultSection } from '../../../src/model/finding.ts'
import type { Source } from '../../../src/model/source.ts'
import { element, fill } from './element.ts'
import { bringIntoSight, type Drawing, drawMarks, highlight, type Piece, type Placed, placedFindings, rangeOf } from './marks.ts'
import type { Say } from './say.ts'
import type { Checked, Store } from './state.ts'
import type { TextPane } from './text-pane.ts'

/** Offsets of the cells of each table row, by the offset of the row. */
function rowsOf({ tree, format }: Source): ReadonlyMap<number, readonly (readonly [number, number])[]> {
  const rows = new Map<number, readonly (readonly [number, number])[]>()
  if (format === 'markdown') return rows
  for (const table of tree.children) {
    if (table.type !== 'table') continue
    for (const { position, children } of table.children) {
      const cells = children.map((cell) => [cell.position?.start.offset ?? 0, cell.position?.end.offset ?? 0] as const)
      if (position?.start.offset !== undefined) rows.set(position.start.offset, cells)
    }
  }
  return rows
}

/** How a line is set. */
function lineTag(
  line: string,
  section: ResultSection | undefined,
  ended: boolean,
  title: string | null,
): ['h2' | 'h3' | 'h4' | 'p', string] {
  const words = line.trim()
  if (title !== null && words !== '' && title.includes(words) && words.length * 3 >= title.length) return ['h2', 'title']
  if (section !== undefined) {
    if (words.length > section.numbering.length + section.heading.length + 6) return ['p', 'indent']
    return section.level === 1 ? ['h3', 'heading'] : ['h4', 'heading']
  }
  return ['p', ended && words.length <= 30 ? 'signed' : /^[\s\u3000]/.test(line) ? '' : 'indent']
}

interface Line {
  readonly start: number
  readonly end: number
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    lines.push({ start, end })
    start = end + 1
  }
  return lines
}

/** Blocks as they come; rows of a table follow one another in one table. */
function makeStack(): {
  readonly add: (node: Node) => void
  readonly addRow: (row: HTMLElement) => void
  readonly nodes: Node[]
} {
  const nodes: Node[] = []
  let body: HTMLElement | null = null
  return {
    nodes,
    add: (node) => {
      body = null
      nodes.push(node)
    },
    addRow: (row) => {
      if (body === null) {
        body = element('tbody')
        nodes.push(element('div', { class: 'table' }, element('table', {}, body)))
      }
      body.append(row)
    },
  }
}

/** Draws line after line. */
function drawSheet({ source, result }: Checked, placed: readonly Placed[], drawing: Drawing, say: Say): readonly Node[] {
  const { text } = source
  const rows = rowsOf(source)
  const sections = new Map(result.sections.map((section) => [section.start.line, section]))
  const lastEnd = result.sections.reduce((last, { level, end }) => (level === 1 ? Math.max(last, end.offset) : last), 0)
  const stack = makeStack()
  let page: number | undefined
  let active: readonly Placed[] = []
  let next = 0
  for (const [index, { start, end }] of linesOf(text).entries()) {
    const coming = next
    while (next < placed.length && (placed[next] as Placed).start <= end) next += 1
    active = [...active.filter((one) => one.end > start), ...placed.slice(coming, next)]
    const draw = (from: number, to: number): readonly Node[] => {
      const touching = active.filter((one) => one.end >= from && one.start <= to)
      return drawMarks(text, from, to, touching, drawing)
    }
    const onPage = source.origin(start).page
    if (onPage !== undefined && onPage !== page) stack.add(element('p', { class: 'page' }, say.words.page(onPage)))
    page = onPage ?? page
    const cells = rows.get(start)
    const line = text.slice(start, end)
    if (cells !== undefined) {
      stack.addRow(
        element(
          'tr',
          {},
          cells.map(([from, to]) => element('td', {}, draw(from, to))),
        ),
      )
    } else if (line.trim() !== '' || active.length > 0) {
      const [tag, name] = lineTag(line, sections.get(index + 1), lastEnd > 0 && start >= lastEnd, result.identity.title)
      stack.add(element(tag, { class: name }, draw(start, end)))
    }
  }
  return stack.nodes
}

/** The sheet; a click on a mark chooses its finding, its number leads to the note. */
export function makeSheet(store: Store, say: () => Say, toNote: (number: number) => void): TextPane {
  const paper = element('div', { class: 'paper' })
  let pieces: Piece[] = []
  const numberOf = (event: Event): number | null => {
    const mark = (event.target as Element).closest('[data-n]')
    return mark === null ? null : Number(mark.getAttribute('data-n')?.split(' ').at(-1))
  }
  paper.addEventListener('click', (event) => {
    const number = numberOf(event)
    if (number === null) return
    if ((event.target as Element).closest('.ref') !== null) toNote(number)
    else store.set({ chosen: number })
  })
  return {
    element: paper,
    draw: (state) => {
      if (state.checked === null) return
      const { page, column, words } = say()
      pieces = []
      const after = ({ number, column: grave, finding, start, end }: Placed): Node =>
        element(
          'button',
          {
            class: `ref s-${grave}${start === end ? ' wanting' : ''}`,
            type: 'button',
            'data-n': number,
            'aria-label': `${page.numbered(number + 1)}${words.comma}${column(grave)}${words.colon}${finding.message}`,
          },
          String(number + 1),
        )
      fill(paper, drawSheet(state.checked, placedFindings(state), { pieces, after, caret: () => null }, say()))
      highlight(paper, state.chosen)
    },
    choose: (chosen) => highlight(paper, chosen),
    reveal: ({ start, end }, focus, number) => {
      const ref = number === null ? null : paper.querySelector<HTMLElement>(`.ref[data-n="${number}"]`)
      const range = rangeOf(pieces, start, end)
      const place = range ?? ref
      if (place !== null) bringIntoSight(place)
      if (number === null && range !== null) {
        const selection = window.getSelection()
        selection?.removeAllRanges()
        selection?.addRange(range)
      }
      if (focus && ref !== null) ref.focus({ preventScroll: true })
    },
  }
}
