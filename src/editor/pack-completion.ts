/** What may be written at the caret in a file of a pack. */
import { type Caret, caretAt } from './caret.ts'
import { offerKeys } from './complete-keys.ts'
import { offerPack, offerSamples } from './complete-samples.ts'
import { offerValues } from './complete-values.ts'
import { itemsOf, type Offer, type OfferSettings } from './offer.ts'
import type { PackText } from './pack-lore.ts'
import type { PackView } from './pack-view.ts'
import type { CompletionItem } from './protocol.ts'
import { formOf, shapesAt } from './schema-walk.ts'

/** The form of what stands at a path. */
function formAt(view: PackView, caret: Caret): 'map' | 'list' | 'word' | 'any' {
  const forms = new Set(shapesAt(view.root, caret.tree, caret.path).map((shape) => formOf(shape, view.root)))
  const [only] = forms
  return forms.size === 1 && only !== undefined ? only : 'any'
}

const prefixed = (offers: readonly Offer[], before: string): readonly Offer[] =>
  before === '' ? offers : offers.map((offer) => ({ ...offer, text: before + offer.text }))

/** Offers of an item for a list that has none yet. */
function offerItem(view: PackView, caret: Caret): readonly Offer[] {
  const inner: Caret = { ...caret, path: [...caret.path, 0], slot: 'either' }
  const keys = offerKeys(view, inner, caret.column + 2)
  return prefixed(keys.length > 0 ? keys : offerValues(view, inner), '- ')
}

/** Offers for a place where a value, or the first key of a map, may stand. */
function offerEither(view: PackView, caret: Caret): readonly Offer[] {
  const isBelow = caret.slot === 'either'
  const form = formAt(view, caret)
  const blank = caret.needsBlank ? ' ' : ''
  if (form === 'list' && isBelow) return offerItem(view, caret)
  const values = prefixed(offerValues(view, caret), blank)
  if (caret.isFlow || caret.isQuoted || (form === 'word' && !isBelow)) return values
  const column = isBelow ? caret.column + blank.length : caret.keyColumn + 2
  const before = isBelow ? blank : `\n${' '.repeat(column)}`
  return [...values, ...prefixed([...offerKeys(view, caret, column), ...offerSamples(view, caret)], before)]
}

/** Items for an offset of the file; none where nothing can be said. */
export function packCompletion(view: PackView, offset: number, settings: OfferSettings): readonly CompletionItem[] {
  const caret = caretAt(view.file.text, offset)
  if (caret === null) return []
  const isKey = caret.slot === 'key'
  const offers = isKey ? [...offerKeys(view, caret, caret.column), ...offerSamples(view, caret)] : offerEither(view, caret)
  return itemsOf(offers, view.file, caret, settings)
}

/** Items for a YAML file that is no pack: a pack to begin with, where nothing stands in it yet. */
export const emptyCompletion = (file: PackText, locale: PackView['locale'], settings: OfferSettings): readonly CompletionItem[] =>
  itemsOf(offerPack(file.text, locale), file, { start: file.text.startsWith('\ufeff') ? 1 : 0, end: file.text.length }, settings)
