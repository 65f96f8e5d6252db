/** Keys that may be written at a place. */
import { ASSERTIONS } from '../assertions/index.ts'
import type { JsonSchema } from '../model/assertion.ts'
import { CATEGORIES } from '../packs/check-rule.ts'
import type { Caret } from './caret.ts'
import { describeThing, titleOf } from './describe-thing.ts'
import { markdownText } from './markdown-text.ts'
import type { Offer } from './offer.ts'
import { idOf, type Thing, type ThingSort, thingsOfSort } from './pack-lore.ts'
import type { PackView } from './pack-view.ts'
import { wordsOfKey, wordsOfValue } from './pack-words.ts'
import { demandAround, vocabularyAround } from './rule-around.ts'
import { described, formOf, propertiesOf, type Shape, shapesAt } from './schema-walk.ts'
import { wordOf } from './yaml/sketch.ts'

/** Writes a key with what follows it: a blank, brackets, or a line of its own. */
function written(key: string, form: 'map' | 'list' | 'word', isOfMaps: boolean, caret: Caret, column: number): string {
  if (caret.hasColon) return key
  const indent = `\n${' '.repeat(column + 2)}`
  if (form === 'word') return `${key}: `
  if (caret.isFlow) return form === 'list' ? `${key}: [$0]` : `${key}: {$0}`
  if (form === 'map') return `${key}:${indent}`
  return isOfMaps ? `${key}:${indent}- ` : `${key}: [$0]`
}

const isOfMaps = (schema: JsonSchema | undefined, view: PackView): boolean =>
  formOf({ schema: (schema?.items ?? {}) as JsonSchema, name: '' }, view.root) === 'map'

/** The plain list among what a key may be. */
function listIn(schema: JsonSchema, view: PackView): JsonSchema {
  if (typeof schema.$ref !== 'string') return schema
  const definitions = view.root.schema.$defs as Readonly<Record<string, JsonSchema>> | undefined
  return definitions?.[schema.$ref.replace(/^.*\//, '')] ?? schema
}

function knownKeys(shape: Shape, view: PackView, caret: Caret, column: number): readonly Offer[] {
  const required = (shape.schema.required ?? []) as readonly string[]
  return Object.entries(propertiesOf(shape)).map(([key, schema]) => {
    const form = formOf({ schema, name: '' }, view.root)
    const told = wordsOfKey(shape, key, described(schema, view.root), view.locale)
    return {
      label: key,
      kind: 10,
      detail: told,
      documentation: markdownText(told),
      text: written(key, form, isOfMaps(listIn(schema, view), view), caret, column),
      rank: required.includes(key) ? 0 : 1,
    }
  })
}

/** Names of what the packs beneath define, that this pack may change. */
function inheritedKeys(sort: ThingSort, form: 'map' | 'word', view: PackView, caret: Caret, column: number): readonly Offer[] {
  const own = idOf(view.lore.own)
  return thingsOfSort(view.lore, sort)
    .filter(({ pack }) => pack !== own)
    .map((thing: Thing) => ({
      label: thing.id,
      kind: 18,
      detail: titleOf(thing, view.lore, view.locale),
      documentation: describeThing(thing, view.lore, view.locale),
      text: written(thing.id, form, false, caret, column),
      rank: 1,
    }))
}

function variantKeys(view: PackView, caret: Caret): readonly Offer[] {
  const { variants } = vocabularyAround(view, caret.tree, caret.path)
  return [...variants, 'default'].map((variant, index) => ({
    label: variant,
    kind: 20,
    detail: wordsOfValue(variant, view.locale),
    text: written(variant, 'word', false, caret, caret.column),
    rank: index < variants.length ? 0 : 1,
  }))
}

function categoryKeys({ locale }: PackView, caret: Caret): readonly Offer[] {
  return CATEGORIES.map((category) => ({
    label: `${category}/`,
    kind: 9,
    detail: wordsOfValue(`${category}/`, locale),
    text: caret.hasColon ? `${category}/` : `${category}/$0:`,
    plain: `${category}/`,
    rank: 1,
  }))
}

/** Keys of a map whose names are the author's own. */
function freeKeys({ name }: Shape, view: PackView, caret: Caret, column: number): readonly Offer[] {
  const isAtTop = caret.path.length === 1 && view.sort === 'pack'
  if (name === 'messages') return variantKeys(view, caret)
  if (name === 'config.severity') return inheritedKeys('rule', 'word', view, caret, column)
  if (!isAtTop) return []
  if (name === 'pack.rules') return categoryKeys(view, caret)
  if (name === 'override') return inheritedKeys('rule', 'map', view, caret, column)
  if (name === 'pack.lexicons') return inheritedKeys('lexicon', 'map', view, caret, column)
  return name === 'source' ? inheritedKeys('source', 'map', view, caret, column) : []
}

/** The parameters of the kind of the rule that an override changes. */
function paramsOf(view: PackView, caret: Caret): readonly Shape[] {
  const kind = wordOf(demandAround(view, caret.tree, caret.path), 'kind')
  const assertion = ASSERTIONS.find((one) => one.kind === kind)
  return assertion ? [{ schema: assertion.params, name: `kind:${kind}` }] : []
}

/** Offers the keys of the map at the caret's path; `column` is where they stand. */
export function offerKeys(view: PackView, caret: Caret, column: number): readonly Offer[] {
  const found = shapesAt(view.root, caret.tree, caret.path)
  const shapes = found.flatMap((shape) => (shape.name === 'override.params' ? paramsOf(view, caret) : [shape]))
  return shapes
    .flatMap((shape) => {
      const { additionalProperties, properties } = shape.schema
      if (typeof additionalProperties === 'object') return freeKeys(shape, view, caret, column)
      return properties === undefined ? [] : knownKeys(shape, view, caret, column)
    })
    .filter(({ label }) => caret.slot !== 'key' || !caret.siblings.has(label))
}
