/** How findings are put into words, as the other formats of the library do. */
import { type Wording, wording } from '../../../src/formatters/finding-lines.ts'
import { type HtmlWords, htmlWords } from '../../../src/formatters/html/words.ts'
import { addToTally, NO_TALLY } from '../../../src/formatters/tally.ts'
import type { CheckResult, Locale } from '../../../src/model/finding.ts'
import type { RulePack } from '../../../src/model/pack.ts'
import { COLUMNS, type Column } from './state.ts'
import { pageWords, type Words } from './words.ts'

export interface Say extends Wording {
  readonly html: HtmlWords
  readonly page: Words
  readonly column: (column: Column) => string
  readonly category: (category: string) => string
}

export function sayIn(locale: Locale, packs: readonly RulePack[]): Say {
  const say = wording({ locale, packs })
  const html = htmlWords(locale)
  return {
    ...say,
    html,
    page: pageWords(locale),
    column: (column) => (column === 'review' ? say.words.review : say.words.severity[column]),
    category: (category) => html.categories[category] ?? category,
  }
}

export type Counts = Readonly<Record<Column, number>>
export const countsOf = (result: CheckResult): Counts => addToTally(NO_TALLY, result).findings

/** The counts in one phrase, for the live region. */
export function countPhrase(result: CheckResult, say: Say): string {
  const counts = countsOf(result)
  return COLUMNS.map((column) => `${say.column(column)} ${counts[column]}`).join(say.words.comma)
}

/** What it comes to, with the gravest column. */
export function verdictOf(result: CheckResult, say: Say): { readonly text: string; readonly column: Column | 'pass' } {
  if (!result.identity.isAnnualReport) return { text: say.words.notAnnualReport, column: 'error' }
  const { error, warning, info, review } = countsOf(result)
  const others = warning + info
  const pieces = [
    error > 0 ? say.html.mustFix(error) : others > 0 ? say.html.shouldFix(others) : review > 0 ? null : say.html.clean,
    review > 0 ? say.html.mustLook(review) : null,
  ].filter((piece) => piece !== null)
  const column = error > 0 ? 'error' : others > 0 ? 'warning' : review > 0 ? 'review' : 'pass'
  return { text: pieces.join(say.words.semicolon) + say.words.stop, column }
}
