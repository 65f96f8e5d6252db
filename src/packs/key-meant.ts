/** Finds the key that was meant by one that is not there. */
import { nearest } from './nearest.ts'

/** Names in Chinese that authors may write for keys. */
const CHINESE_KEYS: Readonly<Record<string, string>> = {
  标题: 'title',
  名称: 'name',
  版本: 'version',
  严重程度: 'severity',
  级别: 'severity',
  层级: 'levels',
  年份: 'years',
  适用: 'when',
  范围: 'scope',
  断言: 'assert',
  要求: 'assert',
  类型: 'kind',
  消息: 'message',
  提示: 'message',
  依据: 'basis',
  理由: 'why',
  原因: 'why',
  建议: 'fix',
  修改: 'fix',
  示例: 'examples',
  例子: 'examples',
  词表: 'lexicons',
  词语: 'terms',
  来源: 'sources',
  条款: 'clauses',
  规则: 'rules',
  继承: 'extends',
  覆盖: 'override',
  锁定: 'lock',
  引擎: 'engine',
  期望: 'expect',
  文本: 'text',
  条: 'article',
}

/** Keys that a schema of an object knows. */
export const keysOf = (schema: unknown): readonly string[] =>
  Object.keys((schema as { properties?: object } | undefined)?.properties ?? {})

/** The key that was meant: by its Chinese name, behind full-width marks, or by a slip of the pen. */
export function keyMeant(key: string, keys: readonly string[]): string | undefined {
  const bare = key.replace(/^["“”‘’']+|["“”‘’']+$/gu, '')
  const [head = ''] = bare.split(/[:：]/u)
  const candidates = [head.trim(), CHINESE_KEYS[head.trim()] ?? '']
  return candidates.find((candidate) => keys.includes(candidate)) ?? nearest(bare, keys)
}

/** The key that a Chinese word stands for, where the schema knows it. */
export const translatedKey = (key: string, keys: readonly string[]): string | undefined =>
  keys.find((one) => one === CHINESE_KEYS[key])
