/** Names of rules and categories on the command line, checked: a mistyped name would check nothing and pass. */
import { UsageError } from '../errors.ts'
import type { Locale } from '../model/finding.ts'
import type { RulePack } from '../model/pack.ts'
import { nearest } from '../packs/nearest.ts'
import { say } from './say.ts'

/**
 * Ids and categories as the engine takes them; `duties/*` means the category.
 * @throws {@link UsageError} `unknown-rule`.
 */
export function ruleNames(names: readonly string[], packs: readonly RulePack[], locale: Locale): readonly string[] | undefined {
  if (names.length === 0) return undefined
  const rules = packs.flatMap((pack) => pack.rules)
  const known = new Set(rules.flatMap((rule) => [rule.id, rule.category]))
  return names.map((given) => {
    const name = given.replace(/\/\*?$/, '')
    if (known.has(name)) return name
    const near = nearest(name, [...known])
    const hint =
      near === undefined
        ? say(
            {
              'zh-CN': `类别有：${[...new Set(rules.map((rule) => rule.category))].sort().join('、')}。`,
              en: `Categories: ${[...new Set(rules.map((rule) => rule.category))].sort().join(', ')}.`,
            },
            locale,
          )
        : say({ 'zh-CN': `是不是想写 ${near}？`, en: `Did you mean ${near}?` }, locale)
    throw new UsageError(
      'unknown-rule',
      say({ 'zh-CN': `没有规则或类别“${given}”`, en: `no rule or category “${given}”` }, locale),
      hint,
    )
  })
}
