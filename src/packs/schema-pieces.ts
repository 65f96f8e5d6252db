/** Pieces of JSON Schema that the files of a pack are made of. */
import type { JsonSchema } from '../model/assertion.ts'
import { SEVERITIES } from '../model/finding.ts'
import { LEVELS } from '../model/reading.ts'
import { ROLES, TENSES } from '../model/report-tree.ts'

/** Lower-case words joined by hyphens. */
export const NAME = '^[a-z0-9]+(?:-[a-z0-9]+)*$'

/** Names joined by one slash or more. */
export const PATH_NAME = '^[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+$'

const DATE = '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$'

/** Parts of the report that a scope may name. */
export const PARTS: readonly string[] = [
  'residue',
  'title',
  'addressee',
  'preamble',
  'heading',
  'body',
  'table',
  'signature',
  'date',
]

/** Tiers of rules, from the one that always runs. */
export const TIERS: readonly string[] = ['recommended', 'strict', 'draft']

/** What a `lock` may name. */
const LOCKS: readonly string[] = ['severity', 'assert', 'when', 'scope', 'rule', 'suppress']

type Properties = Readonly<Record<string, JsonSchema>>

export const text = (description: string): JsonSchema => ({ type: 'string', minLength: 1, description })

export const choice = (values: readonly string[], description: string): JsonSchema => ({
  type: 'string',
  enum: values,
  description,
})

export const list = (items: JsonSchema, description: string): JsonSchema => ({ type: 'array', items, description })

/** Names of things to a schema each. */
export function mapOf(names: string, values: JsonSchema, description: string): JsonSchema {
  return { type: 'object', description, propertyNames: { pattern: names }, additionalProperties: values }
}

/** An object that knows its keys and refuses others. */
export function closed(description: string, required: readonly string[], properties: Properties): JsonSchema {
  return { type: 'object', description, required, properties, additionalProperties: false }
}

export const ref = (name: string, description?: string): JsonSchema =>
  description === undefined ? { $ref: `#/$defs/${name}` } : { $ref: `#/$defs/${name}`, description }

const words = (description: string): JsonSchema => ({ ...list({ type: 'string', minLength: 1 }, description), minItems: 1 })

/** Definitions that do not depend on the kinds. */
export const DEFINITIONS: Properties = {
  localText: {
    type: ['string', 'object'],
    description: 'A text: Chinese alone, or one per language.',
    minLength: 1,
    required: ['zh-CN'],
    properties: { 'zh-CN': text('Chinese; always needed.'), en: text('English.') },
    additionalProperties: false,
  },
  levels: list(choice(LEVELS, 'Level of government.'), 'Levels of government; empty for all.'),
  roles: list(choice(ROLES, 'Role of a section.'), 'Roles of sections; empty for all.'),
  years: {
    type: ['integer', 'string'],
    description: 'Report years: 2024, "2021-", "-2025" or "2021-2025".',
    minimum: -2999,
    maximum: 2999,
    pattern: '^(?:\\d{4}|\\d{4}-|-\\d{4}|\\d{4}-\\d{4})$',
  },
  date: { type: ['string', 'null'], pattern: DATE, description: 'A calendar date such as 2019-04-15; null where open.' },
  basis: list(text('source/clause'), 'Clauses behind it, each as source/clause.'),
  when: closed('When the rule applies.', [], {
    levels: ref('levels'),
    years: ref('years'),
    mentions: ref('find', 'Words of which one must occur anywhere in the report.'),
  }),
  scope: closed('Which sentences the rule looks at.', [], {
    roles: ref('roles'),
    tenses: list(choice(TENSES, 'Tense of a sentence.'), 'Tenses; empty for all.'),
    parts: list(choice(PARTS, 'Part of the report.'), 'Parts; empty for all but residue.'),
  }),
  severity: {
    description: 'One severity, or a table of which the first row that fits holds.',
    anyOf: [
      choice(SEVERITIES, 'How grave a finding is.'),
      {
        type: 'array',
        minItems: 1,
        items: closed('One row of the table.', ['severity'], {
          severity: choice(SEVERITIES, 'How grave a finding is.'),
          variants: words('Variants for which the row holds; all when left out.'),
          levels: ref('levels'),
          years: ref('years'),
        }),
      },
    ],
  },
  lock: list(
    choice(LOCKS, 'What may not be weakened.'),
    'What an extension may not weaken; `suppress`: what no suppression and no baseline may accept.',
  ),
  tier: choice(TIERS, 'The tier from which the rule runs; recommended when left out.'),
  messages: {
    type: 'object',
    description: 'Message for each variant; `default` for the rest. Facts of the kind stand in braces.',
    additionalProperties: ref('localText'),
    minProperties: 1,
  },
}
