/** What packs that are used together do to one another's rules: a later one may take the place of a rule, or switch it off. */
import type { PackFault } from '../errors.ts'
import type { Rule, RulePack } from '../model/pack.ts'

/** A rule that another pack writes anew under the same id, without extending the pack that has it. */
export interface ReplacedRule {
  readonly rule: Rule
  readonly by: Rule
}

/**
 * Rules that a later pack replaces without saying so. What it changes by `override` is declared, and what it inherits is the
 * same rule.
 */
export function replacedRules(packs: readonly RulePack[]): readonly ReplacedRule[] {
  const known = new Map<string, Rule>()
  return packs.flatMap((pack) =>
    pack.rules.flatMap((by) => {
      const rule = known.get(by.id)
      known.set(by.id, by)
      return rule !== undefined && by.origin.pack === pack.id && rule.origin.pack !== pack.id ? [{ rule, by }] : []
    }),
  )
}

const isLocked = ({ rule }: ReplacedRule): boolean => rule.lock.includes('rule')

/** What there is to say of a replaced rule, at the one that replaces it: a fault where it is locked, else to be known. */
function told(replaced: ReplacedRule): PackFault {
  const { rule, by } = replaced
  const { file, line } = by.origin
  const pack = rule.origin.pack
  const words = isLocked(replaced)
    ? {
        code: 'locked',
        message: `“${by.id}”被规则包 ${pack} 锁定：不能由同名的规则取代`,
        hint: `请给这条规则换一个名称；要加严，请 extends: [${pack}] 并写 override。`,
      }
    : {
        code: 'same-name',
        message: `“${by.id}”与规则包 ${pack} 的规则同名，检查时取代它`,
        hint: `要改动那一条，请 extends: [${pack}] 并写 override；要另写一条，请换一个名称。`,
      }
  return { ...words, file, line, column: 1, excerpt: [] }
}

/** Faults of replacing what its pack does not let go. */
export const lockedReplacements = (packs: readonly RulePack[]): readonly PackFault[] =>
  replacedRules(packs).filter(isLocked).map(told)

/** Notices of replacing what may be replaced. */
export const replacementNotices = (packs: readonly RulePack[]): readonly PackFault[] =>
  replacedRules(packs)
    .filter((replaced) => !isLocked(replaced))
    .map(told)

/** Packs without the rules that a later one switches off. */
export function withoutOff(packs: readonly RulePack[]): readonly RulePack[] {
  if (packs.every(({ off = [] }) => off.length === 0)) return packs
  return packs.map((pack, at) => {
    const off = new Set(packs.slice(at + 1).flatMap((later) => later.off ?? []))
    const rules = pack.rules.filter(({ id }) => !off.has(id))
    return rules.length === pack.rules.length ? pack : { ...pack, rules }
  })
}
