/** Says in an author's words what the validator found. */
import { isScalar } from 'yaml'
import { keyMeant, keysOf, translatedKey } from './key-meant.ts'
import { meant, nearest } from './nearest.ts'
import type { FaultText, KeyPath, Place } from './place-in-file.ts'
import type { SchemaError } from './schema-error.ts'

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  object: '一组“键: 值”',
  array: '列表',
  integer: '整数',
  number: '数',
  boolean: 'true 或 false',
  null: '空',
}

const typeName = (type: unknown): string =>
  [type]
    .flat()
    .map((name) => TYPE_NAMES[String(name)] ?? String(name))
    .join('或')

/** What a value is, in words. */
function shapeOf(value: unknown): string {
  if (value === null || value === undefined) return '空'
  if (Array.isArray(value)) return '列表'
  if (typeof value === 'object') return '一组“键: 值”'
  if (typeof value === 'string') return '文字'
  return typeof value === 'number' ? `数 ${value}` : String(value)
}

/** How a place is called in a sentence. */
function called(path: KeyPath): string {
  const last = path.at(-1)
  if (last === undefined) return '文件'
  const index = /^\d+$/.test(String(last)) ? Number(last) : null
  return index === null || path.length === 1 ? `“${last}”` : `“${path.at(-2)}”的第 ${index + 1} 项`
}

/** A sentence, and whether it speaks of a key instead of the value. */
export interface Said extends FaultText {
  /** Key within the value that it speaks of. */
  readonly key?: string
  /** Whether it speaks of the key that leads to the value. */
  readonly isOfKey?: boolean
}

function unknownKey(key: string, { parentSchema, data }: SchemaError): Said {
  const keys = keysOf(parentSchema)
  const best = keyMeant(key, keys)
  if (key.includes('：')) {
    return { code: 'full-width-colon', message: `“${key}”里用了全角冒号“：”`, hint: '请改为半角冒号加一个空格“: ”。', key }
  }
  if (key.includes(':') && best !== undefined) {
    return { code: 'colon-without-space', message: `“${best}”的冒号后面缺少空格`, hint: `请写成“${best}: …”。`, key }
  }
  if (/^[“”‘’]|[“”‘’]$/u.test(key) && best !== undefined) {
    return { code: 'full-width-quotes', message: `键“${best}”外面是全角引号`, hint: '键不需要引号。', key }
  }
  if (/[^\w-]/.test(key) && (data as Record<string, unknown>)[key] === null && translatedKey(key, keys) === undefined) {
    const message = `花括号里的文字含有半角逗号，“${key}”被当成了另一个键`
    return { code: 'unquoted-comma', message, hint: '请用双引号把整段文字括起来。', key }
  }
  const translated = translatedKey(key, keys)
  const hint = translated === undefined ? meant(key, keys) : `键要用英文，请写“${translated}”。`
  return { code: 'unknown-key', message: `没有“${key}”这个键`, hint, key }
}

