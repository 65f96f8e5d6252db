/** What came of every rule, so that nobody takes silence for a pass. */
import type { Outcome } from '../../model/finding.ts'
import { html, type Markup } from './markup.ts'
import type { Sheet } from './sheet.ts'

const ORDER: readonly Outcome[] = ['fail', 'review', 'pass', 'not-applicable']

/** A table that opens at a click; nothing where no rule was asked. */
export function outcomeTable(sheet: Sheet): Markup | null {
  const { result, html: words, say } = sheet
  const ids = Object.keys(result.outcomes).sort()
  if (ids.length === 0) return null
  const rank = (id: string): number => ORDER.indexOf(result.outcomes[id]!.outcome)
  ids.sort((one, other) => rank(one) - rank(other))
  const rows = ids.map((id) => {
    const { outcome, examined, because } = result.outcomes[id]!
    return html`<tr><th scope="row">${say.book.ruleTitle(id)} <small>${id}</small></th><td class="o-${outcome}">${words.outcomes[outcome]}</td><td class="n">${examined}</td><td>${because ?? ''}</td></tr>\n`
  })
  const counts = ORDER.map((outcome) => {
    const count = ids.filter((id) => result.outcomes[id]!.outcome === outcome).length
    return html`<span class="o-${outcome}">${words.outcomes[outcome]} ${count}</span> `
  })
  return html`<details class="card wide rules"><summary><h2>${words.rules}</h2>${counts}</summary>
<div class="scroll"><table><thead><tr><th scope="col">${words.rule}</th><th scope="col">${words.outcome}</th><th scope="col">${words.examined}</th><th scope="col">${words.because}</th></tr></thead><tbody>
${rows}</tbody></table></div></details>`
}
