/** What every kind must keep to. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ASSERTIONS } from '../../src/assertions/index.ts'

const ROOM = new URL('../../src/assertions/', import.meta.url).pathname
const names = new Set(readdirSync(ROOM).map((name) => name.replace(/\.ts$/, '')))

type Schema = Readonly<Record<string, unknown>>

/** Every schema inside a schema, with its path. */
function* schemas(schema: Schema, path: string): Generator<readonly [string, Schema]> {
  yield [path, schema]
  const properties = (schema.properties ?? {}) as Record<string, Schema>
  for (const [key, inner] of Object.entries(properties)) yield* schemas(inner, `${path}.${key}`)
}

describe.each(ASSERTIONS.map((assertion) => [assertion.kind, assertion] as const))('kind %s', (kind, assertion) => {
  it('is named as its file', () => expect(names).toContain(kind))

  it('describes itself and closes every object of its parameters', () => {
    expect(assertion.summary).toMatch(/\.$/)
    for (const [path, schema] of schemas(assertion.params, kind)) {
      if (path !== kind) expect(schema.description ?? schema.$ref, path).toBeTypeOf('string')
      if (schema.type === 'object') expect(schema.additionalProperties, path).toBe(false)
    }
  })

  it('reports only the variants and facts that it declares', () => {
    const code = readFileSync(`${ROOM}${kind}.ts`, 'utf8')
    const literal = [...code.matchAll(/variant: '([a-z-]+)'/g)].map(([, variant]) => variant as string)
    expect(literal.filter((variant) => !assertion.variants.includes(variant))).toEqual([])
    for (const fact of assertion.facts) expect(code, `fact ${fact} is never set`).toMatch(new RegExp(`\\b${fact}\\b`))
  })

  it('is frozen', () => expect(Object.isFrozen(assertion)).toBe(true))
})

describe('the list of kinds', () => {
  it('names each kind once, in order', () => {
    const kinds = ASSERTIONS.map(({ kind }) => kind)
    expect(new Set(kinds).size).toBe(kinds.length)
  })
})
