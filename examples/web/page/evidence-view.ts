/** The evidence matrix: what is shown of each requirement, with its places. */
import { inRequirementOrder, requirementGroup } from '../../../src/formatters/requirement-order.ts'
import { textPlace } from '../../../src/formatters/text-place.ts'
import { EVIDENCE_LEVELS, type Evidence, type EvidenceLevel } from '../../../src/model/finding.ts'
import { element } from './element.ts'
import type { Lead } from './findings-list.ts'
import type { Say } from './say.ts'
import type { Checked } from './state.ts'

/** How many places of one requirement are shown. */
const PLACES = 6

function steps(level: EvidenceLevel): HTMLElement {
  const reached = EVIDENCE_LEVELS.indexOf(level)
  return element(
    'span',
    { class: 'steps', 'aria-hidden': 'true' },
    EVIDENCE_LEVELS.slice(1).map((_, index) => element('i', { class: index < reached ? 'on' : '' })),
  )
}

function tile({ requirement, level, places }: Evidence, { source }: Checked, say: Say, lead: Lead): HTMLElement {
  const links = places.slice(0, PLACES).map(({ quote, start, end }) =>
    element(
      'button',
      {
        type: 'button',
        class: 'link',
        title: quote,
        onclick: () => lead({ start: start.offset, end: end.offset }, true, null),
      },
      textPlace(start, source, say.words),
    ),
  )
  return element(
    'li',
    { class: `tile e-${level}` },
    element('span', { class: 'name' }, say.book.requirementTitle(requirement)),
    element('span', { class: 'level' }, steps(level), say.words.evidence[level]),
    links.length === 0
      ? null
      : element('span', { class: 'places' }, links, places.length > PLACES ? ` +${places.length - PLACES}` : null),
  )
}

export function evidenceView(checked: Checked, say: Say, lead: Lead): readonly HTMLElement[] {
  const { result } = checked
  if (!result.identity.isAnnualReport) return [element('p', { class: 'empty' }, say.words.notAnnualReport)]
  const groups = new Map<string, Evidence[]>()
  for (const evidence of inRequirementOrder(result.evidence, ({ requirement }) => requirement)) {
    const group = requirementGroup(evidence.requirement)
    groups.set(group, [...(groups.get(group) ?? []), evidence])
  }
  const legend = EVIDENCE_LEVELS.map((level) => {
    const count = result.evidence.filter((one) => one.level === level).length
    return element('li', { class: `e-${level}` }, steps(level), `${say.words.evidence[level]} ${count}`)
  })
  return [
    element('ul', { class: 'legend' }, legend),
    ...[...groups].map(([group, members]) =>
      element(
        'section',
        {},
        element('h3', {}, say.html.groups[group] ?? group),
        element(
          'ul',
          { class: 'tiles' },
          members.map((evidence) => tile(evidence, checked, say, lead)),
        ),
      ),
    ),
  ]
}
