/** The upper part of a page: who reports, what was found, how it is spread. */
import type { Severity } from '../../model/finding.ts'
import { addToTally, findingColumn, NO_TALLY } from '../tally.ts'
import { PARTS, partLengths } from './lengths.ts'
import { html, type Markup } from './markup.ts'
import type { Sheet } from './sheet.ts'

export const COLUMNS = ['error', 'warning', 'info', 'review'] as const

/** Label of a severity, or of what a person must look at. */
export function columnName(column: Severity | 'review', { say: { words } }: Pick<Sheet, 'say'>): string {
  return column === 'review' ? words.review : words.severity[column]
}

/** The counters of findings. */
export function counters(counts: Readonly<Record<Severity | 'review', number>>, sheet: Pick<Sheet, 'say'>): Markup {
  const cells = COLUMNS.map(
    (column) =>
      html`<li class="s-${column}${counts[column] === 0 ? ' zero' : ''}"><b>${counts[column]}</b><span>${columnName(column, sheet)}</span></li>`,
  )
  return html`<ul class="counters">${cells}</ul>`
}

function verdict(sheet: Sheet, counts: Readonly<Record<Severity | 'review', number>>): Markup {
  const { html: words, result, say } = sheet
  const { error, warning, info, review } = counts
  if (!result.identity.isAnnualReport) return html`<p class="verdict s-error">${say.words.notAnnualReport}</p>`
  const others = warning + info
  const column = error > 0 ? 'error' : others > 0 ? 'warning' : review > 0 ? 'review' : 'pass'
  const pieces = [
    error > 0 ? words.mustFix(error) : others > 0 ? words.shouldFix(others) : review > 0 ? null : words.clean,
    review > 0 ? words.mustLook(review) : null,
  ].filter((piece) => piece !== null)
  return html`<p class="verdict s-${column}">${pieces.join(say.words.semicolon)}${say.words.stop}</p>`
}

/** Title, issuer and what it comes to. */
export function pageHeader(sheet: Sheet): Markup {
  const { result, html: words, say, source } = sheet
  const { title, agency, level, year, date } = result.identity
  const counts = addToTally(NO_TALLY, result).findings
  const fields: readonly (readonly [keyof typeof words.fields, string | null])[] = [
    ['agency', agency],
    ['level', level && say.words.level[level]],
    ['year', year === null ? null : String(year)],
    ['date', date],
    ['file', result.path],
  ]
  const shown = fields.flatMap(([name, value]) =>
    value === null ? [] : [html`<div><dt>${words.fields[name]}</dt><dd>${value}</dd></div>`],
  )
  const warnings = (source?.warnings ?? []).map(
    (warning) => html`<p class="warn">${say.words.note}${say.words.colon}${warning}</p>`,
  )
  return html`<header><p class="kicker">${words.product}</p><h1>${title ?? result.path}</h1><dl class="identity">${shown}</dl>
${verdict(sheet, counts)}${counters(counts, sheet)}${warnings}</header>`
}

/** Findings of each category, a stacked bar for each. */
export function categoryBars(sheet: Sheet): Markup | null {
  const { result, html: words } = sheet
  const categories = [...new Set(result.findings.map(({ category }) => category))].sort()
  if (categories.length === 0) return null
  const rows = categories.map((category) => {
    const found = result.findings.filter((finding) => finding.category === category)
    const pieces = COLUMNS.flatMap((column) => {
      const count = found.filter((finding) => findingColumn(finding) === column).length
      return count === 0
        ? []
        : [html`<i class="s-${column}" style="flex-grow:${count}" title="${columnName(column, sheet)} ${count}"></i>`]
    })
    return { count: found.length, category, pieces }
  })
  const most = Math.max(...rows.map(({ count }) => count))
  rows.sort((one, other) => other.count - one.count)
  const items = rows.map(
    ({ count, category, pieces }) =>
      html`<tr><th scope="row">${words.categories[category] ?? category}</th><td><span class="bar" style="width:${Math.round((count / most) * 100)}%">${pieces}</span></td><td class="n">${count}</td></tr>`,
  )
  return html`<section class="card"><h2>${words.byCategory}</h2><table class="bars"><tbody>${items}</tbody></table></section>`
}

/** One bar with the lengths of the four parts, and a line for each. */
export function lengthBar(sheet: Sheet): Markup | null {
  const { result, html: words, say, source } = sheet
  if (!result.identity.isAnnualReport) return null
  const lengths = partLengths(result, source?.text)
  const total = PARTS.reduce((sum, part) => sum + lengths[part], 0)
  if (total === 0) return null
  const share = (part: (typeof PARTS)[number]): number => Math.round((lengths[part] / total) * 100)
  const pieces = PARTS.filter((part) => lengths[part] > 0).map(
    (part) => html`<i class="p-${part}" style="flex-grow:${lengths[part]}" title="${say.words.role[part]} ${share(part)}%"></i>`,
  )
  const items = PARTS.map((part) => {
    const length = lengths[part] === 0 ? html`<b class="gone">${words.missingPart}</b>` : html`${words.characters(lengths[part])}`
    return html`<tr><th scope="row"><i class="dot p-${part}"></i>${say.words.role[part]}</th><td class="n">${length}</td><td class="n">${share(part)}%</td></tr>`
  })
  return html`<section class="card"><h2>${words.lengths}</h2><div class="bar whole" aria-hidden="true">${pieces}</div><table class="lengths"><tbody>${items}</tbody></table></section>`
}
