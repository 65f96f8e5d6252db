/** Severities that a configuration gives to rules, within what the packs allow. */
import type { PackFault } from '../errors.ts'
import type { Severity } from '../model/finding.ts'
import type { Rule, RulePack } from '../model/pack.ts'
import { weakenings } from './locks.ts'
import { meant } from './nearest.ts'
import { faultOf, faultOfKey, type Place } from './place-in-file.ts'

/** A severity, or `off`, and the place that asks for it. */
export interface SeverityChoice {
  readonly value: Severity | 'off'
  readonly place: Place
}

/** Packs after the choices, and the faults of the choices. */
export interface RefinedPacks {
  readonly packs: readonly RulePack[]
  readonly faults: readonly PackFault[]
}

const always = (severity: Severity): Rule['severity'] => [
  { severity, variants: [], levels: [], years: { from: null, until: null } },
]

function lockFaults(rule: Rule, after: Rule | null, place: Place): readonly PackFault[] {
  const variants = rule.severity.flatMap((row) => row.variants)
  return weakenings(rule, after, variants).map(({ because }) => {
    const message = `“${rule.id}”被规则包 ${rule.origin.pack} 锁定：${because}`
    return faultOf(place, { code: 'locked', message, hint: '请删去这一项；被锁定的规则只能加严。' })
  })
}

/** Gives rules the severities that are chosen for them; the packs themselves where nothing is chosen. */
export function refineSeverity(packs: readonly RulePack[], choices: ReadonlyMap<string, SeverityChoice>): RefinedPacks {
  if (choices.size === 0) return { packs, faults: [] }
  const known = new Set(packs.flatMap(({ rules }) => rules.map(({ id }) => id)))
  const faults: PackFault[] = []
  for (const [id, { place }] of choices) {
    const message = `没有“${id}”这条规则`
    if (!known.has(id)) faults.push(faultOfKey(place, { code: 'unknown-rule', message, hint: meant(id, known) }))
  }
  const refined = (rule: Rule): readonly Rule[] => {
    const choice = choices.get(rule.id)
    if (choice === undefined) return [rule]
    const after = choice.value === 'off' ? null : { ...rule, severity: always(choice.value) }
    faults.push(...lockFaults(rule, after, choice.place))
    return after === null ? [] : [after]
  }
  return { packs: packs.map((pack) => ({ ...pack, rules: pack.rules.flatMap(refined) })), faults }
}
