/** All that is told of a kind: what it asks, its parameters, what it reports, a sample, the rules that are made of it. */
import type { Assertion, JsonSchema } from '../model/assertion.ts'
import type { Locale } from '../model/finding.ts'
import type { Rule } from '../model/pack.ts'
import { groupOf, sampleOf } from '../packs/kind-guide/kind-groups.ts'
import { withSample } from '../packs/new-pack.ts'
import { rulesOfKind } from './describe-kind.ts'
import { wordsOfKey, wordsOfKind, wordsOfValue } from './pack-words.ts'
import { paramShape } from './param-shape.ts'

/** A name with what it means; empty where it speaks for itself. */
export interface Told {
  readonly name: string
  readonly meaning: string
}

export interface KindParam extends Told {
  readonly required: boolean
  /** As `paramShape` gives it. */
  readonly shape: string
  /** The values that it may have, where they are fixed. */
  readonly values: readonly Told[]
}

export interface KindCard {
  readonly kind: string
  /** What kinds of its sort are for; `null` of a kind that a host has added. */
  readonly group: string | null
  readonly summary: string
  readonly params: readonly KindParam[]
  readonly variants: readonly Told[]
  readonly facts: readonly string[]
  /** The entries of a pack that make a rule of this kind, as YAML; empty of a kind that a host has added. */
  readonly sample: string
  /** Those of the rules at hand that are made of it, alone or joined. */
  readonly rules: readonly { readonly id: string; readonly title: string }[]
}

/** A clause that every pack may rest on which extends `law`. */
const USUAL_BASIS = 'craft/checkable'

/** Tells of a kind. */
export function kindCard(assertion: Assertion, rules: readonly Rule[], locale: Locale): KindCard {
  const { kind, summary, variants, facts } = assertion
  const required = (assertion.params.required ?? []) as readonly string[]
  const told = (name: string): Told => ({ name, meaning: wordsOfValue(name, locale) })
  const properties = Object.entries((assertion.params.properties ?? {}) as Readonly<Record<string, JsonSchema>>)
  const params = properties.map(([name, schema]) => ({
    name,
    required: required.includes(name),
    shape: paramShape(schema),
    meaning: wordsOfKey({ schema: assertion.params, name: `kind:${kind}` }, name, schema, locale),
    values: Array.isArray(schema.enum) ? schema.enum.map((value) => told(String(value))) : [],
  }))
  const sample = sampleOf(kind)
  const title = groupOf(kind)?.title
  return {
    kind,
    group: title === undefined ? null : (title[locale] ?? title['zh-CN']),
    summary: wordsOfKind(kind, summary, locale),
    params,
    variants: variants.map(told),
    facts,
    sample: sample === undefined ? '' : withSample('', sample, USUAL_BASIS),
    rules: rulesOfKind(kind, rules).map(({ id, title: name }) => ({ id, title: name[locale] ?? name['zh-CN'] })),
  }
}
