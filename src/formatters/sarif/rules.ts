/** Rules as SARIF knows them: titles, reasons, help, default levels, the clauses they rest on. */
import type { ReportingConfiguration, ReportingDescriptor } from 'sarif'
import type { CheckResult, Finding, Severity } from '../../model/finding.ts'
import type { Rule } from '../../model/pack.ts'
import type { Wording } from '../finding-lines.ts'
import { markdownText } from '../markdown-text.ts'
import { neutralise } from '../neutralise.ts'
import { inLocale } from '../rule-book.ts'
import { citation } from '../text-finding.ts'
import { findingBasis, type Taxonomies } from './taxonomies.ts'

/** Rules of a run, and the way from an id to its place among them. */
export interface SarifRules {
  readonly descriptors: ReportingDescriptor[]
  readonly indexOf: (ruleId: string) => number
}

/** The level of a severity. */
export const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

function help(rule: Rule, { book, words }: Wording): { text: string; markdown: string } {
  const why = inLocale(rule.why, book.locale)
  const fix = inLocale(rule.fix, book.locale)
  const laws = rule.basis.map((basis) => citation(findingBasis(basis), basis.source.number, words))
  return {
    text: [why, `${words.advice}${words.colon}${fix}`, ...laws.map((law) => `${words.basis}${words.colon}${law}`)].join('\n'),
    markdown: [
      markdownText(why),
      `**${words.advice}**${words.colon}${markdownText(fix)}`,
      ...(laws.length === 0 ? [] : [`**${words.basis}**`, laws.map((law) => `- ${markdownText(law)}`).join('\n')]),
    ].join('\n\n'),
  }
}

function knownRule(rule: Rule, say: Wording, taxonomies: Taxonomies): ReportingDescriptor {
  const level: ReportingConfiguration.level = LEVEL[rule.severity.at(-1)?.severity ?? 'warning']
  return {
    id: rule.id,
    shortDescription: { text: inLocale(rule.title, say.book.locale) },
    fullDescription: { text: inLocale(rule.why, say.book.locale) },
    help: help(rule, say),
    defaultConfiguration: { level },
    relationships: rule.basis.map((basis) => ({
      target: taxonomies.reference(findingBasis(basis)),
      kinds: ['relevant'],
    })),
    properties: {
      tags: [...new Set([rule.category, rule.tier])],
      'problem.severity': level === 'note' ? 'recommendation' : level,
    },
  }
}

function unknownRule(id: string, finding: Finding | undefined): ReportingDescriptor {
  const category = id.split('/')[0]!
  return {
    id,
    shortDescription: { text: neutralise(id) },
    ...(finding === undefined ? {} : { defaultConfiguration: { level: LEVEL[finding.severity] } }),
    properties: { tags: [category] },
  }
}

/** Every rule of the packs and every rule that the results name, in the order of their ids. */
export function sarifRules(results: readonly CheckResult[], say: Wording, taxonomies: Taxonomies): SarifRules {
  const ids = new Set(say.book.rules.keys())
  const examples = new Map<string, Finding>()
  for (const { outcomes, findings } of results) {
    for (const id of Object.keys(outcomes)) ids.add(id)
    for (const finding of findings) {
      ids.add(finding.ruleId)
      if (!examples.has(finding.ruleId)) examples.set(finding.ruleId, finding)
    }
  }
  const sorted = [...ids].sort()
  const places = new Map(sorted.map((id, index) => [id, index]))
  return {
    descriptors: sorted.map((id) => {
      const rule = say.book.rules.get(id)
      return rule === undefined ? unknownRule(id, examples.get(id)) : knownRule(rule, say, taxonomies)
    }),
    indexOf: (ruleId) => places.get(ruleId)!,
  }
}
