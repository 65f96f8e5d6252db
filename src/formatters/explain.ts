/** Explains rules, clauses and requirements: what they ask, why, on which law, how to satisfy them. */
import type { Find } from '../model/assertion.ts'
import type { Locale } from '../model/finding.ts'
import type { Basis, Example, Requirement, Rule } from '../model/pack.ts'
import type { Role } from '../model/report-tree.ts'
import { yamlDocument, yamlText } from '../text/yaml-document.ts'
import { type ExplainWords, explainWords } from './explain-words.ts'
import { neutralise } from './neutralise.ts'
import { inLocale } from './rule-book.ts'
import { citation } from './text-finding.ts'
import { textWords } from './text-words.ts'
import { wrap } from './wrap.ts'

/** How an explanation is laid out. */
export interface ExplainPage {
  readonly locale: Locale
  /** Columns. */
  readonly width: number
}

const QUIET: readonly string[] = ['pass', 'silent', 'not-applicable']

/** A clause as it is cited under a finding. */
function citedText({ source, clause }: Basis, locale: Locale): string {
  return citation({ law: source.name, ...clause }, source.number, textWords(locale))
}

const titled = (title: string, rows: readonly string[]): readonly string[] =>
  rows.length === 0 ? [] : ['', title, ...rows.map((row) => `  ${row}`)]

const paragraph = (text: string, { width }: ExplainPage): readonly string[] => (text === '' ? [] : wrap(text, width - 2))

function years({ from, until }: { readonly from: number | null; readonly until: number | null }): string | null {
  return from === null && until === null ? null : `${from ?? ''}–${until ?? ''}`
}

const joined = (parts: readonly (string | null)[], otherwise: string): string => {
  const told = parts.filter((part) => part !== null && part !== '')
  return told.length === 0 ? otherwise : told.join('; ')
}

const yamlRows = (value: unknown): readonly string[] => yamlText(yamlDocument(value)).trimEnd().split('\n').map(neutralise)

/** Roles as a person calls them, with the word that packs use. */
function roleNames(roles: readonly Role[], locale: Locale): string {
  return roles
    .map((role) => (locale === 'en' ? role : `${textWords(locale).role[role]}（${role}）`))
    .join(locale === 'en' ? ', ' : '、')
}

function severities(rule: Rule): readonly string[] {
  return rule.severity.map(({ severity, variants, levels, years: when }) => {
    const conditions = joined([variants.join(', '), levels.join(', '), years(when)], '')
    return conditions === '' ? severity : `${severity} (${conditions})`
  })
}

function exampleRows({ name, in: role, text, spans, expect }: Example, words: ExplainWords, locale: Locale): readonly string[] {
  let marked = text
  for (const { start, end } of [...spans].reverse()) {
    marked = `${marked.slice(0, start)}«${marked.slice(start, end)}»${marked.slice(end)}`
  }
  return [
    `${neutralise(name)}${role === null ? '' : ` ${words.in}${role === 'title' || role === 'preamble' ? role : roleNames([role], locale)}`} → ${expect}`,
    `  ${neutralise(marked)}`,
  ]
}

/** What an extension may do to each key of a rule. */
function extensionRows({ lock }: Rule, words: ExplainWords): readonly string[] {
  const milder = (name: string): string => (lock.includes(name) ? words.stricter : words.change)
  const atAll = (name: string): string => (lock.includes(name) ? words.locked : words.change)
  return [
    `message, fix: ${words.change}`,
    `severity: ${milder('severity')}`,
    `params: ${atAll('assert')}`,
    `when: ${milder('when')}`,
    `scope: ${milder('scope')}`,
    `off, tier: ${atAll('rule')}`,
    ...(lock.includes('suppress') ? [words.unacceptable] : []),
  ]
}

