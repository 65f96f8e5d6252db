/** Holds the words and patterns of a pack against what can ever match. */
import type { PackFault } from '../errors.ts'
import type { PackLimits } from './limits.ts'
import { compileLinear } from './linear-pattern.ts'
import { faultOf, type Place, within } from './place-in-file.ts'
import { referencesIn, wordsIn } from './references.ts'

const HALF_WIDTH = /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]/u
const FULL_OF: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' }

/** A word as the view of a text would have it. */
function asMatched(word: string): string {
  const digits = word.replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
  return HALF_WIDTH.test(digits) ? digits.replace(/[,;:?!()]/g, (mark) => FULL_OF[mark] ?? mark) : digits
}

/** Words that can never match, since the view of a text is written otherwise. A bare list is one of words. */
export function checkWords(value: unknown, place: Place): readonly PackFault[] {
  return wordsIn(value, [], Array.isArray(value))
    .filter(({ word }) => HALF_WIDTH.test(word) || FULL_WIDTH.test(word) || word.trim() !== word)
    .map(({ word, path }) => {
      const message = `“${word}”永远不会匹配：正文按半角数字字母、全角标点比对`
      return faultOf(within(place, ...path), { code: 'term-form', message, hint: `请写“${asMatched(word).trim()}”。` })
    })
}

/** Why the linear-time engine refuses a pattern, in words. */
function whyRefused(pattern: string, error: unknown): string {
  if (/\(\?<?[=!]/.test(pattern)) return '不支持前瞻、后顾（(?=…)、(?<=…) 等）；可改用 with、without、except。'
  if (/\\[1-9]|\\k</.test(pattern)) return '不支持反向引用（\\1 等）。'
  if (/\{\d{4,}|\{\d*,\d{4,}\}/.test(pattern)) return '重复次数不能超过 1000。'
  const detail = error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : ''
  return /repetition|repeat/.test(detail) ? '重复次数过大或写法不对。' : '请检查括号、方括号和转义是否写全。'
}

/** Patterns that are too long, wrong, or outside the linear-time dialect. */
export function checkPatterns(value: unknown, place: Place, limits: PackLimits): readonly PackFault[] {
  return referencesIn(value).flatMap(({ sort, name, path }) => {
    if (sort !== 'pattern') return []
    const at = within(place, ...path)
    if (name.length > limits.patternLength) {
      const message = `正则过长：${name.length} 个字符，上限 ${limits.patternLength} 个`
      return [faultOf(at, { code: 'limit-pattern-length', message, hint: '请拆成几个正则，或改用词表。' })]
    }
    try {
      compileLinear(name)
      return []
    } catch (error) {
      return [faultOf(at, { code: 'bad-pattern', message: `正则“${name}”不能用`, hint: whyRefused(name, error) })]
    }
  })
}
