/** Kinds that a host adds to the built-in ones: their parameters are held against their schema when a pack is read. */
import type { Assertion, JsonSchema } from '../model/assertion.ts'
import type { KindFacts } from './kind-facts.ts'
import type { SchemaError } from './schema-error.ts'

/** A kind of a host, ready for reading packs. */
export interface HostKind extends KindFacts {
  readonly kind: string
  /** Errors of a demand's parameters; none when they are right. */
  readonly errorsOf: (params: unknown) => readonly SchemaError[]
}

/** As much of a JSON Schema compiler as is needed: an instance of Ajv with `allErrors` and `verbose`. */
export interface SchemaCompiler {
  compile(schema: JsonSchema): { (data: unknown): unknown; errors?: readonly unknown[] | null }
}

/**
 * Makes a kind of a host ready. Ajv is handed in by the host: the built-in kinds have a validator that was generated
 * ahead, so that this package needs no `eval`, and only who adds kinds pays for a compiler.
 */
export function hostKind({ kind, params, variants, facts }: Assertion, compiler: SchemaCompiler): HostKind {
  const validate = compiler.compile(params)
  const errorsOf = (data: unknown): readonly SchemaError[] =>
    validate(data) ? [] : ((validate.errors ?? []) as readonly SchemaError[])
  return { kind, variants, facts, errorsOf }
}

/** Errors of a file with those put right that speak of a host's kinds: unknown to the validator, known to the host. */
export function withHostKinds(errors: readonly SchemaError[], kinds: readonly HostKind[]): readonly SchemaError[] {
  if (kinds.length === 0) return errors
  return errors.flatMap((error) => {
    const host = error.keyword === 'discriminator' ? kinds.find(({ kind }) => kind === error.params.tagValue) : undefined
    if (host === undefined) return [error]
    const { kind: _, ...params } = error.data as Record<string, unknown>
    return host.errorsOf(params).map((inner) => ({ ...inner, instancePath: `${error.instancePath}${inner.instancePath}` }))
  })
}
