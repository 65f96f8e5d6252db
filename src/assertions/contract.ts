/** What every kind must keep to, built in or brought by a host. */
import type { Assertion, JsonSchema } from '../model/assertion.ts'

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** Every schema inside a schema, with its path. */
function* schemasIn(schema: JsonSchema, path: string): Generator<readonly [string, JsonSchema]> {
  yield [path, schema]
  const properties = (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>
  for (const [key, inner] of Object.entries(properties)) yield* schemasIn(inner, `${path}.${key}`)
}

function schemaFaults(kind: string, params: JsonSchema): readonly string[] {
  if (params.type !== 'object') return [`${kind}: the parameters are not an object`]
  return [...schemasIn(params, kind)].flatMap(([path, schema]) => [
    ...(path === kind || typeof (schema.description ?? schema.$ref) === 'string' ? [] : [`${path} has no description`]),
    ...(schema.type !== 'object' || schema.additionalProperties === false || typeof schema.additionalProperties === 'object'
      ? []
      : [`${path} lets unknown keys through`]),
  ])
}

/**
 * What a kind breaks of the contract, in plain sentences; none when it keeps it. Authors of packs lean on each of these:
 * a name as YAML has it, a sentence for the reference, closed and described parameters, variants for messages.
 */
export function contractFaults({ kind, summary, params, variants, facts }: Omit<Assertion, 'evaluate'>): readonly string[] {
  const twice = (names: readonly string[]): readonly string[] => names.filter((name, index) => names.indexOf(name) !== index)
  return [
    ...(NAME.test(kind) ? [] : [`“${kind}” is no name for a kind: lower-case words joined by hyphens`]),
    ...(/[.。]$/.test(summary) ? [] : [`${kind}: the summary is not a sentence`]),
    ...schemaFaults(kind, params),
    ...variants.filter((variant) => !NAME.test(variant)).map((variant) => `${kind}: “${variant}” is no name for a variant`),
    ...[...twice(variants), ...twice(facts)].map((name) => `${kind}: “${name}” is named twice`),
  ]
}
