/** Figures about the same thing in both years: those that jump, and those that are the same. */
import type { Quantity, Reading } from '../../model/reading.ts'
import type { Remark } from './remark.ts'

/** From which value on the same figure in two years is no chance. */
const TELLING = 50
/** By how many times a figure changes that jumps, and how large it must be in one of the years. */
const JUMP = 5
const LARGE = 30
/** Units that name a standard, a period or a mark, not what was done. */
const STANDING = new Set(['个工作日', '工作日', '日', '天', '小时', '学时', '分', '年', '个月', '岁', '时'])

/** Figures of what was done in the report year, each under what it counts; a thing counted twice is left out. */
function figuresOf({ quantities, sentences }: Reading): ReadonlyMap<string, Quantity> {
  const figures = new Map<string, Quantity | null>()
  for (const quantity of quantities) {
    const { counted, unit, kind, period, comparison, partOf } = quantity
    const sentence = sentences[quantity.sentence]
    if (kind !== 'count' && kind !== 'money') continue
    if (counted === '' || STANDING.has(unit) || period !== null || comparison !== null || partOf !== null) continue
    if (sentence?.tense !== 'done' || sentence.role === 'plans' || sentence.role === 'problems') continue
    const key = `${counted}|${unit}`
    figures.set(key, figures.has(key) ? null : quantity)
  }
  return new Map([...figures].flatMap(([key, quantity]) => (quantity === null ? [] : [[key, quantity] as const])))
}

/** Compares the figures; those inside paragraphs that are copied anyway are left to that remark. */
export function comparedFigures(last: Reading, now: Reading, copied: readonly Remark[]): readonly Remark[] {
  const before = figuresOf(last)
  // Both run in order of place, so that one walk over the copied paragraphs serves all figures.
  let next = 0
  const isCopied = ({ start }: Quantity): boolean => {
    while (next < copied.length && (copied[next] as Remark).end <= start) next += 1
    return next < copied.length && (copied[next] as Remark).start <= start
  }
  return [...figuresOf(now)].flatMap(([key, quantity]): readonly Remark[] => {
    const old = before.get(key)
    if (old === undefined) return []
    const [name = ''] = key.split('|')
    const facts = {
      name,
      before: last.source.text.slice(old.start, old.end),
      after: now.source.text.slice(quantity.start, quantity.end),
    }
    const place = { start: quantity.start, end: quantity.end, facts }
    if (old.value === quantity.value) {
      const isTelling = quantity.value >= TELLING && quantity.value % 100 !== 0 && quantity.approximation === 'exact'
      if (!isTelling || isCopied(quantity)) return []
      return [{ id: 'numbers/unchanged-from-last-year', variant: 'unchanged', ...place }]
    }
    const [small, large] = [Math.min(old.value, quantity.value), Math.max(old.value, quantity.value)]
    if (large < LARGE || small * JUMP > large) return []
    return [{ id: 'numbers/jump-from-last-year', variant: 'jump', ...place }]
  })
}
