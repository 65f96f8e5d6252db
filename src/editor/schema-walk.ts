/** Which schema holds for a place of a pack's file. */
import type { JsonSchema } from '../model/assertion.ts'
import type { KeyPath } from '../packs/place-in-file.ts'
import { type Sketch, wordOf } from './yaml/sketch.ts'

/** A schema, and the name under which the words about its keys are found: a definition, or `kind:` and the kind. */
export interface Shape {
  readonly schema: JsonSchema
  readonly name: string
}

/** Definitions that stand inside others, by where they stand. */
const INNER: Readonly<Record<string, string>> = {
  'rule.examples': 'example',
  'lexicon.clauses': 'member',
  'pack.sources': 'source',
  'source.clauses': 'clause',
  'pack.override': 'override',
  'suppressions.suppressions': 'suppression',
  'config.overrides': 'config',
  quantified: 'find',
}

type Schemas = Readonly<Record<string, JsonSchema>>

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The name of an inner schema: that of its own place, else of what is around it. */
function nameWithin(name: string, key: string): string {
  const full = `${name}.${key}`
  return INNER[full] ?? full
}

const kindOf = (schema: JsonSchema): unknown => (schema.properties as Schemas | undefined)?.kind?.const

/** Resolves references and choices; of the kinds only the one that is written, where one is. */
function settled({ schema, name }: Shape, root: JsonSchema, value: Sketch | null): readonly Shape[] {
  if (typeof schema.$ref === 'string') {
    const target = schema.$ref.replace(/^.*\//, '')
    const found = (root.$defs as Schemas | undefined)?.[target]
    const shape = found && { schema: { ...found, ...(schema.description ? { description: schema.description } : {}) } }
    return shape ? settled({ ...shape, name: INNER[target] ?? target }, root, value) : []
  }
  if (Array.isArray(schema.oneOf)) {
    const kinds = schema.oneOf as readonly JsonSchema[]
    const kind = wordOf(value, 'kind')
    const own = kinds.find((one) => kindOf(one) === kind)
    if (own) return [{ schema: own, name: `kind:${kind}` }]
    const values = kinds.map(kindOf)
    return [{ schema: { ...schema, properties: { kind: { type: 'string', enum: values } }, required: ['kind'] }, name: 'demand' }]
  }
  if (Array.isArray(schema.anyOf) && schema.properties === undefined) {
    return (schema.anyOf as readonly JsonSchema[]).flatMap((one) => settled({ schema: one, name }, root, value))
  }
  return [{ schema, name }]
}

function within({ schema, name }: Shape, key: string | number): readonly Shape[] {
  if (typeof key === 'number') return isSchema(schema.items) ? [{ schema: schema.items, name }] : []
  const own = (schema.properties as Schemas | undefined)?.[key]
  if (own) return [{ schema: own, name: nameWithin(name, key) }]
  return isSchema(schema.additionalProperties) ? [{ schema: schema.additionalProperties, name }] : []
}

/** Shapes that hold for the value at a path; none where the schema knows no such place. */
export function shapesAt(root: Shape, tree: Sketch, path: KeyPath): readonly Shape[] {
  let value: Sketch | null = tree
  let shapes = settled(root, root.schema, tree)
  for (const key of path) {
    value = value?.entries.find((entry) => String(entry.key) === String(key))?.value ?? null
    const inner = value
    shapes = shapes.flatMap((shape) => within(shape, key)).flatMap((shape) => settled(shape, root.schema, inner))
  }
  return shapes
}

/** The schemas of an object's keys. */
export const propertiesOf = ({ schema }: Shape): Schemas => (schema.properties ?? {}) as Schemas

/** The sort of value that a schema wants, as far as writing it goes. */
export function formOf(shape: Shape, root: Shape): 'map' | 'list' | 'word' {
  const types = settled(shape, root.schema, null).flatMap(({ schema }) => [schema.type].flat())
  if (types.includes('string') || types.includes('integer') || types.includes('boolean') || types.includes('number'))
    return 'word'
  return types.includes('array') ? 'list' : types.includes('object') ? 'map' : 'word'
}

/** A schema with the description of what it refers to, where it has none of its own. */
export function described(schema: JsonSchema, root: Shape): JsonSchema {
  if (schema.description !== undefined || typeof schema.$ref !== 'string') return schema
  return (root.schema.$defs as Schemas | undefined)?.[schema.$ref.replace(/^.*\//, '')] ?? schema
}
