/** The requirements as a coloured grid, each with the level reached and links to the places that show it. */
import { EVIDENCE_LEVELS, type Evidence, type EvidenceLevel } from '../../model/finding.ts'
import { inRequirementOrder, requirementGroup } from '../requirement-order.ts'
import { html, type Markup } from './markup.ts'
import { LINKED_PLACES, placeName, type Sheet } from './sheet.ts'

/** Steps reached, so that the grid reads without colour. */
export function steps(level: EvidenceLevel): Markup {
  const reached = EVIDENCE_LEVELS.indexOf(level)
  const marks = EVIDENCE_LEVELS.slice(1).map((_, index) => html`<i class="${index < reached ? 'on' : ''}"></i>`)
  return html`<span class="steps" aria-hidden="true">${marks}</span>`
}

function tile({ requirement, level, places }: Evidence, index: number, sheet: Sheet): Markup {
  const { say, prefix } = sheet
  const links = places.slice(0, LINKED_PLACES).map((place, which) => {
    const name = placeName(place.start, sheet)
    return sheet.source === undefined
      ? html`<span title="${place.quote}">${name}</span> `
      : html`<a href="#${prefix}e${index}-${which}" title="${place.quote}">${name}</a> `
  })
  const more = places.length > LINKED_PLACES ? html`<span>+${places.length - LINKED_PLACES}</span>` : null
  const linked = links.length === 0 ? null : html`<p class="links">${links}${more}</p>`
  return html`<li class="tile e-${level}"><p class="name">${say.book.requirementTitle(requirement)}</p><p class="level">${steps(level)}${say.words.evidence[level]}</p>${linked}</li>`
}

/** What the colours mean. */
export function legend(sheet: Pick<Sheet, 'say'>): Markup {
  const items = EVIDENCE_LEVELS.map(
    (level) => html`<li class="e-${level}">${steps(level)}${sheet.say.words.evidence[level]}</li>`,
  )
  return html`<ul class="legend">${items}</ul>`
}

/** The grid, a row for each group of requirements; nothing where none was judged. */
export function evidenceGrid(sheet: Sheet): Markup | null {
  const { result, say, html: words } = sheet
  if (result.evidence.length === 0 || !result.identity.isAnnualReport) return null
  const groups = new Map<string, Markup[]>()
  const ordered = inRequirementOrder([...result.evidence.entries()], ([, { requirement }]) => requirement)
  for (const [index, evidence] of ordered) {
    const group = requirementGroup(evidence.requirement)
    groups.set(group, [...(groups.get(group) ?? []), tile(evidence, index, sheet)])
  }
  const rows = [...groups].map(([group, tiles]) => html`<h3>${words.groups[group] ?? group}</h3><ul class="tiles">${tiles}</ul>`)
  return html`<section class="card wide"><h2>${say.words.matrix}</h2>${legend(sheet)}<div class="grid">${rows}</div></section>`
}
