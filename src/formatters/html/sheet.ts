/** What the pieces of a page share: the result, its text, the words, and the numbers of findings and rules. */
import type { CheckResult, Finding } from '../../model/finding.ts'
import type { Point } from '../../model/place.ts'
import type { Source } from '../../model/source.ts'
import type { Wording } from '../finding-lines.ts'
import { findingColumn } from '../tally.ts'
import { textPlace } from '../text-place.ts'
import type { HtmlWords } from './words.ts'

export interface Sheet {
  readonly result: CheckResult
  readonly source: Source | undefined
  readonly say: Wording
  readonly html: HtmlWords
  /** Stands before every id, so that several results fit into one file. */
  readonly prefix: string
  /** Ids of the rules with findings, sorted; their index names them in classes. */
  readonly ruleIds: readonly string[]
}

/** Class names by which a finding is filtered. */
export function filterClasses(finding: Finding, { ruleIds }: Sheet): string {
  return `s-${findingColumn(finding)} r-${ruleIds.indexOf(finding.ruleId)}`
}

/** Where a point stands, for a reader. */
export function placeName(point: Point, { source, say }: Sheet): string {
  return textPlace(point, source, say.words)
}

/** A place as a span, kept within the text. */
export function spanIn(text: string, place: { readonly start: Point; readonly end: Point }): { start: number; end: number } {
  const start = Math.min(Math.max(place.start.offset, 0), text.length)
  return { start, end: Math.min(Math.max(place.end.offset, start), text.length) }
}

/** How many places of one requirement are linked. */
export const LINKED_PLACES = 6
