/** The pack reference as Markdown: every key, every kind with an example, every rule of the shipped packs. */
import { demandYaml, sampleDemand, shortestDemand } from '../../src/editor/describe-kind.ts'
import { paramShape } from '../../src/editor/param-shape.ts'
import { KEYS } from '../../src/editor/words/key-words.ts'
import { paramWords } from '../../src/editor/words/param-words.ts'
import type { Assertion, JsonSchema } from '../../src/model/assertion.ts'
import type { Rule, RulePack } from '../../src/model/pack.ts'
import { packDefinitions } from '../../src/packs/file-schemas.ts'
import { KIND_GROUPS, KIND_GUIDES } from '../../src/packs/kind-guide/kind-groups.ts'
import { SUPPRESSION_SCHEMA } from '../../src/packs/suppression-schema.ts'

type Properties = Readonly<Record<string, JsonSchema>>

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

/** The schema with properties that a definition holds, inside a list, a map or a choice if need be. */
function withProperties(schema: JsonSchema): JsonSchema | undefined {
  if (schema.properties) return schema
  const inner = [schema.items, schema.additionalProperties, ...((schema.anyOf as readonly JsonSchema[]) ?? [])]
  for (const one of inner) {
    const found = typeof one === 'object' && one !== null ? withProperties(one as JsonSchema) : undefined
    if (found) return found
  }
  return undefined
}

/** A heading of the reference, and the definition whose keys stand beneath it. */
const SECTIONS: readonly (readonly [title: string, name: string])[] = [
  ['规则包 `pack.yaml`', 'pack'],
  ['规则 `类/名.yaml`', 'rule'],
  ['适用 `when`', 'when'],
  ['范围 `scope`', 'scope'],
  ['程度表 `severity` 的一行', 'severity'],
  ['例子 `examples` 的一项', 'example'],
  ['查找 `find`', 'find'],
  ['词表 `lexicons/名.yaml`', 'lexicon'],
  ['词表成员 `clauses` 的一项', 'member'],
  ['对照表 `registers/名.yaml`', 'register'],
  ['举证要求 `requirements/*.yaml` 的一项', 'requirement'],
  ['依据 `sources` 的一项', 'source'],
  ['条款 `clauses` 的一项', 'clause'],
  ['改动 `override` 的一项', 'override'],
  ['豁免 `fazhi.suppressions.yaml` 的一项', 'suppression'],
]

/** Definitions that stand inside others. */
function definitionsOf(kinds: readonly Assertion[]): Properties {
  const all = packDefinitions(kinds)
  const property = (name: string, key: string): JsonSchema => {
    const properties = (withProperties(all[name] ?? {})?.properties ?? {}) as Properties
    return withProperties(properties[key] ?? {}) ?? {}
  }
  return {
    ...all,
    example: property('rule', 'examples'),
    member: property('lexicon', 'clauses'),
    source: property('pack', 'sources'),
    clause: withProperties((property('pack', 'sources').properties as Properties).clauses ?? {}) ?? {},
    override: property('pack', 'override'),
    suppression: withProperties((SUPPRESSION_SCHEMA.properties as Properties).suppressions ?? {}) ?? {},
  }
}

function keysSection(title: string, name: string, definitions: Properties): string {
  const schema = withProperties(definitions[name] ?? {})
  const required = (schema?.required ?? []) as readonly string[]
  const rows = Object.entries((schema?.properties ?? {}) as Properties).map(([key, property]) => {
    const description = KEYS[`${name}.${key}`] ?? String(property.description ?? '')
    return [`\`${key}\`${required.includes(key) ? ' *' : ''}`, paramShape(property), description]
  })
  return `#### ${title}\n\n${table(['键', '写法', '意思'], rows)}`
}

interface Shown {
  readonly rule: Rule | null
  readonly demand: object
}

function exampleOf(kind: string, rules: readonly Rule[]): Shown {
  const shortest = shortestDemand(kind, rules)
  if (shortest) return shortest
  const spare = sampleDemand(kind)
  if (spare === undefined) throw new Error(`src/packs/kind-guide needs a sample of the kind ${kind}, which no rule uses`)
  return { rule: null, demand: spare }
}

