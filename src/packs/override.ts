/** Changes that an extension makes to inherited rules. */
import type { PackFault } from '../errors.ts'
import type { Rule } from '../model/pack.ts'
import { checkReferences } from './check-references.ts'
import { checkMessages, checkSeverity, checkYears, vocabularyOf } from './check-rule.ts'
import { checkPatterns, checkWords } from './check-words.ts'
import { expandMessages, expandScope, expandSeverity, expandText, expandWhen } from './expand.ts'
import type { Ground } from './ground.ts'
import { withHostKinds } from './host-kinds.ts'
import { weakenings } from './locks.ts'
import { meant } from './nearest.ts'
import { faultOfKey, type Place, within } from './place-in-file.ts'
import type { RawOverride } from './raw.ts'
import { schemaFaults } from './schema-faults.ts'
import { demand as validateDemand } from './validator.gen.js'

/** Rules after the changes, and the faults of the changes. */
export interface Overridden {
  readonly rules: readonly Rule[]
  readonly faults: readonly PackFault[]
}

/** A demand with some parameters replaced; `null` takes a parameter away. */
function merged(demand: Rule['demand'], params: RawOverride['params']): Rule['demand'] {
  if (params === undefined) return demand
  const entries = Object.entries({ ...demand.params, ...params }).filter(([, value]) => value !== null)
  return { kind: demand.kind, params: Object.fromEntries(entries) }
}

const changed = (rule: Rule, raw: RawOverride): Rule => ({
  ...rule,
  severity: raw.severity === undefined ? rule.severity : expandSeverity(raw.severity),
  tier: raw.tier ?? rule.tier,
  demand: merged(rule.demand, raw.params),
  message: { ...rule.message, ...expandMessages(raw.message ?? {}) },
  when: raw.when === undefined ? rule.when : expandWhen(raw.when),
  scope: raw.scope === undefined ? rule.scope : expandScope(raw.scope),
  fix: raw.fix === undefined ? rule.fix : expandText(raw.fix),
})

/** Faults of changed parameters, as the schema of the kind sees them. */
function checkParams({ demand: { kind, params } }: Rule, place: Place, { hostKinds }: Ground): readonly PackFault[] {
  if (validateDemand({ kind, ...params })) return []
  return schemaFaults(place.file, withHostKinds(validateDemand.errors ?? [], hostKinds), place.path)
}

function checkOverride(before: Rule, raw: RawOverride, place: Place, ground: Ground): readonly PackFault[] {
  const after = raw.off === true ? null : changed(before, raw)
  const vocabulary = vocabularyOf(before.demand, ground)
  const locked = weakenings(before, after, vocabulary.variants).map(({ key, because }) => {
    const message = `“${before.id}”被规则包 ${before.origin.pack} 锁定：${because}`
    const hint = '请删去这一项改动；被锁定的规则只能加严。'
    return faultOfKey(within(place, key), { code: 'locked', message, hint })
  })
  if (after === null) return locked
  const params = within(place, 'params')
  return [
    ...locked,
    ...(raw.params === undefined ? [] : checkParams(after, params, ground)),
    ...checkReferences(raw.params, params, ground),
    ...checkPatterns(raw.params, params, ground.limits),
    ...checkWords(raw.params, params),
    ...checkYears(raw.when?.years, within(place, 'when', 'years')),
    ...checkReferences(raw.when, within(place, 'when'), ground),
    ...checkPatterns(raw.when, within(place, 'when'), ground.limits),
    ...checkMessages(raw.message ?? {}, within(place, 'message'), vocabulary),
    ...checkSeverity(raw.severity ?? 'info', within(place, 'severity'), vocabulary),
  ]
}

/** Applies the changes of a pack to the rules that it inherits. */
export function override(
  rules: readonly Rule[],
  raws: Readonly<Record<string, RawOverride>>,
  place: Place,
  ground: Ground,
): Overridden {
  const known = new Map(rules.map((rule) => [rule.id, rule]))
  const faults = Object.entries(raws).flatMap(([id, raw]) => {
    const rule = known.get(id)
    if (rule) return checkOverride(rule, raw, within(place, id), ground)
    if (!ground.isWhole) return []
    const message = `被继承的规则包里没有“${id}”这条规则`
    return [faultOfKey(within(place, id), { code: 'unknown-rule', message, hint: meant(id, known.keys()) })]
  })
  const after = rules.flatMap((rule) => {
    const raw = Object.hasOwn(raws, rule.id) ? raws[rule.id] : undefined
    if (raw === undefined) return [rule]
    return raw.off === true ? [] : [changed(rule, raw)]
  })
  return { rules: after, faults }
}
