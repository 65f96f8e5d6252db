/** A section on its way to its role. */
import type { Span } from '../model/place.ts'
import type { Role } from '../model/report-tree.ts'
import { unbroken } from '../text/unbroken.ts'
import type { DraftBlock } from './draft.ts'

/** A headed section before its sentences are known. */
export interface SectionDraft {
  readonly index: number
  readonly level: number
  readonly parent: number
  readonly draft: DraftBlock
  /** The heading's words, of the view. */
  readonly words: string
  /** Blocks of the section, sub-sections included: half-open. */
  readonly blocks: { readonly start: number; end: number }
  role: Role
  inferred: boolean
  /** A second content that its heading names. */
  also: Role | null
}

/** The sections of the headed blocks, in order, without roles. */
export function draftSections(view: string, drafts: readonly DraftBlock[], bodyEnd: number): SectionDraft[] {
  const sections: SectionDraft[] = []
  const open: SectionDraft[] = []
  for (let index = 0; index < bodyEnd; index += 1) {
    const draft = drafts[index] as DraftBlock
    if (draft.heading === null) continue
    while (open.length >= draft.level) (open.pop() as SectionDraft).blocks.end = index
    const section: SectionDraft = {
      index: sections.length,
      level: draft.level,
      parent: open.at(-1)?.index ?? -1,
      draft,
      words: unbroken(view, { start: draft.heading.textStart, end: draft.heading.textEnd }).text,
      blocks: { start: index, end: bodyEnd },
      role: 'other',
      inferred: true,
      also: null,
    }
    sections.push(section)
    open.push(section)
  }
  return sections
}

/** The first words of a section's own or its sub-sections' text, headings left out: a span of the view. */
export function openingText(drafts: readonly DraftBlock[], section: SectionDraft, length: number): Span {
  for (let index = section.blocks.start; index < section.blocks.end; index += 1) {
    const { part, start, end, heading } = drafts[index] as DraftBlock
    const from = heading === null ? start : heading.end
    if (part === 'body' && end - from >= 4) return { start: from, end: Math.min(end, from + length) }
  }
  return { start: section.draft.end, end: section.draft.end }
}
