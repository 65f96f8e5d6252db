/** Names and patterns inside the parameters of a demand, at any depth. */
import type { KeyPath } from './place-in-file.ts'

/** What a property of that name refers to. */
export type ReferenceSort = 'lexicon' | 'register' | 'requirement' | 'pattern'

const BY_KEY: Readonly<Record<string, ReferenceSort>> = {
  set: 'lexicon',
  lexicon: 'lexicon',
  lexicons: 'lexicon',
  nearWords: 'lexicon',
  register: 'register',
  registers: 'register',
  requirement: 'requirement',
  requirements: 'requirement',
  pattern: 'pattern',
  patterns: 'pattern',
}

/** What a property of that name refers to, if to anything. */
export const referenceSort = (key: string): ReferenceSort | undefined => (Object.hasOwn(BY_KEY, key) ? BY_KEY[key] : undefined)

export interface Reference {
  readonly sort: ReferenceSort
  readonly name: string
  /** Where it stands, from the value that was searched. */
  readonly path: KeyPath
}

/** Every name and pattern in a value. */
export function referencesIn(value: unknown, path: KeyPath = [], sort?: ReferenceSort): readonly Reference[] {
  if (typeof value === 'string') return sort ? [{ sort, name: value, path }] : []
  if (Array.isArray(value)) return value.flatMap((item, index) => referencesIn(item, [...path, index], sort))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => {
    return referencesIn(inner, [...path, key], referenceSort(key))
  })
}

/** Kinds of a demand and of those inside it. */
export function kindsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(kindsIn)
  if (value === null || typeof value !== 'object') return []
  const { kind } = value as { kind?: unknown }
  return [...(typeof kind === 'string' ? [kind] : []), ...Object.values(value).flatMap(kindsIn)]
}

const WORD_KEYS: ReadonlySet<string> = new Set(['terms', 'except', 'with', 'without', 'near', 'collective', 'add', 'canonical'])

/** A literal word and where it stands. */
export interface Word {
  readonly word: string
  readonly path: KeyPath
}

/** Every literal word in a value. */
export function wordsIn(value: unknown, path: KeyPath = [], isWord = false): readonly Word[] {
  if (typeof value === 'string') return isWord ? [{ word: value, path }] : []
  if (Array.isArray(value)) return value.flatMap((item, index) => wordsIn(item, [...path, index], isWord))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => wordsIn(inner, [...path, key], WORD_KEYS.has(key)))
}
