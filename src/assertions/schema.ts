/** Pieces of JSON Schema that the parameters of kinds are made of. */
import type { JsonSchema } from '../model/assertion.ts'
import { ROLES, TENSES } from '../model/report-tree.ts'

/** A list of words. */
export function words(description: string): JsonSchema {
  return { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1, description }
}

/** A whole number, 0 or more. */
export function count(description: string): JsonSchema {
  return { type: 'integer', minimum: 0, description }
}

/** One of several words. */
export function choice(values: readonly string[], description: string): JsonSchema {
  return { enum: values, description }
}

export function flag(description: string): JsonSchema {
  return { type: 'boolean', description }
}

export function name(description: string): JsonSchema {
  return { type: 'string', minLength: 1, description }
}

/** A closed object; every property but those in `optional` is required. */
export function closed(properties: Readonly<Record<string, JsonSchema>>, optional: readonly string[] = []): JsonSchema {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties).filter((key) => !optional.includes(key)),
    additionalProperties: false,
  }
}

export const role: JsonSchema = choice(ROLES, 'Role of a section.')
export const tense: JsonSchema = choice(TENSES, 'Tense of a sentence.')

/** The shared search: see `Find` in the model. */
export function find(description: string): JsonSchema {
  const properties: Record<string, JsonSchema> = {
    terms: words('Literal words; digits half-width, punctuation full-width.'),
    lexicons: words('Names of lexicons of the pack.'),
    nearWords: words('Names of lexicons whose near words (meant, but not right) are looked for.'),
    registers: words('Names of registers whose words are looked for (column `terms`, several parted by `|`).'),
    patterns: words('Patterns in the linear-time dialect: no look-around, no back-references.'),
    except: words('Longer words that hold one of the words and mean something else.'),
    with: words('Words of which at least one must stand in the same sentence.'),
    without: words('Words of which none may stand in the same sentence.'),
    notBefore: words('Words or marks of which none may follow directly.'),
    negated: flag('Whether a match under a negation (不得, 严禁, 未) counts; true when left out.'),
    quoted: flag('Whether a match inside “” counts; true when left out.'),
    cited: flag('Whether a match inside 《》 counts; true when left out.'),
  }
  const anyOf = ['terms', 'lexicons', 'nearWords', 'registers', 'patterns'].map((key) => ({ required: [key] }))
  return { type: 'object', description, properties, anyOf, additionalProperties: false }
}

/** Demands inside a joining kind. */
export function demands(description: string): JsonSchema {
  return { type: 'array', minItems: 1, description, items: { $ref: '#/$defs/demand' } }
}
