/** Numbers of headings and paragraphs count on without gap, repeat or change of style. */
import type { Fault } from '../model/finding.ts'
import type { Reading } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { gathered } from './gathered.ts'
import { isNumber, NUMBER_STYLES, type NumberMark, numberSteps, ordinalOf, type Step } from './number-marks.ts'
import { closed, count } from './schema.ts'

interface NumberingParams {
  readonly most: number
}

/** What is known while walking: the last number of each style under what is open, and the last ever of each style. */
interface Walk {
  readonly last: (NumberMark | undefined)[]
  readonly ever: (number | undefined)[]
  /** Whether text without a number stood since the last number of each style. */
  readonly isBroken: boolean[]
  readonly faults: Fault[]
}

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

function han(ordinal: number): string {
  if (ordinal <= 10) return NUMERALS[ordinal] as string
  const [tens, ones] = [Math.floor(ordinal / 10), ordinal % 10]
  return `${tens > 1 ? NUMERALS[tens] : ''}十${ones > 0 ? NUMERALS[ones] : ''}`
}

/** A number in a style. */
function written(style: number, ordinal: number): string {
  const numeral = style < 2 ? han(ordinal) : String(ordinal)
  if (style === 4) return String.fromCharCode(0x2460 + ordinal - 1)
  return (NUMBER_STYLES[style] as string).replace(/[一1]/, numeral)
}

function fault(walk: Walk, variant: string, mark: NumberMark, style: number, ordinal: number): void {
  const facts = { number: mark.text, expected: written(style, ordinal) }
  walk.faults.push({ variant, start: mark.start, end: mark.end, facts, suggestions: [facts.expected] })
}

/** The first number of its style under what is open: 1, or a number that runs on, or one in the wrong style. */
function judgeFirst(walk: Walk, mark: NumberMark): number {
  const { style, ordinal } = mark
  if (ordinal === 1 || walk.ever[style] === ordinal - 1) return style
  const sibling = walk.last.findLastIndex((open, index) => index !== style && open?.ordinal === ordinal - 1)
  if (sibling >= 0) {
    fault(walk, 'style', mark, sibling, ordinal)
    return sibling
  }
  fault(walk, 'start', mark, style, 1)
  return style
}

function judgeNext(walk: Walk, mark: NumberMark, before: NumberMark): void {
  const { style, ordinal } = mark
  if (ordinal === before.ordinal + 1) return
  // A second list after a paragraph of text begins anew; a heading's number does not.
  const isNewList = ordinal === 1 && walk.isBroken[style] === true && style > 1
  if (isNewList) return
  if (ordinal === before.ordinal) fault(walk, 'repeat', mark, style, ordinal + 1)
  else if (ordinal > before.ordinal) fault(walk, 'gap', mark, style, before.ordinal + 1)
  else if (ordinal === 1) fault(walk, 'restart', mark, style, before.ordinal + 1)
  else fault(walk, 'back', mark, style, before.ordinal + 1)
}

function judgeMark(walk: Walk, mark: NumberMark): void {
  const before = walk.last[mark.style]
  // Whatever is deeper than a known style is closed by it.
  if (before !== undefined) walk.last.fill(undefined, mark.style + 1)
  const style = before === undefined ? judgeFirst(walk, mark) : mark.style
  if (before !== undefined) judgeNext(walk, mark, before)
  walk.last.fill(undefined, style + 1)
  walk.last[style] = style === mark.style ? mark : { ...mark, style }
  walk.ever[style] = mark.ordinal
  walk.isBroken[style] = false
}

/** A heading without a number may open a part of its own. */
function pass(walk: Walk, step: Step): void {
  if (step.block.part === 'heading') walk.last.fill(undefined)
  else walk.isBroken.fill(true)
}

const PART = /^第([一二三四五六七八九十]{1,3})(部分|章|篇)/

/** 第一部分, 第二部分 …: parts count on from the first to the last. */
function parts({ sections, view }: Reading): readonly Fault[] {
  const faults: Fault[] = []
  let before = 0
  for (const { level, start } of sections) {
    const match = level === 1 ? PART.exec(view.slice(start, start + 8)) : null
    if (match === null) continue
    const ordinal = ordinalOf(match[1] as string)
    const facts = { number: match[0], expected: `第${han(before + 1)}${match[2]}` }
    const place = { start, end: start + match[0].length, facts, suggestions: [facts.expected] }
    if (ordinal === before) faults.push({ variant: 'repeat', ...place })
    else if (ordinal > before + 1 && before > 0) faults.push({ variant: 'gap', ...place })
    before = ordinal
  }
  return faults
}

export const numbering = defineAssertion<NumberingParams>({
  kind: 'numbering',
  summary: 'Numbers of headings and paragraphs count on without gap, repeat or change of style; numbers may run on across parts.',
  params: closed({ most: count('Up to so many places are named one by one; more make one finding.') }),
  variants: ['gap', 'repeat', 'back', 'restart', 'start', 'style'],
  facts: ['number', 'expected', 'count'],
  evaluate(subject, { most }) {
    const { reading } = subject
    const walk: Walk = {
      last: NUMBER_STYLES.map(() => undefined),
      ever: [],
      isBroken: NUMBER_STYLES.map(() => false),
      faults: [],
    }
    const steps = numberSteps(subject)
    for (const step of steps) {
      if (isNumber(step)) judgeMark(walk, step)
      else pass(walk, step)
    }
    return verdict(
      steps.length,
      gathered([...walk.faults, ...parts(reading)], most, ({ facts }) => String(facts?.number)),
    )
  },
})
