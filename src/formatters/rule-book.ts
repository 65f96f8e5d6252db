/** Rules and requirements of several packs, found by id. */
import type { Locale } from '../model/finding.ts'
import type { LocalText, Requirement, Rule, RulePack } from '../model/pack.ts'
import { neutralise } from './neutralise.ts'

/** What formats look up; a later pack wins over an earlier one. */
export interface RuleBook {
  readonly locale: Locale
  readonly rules: ReadonlyMap<string, Rule>
  readonly requirements: ReadonlyMap<string, Requirement>
  /** Title of a rule, its id where no pack knows it. */
  readonly ruleTitle: (id: string) => string
  /** Title of a requirement, its id where no pack knows it. */
  readonly requirementTitle: (id: string) => string
}

/** A text in the wanted language, in Chinese where it has no other; safe to show. */
export function inLocale(text: LocalText, locale: Locale): string {
  return neutralise(text[locale] ?? text['zh-CN'])
}

/** Opens the packs of a check for looking up. */
export function ruleBook(packs: readonly RulePack[] | undefined, locale: Locale): RuleBook {
  const rules = new Map<string, Rule>()
  const requirements = new Map<string, Requirement>()
  for (const pack of packs ?? []) {
    for (const rule of pack.rules) rules.set(rule.id, rule)
    for (const requirement of pack.requirements) requirements.set(requirement.id, requirement)
  }
  const title = (entry: { readonly title: LocalText } | undefined, id: string): string =>
    entry === undefined ? neutralise(id) : inLocale(entry.title, locale)
  return {
    locale,
    rules,
    requirements,
    ruleTitle: (id) => title(rules.get(id), id),
    requirementTitle: (id) => title(requirements.get(id), id),
  }
}
