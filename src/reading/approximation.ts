/** Words around a number that make it a rough one: 约, 近, 不少于 before it; 以上, 左右 after its unit. */
import type { Approximation } from '../model/reading.ts'

export interface Roughness {
  /** Offset of the first or after the last code unit of the words. */
  readonly at: number
  readonly approximation: Approximation
}

/** Words that stand directly before a number, by their last character; the longest first. */
const BEFORE: Readonly<Record<string, readonly (readonly [word: string, approximation: Approximation])[]>> = {
  约: [
    ['大约', 'about'],
    ['约', 'about'],
  ],
  概: [['大概', 'about']],
  近: [
    ['接近', 'under'],
    ['将近', 'under'],
    ['近', 'under'],
  ],
  超: [['超', 'over']],
  逾: [['逾', 'over']],
  过: [
    ['不超过', 'under'],
    ['超过', 'over'],
  ],
  破: [['突破', 'over']],
  足: [['不足', 'under']],
  到: [['不到', 'under']],
  满: [['不满', 'under']],
  于: [
    ['不少于', 'over'],
    ['不低于', 'over'],
    ['不多于', 'under'],
    ['不高于', 'under'],
    ['不大于', 'under'],
    ['少于', 'under'],
    ['低于', 'under'],
    ['多于', 'over'],
    ['高于', 'over'],
  ],
  少: [['至少', 'over']],
  多: [
    ['最多', 'under'],
    ['至多', 'under'],
  ],
}

const LAST = new Map(Object.entries(BEFORE).map(([last, words]) => [last.charCodeAt(0), words]))

/** Characters that make another word of 约, 近, 超: 预约 2 件, 最近 3 次, 赶超. */
const OTHER_WORD: Readonly<Record<string, string>> = { 约: '预签节违契合公条履集制邀相节', 近: '最附临靠邻远', 超: '赶反高' }

/** Rough words that end directly before `at`. */
export function roughBefore(view: string, at: number, from: number): Roughness | null {
  if (at <= from) return null
  const words = LAST.get(view.charCodeAt(at - 1))
  if (words === undefined) return null
  for (const [word, approximation] of words) {
    const start = at - word.length
    if (start < from || !view.startsWith(word, start)) continue
    if (word.length === 1 && start > from && OTHER_WORD[word]?.includes(view.charAt(start - 1))) return null
    return { at: start, approximation }
  }
  return null
}

/** Rough words that start directly at `at`, after the unit. */
export function roughAfter(view: string, at: number, to: number): Roughness | null {
  if (at + 1 > to) return null
  const first = view.charAt(at)
  if (first === '多' || first === '余') {
    return at + 1 < to && '，。；、）次年'.includes(view.charAt(at + 1)) ? { at: at + 1, approximation: 'over' } : null
  }
  if (at + 2 > to) return null
  if (first === '以') {
    if (view.charAt(at + 1) === '上') return { at: at + 2, approximation: 'over' }
    return view.charAt(at + 1) === '下' ? { at: at + 2, approximation: 'under' } : null
  }
  if (first === '左' && view.charAt(at + 1) === '右') return { at: at + 2, approximation: 'about' }
  if (first === '上' && view.charAt(at + 1) === '下') return { at: at + 2, approximation: 'about' }
  return first === '之' && view.charAt(at + 1) === '多' ? { at: at + 2, approximation: 'over' } : null
}
