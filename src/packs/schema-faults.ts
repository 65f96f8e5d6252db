/** Turns what the validator says of a file into faults, each told once and at its place. */
import type { PackFault } from '../errors.ts'
import { keyMeant, keysOf } from './key-meant.ts'
import { faultOf, faultOfKey, type KeyPath, type YamlFile } from './place-in-file.ts'
import type { SchemaError } from './schema-error.ts'
import { say } from './schema-words.ts'

/** Keys and indexes that a JSON pointer names. */
export const pathOf = (pointer: string): KeyPath =>
  pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'))

/**
 * Leaves out what only follows from another error: of `anyOf`, the branches that ask for another type than the author
 * chose; the inner half of a wrong name.
 */
function withoutEchoes(errors: readonly SchemaError[]): readonly SchemaError[] {
  const kept: SchemaError[] = []
  for (const error of errors) {
    if (error.propertyName !== undefined && error.keyword !== 'propertyNames') continue
    if (error.keyword !== 'anyOf') {
      kept.push(error)
      continue
    }
    const path = error.instancePath
    const branches = (error.parentSchema as { anyOf: readonly unknown[] }).anyOf.length
    const inner: SchemaError[] = []
    const isInner = (one: SchemaError | undefined): boolean => one !== undefined && `${one.instancePath}/`.startsWith(`${path}/`)
    while (isInner(kept.at(-1))) inner.unshift(kept.pop() as SchemaError)
    const types = inner.filter((one) => one.keyword === 'type' && one.instancePath === path)
    const missing = inner.filter((one) => one.keyword === 'required' && one.instancePath === path)
    const rest = inner.filter((one) => !types.includes(one))
    const others = rest.filter((one) => !missing.includes(one))
    if (types.length === branches) {
      kept.push({ ...(types[0] as SchemaError), params: { type: types.flatMap((one) => one.params.type) } })
    } else if (missing.length === branches) kept.push(...others, error)
    else kept.push(...rest)
  }
  return withoutMeant(kept)
}

/** Leaves out a missing key where the same map has a misspelt one that means it. */
function withoutMeant(errors: readonly SchemaError[]): readonly SchemaError[] {
  const meantAt = new Map<string, Set<string>>()
  for (const { keyword, instancePath, params, parentSchema } of errors) {
    if (keyword !== 'additionalProperties') continue
    const best = keyMeant(String(params.additionalProperty), keysOf(parentSchema))
    if (best !== undefined) meantAt.set(instancePath, (meantAt.get(instancePath) ?? new Set()).add(best))
  }
  return errors.filter(({ keyword, instancePath, params, parentSchema }) => {
    const names = meantAt.get(instancePath)
    if (names === undefined) return true
    if (keyword === 'required') return !names.has(String(params.missingProperty))
    if (keyword !== 'anyOf') return true
    return !(parentSchema as { anyOf: readonly { required?: readonly string[] }[] }).anyOf.some(({ required = [] }) =>
      required.some((key) => names.has(key)),
    )
  })
}

/** Faults of one file, or of a part of it that stands at `base`. */
export function schemaFaults(file: YamlFile, errors: readonly SchemaError[], base: KeyPath = []): readonly PackFault[] {
  return withoutEchoes(errors).map((error) => {
    const place = { file, path: [...base, ...pathOf(error.instancePath)] }
    const said = say(error, place)
    if (said.key !== undefined) return faultOfKey({ file, path: [...place.path, said.key] }, said)
    return said.isOfKey === true ? faultOfKey(place, said) : faultOf(place, said)
  })
}
