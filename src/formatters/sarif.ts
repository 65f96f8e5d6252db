/** SARIF 2.1.0: every rule with its help, every outcome, the clauses of law as taxonomies. */

import type { Log, Run } from 'sarif'
import type { CheckResult } from '../model/finding.ts'
import { TOOL } from '../model/tool.ts'
import { pathUri } from './file-place.ts'
import { wording } from './finding-lines.ts'
import type { FormatContext, Formatter } from './formatter.ts'
import { jsonText } from './json-text.ts'
import { sarifFinding, sarifOutcomes } from './sarif/results.ts'
import { sarifRules } from './sarif/rules.ts'
import { sarifTaxonomies } from './sarif/taxonomies.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

function sarifRun(results: readonly CheckResult[], context: FormatContext): Run {
  const say = wording(context)
  const whole = results.map((result) => ({ ...result, findings: [...result.findings, ...(result.suppressed ?? [])] }))
  const taxonomies = sarifTaxonomies(whole, say)
  const rules = sarifRules(whole, say, taxonomies)
  return {
    tool: {
      driver: {
        name: TOOL.name,
        version: TOOL.version,
        semanticVersion: TOOL.version,
        language: say.book.locale,
        rules: rules.descriptors,
        supportedTaxonomies: taxonomies.components.map(({ name }, index) => ({ name, index })),
      },
    },
    language: say.book.locale,
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true }],
    artifacts: results.map((result) => ({
      location: { uri: pathUri(result.path) },
      roles: ['analysisTarget'],
      properties: {
        identity: result.identity,
        evidence: Object.fromEntries(result.evidence.map(({ requirement, level }) => [requirement, level])),
      },
    })),
    taxonomies: taxonomies.components,
    results: results.flatMap((result, artifact) => {
      const file = { result, artifact, source: context.sources?.get(result) }
      const found = [...result.findings, ...(result.suppressed ?? [])].map((finding) =>
        sarifFinding(finding, file, rules, taxonomies, say),
      )
      return context.quiet
        ? found.filter(({ suppressions }) => suppressions === undefined)
        : [...found, ...sarifOutcomes(file, rules, say)]
    }),
  }
}

/**
 * Writes results as one SARIF log. With `quiet`, outcomes without a finding and accepted findings are left out: GitHub
 * takes every result for an alert, whatever its kind. Never throws.
 */
export function formatSarif(results: readonly CheckResult[], context: FormatContext = {}): string {
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [sarifRun(results, context)] }
  return `${jsonText(log, 2)}\n`
}

export const formatter: Formatter = { name: 'sarif', extension: '.sarif', format: formatSarif }
