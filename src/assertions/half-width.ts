/** Punctuation beside Chinese characters is of full width. */

import type { Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Block } from '../model/reading.ts'
import { isHan } from '../text/characters.ts'
import { WIDE_MARKS } from '../text/view.ts'
import { defineAssertion, verdict } from './define.ts'
import { gathered } from './gathered.ts'
import { HALF_WIDTH_MARKS, noteCharacters } from './noted-characters.ts'
import { closed, count, name } from './schema.ts'

interface HalfWidthParams {
  readonly marks: string
  readonly most: number
}

const NUMERALS = '一二三四五六七八九十'

/** A full stop of half width ends a clause of Chinese; after a number of a heading it is one of its forms. */
function isStop(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  const ends = Number.isNaN(after) || after === 10 || after === 13 || isHan(after)
  return isHan(before) && ends && !NUMERALS.includes(text.charAt(at - 1))
}

/** Places of one mark. */
function placesOf(text: string, mark: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) places.push(at)
  return places
}

/** Places of the marks that the view widens, in order. */
function widened({ reading, once }: Subject, marks: string): readonly number[] {
  const { view, source } = reading
  const { text } = source
  const isWidened = (at: number): boolean =>
    marks.includes(text.charAt(at)) && (text.charAt(at) === '.' ? isStop(text, at) : view.charAt(at) !== text.charAt(at))
  const known = once(noteCharacters).halfWidth.filter(isWidened)
  const others = [...marks].filter((mark) => !HALF_WIDTH_MARKS.includes(mark))
  if (others.length === 0) return known
  return [...known, ...others.flatMap((mark) => placesOf(text, mark)).filter(isWidened)].sort((one, other) => one - other)
}

const FULL: Readonly<Record<string, string>> = { ...WIDE_MARKS, '.': '。' }

/** One fault for all marks of a block; the brackets of a number that opens the block are left alone. */
function faultOf(text: string, block: Block, places: readonly number[]): Fault | null {
  const closing = text.indexOf(')', block.start)
  const isNumbered = text.charAt(block.start) === '(' && closing > 0 && closing - block.start <= 4
  const own = isNumbered ? places.filter((at) => at !== block.start && at !== closing) : places
  const [first] = own
  if (first === undefined) return null
  const mark = text.charAt(first)
  const fix = own.length === 1 ? { fix: { start: first, end: first + 1, text: FULL[mark] ?? mark } } : {}
  return { variant: 'half-width', start: first, end: first + 1, facts: { mark, places: own.length }, ...fix }
}

export const halfWidth = defineAssertion<HalfWidthParams>({
  kind: 'half-width',
  summary: 'Punctuation beside Chinese characters is of full width.',
  params: closed({
    marks: name('The marks of half width to look for, such as `,;:`.'),
    most: count('Up to so many paragraphs are named one by one; more make one finding.'),
  }),
  variants: ['half-width'],
  facts: ['mark', 'places', 'count'],
  evaluate(subject, { marks, most }) {
    const { blocks, source } = subject.reading
    const places = widened(subject, marks)
    if (places.length === 0) return verdict(blocks.length, [])
    const faults: Fault[] = []
    let next = 0
    for (const block of blocks) {
      while (next < places.length && (places[next] as number) < block.start) next += 1
      const from = next
      while (next < places.length && (places[next] as number) < block.end) next += 1
      if (next === from || block.part === 'residue') continue
      const fault = faultOf(source.text, block, places.slice(from, next))
      if (fault !== null) faults.push(fault)
    }
    return verdict(
      blocks.length,
      gathered(faults, most, ({ facts }) => String(facts?.mark)),
    )
  },
})
