/** The matrix of requirements as a small table: what is asked, how far the report goes, and where. */
import type { Evidence, EvidenceLevel } from '../model/finding.ts'
import { EVIDENCE_LEVELS } from '../model/finding.ts'
import type { Requirement } from '../model/pack.ts'
import type { Source } from '../model/source.ts'
import { displayWidth } from '../text/width.ts'
import { neutralise } from './neutralise.ts'
import type { Style } from './paint.ts'
import type { Page } from './text-finding.ts'
import { textPlace } from './text-place.ts'

const STYLE: Readonly<Record<EvidenceLevel, Style>> = { absent: 'red', named: 'yellow', described: 'cyan', quantified: 'green' }

/** How many places a row shows; the rest is for the other formats. */
const PLACES = 3

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(width - displayWidth(text), 0))

/** A bar of three steps, so that the table reads without colour too. */
const bar = (level: EvidenceLevel): string => {
  const reached = EVIDENCE_LEVELS.indexOf(level)
  return '■'.repeat(reached) + '□'.repeat(EVIDENCE_LEVELS.length - 1 - reached)
}

/** Rows of the table, without line ends; none where no requirement was judged. */
export function textEvidence(
  evidence: readonly Evidence[],
  source: Source | undefined,
  requirements: ReadonlyMap<string, Requirement>,
  page: Page,
): string[] {
  if (evidence.length === 0) return []
  const { words, paint, locale } = page
  const title = (id: string): string => {
    const local = requirements.get(id)?.title
    return neutralise(local === undefined ? id : (local[locale] ?? local['zh-CN']))
  }
  const nameWidth = Math.max(...evidence.map(({ requirement }) => displayWidth(title(requirement))))
  const levelWidth = Math.max(...EVIDENCE_LEVELS.map((level) => displayWidth(words.evidence[level])))
  return [
    `  ${paint('bold', words.matrix)}`,
    ...evidence.map(({ requirement, level, places }) => {
      const shown = places
        .slice(0, PLACES)
        .map((place) => textPlace(place.start, source, words))
        .join(' ')
      const more = places.length > PLACES ? ` …+${places.length - PLACES}` : ''
      const label = paint(STYLE[level], `${bar(level)} ${pad(words.evidence[level], levelWidth)}`)
      return `    ${pad(title(requirement), nameWidth)}  ${label}  ${paint('dim', shown + more)}`.trimEnd()
    }),
  ]
}
