/** Findings and outcomes as SARIF results. */
import type { Fix, Location, Region, Result, Suppression } from 'sarif'
import type { CheckResult, Finding, Outcome } from '../../model/finding.ts'
import type { Position } from '../../model/place.ts'
import type { Source } from '../../model/source.ts'
import { countsInFile, pathUri } from '../file-place.ts'
import { findingMessage, type Wording } from '../finding-lines.ts'
import { neutralise } from '../neutralise.ts'
import { advice, replacements } from '../text-finding.ts'
import { textPlace } from '../text-place.ts'
import { LEVEL, type SarifRules } from './rules.ts'
import type { Taxonomies } from './taxonomies.ts'

/** A checked text and its place in the log. */
export interface SarifFile {
  readonly result: CheckResult
  readonly artifact: number
  readonly source: Source | undefined
}

/** A finding that somebody has accepted carries the words of the acceptance. */
type Accepted = Finding & {
  readonly suppression?: { readonly reason: string; readonly by: string; readonly until: string | null }
}

const KIND: Readonly<Record<Outcome, 'pass' | 'fail' | 'review' | 'notApplicable'>> = {
  pass: 'pass',
  fail: 'fail',
  review: 'review',
  'not-applicable': 'notApplicable',
}

const region = ({ start, end }: Position): Region => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
})

const artifactLocation = ({ result, artifact }: SarifFile) => ({ uri: pathUri(result.path), index: artifact })

function location(position: Position, quote: string | null, file: SarifFile): Location {
  const artifact = artifactLocation(file)
  if (!countsInFile(file.source)) {
    return { physicalLocation: { artifactLocation: artifact }, properties: { ...file.source?.origin(position.start.offset) } }
  }
  const snippet = quote ? { snippet: { text: quote } } : {}
  return { physicalLocation: { artifactLocation: artifact, region: { ...region(position), ...snippet } } }
}

function findingLocation(finding: Finding, file: SarifFile, { words }: Wording): Location {
  const name = finding.section && neutralise(finding.section.heading || words.role[finding.section.role])
  const place = countsInFile(file.source) ? [] : [textPlace(finding.start, file.source, words)]
  const path = [...(finding.section === null || name === null ? [] : [finding.section.role, name]), ...place]
  const logical = { name: name ?? place[0] ?? '', fullyQualifiedName: path.join('/'), kind: 'section' }
  return { ...location(finding, finding.quote, file), ...(path.length === 0 ? {} : { logicalLocations: [logical] }) }
}

/** Replacements, only where the places are those of the file. */
function fixes(finding: Finding, file: SarifFile, { book, words }: Wording): Fix[] {
  if (!countsInFile(file.source)) return []
  const { fix, start, end } = finding
  const rule = book.rules.get(finding.ruleId)
  // Without the rule its advice cannot be told from a text to put at the place.
  const choices = rule === undefined ? [] : replacements(finding, rule, book.locale)
  const edits = fix === null ? choices.map((text) => ({ start, end, text })) : [fix]
  const description = advice(finding, rule, { locale: book.locale, words }) ?? finding.message
  return edits.map((edit) => ({
    description: { text: neutralise(description) },
    artifactChanges: [
      {
        artifactLocation: artifactLocation(file),
        replacements: [{ deletedRegion: region(edit), insertedContent: { text: edit.text } }],
      },
    ],
  }))
}

function suppressions({ suppression }: Accepted): Suppression[] | null {
  if (suppression === undefined) return null
  const { reason, by, until } = suppression
  return [{ kind: 'external', status: 'accepted', justification: neutralise(reason), properties: { by, until } }]
}

/** One finding as a result. */
export function sarifFinding(finding: Finding, file: SarifFile, rules: SarifRules, taxonomies: Taxonomies, say: Wording): Result {
  const edits = fixes(finding, file, say)
  const accepted = suppressions(finding)
  return {
    ruleId: finding.ruleId,
    ruleIndex: rules.indexOf(finding.ruleId),
    kind: KIND[finding.outcome],
    // The standard allows a level only to results of kind `fail`.
    level: finding.outcome === 'fail' ? LEVEL[finding.severity] : 'none',
    message: { text: findingMessage(finding, file.source, say) },
    locations: [findingLocation(finding, file, say)],
    // The first is our own; the second is the only name that GitHub looks at.
    partialFingerprints: { 'fazhi/v1': finding.fingerprint, primaryLocationLineHash: `${finding.fingerprint}:1` },
    taxa: finding.basis.map(taxonomies.reference),
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.map((related, index) => ({
            id: index + 1,
            message: { text: neutralise(related.message) },
            ...location(related, null, file),
          })),
        }),
    ...(edits.length === 0 ? {} : { fixes: edits }),
    ...(accepted === null ? {} : { suppressions: accepted }),
    properties: { category: finding.category, variant: finding.variant, severity: finding.severity },
  }
}

function outcomeText(outcome: Outcome, examined: number, because: string | null, { book }: Wording): string {
  if (because !== null) return neutralise(because)
  if (book.locale === 'en') return outcome === 'pass' ? `Passed; ${examined} examined.` : 'Does not apply.'
  return outcome === 'pass' ? `通过，检查了${examined}处。` : '不适用。'
}

/** The rules that have no finding in a text: what passed, what does not apply, what only a person can tell. */
export function sarifOutcomes(file: SarifFile, rules: SarifRules, say: Wording): Result[] {
  const found = new Set(file.result.findings.map(({ ruleId }) => ruleId))
  return Object.keys(file.result.outcomes)
    .filter((id) => !found.has(id) && file.result.outcomes[id]!.outcome !== 'fail')
    .sort()
    .map((id) => {
      const { outcome, examined, because } = file.result.outcomes[id]!
      return {
        ruleId: id,
        ruleIndex: rules.indexOf(id),
        kind: KIND[outcome],
        level: 'none',
        message: { text: outcomeText(outcome, examined, because, say) },
        locations: [{ physicalLocation: { artifactLocation: artifactLocation(file) } }],
        properties: { examined },
      }
    })
}
