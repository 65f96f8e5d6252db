/** The running numbers of all lists, in the order of the paragraphs. */

import type { Paragraph } from './blocks.ts'
import { formatNumber } from './number-format.ts'
import type { Level, List, Numbering } from './numbering.ts'
import type { Styles } from './styles.ts'

/** What Word shows before the text of a numbered paragraph. */
export interface Label {
  readonly text: string
  readonly suffix: string
}

export interface Counters {
  /** The number of the next paragraph; counts it. `null` for paragraphs without a number, and for bullets. */
  readonly next: (paragraph: Paragraph) => Label | null
}

const SUFFIXES: Readonly<Record<string, string>> = { tab: '\t', space: ' ', nothing: '' }

const startOf = (list: List, level: number): number => list.overrides.get(level) ?? list.levels[level]?.start ?? 1

/** Whether the use of a level makes a deeper one begin again. */
function restarts(deeper: Level | undefined, used: number): boolean {
  return deeper?.restart === undefined || used < deeper.restart
}

function labelOf(list: List, at: number, values: readonly (number | undefined)[]): Label | null {
  const level = list.levels[at]
  if (level === undefined || level.format === 'bullet') return null
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const named = list.levels[index]
    // A level of a list counts for itself and those above; a deeper one has no number here.
    if (named === undefined || index > at) return ''
    const value = values[index] ?? startOf(list, index)
    const legal = level.legal && named.format !== 'none'
    return legal ? formatNumber(value, 'decimal') : formatNumber(value, named.format, named.custom)
  })
  return text.trim() === '' ? null : { text, suffix: SUFFIXES[level.suffix] ?? '\t' }
}

/** The list and level of a paragraph, its own first, then its style's. */
function place(paragraph: Paragraph, numbering: Numbering, styles: Styles): readonly [List, number] | null {
  const inherited = styles.numbering(paragraph.style)
  const id = paragraph.numbering ?? inherited?.numbering
  if (id === undefined || id === '0') return null
  const list = numbering.list(id)
  if (list === null) return null
  const linked = inherited === null ? undefined : list.levelOf(inherited.styles)
  const level = paragraph.level ?? (paragraph.numbering === undefined ? (linked ?? inherited?.level) : linked) ?? 0
  return level >= 0 && level < list.levels.length ? [list, level] : null
}

/** Counters at the beginning of a document. */
export function makeCounters(numbering: Numbering, styles: Styles): Counters {
  const running = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return {
    next(paragraph) {
      const found = place(paragraph, numbering, styles)
      if (found === null) return null
      const [list, level] = found
      const values = running.get(list.key) ?? []
      running.set(list.key, values)
      const override = list.overrides.get(level)
      // Word applies a start of its own once, at the first paragraph of the list.
      const fresh = values[level] === undefined || (override !== undefined && !begun.has(list.id))
      begun.add(list.id)
      values[level] = fresh ? startOf(list, level) : (values[level] as number) + 1
      // Levels above that were left out count as used.
      for (let upper = 0; upper < level; upper++) values[upper] ??= startOf(list, upper)
      for (let deeper = level + 1; deeper < list.levels.length; deeper++) {
        if (restarts(list.levels[deeper], level)) values[deeper] = undefined
      }
      return labelOf(list, level, values)
    },
  }
}
