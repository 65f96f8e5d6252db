/** The pieces into which a scope falls: items, sub-sections, paragraphs, sentences. */
import type { Subject } from '../model/assertion.ts'
import type { Span } from '../model/place.ts'
import type { Item, Reading, Section } from '../model/reading.ts'

/** A piece of the text with the words that open it. */
export interface Unit extends Span {
  /** The first sentence, or the heading: where a finding about the whole piece stands. */
  readonly lead: Span
  readonly title: string
}

type Scoped = Pick<Subject, 'reading' | 'sentences' | 'sections'>

/** The names of the divisions. */
export type UnitName = 'problem' | 'item' | 'section' | 'paragraph' | 'sentence'

const LEAD = 40
/** A shorter paragraph says nothing of its own: 特此报告。 */
const LEAST = 8

function leadOf(reading: Reading, start: number, end: number): Span {
  const last = Math.min(end, start + LEAD)
  const clause = reading.view.slice(start, last).search(/[，。；：]/)
  return { start, end: clause > 0 ? start + clause : last }
}

function pieceOf(reading: Reading, { start, end }: Span): Unit {
  const lead = leadOf(reading, start, end)
  return { start, end, lead, title: reading.source.text.slice(lead.start, lead.end) }
}

const sectionPiece = (section: Section): Unit => ({
  start: section.start,
  end: section.end,
  lead: section.headingSpan,
  title: section.heading,
})

/** Sections of the scope that hold no other section of the scope, and are not the only one. */
function innermost({ sections }: Scoped): readonly Section[] {
  const parents = new Set(sections.map((section) => section.parent))
  return sections.filter((section) => !parents.has(section.index))
}

function itemsIn({ reading, sections }: Scoped): readonly Item[] {
  if (reading.items.length === 0) return []
  const inside = new Set(sections.map((section) => section.index))
  return reading.items.filter((item) => inside.has(item.section))
}

function paragraphs({ reading, sentences }: Scoped): readonly Unit[] {
  const units: Unit[] = []
  let last = -1
  for (const { part, block: index } of sentences) {
    const block = reading.blocks[index]
    // Sentences of one block stand together.
    if (part !== 'body' || index === last || block === undefined) continue
    last = index
    if (block.end - block.start >= LEAST) units.push(pieceOf(reading, block))
  }
  return units
}

const formOf = (numbering: string): string => numbering.replace(/[0-9０-９一二三四五六七八九十]+/u, '')

/**
 * Sub-sections, and the items that number on after one of them: of three run-in paragraphs （一）（二）（三） one may open
 * like a heading and the others not.
 */
function numberedOn(subject: Scoped, subsections: readonly Section[]): readonly Unit[] {
  const inside = itemsIn(subject)
  if (inside.length === 0) return subsections.map(sectionPiece)
  const forms = new Set(subsections.map(({ numbering }) => formOf(numbering)))
  const items = inside.filter(({ marker }) => forms.has(formOf(marker)))
  const firstOf = new Map(items.toReversed().map((item) => [item.section, item.start]))
  const pieces = subsections.map((section) => ({ ...sectionPiece(section), end: firstOf.get(section.index) ?? section.end }))
  const rest = items.map((item) => pieceOf(subject.reading, item))
  return [...pieces, ...rest].sort((one, other) => one.start - other.start)
}

/** A problem is a sub-section of the problems, else an item (一是 …), else a paragraph. */
function problems(subject: Scoped): readonly Unit[] {
  const chosen = new Set(subject.sections.map(({ index }) => index))
  const subsections = innermost(subject).filter(({ parent }) => chosen.has(parent))
  if (subsections.length > 0) {
    const numbered = numberedOn(subject, subsections)
    if (numbered.length > 1) return numbered
  }
  const items = itemsIn(subject)
  if (items.length > 0) return items.map((item) => pieceOf(subject.reading, item))
  return paragraphs(subject)
}

/** Divides the scope of a subject. */
export function unitsOf(subject: Subject, unit: UnitName): readonly Unit[] {
  switch (unit) {
    case 'problem':
      return subject.shared(problems)
    case 'item':
      return itemsIn(subject).map((item) => pieceOf(subject.reading, item))
    case 'section':
      return innermost(subject).map(sectionPiece)
    case 'paragraph':
      return paragraphs(subject)
    case 'sentence':
      return subject.sentences
        .filter((sentence) => sentence.part === 'body')
        .map((sentence) => pieceOf(subject.reading, sentence))
  }
}
