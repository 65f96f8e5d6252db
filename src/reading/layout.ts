/** Drafts → the flat lists that rules walk: sections, blocks, sentences, items. */
import type { Block, Item, Section, Sentence } from '../model/reading.ts'
import type { Part, Role, Tense } from '../model/report-tree.ts'
import type { DraftBlock, HeadingCut } from './draft.ts'
import { itemMarkerAt } from './item-marker.ts'
import type { SectionDraft } from './section-draft.ts'
import { splitSentences } from './sentences.ts'
import { opensPlans, tenseOf, tenseOfRole, turnOf } from './tense.ts'

/** The flat lists. */
export interface Layout {
  readonly sections: readonly Section[]
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  readonly items: readonly Item[]
}

interface Work {
  readonly text: string
  readonly view: string
  readonly blocks: Block[]
  readonly sentences: Sentence[]
  readonly items: Item[]
  /** Innermost open section and its role. */
  section: number
  role: Role
  /** What its heading names besides, until the text turns to it. */
  also: Role | null
}

/** Lays the drafts out in reading order. */
export function layOut(text: string, view: string, drafts: readonly DraftBlock[], sections: readonly SectionDraft[]): Layout {
  const work: Work = { text, view, blocks: [], sentences: [], items: [], section: -1, role: 'other', also: null }
  const spans = sections.map(() => ({ first: 0, last: 0, end: 0 }))
  const open: SectionDraft[] = []
  let next = 0
  drafts.forEach((draft, index) => {
    while (open.length > 0 && (open.at(-1) as SectionDraft).blocks.end <= index) closeSection(work, open, spans)
    const section = sections[next]
    if (section !== undefined && section.blocks.start === index) {
      next += 1
      open.push(section)
      ;(spans[section.index] as SectionSpan).first = work.sentences.length
    }
    enter(work, open.at(-1), draft)
    addDraft(work, draft)
  })
  while (open.length > 0) closeSection(work, open, spans)
  return {
    sections: sections.map((section) => finished(text, section, spans[section.index] as SectionSpan)),
    blocks: work.blocks,
    sentences: work.sentences,
    items: work.items,
  }
}

/** The section in which a draft stands; one that has turned to its second content stays there. */
function enter(work: Work, inner: SectionDraft | undefined, draft: DraftBlock): void {
  const index = inner?.index ?? -1
  if (index >= 0 && index === work.section) return
  work.section = index
  work.role = inner?.role ?? (draft.part === 'preamble' ? 'overview' : 'other')
  work.also = inner?.also ?? null
}

interface SectionSpan {
  first: number
  last: number
  end: number
}

function closeSection(work: Work, open: SectionDraft[], spans: readonly SectionSpan[]): void {
  const section = open.pop() as SectionDraft
  const span = spans[section.index] as SectionSpan
  span.last = work.sentences.length
  span.end = lastEnd(work)
}

/** End of the last text of the section; left-overs behind it do not lengthen it. */
function lastEnd(work: Work): number {
  return work.blocks.at(-1)?.end ?? 0
}

function finished(text: string, section: SectionDraft, span: SectionSpan): Section {
  const { draft } = section
  const heading = draft.heading as HeadingCut
  return {
    index: section.index,
    start: draft.start,
    end: span.end,
    level: section.level,
    numbering: draft.numbering === null ? '' : text.slice(draft.start, draft.numbering.end),
    heading: text.slice(heading.textStart, heading.textEnd),
    headingSpan: { start: draft.start, end: heading.textEnd },
    role: section.role,
    inferred: section.inferred,
    also: section.also,
    parent: section.parent,
    runIn: heading.isRunIn,
    sentences: { start: span.first, end: span.last },
  }
}

function addDraft(work: Work, draft: DraftBlock): void {
  const { start, end, heading } = draft
  if (heading === null) {
    const part: Part = draft.cell === null || draft.part !== 'body' ? draft.part : 'table'
    if (part === 'body' || part === 'preamble' || part === 'table') addText(work, start, end, part)
    else addWhole(work, start, end, part)
    return
  }
  addWhole(work, start, heading.isRunIn ? beforeBlanks(work.view, heading.end) : end, 'heading')
  if (heading.isRunIn) addText(work, afterBlanks(work.view, heading.end, end), end, 'body', bracketed(draft))
}

function beforeBlanks(view: string, at: number): number {
  let end = at
  while (' *_\n'.includes(view.charAt(end - 1))) end -= 1
  return end
}

function afterBlanks(view: string, at: number, limit: number): number {
  let start = at
  while (start < limit && (view.charCodeAt(start) === 0x20 || view.charCodeAt(start) === 10)) start += 1
  return start
}

/** A block that is one sentence as it stands. */
function addWhole(work: Work, start: number, end: number, part: Part): void {
  const first = work.sentences.length
  addSentence(work, start, end, part, tenseOfRole(work.role), -1)
  addBlock(work, start, end, part, first)
}

function addBlock(work: Work, start: number, end: number, part: Part, first: number): void {
  const sentences = { start: first, end: work.sentences.length }
  work.blocks.push({ index: work.blocks.length, start, end, part, section: work.section, sentences })
}

/** （一）…。（二）…: the number of a run-in heading, after which items may count on in its paragraph. */
const bracketed = ({ numbering }: DraftBlock): number => (numbering?.style.endsWith('-bracket') ? numbering.ordinal : 0)

/** A block of running text: its sentences, with their tenses, and its items; `before` is the number that they count on from. */
function addText(work: Work, start: number, end: number, part: Part, before = 0): void {
  if (start >= end) return
  const { view } = work
  const first = work.sentences.length
  const cuts = splitSentences(view, start, end)
  let base = turnOf(view, start, end, tenseOfRole(work.role))
  if (work.also !== null && base === tenseOfRole(work.also)) work.role = work.also
  let item = -1
  let ordinal = before
  for (let index = 0; index < cuts.length; index += 2) {
    const from = cuts[index] as number
    const to = cuts[index + 1] as number
    const marker = part === 'body' ? itemMarkerAt(view, from, to) : null
    if (marker !== null && opensItem(marker.ordinal, ordinal, index === 0)) {
      closeItem(work, item)
      item = work.items.length
      ordinal = marker.ordinal
      work.items.push({
        index: item,
        marker: work.text.slice(from, marker.end),
        ordinal,
        start: from,
        end: to,
        block: work.blocks.length,
        section: work.section,
        sentences: { start: work.sentences.length, end: 0 },
      })
    }
    if (work.also === 'plans' && work.role !== 'plans' && opensPlans(view, marker?.end ?? from, to)) {
      work.role = 'plans'
      base = 'plan'
    }
    addSentence(work, from, to, part, tenseOf(view, from, to, base), item)
  }
  closeItem(work, item)
  addBlock(work, start, end, part, first)
}

/** A first item, the next one, or one that leads its paragraph; any other number is part of the text. */
function opensItem(ordinal: number, before: number, leads: boolean): boolean {
  return leads || ordinal === 1 || ordinal === before + 1
}

function closeItem(work: Work, index: number): void {
  const item = work.items[index]
  if (item === undefined) return
  const end = (work.sentences.at(-1) as Sentence).end
  work.items[index] = { ...item, end, sentences: { start: item.sentences.start, end: work.sentences.length } }
}

function addSentence(work: Work, start: number, end: number, part: Part, tense: Tense, item: number): void {
  work.sentences.push({
    index: work.sentences.length,
    start,
    end,
    text: work.text.slice(start, end),
    part,
    tense,
    role: work.role,
    section: work.section,
    block: work.blocks.length,
    item,
  })
}
