/** Everything about one result: header, overview, text with notes, outcomes. */
import type { CheckResult } from '../../model/finding.ts'
import { wording } from '../finding-lines.ts'
import type { FormatContext } from '../formatter.ts'
import { notesOnly, textBody } from './body.ts'
import { evidenceGrid } from './evidence-grid.ts'
import { filterBar } from './filters.ts'
import { html, type Markup } from './markup.ts'
import { outcomeTable } from './outcome-table.ts'
import { categoryBars, lengthBar, pageHeader } from './overview.ts'
import type { Sheet } from './sheet.ts'
import { htmlWords } from './words.ts'

/**
 * The article of a result.
 * @param prefix stands before every id; empty for a file of its own
 */
export function article(result: CheckResult, context: FormatContext, prefix: string): Markup {
  const say = wording(context)
  const source = context.sources?.get(result)
  const ruleIds = [...new Set(result.findings.map(({ ruleId }) => ruleId))].sort()
  const sheet: Sheet = { result, source, say, html: htmlWords(say.book.locale), prefix, ruleIds }
  const text = source === undefined ? notesOnly(sheet) : html`<div class="sheet">${textBody(source.text, sheet)}</div>`
  return html`<article class="result" id="${prefix}top">
${pageHeader(sheet)}
<div class="cards">${lengthBar(sheet)}${categoryBars(sheet)}${evidenceGrid(sheet)}</div>
<h2 class="over">${sheet.html.text}</h2>
${filterBar(sheet)}<div class="layout">${text}</div>
${outcomeTable(sheet)}
</article>`
}
