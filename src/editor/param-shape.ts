/** How the value of a key or parameter is written, in a word or two. */
import type { JsonSchema } from '../model/assertion.ts'

/** The shape of a value: `string`, `[string]`, `find`, the name of a definition, the choices in back quotes. */
export function paramShape(schema: JsonSchema): string {
  if ((schema.properties as Readonly<Record<string, JsonSchema>> | undefined)?.terms) return 'find'
  if (typeof schema.$ref === 'string') return schema.$ref.replace(/^.*\//, '')
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => `\`${value}\``).join(' ')
  if (schema.const !== undefined) return `\`${String(schema.const)}\``
  if (schema.type === 'array') return `[${paramShape((schema.items ?? {}) as JsonSchema)}]`
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object') return 'map'
  if (Array.isArray(schema.anyOf)) return (schema.anyOf as readonly JsonSchema[]).map(paramShape).join(' or ')
  return [schema.type ?? 'any'].flat().map(String).join(' or ')
}
