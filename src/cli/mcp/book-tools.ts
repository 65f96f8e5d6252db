/** Tools that look things up in the rule book: `explain_rule`, `list_requirements`. */
import { UsageError } from '../../errors.ts'
import type { JsonSchema } from '../../model/assertion.ts'
import type { Locale } from '../../model/finding.ts'
import type { Basis, LocalText, Requirement, Rule, RulePack } from '../../model/pack.ts'
import { LEVELS, type Level } from '../../model/reading.ts'
import { meant } from '../../packs/nearest.ts'
import { builtInPacksWithExamples } from '../../rules.ts'
import { say } from '../say.ts'
import type { Tool, ToolArguments, ToolGround } from './tool.ts'

const LOCALE: JsonSchema = { type: 'string', enum: ['zh-CN', 'en'], description: 'Language; zh-CN when left out.' }

const law = ({ id, source, clause }: Basis): object => ({
  id,
  law: source.name,
  number: source.number,
  article: clause.article,
  cite: clause.cite,
  confidence: clause.confidence,
  inForce: { from: source.from, until: source.until },
})

function messagesOf(messages: Readonly<Record<string, LocalText>>, locale: Locale): object {
  return Object.fromEntries(Object.entries(messages).map(([variant, text]) => [variant, say(text, locale)]))
}

const ruleData = (rule: Rule, locale: Locale): object => ({
  id: rule.id,
  title: say(rule.title, locale),
  category: rule.category,
  tier: rule.tier,
  severity: rule.severity,
  when: rule.when,
  scope: rule.scope,
  why: say(rule.why, locale),
  fix: say(rule.fix, locale),
  messages: messagesOf(rule.message, locale),
  basis: rule.basis.map(law),
  examples: rule.examples.map(({ name, text, spans, expect }) => ({ name, text, spans, expect })),
  pack: rule.origin.pack,
})

const requirementData = (requirement: Requirement, locale: Locale): object => ({
  id: requirement.id,
  title: say(requirement.title, locale),
  levels: requirement.levels,
  basis: requirement.basis.map(law),
  fix: say(requirement.fix, locale),
})

async function packsOf({ given, io }: ToolGround): Promise<readonly RulePack[]> {
  const packs: RulePack[] = given.has('no-builtin') ? [] : [...(await builtInPacksWithExamples())]
  const named = given.many('pack')
  if (named.length === 0) return packs
  const { readPack } = await import('../../node/read-pack.ts')
  for (const name of named) packs.push(await readPack(name, { cwd: io.cwd }))
  return packs
}

const localeOf = (args: ToolArguments, { locale }: ToolGround): Locale => (args.locale as Locale | undefined) ?? locale

export const bookTools: readonly Tool[] = [
  {
    name: 'explain_rule',
    title: '解释规则',
    description: 'What a rule asks, why, on which law, and how to satisfy it, with examples that break it and that keep to it.',
    inputSchema: {
      type: 'object',
      properties: { id: { type: 'string', description: 'Id of the rule, such as duties/four-personally.' }, locale: LOCALE },
      required: ['id'],
      additionalProperties: false,
    },
    call: async (args, ground) => {
      const rules = new Map((await packsOf(ground)).flatMap((pack) => pack.rules).map((rule) => [rule.id, rule]))
      const rule = rules.get(String(args.id))
      if (rule === undefined) throw new UsageError('unknown-rule', `没有规则“${args.id}”`, meant(String(args.id), rules.keys()))
      return ruleData(rule, localeOf(args, ground))
    },
  },
  {
    name: 'list_requirements',
    title: '列出举证要求',
    description: 'Everything that a report must give evidence of, with the law behind it and how to satisfy it.',
    inputSchema: {
      type: 'object',
      properties: {
        level: { type: 'string', enum: LEVELS, description: 'Only what is asked of this level of government.' },
        locale: LOCALE,
      },
      additionalProperties: false,
    },
    call: async (args, ground) => {
      const all = (await packsOf(ground)).flatMap((pack) => pack.requirements)
      const level = args.level as Level | undefined
      const asked = ({ levels }: Requirement): boolean => level === undefined || levels.length === 0 || levels.includes(level)
      const byId = new Map(all.filter(asked).map((one) => [one.id, requirementData(one, localeOf(args, ground))]))
      return { requirements: [...byId].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, data]) => data) }
    },
  },
]