/** Explains a rule, with its examples where they are at hand. Rows without line ends. */
export function explainRule(rule: Rule, page: ExplainPage): readonly string[] {
  const { locale } = page
  const words = explainWords(locale)
  const { when, scope, demand, examples, origin } = rule
  const conditions = joined(
    [when.levels.join(', '), years(when.years), when.mentions && JSON.stringify(when.mentions)],
    words.always,
  )
  const places = joined([roleNames(scope.roles, locale), scope.tenses.join(', '), scope.parts.join(', ')], words.everywhere)
  const shown = (list: readonly Example[]): readonly string[] => list.flatMap((example) => exampleRows(example, words, locale))
  return [
    `${words.rule} ${rule.id}  ${inLocale(rule.title, locale)}`,
    ...titled(words.why, paragraph(inLocale(rule.why, locale), page)),
    ...titled(
      words.basis,
      rule.basis.flatMap((basis) => [...wrap(citedText(basis, locale), page.width - 2), `[${basis.id}]`]),
    ),
    ...titled(words.fix, paragraph(inLocale(rule.fix, locale), page)),
    ...titled(words.severity, [...severities(rule), ...(rule.tier === 'recommended' ? [] : [`${words.tier}: ${rule.tier}`])]),
    ...titled(words.when, [neutralise(conditions)]),
    ...titled(words.scope, [places]),
    ...titled(words.demand, yamlRows({ kind: demand.kind, ...demand.params })),
    ...titled(
      words.messages,
      Object.entries(rule.message).flatMap(([variant, text]) => paragraph(`${variant}: ${inLocale(text, locale)}`, page)),
    ),
    ...titled(words.bad, shown(examples.filter(({ expect }) => !QUIET.includes(expect)))),
    ...titled(words.good, shown(examples.filter(({ expect }) => QUIET.includes(expect)))),
    ...titled(words.from, [`${origin.pack}, ${neutralise(origin.file)}:${origin.line}`]),
    ...titled(words.extension, extensionRows(rule, words)),
  ]
}

/** What rests on a clause, or asks for a requirement. */
export interface Related {
  readonly rules: readonly Rule[]
  readonly requirements: readonly Requirement[]
}

const listed = (entries: readonly (Rule | Requirement)[], { locale }: ExplainPage): readonly string[] =>
  entries.map((entry) => `${entry.id}  ${inLocale(entry.title, locale)}`)

/** Explains a clause of law. Rows without line ends. */
export function explainClause(basis: Basis, { rules, requirements }: Related, page: ExplainPage): readonly string[] {
  const words = explainWords(page.locale)
  const { source, clause } = basis
  const number = source.number === null ? '' : `（${neutralise(source.number)}）`
  const force =
    source.from === null && source.until === null
      ? []
      : [`${words.inForce}: ${source.from ?? ''}${source.until === null ? '' : ` – ${source.until}`}`]
  return [
    `${words.clause} ${basis.id}  ${neutralise(clause.article)}`,
    ...titled(`《${neutralise(source.name)}》${number}`, [
      ...paragraph(neutralise(clause.cite), page),
      words.confidence[clause.confidence],
      ...force,
    ]),
    ...titled(words.rules, rules.length === 0 ? [words.none] : listed(rules, page)),
    ...titled(words.requirements, listed(requirements, page)),
  ]
}

const findRows = (find: Find): readonly string[] =>
  Object.values(find).every((value) => Array.isArray(value) && value.length === 0) ? [] : yamlRows(find)

/** Explains a requirement: what counts as evidence, and how to give it. Rows without line ends. */
export function explainRequirement(requirement: Requirement, { rules }: Related, page: ExplainPage): readonly string[] {
  const { locale } = page
  const words = explainWords(locale)
  return [
    `${words.requirement} ${requirement.id}  ${inLocale(requirement.title, locale)}`,
    ...titled(
      words.basis,
      requirement.basis.flatMap((basis) => wrap(`${citedText(basis, locale)} [${basis.id}]`, page.width - 2)),
    ),
    ...titled(words.fix, paragraph(inLocale(requirement.fix, locale), page)),
    ...titled(words.levels, requirement.levels.length === 0 ? [] : [requirement.levels.join(', ')]),
    ...titled(words.roles, [roleNames(requirement.roles, locale) || words.done]),
    ...titled(words.described, requirement.wholeSection ? [words.wholeSection] : findRows(requirement.described)),
    ...titled(words.quantified, findRows(requirement.quantified)),
    ...titled(words.named, findRows(requirement.named)),
    ...titled(words.evidence, listed(rules, page)),
  ]
}
