/** What an editor shows over a word of a pack's file. */
import { ASSERTIONS } from '../assertions/index.ts'
import type { JsonSchema } from '../model/assertion.ts'
import type { KeyPath } from '../packs/place-in-file.ts'
import { nameSortAt } from './complete-values.ts'
import { describeKind } from './describe-kind.ts'
import { describeThing } from './describe-thing.ts'
import { rangeBetween } from './fault-diagnostics.ts'
import { markdownText } from './markdown-text.ts'
import { findThing } from './pack-lore.ts'
import { definedAt, nameAt } from './pack-places.ts'
import type { PackView } from './pack-view.ts'
import { wordsOfKey, wordsOfValue } from './pack-words.ts'
import type { Hover } from './protocol.ts'
import { demandAround } from './rule-around.ts'
import { described, propertiesOf, type Shape, shapesAt } from './schema-walk.ts'
import { type Spot, spotAt, wordOf } from './yaml/sketch.ts'

const NEEDED = { 'zh-CN': '（必须写）', en: ' (needed)' } as const

function kindText(kind: string, { rules, locale }: PackView): string {
  const assertion = ASSERTIONS.find((one) => one.kind === kind)
  return assertion ? describeKind(assertion, rules(), locale) : ''
}

/** The shapes of a map, with the parameters of an overridden rule's kind. */
function shapesOf(view: PackView, path: KeyPath): readonly Shape[] {
  return shapesAt(view.root, view.file.tree, path).flatMap((shape) => {
    if (shape.name !== 'override.params') return [shape]
    const kind = wordOf(demandAround(view, view.file.tree, path), 'kind')
    const assertion = ASSERTIONS.find((one) => one.kind === kind)
    return assertion ? [{ schema: assertion.params, name: `kind:${kind}` }] : []
  })
}

/** The fixed values of a schema, each with what it means. */
function choicesText(schema: JsonSchema, { locale }: PackView): string {
  const values = Array.isArray(schema.enum) ? schema.enum.map(String) : []
  return values.map((one) => `- \`${one}\` ${wordsOfValue(one, locale)}`.trimEnd()).join('\n')
}

function keyText(key: string, path: KeyPath, view: PackView): string {
  const { locale } = view
  for (const shape of shapesOf(view, path)) {
    const schema = propertiesOf(shape)[key]
    if (schema !== undefined) {
      const needed = ((shape.schema.required ?? []) as readonly string[]).includes(key) ? NEEDED[locale] : ''
      const told = `**${markdownText(key)}**${needed} ${markdownText(wordsOfKey(shape, key, described(schema, view.root), locale))}`
      const inner = shapesAt(view.root, view.file.tree, [...path, key]).map((one) => choicesText(one.schema, view))
      return [told, ...inner.filter((text) => text !== '').slice(0, 1)].join('\n\n')
    }
    if (shape.name === 'messages') return `**${markdownText(key)}** ${wordsOfValue(key, locale)}`.trimEnd()
  }
  return ''
}

function valueText(word: string, path: KeyPath, view: PackView): string {
  if (path.at(-1) === 'kind') return kindText(word, view)
  const sort = nameSortAt(view, { path })
  if (sort !== null && sort !== 'pack') {
    const thing = findThing(view.lore, sort, word)
    return thing === null ? '' : describeThing(thing, view.lore, view.locale)
  }
  if (sort === 'pack') {
    const pack = view.lore.packs.find(({ id }) => id === word)
    return pack ? `**${markdownText(pack.id)}** ${markdownText(pack.title)}` : ''
  }
  const isFixed =
    path.at(-1) === 'expect' ||
    shapesAt(view.root, view.file.tree, path).some(({ schema }) => Array.isArray(schema.enum) && schema.enum.includes(word))
  const told = isFixed ? wordsOfValue(word, view.locale) : ''
  return told === '' ? '' : `**${markdownText(word)}** ${told}`
}

function textOf(spot: Spot, view: PackView): string {
  const { path, slot, entry, value } = spot
  if (slot === 'value') return value.sort === 'word' ? valueText(value.word, path, view) : ''
  const name = nameAt(view, spot)
  const thing = name === null || name.sort === 'pack' ? null : (definedAt(view, spot) ?? findThing(view.lore, name.sort, name.id))
  if (thing !== null) return describeThing(thing, view.lore, view.locale)
  return keyText(String(entry?.key), path, view)
}

/** What stands behind the word at an offset; `null` where there is nothing to tell. */
export function packHover(view: PackView, offset: number): Hover | null {
  const spot = spotAt(view.file.tree, offset)
  if (spot === null) return null
  const value = textOf(spot, view)
  if (value === '') return null
  const piece = spot.slot === 'key' ? spot.entry! : spot.value
  return { contents: { kind: 'markdown', value }, range: rangeBetween(view.file, piece.start, piece.end) }
}