function kindSection({ kind, summary, params, variants, facts }: Assertion, rules: readonly Rule[]): string {
  const { rule, demand } = exampleOf(kind, rules)
  const required = (params.required ?? []) as readonly string[]
  const rows = Object.entries((params.properties ?? {}) as Properties).map(([key, property]) => [
    `\`${key}\`${required.includes(key) ? ' *' : ''}`,
    paramShape(property),
    paramWords(kind, key) ?? String(property.description ?? ''),
  ])
  const names = (list: readonly string[]): string => list.map((name) => `\`${name}\``).join(' ')
  const told = [
    ...(variants.length === 0 ? [] : [`情形：${names(variants)}。`]),
    ...(facts.length === 0 ? [] : [`消息里可填：${names(facts.map((fact) => `{${fact}}`))}。`]),
  ]
  return [
    `#### ${kind}`,
    [KIND_GUIDES[kind]?.summary, summary].filter((text) => text !== undefined).join(' '),
    ...(told.length === 0 ? [] : [told.join('')]),
    ...(rows.length === 0 ? [] : [table(['参数', '写法', '意思'], rows)]),
    `\`\`\`yaml\n${demandYaml(demand)}\n\`\`\``,
    ...(rule === null ? [] : [`见 [${rule.id}](${rule.origin.file.replace(/^rules\//, '')})。`]),
  ].join('\n\n')
}

function ruleRow({ id, title, severity, tier, basis, origin }: Rule): readonly string[] {
  const grades = [...new Set(severity.map((row) => row.severity))].join(' / ')
  return [
    `[${id}](${origin.file.replace(/^rules\//, '')})`,
    title['zh-CN'],
    tier === 'recommended' ? grades : `${grades} (${tier})`,
    basis.map(({ source, clause }) => `${source.name}${clause.article}`).join('；'),
    [...new Set(basis.map(({ clause }) => clause.confidence))].join(' / '),
  ]
}

function packSection(pack: RulePack): string {
  const rules = pack.rules.filter(({ origin }) => origin.pack === pack.id)
  const head = `#### ${pack.id} ${pack.title['zh-CN']}`
  if (rules.length === 0) {
    const clauses = Object.values(pack.sources).reduce((sum, source) => sum + Object.keys(source.clauses).length, 0)
    return `${head}\n\n不含规则：法律法规和文件 ${Object.keys(pack.sources).length} 件，条款 ${clauses} 条，供其他规则包引用。`
  }
  const byId = [...rules].sort((one, other) => (one.id < other.id ? -1 : 1))
  return `${head}\n\n${rules.length} 条。\n\n${table(['规则', '标题', '程度', '依据', '把握'], byId.map(ruleRow))}`
}

/** The generated part of `rules/README.md`. */
export function referencePage(kinds: readonly Assertion[], packs: readonly RulePack[]): string {
  const definitions = definitionsOf(kinds)
  const rules = packs.flatMap((pack) => pack.rules)
  return [
    '## 参考：每个键',
    '带 * 的必须写。',
    ...SECTIONS.map(([title, name]) => keysSection(title, name, definitions)),
    '## 参考：规则的种类',
    '`assert` 的 `kind`。带 * 的参数必须写；写法为 find 的见上面的“查找”。按词查找用 `npx fazhi kinds 词`，参数和能用的示例用 `npx fazhi explain 种类`。',
    table(
      ['用途', '种类'],
      KIND_GROUPS.map(({ title, kinds: own }) => [
        title['zh-CN'],
        Object.keys(own)
          .map((kind) => `[${kind}](#${kind})`)
          .join(' '),
      ]),
    ),
    ...[...kinds].sort((one, other) => (one.kind < other.kind ? -1 : 1)).map((kind) => kindSection(kind, rules)),
    '## 自带的规则',
    ...packs.map(packSection),
  ].join('\n\n')
}
