/** Says which rules of other packs a pack replaces by its own of the same name. */
import { neutralise } from '../formatters/neutralise.ts'
import type { Locale } from '../model/finding.ts'
import type { RulePack } from '../model/pack.ts'
import { type ReplacedRule, replacedRules } from '../packs/rules-of-packs.ts'
import { say } from './say.ts'

/** What to know of a replaced rule, as a sentence. */
export function replacedNote({ rule, by }: ReplacedRule, locale: Locale): string {
  const place = `${neutralise(by.origin.file)}:${by.origin.line}`
  const { id, origin } = rule
  return say(
    {
      'zh-CN': `注意：${place} 的 ${id} 与规则包 ${origin.pack} 的规则同名，检查时取代它。要改动那一条，请 extends: [${origin.pack}] 并写 override；要另写一条，请换一个名称。`,
      en: `Note: ${id} in ${place} has the name of a rule of the pack ${origin.pack} and takes its place. To change that one, write extends: [${origin.pack}] and override; for another rule choose another name.`,
    },
    locale,
  )
}

/** The notes on packs that are used together, in their order. */
export const replacedNotes = (packs: readonly RulePack[], locale: Locale): readonly string[] =>
  replacedRules(packs).map((replaced) => replacedNote(replaced, locale))
