/** The outline of a pack's file: laws with their clauses, word lists, requirements, rules, examples. */
import type { Locale } from '../model/finding.ts'
import { rangeBetween } from './fault-diagnostics.ts'
import type { PackView } from './pack-view.ts'
import { textIn } from './pack-words.ts'
import type { DocumentSymbol } from './protocol.ts'
import { type SketchEntry, valueAt } from './yaml/sketch.ts'

/** Numbers of the protocol: an object, a list, a key. */
const KINDS = { map: 19, list: 18, word: 20, text: 20, none: 20 } as const

/** Levels of keys that are told. */
const DEEPEST = 4

/** What an entry is about: its title, name, or the words of its law. */
function detailOf({ value }: SketchEntry, locale: Locale): string {
  const told = ['title', 'name', 'cite', 'canonical'].map((key) => textIn(valueAt(value, [key]), locale))
  const detail = value.sort === 'word' ? value.word : (told.find((text) => text !== '') ?? '')
  return [...detail].slice(0, 60).join('')
}

function symbolOf(entry: SketchEntry, view: PackView, depth: number): DocumentSymbol {
  const { key, start, end, value } = entry
  const detail = detailOf(entry, view.locale)
  const name = typeof key === 'number' ? detail || `${key}` : key || '?'
  const children = depth < DEEPEST && !(value.sort === 'list' && value.isFlow) ? symbolsOf(value.entries, view, depth + 1) : []
  return {
    name,
    ...(detail === '' || typeof key === 'number' ? {} : { detail }),
    kind: KINDS[value.sort],
    range: rangeBetween(view.file, start, Math.max(end, value.end)),
    selectionRange: rangeBetween(view.file, start, end),
    ...(children.length === 0 ? {} : { children }),
  }
}

const symbolsOf = (entries: readonly SketchEntry[], view: PackView, depth: number): readonly DocumentSymbol[] =>
  entries.filter(({ value }) => value.sort !== 'none').map((entry) => symbolOf(entry, view, depth))

/** Symbols of a file. */
export const packSymbols = (view: PackView): readonly DocumentSymbol[] => symbolsOf(view.file.tree.entries, view, 1)
