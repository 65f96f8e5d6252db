/** What a key or a fixed value of a pack means, in the language of the editor. */
import type { JsonSchema } from '../model/assertion.ts'
import type { Locale } from '../model/finding.ts'
import { KIND_GUIDES } from '../packs/kind-guide/kind-groups.ts'
import type { Shape } from './schema-walk.ts'
import { CONFIG_KEYS } from './words/config-words.ts'
import { KEYS } from './words/key-words.ts'
import { paramWords } from './words/param-words.ts'
import { VALUES } from './words/value-words.ts'
import type { Sketch } from './yaml/sketch.ts'

const OTHER_KEYS: Readonly<Record<string, string>> = {
  'localText.zh-CN': '中文，必须写',
  'localText.en': '英文',
  'demand.kind': '种类：要求的是哪一种事',
  'messages.default': '其余各种情形怎么说',
  'pack.pack': '自带包的名称、路径或 npm 包名',
  'pack.tier': '只继承到这个档次；不写则全部继承',
  'suppressions.suppressions': '豁免的各处',
}

function chineseOfKey(name: string, key: string): string | undefined {
  if (name.startsWith('kind:')) return key === 'kind' ? OTHER_KEYS['demand.kind'] : paramWords(name.slice(5), key)
  const full = `${name.replace(/^pack\.extends$/, 'pack')}.${key}`
  return KEYS[full] ?? CONFIG_KEYS[full] ?? OTHER_KEYS[full]
}

/** What a key means; empty where nothing is said of it. */
export function wordsOfKey({ name }: Shape, key: string, schema: JsonSchema | undefined, locale: Locale): string {
  const english = String(schema?.description ?? '')
  return locale === 'en' ? english : (chineseOfKey(name, key) ?? english)
}

/** What a fixed value means; empty where it speaks for itself. */
export const wordsOfValue = (value: string, locale: Locale): string =>
  locale === 'en' || !Object.hasOwn(VALUES, value) ? '' : (VALUES[value] ?? '')

/** What a kind asks. */
export const wordsOfKind = (kind: string, english: string, locale: Locale): string =>
  locale === 'en' ? english : (KIND_GUIDES[kind]?.summary ?? english)

/** A text that may be written once or per language. */
export function textIn(value: Sketch | null | undefined, locale: Locale): string {
  if (value?.sort === 'word') return value.word
  const word = (key: string): string | undefined => value?.entries.find((entry) => entry.key === key)?.value.word
  return word(locale) ?? word('zh-CN') ?? ''
}