function wrongType({ data, params }: SchemaError, place: Place): Said {
  const wanted = params.type
  const name = called(place.path)
  if (typeof data === 'string' && !String(wanted).includes('string')) {
    if (/^[\w"-]+：/u.test(data)) {
      return { code: 'full-width-colon', message: `${name}里用了全角冒号“：”`, hint: '请改为半角冒号加一个空格“: ”。' }
    }
    if (/^[\w"-]+:\S/u.test(data)) {
      return { code: 'colon-without-space', message: `${name}里的冒号后面缺少空格`, hint: '请写成“键: 值”，冒号后空一格。' }
    }
  }
  const node = place.file.document.getIn(place.path, true)
  if (isScalar(node) && node.type === 'PLAIN' && String(wanted).includes('string') && typeof data !== 'string') {
    const written = node.source ?? ''
    if (typeof data === 'number') {
      const lost = String(data) === written ? '' : `（${written} 变成了 ${data}）`
      return { code: 'unquoted-number', message: `${name}应为文字，却被读成数${lost}`, hint: `请加引号："${written}"。` }
    }
    if (written !== '')
      return { code: 'unquoted-word', message: `${name}应为文字，“${written}”却被读成 ${data}`, hint: `请加引号："${written}"。` }
    return { code: 'empty-value', message: `${name}没有内容`, hint: '请写上内容，或删去这个键。' }
  }
  if (data === null)
    return { code: 'empty-value', message: `${name}没有内容，应为${typeName(wanted)}`, hint: '请写上内容，或删去这个键。' }
  const isText = typeof data === 'object' && String(wanted) === 'string'
  const hint = isText ? '如果是一段文字，请用双引号括起来。' : `请改写成${typeName(wanted)}。`
  return { code: 'wrong-type', message: `${name}应为${typeName(wanted)}，这里是${shapeOf(data)}`, hint }
}

const LIST = (names: unknown): string => (names as readonly unknown[]).map(String).join('、')

const PATTERN_HINTS: Readonly<Record<string, string>> = {
  version: '请写三段的版本号，如 "1.0.0"。',
  id: '请用小写字母、数字和连字符，如 annual-report。',
  years: '请写 2024、"2021-"、"-2025" 或 "2021-2025"。',
  from: '请写成 2019-04-15 这样的日期，不详时写 null。',
  until: '请写成 2019-04-15 这样的日期，仍有效时写 null。',
  today: '请写成 2025-03-01 这样的日期。',
}

function unequal({ data, params }: SchemaError, place: Place): Said {
  const allowed = params.allowedValues ?? [params.allowedValue]
  const best = typeof data === 'string' ? nearest(data, allowed.map(String)) : undefined
  const hint = best === undefined ? `可以写：${LIST(allowed)}。` : `是不是要写“${best}”？可以写：${LIST(allowed)}。`
  return {
    code: 'unknown-value',
    message: `${called(place.path)}不能是${typeof data === 'string' ? `“${data}”` : shapeOf(data)}`,
    hint,
  }
}

const FIND_KINDS = '用 fazhi kinds 可以按词查找种类。'

function unknownKind({ data, params, parentSchema }: SchemaError, place: Place): Said {
  const kinds = ((parentSchema as { oneOf?: readonly { properties?: { kind?: { const?: string } } }[] })?.oneOf ?? []).map(
    (branch) => branch.properties?.kind?.const ?? '',
  )
  const kind = params.tagValue
  if (kind === undefined) {
    return {
      code: 'missing-key',
      message: `${called(place.path)}缺少“kind”`,
      hint: `请写 kind，可以是：${LIST(kinds)}。${FIND_KINDS}`,
      isOfKey: true,
    }
  }
  if (typeof kind !== 'string') return { code: 'wrong-type', message: '“kind”应为文字', hint: `可以是：${LIST(kinds)}。` }
  return {
    code: 'unknown-kind',
    message: `没有“${kind}”这种 kind`,
    hint: `${meant(kind, kinds)}${FIND_KINDS}`,
    ...('kind' in Object(data) ? { key: 'kind' } : {}),
  }
}

type Sayer = (error: SchemaError, place: Place) => Said

const limit = ({ params }: SchemaError): string => String(params.limit)

const BY_KEYWORD: Readonly<Record<string, Sayer>> = {
  additionalProperties: (error) => unknownKey(String(error.params.additionalProperty), error),
  required: ({ params }, place) => ({
    code: 'missing-key',
    message: `${called(place.path)}缺少“${params.missingProperty}”`,
    hint: `请补上“${params.missingProperty}: …”。`,
    isOfKey: true,
  }),
  anyOf: ({ parentSchema }, place) => {
    const names = (parentSchema as { anyOf: readonly { required?: readonly string[] }[] }).anyOf.flatMap(
      ({ required = [] }) => required,
    )
    const hint = `至少要写其中之一：${names.join('、')}。`
    return { code: 'missing-key', message: `${called(place.path)}没有写要找什么`, hint, isOfKey: true }
  },
  type: wrongType,
  enum: unequal,
  const: unequal,
  discriminator: unknownKind,
  pattern: ({ data }, place) => ({
    code: 'wrong-form',
    message: `${called(place.path)}的写法不对：“${data}”`,
    hint: PATTERN_HINTS[String(place.path.at(-1))] ?? '请用小写字母、数字和连字符。',
  }),
  propertyNames: ({ params }, place) => ({
    code: 'wrong-name',
    message: `名称“${params.propertyName}”的写法不对`,
    hint:
      place.path.at(-1) === 'requirements'
        ? '请写成“类/名”，如 duties/deploy。'
        : '名称请用小写字母、数字和连字符，如 four-duties。',
    key: String(params.propertyName),
  }),
  minLength: (_, place) => ({ code: 'empty-value', message: `${called(place.path)}不能是空的`, hint: '请写上内容。' }),
  minItems: (error, place) => ({
    code: 'empty-value',
    message: `${called(place.path)}至少要有 ${limit(error)} 项`,
    hint: '请补上，或删去这个键。',
  }),
  minProperties: (_, place) => ({
    code: 'empty-value',
    message: `${called(place.path)}不能是空的`,
    hint: '请补上，或删去这个键。',
  }),
  minimum: (error, place) => ({ code: 'out-of-range', message: `${called(place.path)}不能小于 ${limit(error)}`, hint: null }),
  maximum: (error, place) => ({ code: 'out-of-range', message: `${called(place.path)}不能大于 ${limit(error)}`, hint: null }),
}

/** What one error says; an unforeseen keyword still gets a sentence of ours. */
export function say(error: SchemaError, place: Place): Said {
  const sayer = BY_KEYWORD[error.keyword]
  return (
    sayer?.(error, place) ?? {
      code: 'wrong-value',
      message: `${called(place.path)}的内容不合要求`,
      hint: '请对照 schemas/ 里的说明。',
    }
  )
}
