/** What may be written at the caret in a file of a pack. */
import { type Caret, caretAt } from './caret.ts'
import { offerKeys } from './complete-keys.ts'
import { offerValues } from './complete-values.ts'
import { itemsOf, type Offer, type OfferSettings } from './offer.ts'
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
  if (form === 'word' || caret.isFlow || caret.isQuoted) return values
  const column = isBelow ? caret.column + blank.length : caret.keyColumn + 2
  const before = isBelow ? blank : `\n${' '.repeat(column)}`
  return [...values, ...prefixed(offerKeys(view, caret, column), before)]
}

/** Items for an offset of the file; none where nothing can be said. */
export function packCompletion(view: PackView, offset: number, settings: OfferSettings): readonly CompletionItem[] {
  const caret = caretAt(view.file.text, offset)
  if (caret === null) return []
  const offers = caret.slot === 'key' ? offerKeys(view, caret, caret.column) : offerEither(view, caret)
  return itemsOf(offers, view.file, caret, settings)
}
