/** The overview over many results: heat map, commonest findings, reports without a part. */
import type { Wording } from '../finding-lines.ts'
import { inRequirementOrder } from '../requirement-order.ts'
import { legend, steps } from './evidence-grid.ts'
import type { IndexEntry } from './index-entry.ts'
import { PARTS } from './lengths.ts'
import { html, type Markup } from './markup.ts'
import { COLUMNS, columnName, counters } from './overview.ts'
import type { HtmlWords } from './words.ts'

/** More rows than this no browser scrolls through gladly. */
const ROWS = 1000

/** How many rules the list of commonest findings shows. */
const COMMONEST = 20

interface IndexWords {
  readonly say: Wording
  readonly html: HtmlWords
}

function heatRow(entry: IndexEntry, requirements: readonly string[], { say }: IndexWords): Markup {
  const numbers = COLUMNS.map(
    (column) => html`<td class="n ${entry.counts[column] > 0 ? `s-${column}` : ''}">${entry.counts[column]}</td>`,
  )
  const cells = requirements.map((id) => {
    const level = entry.evidence.get(id)
    if (level === undefined) return html`<td></td>`
    const name = `${say.book.requirementTitle(id)}${say.words.colon}${say.words.evidence[level]}`
    return html`<td class="e-${level}" title="${name}">${steps(level)}<span class="hidden">${say.words.evidence[level]}</span></td>`
  })
  const file = entry.name === entry.path ? null : html`<small>${entry.path}</small>`
  return html`<tr><th scope="row"><a href="${entry.href}">${entry.name}</a>${file}</th>${numbers}${cells}</tr>\n`
}

function heatMap(entries: readonly IndexEntry[], words: IndexWords): Markup | null {
  const reports = entries.filter(({ isAnnualReport }) => isAnnualReport)
  if (reports.length === 0) return null
  const requirements = inRequirementOrder([...new Set(reports.flatMap(({ evidence }) => [...evidence.keys()]))], (id) => id)
  const heads = [
    ...COLUMNS.map((column) => html`<th scope="col"><span>${columnName(column, words)}</span></th>`),
    ...requirements.map((id) => html`<th scope="col"><span>${words.say.book.requirementTitle(id)}</span></th>`),
  ]
  const absent = requirements.map(
    (id) => html`<td>${reports.filter(({ evidence }) => evidence.get(id) === 'absent').length}</td>`,
  )
  const blank = COLUMNS.map(() => html`<td></td>`)
  const note = reports.length > ROWS ? html`<p class="hint">${words.html.only(ROWS, reports.length)}</p>` : null
  return html`<section class="card wide"><h2>${words.html.heatMap}</h2>${legend(words)}${note}
<div class="scroll"><table class="heat"><thead><tr><th scope="col">${words.html.texts(reports.length)}</th>${heads}</tr></thead><tbody>
${reports.slice(0, ROWS).map((entry) => heatRow(entry, requirements, words))}</tbody>
<tfoot><tr><th scope="row">${words.say.words.evidence.absent}</th>${blank}${absent}</tr></tfoot></table></div></section>`
}

function commonest(entries: readonly IndexEntry[], words: IndexWords): Markup | null {
  const rules = new Map<string, { texts: number; times: number }>()
  for (const entry of entries) {
    for (const [id, times] of entry.rules) {
      const sum = rules.get(id) ?? { texts: 0, times: 0 }
      rules.set(id, { texts: sum.texts + 1, times: sum.times + times })
    }
  }
  if (rules.size === 0) return null
  const sorted = [...rules].sort(
    ([id, one], [otherId, other]) => other.texts - one.texts || other.times - one.times || (id < otherId ? -1 : 1),
  )
  const most = sorted[0]![1].texts
  const rows = sorted
    .slice(0, COMMONEST)
    .map(
      ([id, { texts, times }]) =>
        html`<tr><th scope="row">${words.say.book.ruleTitle(id)}<small>${id}</small></th><td><span class="bar" style="width:${Math.round((texts / most) * 100)}%"><i class="s-info" style="flex-grow:1"></i></span></td><td class="n">${texts}</td><td class="n">${times}</td></tr>`,
    )
  const { rule, inTexts, times } = words.html
  return html`<section class="card"><h2>${words.html.commonest}</h2><table class="common"><thead><tr><th scope="col">${rule}</th><td></td><th scope="col" class="n">${inTexts}</th><th scope="col" class="n">${times}</th></tr></thead><tbody>${rows}</tbody></table></section>`
}

function links(entries: readonly IndexEntry[], { html: words }: IndexWords): Markup {
  if (entries.length === 0) return html`<p class="none">${words.none}</p>`
  const note = entries.length > ROWS ? html`<p class="hint">${words.only(ROWS, entries.length)}</p>` : null
  const items = entries.slice(0, ROWS).map(({ href, path }) => html`<li><a href="${href}">${path}</a></li>`)
  return html`${note}<ul>${items}</ul>`
}

function missingParts(entries: readonly IndexEntry[], words: IndexWords): Markup {
  const reports = entries.filter(({ isAnnualReport }) => isAnnualReport)
  const parts = PARTS.map((part) => {
    const without = reports.filter(({ missing }) => missing.includes(part))
    return html`<h3>${words.say.words.role[part]}${words.say.words.colon}${words.html.texts(without.length)}</h3>${links(without, words)}`
  })
  const others = entries.filter(({ isAnnualReport }) => !isAnnualReport)
  const foreign = others.length === 0 ? null : html`<h3>${words.html.notReports}</h3>${links(others, words)}`
  return html`<section class="card missing"><h2>${words.html.withoutPart}</h2>${parts}${foreign}</section>`
}

/** The overview. Only `href`s of the entries are linked to. */
export function indexPage(entries: readonly IndexEntry[], words: IndexWords): Markup {
  const counts = { error: 0, warning: 0, info: 0, review: 0 }
  for (const entry of entries) for (const column of COLUMNS) counts[column] += entry.counts[column]
  const clean = entries.filter((entry) => entry.counts.error === 0).length
  return html`<div class="index" id="index">
<header><p class="kicker">${words.html.product}</p><h1>${words.html.index}</h1>
<p class="verdict s-${clean === entries.length ? 'pass' : 'error'}">${words.html.summaryOf(entries.length, clean)}</p>${counters(counts, words)}</header>
<div class="cards">${heatMap(entries, words)}${commonest(entries, words)}${missingParts(entries, words)}</div>
</div>`
}
