/** A report that is open in an editor, with what its check found. */
import { textWords } from '../formatters/text-words.ts'
import type { Finding, Locale } from '../model/finding.ts'
import type { Rule } from '../model/pack.ts'
import type { Position } from '../model/place.ts'
import { type EditorPlace, editorPlace } from '../text/positions.ts'
import type { Diagnostic, Range } from './protocol.ts'

export interface CheckedText {
  readonly uri: string
  readonly findings: readonly Finding[]
  /** Rules by id. */
  readonly rules: ReadonlyMap<string, Rule>
  readonly locale: Locale
}

const SEVERITIES = { error: 1, warning: 2, info: 3 } as const

/** The range of a position. */
export const rangeOf = ({ start, end }: Position): Range => ({ start: editorPlace(start), end: editorPlace(end) })

const isBefore = (one: EditorPlace, other: EditorPlace): boolean =>
  one.line < other.line || (one.line === other.line && one.character < other.character)

/** Whether two ranges share a place; their ends count. */
export const touch = (one: Range, other: Range): boolean => !isBefore(one.end, other.start) && !isBefore(other.end, one.start)

/** A finding as an editor shows it; what a person must judge is a warning that says so. */
export function diagnosticOf(finding: Finding, { uri, locale }: CheckedText): Diagnostic {
  const { outcome, severity, ruleId, message, related } = finding
  const words = textWords(locale)
  const isReview = outcome === 'review'
  return {
    range: rangeOf(finding),
    severity: isReview ? SEVERITIES.warning : SEVERITIES[severity],
    code: ruleId,
    source: 'fazhi',
    message: isReview ? `${words.review}${words.colon}${message}` : message,
    ...(related.length === 0
      ? {}
      : { relatedInformation: related.map((each) => ({ location: { uri, range: rangeOf(each) }, message: each.message })) }),
  }
}
