/** Prepares rule packs once and checks any number of readings against them. */
import type { Assertion } from '../model/assertion.ts'
import type { CheckResult } from '../model/finding.ts'
import type { Requirement, Rule, RulePack } from '../model/pack.ts'
import type { Reading } from '../model/reading.ts'
import { isLimited } from '../packs/severity-of.ts'
import { anchorOf } from './anchor.ts'
import { assembleResult } from './assemble-result.ts'
import type { CheckOptions } from './check-options.ts'
import { findEvidence, quantitiesBySentence } from './evidence.ts'
import { gatherKinds } from './gather-kinds.ts'
import type { PreparedRule } from './judge.ts'
import { judgeRules, type Plan, planRules } from './judge-rules.ts'
import { findMentions, type Mentions } from './mentions.ts'
import { deriveRegisters, indexRegisters } from './register-index.ts'
import { prepareScope, scopeViews } from './scope.ts'
import { dateOfWriting, type Ground, keepOnce } from './subject.ts'
import { gatherVocabularies } from './vocabulary.ts'

/** Checks one reading. Pure: the same reading and options give the same result. */
export type Checker = (reading: Reading, options: CheckOptions) => CheckResult

const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : 0

const mayNotApply = ({ when, scope }: Rule): boolean =>
  when.levels.length > 0 || isLimited(when.years) || when.mentions !== null || scope.roles.length > 0

/** Rules of several packs; of two with one id the later pack's holds, as the order of packs is the user's. */
function prepareRules(packs: readonly RulePack[]): readonly PreparedRule[] {
  const rules = new Map<string, PreparedRule>()
  const numbers = new Map<string, number>()
  packs.forEach(({ rules: own, lexicons, registers }, at) => {
    const words = {
      lexicon: (name: string) => lexicons[name],
      register: (name: string) => registers[name],
      rows: indexRegisters(registers),
      derived: deriveRegisters(registers),
    }
    for (const rule of own) {
      const scope = prepareScope(rule.scope, numbers)
      const seat = scope.number * packs.length + at
      rules.set(rule.id, { rule, words, scope, seat, mayNotApply: mayNotApply(rule) })
    }
  })
  return [...rules.values()]
}

/** Plans rules once for options that choose the same, as those of one run do. */
function planner(all: readonly PreparedRule[]): (options: CheckOptions) => Plan {
  let known: Plan | undefined
  let choice: Pick<CheckOptions, 'only' | 'skip' | 'tier'> = {}
  return (options) => {
    const isSame = choice.only === options.only && choice.skip === options.skip && choice.tier === options.tier
    if (known === undefined || !isSame) known = planRules(all, options)
    choice = { only: options.only, skip: options.skip, tier: options.tier }
    return known
  }
}

/**
 * Prepares packs for any number of checks. `assertions` are kinds that a host adds to the built-in ones.
 * @throws {@link UsageError} `kind-taken`, `bad-kind` for kinds of the host that cannot be added.
 */
export function createChecker(packs: readonly RulePack[], assertions: readonly Assertion<never>[] = []): Checker {
  const kinds = gatherKinds(assertions)
  const vocabularies = gatherVocabularies(packs)
  const plan = planner(prepareRules(packs))
  const requirements = [
    ...new Map(packs.flatMap((pack) => pack.requirements).map((requirement) => [requirement.id, requirement])).values(),
  ].sort(byId)
  return (reading, options) => {
    const mentions = findMentions(reading, vocabularies)
    try {
      const ground = makeGround(reading, options, mentions, requirements)
      return assembleResult(ground, requirements, judgeRules(plan(options), ground, kinds, options), options)
    } finally {
      mentions.release()
    }
  }
}

function makeGround(reading: Reading, options: CheckOptions, mentions: Mentions, requirements: readonly Requirement[]): Ground {
  const year = options.year ?? reading.identity.year
  const level = options.level ?? reading.identity.level
  const bySentence = quantitiesBySentence(reading)
  const evidence = new Map(
    requirements
      .filter(({ levels }) => levels.length === 0 || (level !== null && levels.includes(level)))
      .map((requirement) => [requirement.id, findEvidence(reading, requirement, mentions, year, bySentence)]),
  )
  return {
    reading,
    mentions,
    views: scopeViews(reading),
    evidence,
    evidenceOf: (requirement) => evidence.get(requirement),
    anchor: (role) => anchorOf(reading, role),
    once: keepOnce(reading),
    level,
    year,
    today: options.today,
    written: dateOfWriting(reading, year, options.today),
  }
}
