/** `Source` → `Reading`: everything that rules look at, worked out once. */
import type { Span } from '../model/place.ts'
import type { Reading } from '../model/reading.ts'
import type { ReportNode } from '../model/report-tree.ts'
import type { Source } from '../model/source.ts'
import { cursor, lineStarts } from '../text/positions.ts'
import { flatten } from '../text/view.ts'
import { type CellPlace, collectBlocks } from './blocks.ts'
import { findBodies } from './bodies.ts'
import { findCitations } from './citations.ts'
import { findDates } from './date-mentions.ts'
import { type DraftBlock, draftOf } from './draft.ts'
import { type Frame, findFrame } from './frame.ts'
import { findHeadings } from './headings.ts'
import { type Known, readIdentity } from './identity.ts'
import { layOut } from './layout.ts'
import { setLevels } from './levels.ts'
import { findMeetings } from './meetings.ts'
import { findQuantities } from './quantities.ts'
import { readReportYear } from './report-year.ts'
import { setRoles } from './roles.ts'
import { draftSections } from './section-draft.ts'
import { isTopicalTitle } from './title.ts'
import { buildTree } from './tree.ts'

/** What the caller knows better than the text; it goes before what is read. */
export type InterpretOptions = Known

/** Reads a source. Never throws; the same source gives the same reading. */
export function interpret(source: Source, options: InterpretOptions = {}): Reading {
  const { text } = source
  const view = flatten(text)
  const lines = lineStarts(text)
  const isMarkdown = source.format === 'markdown'
  const drafts = collectBlocks(source.tree, view, isMarkdown).map((raw) =>
    draftOf(view, raw, { isMarkdown, isApart: isApart(source, raw.start) }),
  )
  const frame = findFrame(view, drafts)
  const pageTitle = frame.title === null ? titleOfPage(source) : null
  findHeadings(view, drafts, frame.bodyStart, frame.bodyEnd)
  const preamble = findPreamble(view, drafts, frame)
  setLevels(drafts)
  const headings = drafts.filter(({ heading }) => heading !== null)
  const year = readReportYear(view, { title: frame.title, pageTitle, preamble, headings, date: frame.date })
  const sections = draftSections(view, drafts, frame.bodyEnd)
  setRoles(view, drafts, sections, options.year ?? year?.year ?? null)
  const layout = layOut(text, view, drafts, sections)
  const identity = readIdentity({ text, view, frame, pageTitle, year, headings, preamble, sections }, options)
  let tree: ReportNode | undefined
  return {
    source,
    view,
    // Few look at the tree: it grows when it is first asked for, and stays the same.
    get tree() {
      tree ??= buildTree(layout, cursor(lines), cellsOf(drafts), text.length)
      return tree
    },
    identity,
    ...layout,
    quantities: findQuantities(view, layout.sentences, { year: identity.year }),
    dates: findDates(view, layout.sentences, { year: identity.year }),
    citations: findCitations(view, layout.sentences),
    bodies: findBodies(view, layout.sentences),
    meetings: findMeetings(view, layout.sentences),
    lines,
  }
}

/** Whether a place is in a note or text box. */
function isApart({ origin }: Source, offset: number): boolean {
  const { part = 'body' } = origin(offset)
  return part !== 'body'
}

/** The title that a web page shows above the article. */
function titleOfPage({ publication }: Source): string | null {
  const title = publication?.title?.replace(/\s+/g, '') ?? ''
  return isTopicalTitle(flatten(title)) ? title : null
}

function cellsOf(drafts: readonly DraftBlock[]): ReadonlyMap<number, CellPlace> {
  const cells = new Map<number, CellPlace>()
  for (const { start, cell } of drafts) if (cell !== null) cells.set(start, cell)
  return cells
}

const ANNOUNCED = /如下/
const MOST_WITHOUT_ANNOUNCEMENT = 3

/** The text before the first heading; where there is much of it, up to the words that announce the report. */
function findPreamble(view: string, drafts: readonly DraftBlock[], { bodyStart, bodyEnd }: Frame): Span | null {
  const blocks: DraftBlock[] = []
  let isFollowed = false
  for (let index = bodyStart; index < bodyEnd; index += 1) {
    const draft = drafts[index] as DraftBlock
    if (draft.part === 'residue' || draft.isApart) continue
    isFollowed = draft.heading !== null
    if (isFollowed || draft.cell !== null) break
    blocks.push(draft)
  }
  const announced = blocks.findIndex(({ start, end }) => ANNOUNCED.test(view.slice(Math.max(start, end - 60), end)))
  const whole = isFollowed && blocks.length <= MOST_WITHOUT_ANNOUNCEMENT ? blocks.length : 1
  const preamble = blocks.slice(0, announced >= 0 ? announced + 1 : whole)
  for (const block of preamble) block.part = 'preamble'
  const [first, last] = [preamble[0], preamble.at(-1)]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}
