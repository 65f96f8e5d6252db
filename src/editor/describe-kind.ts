/** A kind as an editor shows it: what it asks, its parameters, what it can report, an example. */
import { Document, isMap, isSeq, parse, visit } from 'yaml'
import type { Assertion, JsonSchema } from '../model/assertion.ts'
import type { Locale } from '../model/finding.ts'
import type { Demand, Rule } from '../model/pack.ts'
import { sampleOf } from '../packs/kind-guide/kind-groups.ts'
import { markdownText } from './markdown-text.ts'
import { wordsOfKey, wordsOfKind, wordsOfValue } from './pack-words.ts'

const WORDS = {
  'zh-CN': { variants: '情形', facts: '消息里可填', params: '参数（* 必须写）', example: '例', colon: '：', comma: '、' },
  en: {
    variants: 'Variants',
    facts: 'Messages may use',
    params: 'Parameters (* needed)',
    example: 'Example',
    colon: ': ',
    comma: ', ',
  },
} as const

/** The demand of a kind's sample rule, for kinds that no shipped rule uses. */
export function sampleDemand(kind: string): object | undefined {
  const sample = sampleOf(kind)
  return sample && (parse(sample.text) as { readonly assert: object }).assert
}

/** Every demand in a demand, itself included. */
function* demandsIn(value: unknown): Generator<Demand['params'] & { readonly kind: string }> {
  if (Array.isArray(value)) for (const item of value) yield* demandsIn(item)
  if (value === null || typeof value !== 'object') return
  if (typeof (value as { kind?: unknown }).kind === 'string') yield value as Demand['params'] & { readonly kind: string }
  for (const inner of Object.values(value)) yield* demandsIn(inner)
}

/** A demand as an author writes it; long word lists are cut. */
export function demandYaml(demand: object): string {
  const document = new Document({ assert: demand })
  visit(document, {
    Seq: (_, node) => {
      if (!isSeq(node)) return
      node.flow = node.items.every((item) => !isMap(item))
      if (node.flow && node.items.length > 4) node.items.splice(4)
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd()
}

/** The demands of a kind in a rule, inner ones included. */
const demandsOf = ({ demand }: Rule, kind: string): readonly object[] =>
  [...demandsIn({ kind: demand.kind, ...demand.params })].filter((one) => one.kind === kind)

/** Rules that are made of a kind, alone or joined. */
export const rulesOfKind = (kind: string, rules: readonly Rule[]): readonly Rule[] =>
  rules.filter((rule) => demandsOf(rule, kind).length > 0)

/** The shortest demand of a kind among rules, with its rule; `null` where none uses the kind. */
export function shortestDemand(kind: string, rules: readonly Rule[]): { readonly rule: Rule; readonly demand: object } | null {
  const all = rules.flatMap((rule) =>
    demandsOf(rule, kind).map((demand) => ({ rule, demand, length: JSON.stringify(demand).length })),
  )
  const [shortest] = all.sort((one, other) => one.length - other.length || (one.rule.id < other.rule.id ? -1 : 1))
  return shortest ?? null
}

function paramRows({ kind, params }: Assertion, locale: Locale): readonly string[] {
  const required = (params.required ?? []) as readonly string[]
  const shape = { schema: params, name: `kind:${kind}` }
  return Object.entries((params.properties ?? {}) as Readonly<Record<string, JsonSchema>>).map(([key, schema]) => {
    const choices = Array.isArray(schema.enum) ? ` \`${schema.enum.join('` `')}\`` : ''
    return `- \`${key}\`${required.includes(key) ? ' *' : ''} ${markdownText(wordsOfKey(shape, key, schema, locale))}${choices}`
  })
}

/** Describes a kind as Markdown; `rules` are where an example is looked for. */
export function describeKind(assertion: Assertion, rules: readonly Rule[], locale: Locale): string {
  const { kind, summary, variants, facts } = assertion
  const words = WORDS[locale]
  const rows = paramRows(assertion, locale)
  const example = shortestDemand(kind, rules)
  const shown = example?.demand ?? sampleDemand(kind)
  const from = example === null ? '' : `（\`${example.rule.id}\`）`
  const meant = (variant: string): string => {
    const told = wordsOfValue(variant, locale)
    return told === '' ? `\`${variant}\`` : `\`${variant}\` ${told}`
  }
  return [
    `**${kind}** ${markdownText(wordsOfKind(kind, summary, locale))}`,
    ...(rows.length === 0 ? [] : [`${words.params}\n\n${rows.join('\n')}`]),
    ...(variants.length === 0 ? [] : [`${words.variants}${words.colon}${variants.map(meant).join(words.comma)}`]),
    ...(facts.length === 0 ? [] : [`${words.facts}${words.colon}${facts.map((fact) => `\`{${fact}}\``).join(' ')}`]),
    ...(shown === undefined ? [] : [`${words.example}${from}\n\n\`\`\`yaml\n${demandYaml(shown)}\n\`\`\``]),
  ].join('\n\n')
}
