/** Filters by severity and rule that need no script: boxes to tick and style rules that look at them. */
import { findingColumn } from '../tally.ts'
import { html, type Markup, raw } from './markup.ts'
import { COLUMNS, columnName } from './overview.ts'
import type { Sheet } from './sheet.ts'

interface Filter {
  readonly id: string
  readonly select: string
  readonly label: Markup
  readonly classes: string
}

function hiding({ id, select }: Filter): string {
  const off = `#${id}:not(:checked)~.layout`
  return [
    `${off} .note${select},${off} .ref${select}{display:none}`,
    `${off} mark${select}{background:none;border-color:transparent}`,
    `${off} mark.caret${select}::before{content:none}`,
    `#${id}:checked~.filters label[for="${id}"]{opacity:1}`,
    `#${id}:checked~.filters label[for="${id}"]::before{content:"\\2713"}`,
    `#${id}:focus-visible~.filters label[for="${id}"]{outline:3px solid var(--accent);outline-offset:2px}`,
  ].join('\n')
}

function severityFilters(sheet: Sheet): Filter[] {
  return COLUMNS.flatMap((column) => {
    const count = sheet.result.findings.filter((finding) => findingColumn(finding) === column).length
    const label = html`${columnName(column, sheet)} <b>${count}</b>`
    return count === 0 ? [] : [{ id: `${sheet.prefix}s-${column}`, select: `.s-${column}`, label, classes: `s-${column}` }]
  })
}

function ruleFilters(sheet: Sheet): Filter[] {
  return sheet.ruleIds.map((ruleId, index) => {
    const count = sheet.result.findings.filter((finding) => finding.ruleId === ruleId).length
    const label = html`${sheet.say.book.ruleTitle(ruleId)} <b>${count}</b>`
    return { id: `${sheet.prefix}r-${index}`, select: `.r-${index}`, label, classes: '' }
  })
}

const box = ({ id }: Filter, checked: boolean): Markup =>
  html`<input class="tick" type="checkbox" id="${id}"${raw(checked ? ' checked' : '')}>`
const label = ({ id, label: words, classes }: Filter): Markup => html`<label for="${id}" class="${classes}">${words}</label>`

/** Boxes, bar and style; it must stand right before the `.layout` that it filters. */
export function filterBar(sheet: Sheet): Markup | null {
  const { html: words, prefix } = sheet
  if (sheet.result.findings.length === 0) return null
  const severities = severityFilters(sheet)
  const rules = ruleFilters(sheet)
  const brief: Filter = { id: `${prefix}brief`, select: '', label: html`${words.brief}`, classes: '' }
  const style = [...severities, ...rules].map(hiding)
  style.push(
    `#${brief.id}:checked~.layout .more{display:none}`,
    `#${brief.id}:checked~.filters label[for="${brief.id}"]{opacity:1}`,
    `#${brief.id}:checked~.filters label[for="${brief.id}"]::before{content:"\\2713"}`,
    `#${brief.id}:focus-visible~.filters label[for="${brief.id}"]{outline:3px solid var(--accent);outline-offset:2px}`,
  )
  return html`<style>${raw(style.join('\n'))}</style>
${[...severities, ...rules].map((filter) => box(filter, true))}${box(brief, false)}
<div class="filters" role="group" aria-label="${words.filter}"><span>${words.filter}</span>${severities.map(label)}${label(brief)}
<details><summary>${words.byRule}</summary><p>${rules.map(label)}</p></details></div>
`
}
