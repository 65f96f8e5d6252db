/** One finding as a note in the margin. */
import type { Finding } from '../../model/finding.ts'
import { findingColumn } from '../tally.ts'
import { advice, citations } from '../text-finding.ts'
import { html, type Markup } from './markup.ts'
import { filterClasses, placeName, type Sheet } from './sheet.ts'

function law(finding: Finding, { say: { words, book } }: Sheet): Markup[] {
  return citations(finding, book.rules.get(finding.ruleId), words).map((cited) => {
    const [name, ...demand] = cited.split(words.colon)
    const rest = demand.join(words.colon)
    return html`<p class="law more"><b>${words.basis}</b> ${name!}${rest === '' ? null : html`<q>${rest}</q>`}</p>`
  })
}

/**
 * The note of a finding.
 * @param number 1-based, as the text refers to it
 */
export function note(finding: Finding, number: number, sheet: Sheet): Markup {
  const { say, prefix } = sheet
  const { words, book } = say
  const column = findingColumn(finding)
  const label = column === 'review' ? words.review : words.severity[column]
  const todo = advice(finding, book.rules.get(finding.ruleId), { locale: book.locale, words })
  const inText = sheet.source !== undefined
  const link = (id: string, place: string): Markup => (inText ? html`<a href="#${prefix}${id}">${place}</a>` : html`${place}`)
  const related = finding.related.map(
    ({ message, start }, index) =>
      html`<p class="more"><b>${words.related}</b> ${link(`x${number}-${index}`, placeName(start, sheet))} ${message}</p>`,
  )
  const badge = inText ? html`<a class="num" href="#${prefix}t${number}">${number}</a>` : html`<span class="num">${number}</span>`
  const quote = !inText && finding.quote !== '' ? html`<blockquote>${finding.quote}</blockquote>` : null
  return html`<div class="note ${filterClasses(finding, sheet)}" role="note" id="${prefix}n${number}">
<p class="head">${badge}<b class="label">${label}</b><span class="place">${placeName(finding.start, sheet)}</span></p>
${quote}<p class="msg">${finding.message}</p>
${todo === null ? null : html`<p class="do"><b>${words.advice}</b> ${todo}</p>`}${related}${law(finding, sheet)}<p class="id more">${finding.ruleId}</p>
</div>`
}
