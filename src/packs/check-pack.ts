/** Faults of a pack as a whole: its engine, its requirements, what nothing uses, its size. */
import type { PackFault } from '../errors.ts'
import type { Rule } from '../model/pack.ts'
import { checkBasis, checkReferences } from './check-references.ts'
import { checkPatterns, checkWords } from './check-words.ts'
import { satisfies } from './engine-range.ts'
import type { Gathered } from './gather.ts'
import type { Ground } from './ground.ts'
import type { PackLimits } from './limits.ts'
import { faultOf, faultOfKey, type Place, within } from './place-in-file.ts'
import type { RawPack, RawRequirement } from './raw.ts'
import { referencesIn, wordsIn } from './references.ts'
import type { Part } from './sort-file.ts'

/** An engine range that is none, or that this engine is not in. */
export function checkEngine({ value, place }: Part<RawPack>, version: string | undefined): readonly PackFault[] {
  if (value.engine === undefined || version === undefined) return []
  const at = within(place, 'engine')
  const answer = satisfies(version, value.engine)
  if (answer === null) {
    return [
      faultOf(at, { code: 'engine-range', message: `“${value.engine}”不是版本范围`, hint: '请写如 ">=0.1.0" 或 ">=0.1 <2"。' }),
    ]
  }
  if (answer) return []
  const message = `这个规则包需要 fazhi ${value.engine}，现在是 ${version}`
  return [faultOf(at, { code: 'engine-unsatisfied', message, hint: '请升级 fazhi，或换用合适版本的规则包。' })]
}

/** Faults of one requirement that its schema cannot see. */
export function checkRequirement({ id, value, place }: Part<RawRequirement>, ground: Ground): readonly PackFault[] {
  const lacking = value.wholeSection === true ? [] : (['named', 'described'] as const).filter((key) => value[key] === undefined)
  const hint = '请补上 named 和 described；整段都算数时写 wholeSection: true。'
  return [
    ...lacking.map((key) => faultOfKey(place, { code: 'missing-key', message: `“${id}”缺少“${key}”`, hint })),
    ...checkBasis(value.basis ?? [], within(place, 'basis'), ground),
    ...checkReferences(value, place, ground),
    ...checkPatterns(value, place, ground.limits),
    ...checkWords(value, place),
  ]
}

/** Own lexicons and registers that no rule and no requirement uses. A pack without rules is there to be extended. */
export function checkUnused(gathered: Gathered, inherited: readonly Rule[]): readonly PackFault[] {
  if (gathered.rules.length === 0) return []
  const users = [
    ...gathered.rules.map(({ value }) => value),
    ...gathered.requirements.map(({ value }) => value),
    ...inherited.map(({ demand, when }) => ({ demand, when })),
  ]
  const used = new Set(referencesIn(users).map(({ sort, name }) => `${sort} ${name}`))
  const unused = (sort: 'lexicon' | 'register', called: string, parts: readonly Part<unknown>[]): readonly PackFault[] =>
    parts
      .filter(({ id }) => !used.has(`${sort} ${id}`))
      .map(({ id, place }) => {
        const message = `没有规则用到${called}“${id}”`
        return faultOfKey(place, { code: `unused-${sort}`, message, hint: '请删去它，或在规则里用上。' })
      })
  return [...unused('lexicon', '词表', gathered.lexicons), ...unused('register', '数据表', gathered.registers)]
}

/** Counts that are above their limits. */
export function checkLimits(gathered: Gathered, place: Place, limits: PackLimits): readonly PackFault[] {
  const values = [...gathered.rules, ...gathered.requirements].map(({ value }) => value)
  const terms =
    wordsIn(values).length + wordsIn(gathered.lexicons.map(({ value }) => ('length' in value ? { terms: value } : value))).length
  const patterns = referencesIn(values).filter(({ sort }) => sort === 'pattern').length
  const counts = [
    ['rules', '规则', gathered.rules.length, limits.rules],
    ['terms', '词语', terms, limits.terms],
    ['patterns', '正则', patterns, limits.patterns],
  ] as const
  return counts
    .filter(([, , count, limit]) => count > limit)
    .map(([name, called, count, limit]) => {
      const message = `${called}过多：${count} 个，上限 ${limit} 个`
      return faultOf(place, { code: `limit-${name}`, message, hint: '请拆成几个规则包。' })
    })
}
