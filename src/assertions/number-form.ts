/** Numbers of headings have one form throughout and go down level by level. */
import type { Fault } from '../model/finding.ts'
import { defineAssertion, faultsIn, verdict } from './define.ts'
import { gathered } from './gathered.ts'
import { isNumber, type NumberMark, numberSteps } from './number-marks.ts'
import { choice, closed } from './schema.ts'

interface NumberFormParams {
  readonly ask: 'mark' | 'level'
}

/** Marks after numbers: 一、 but 1. and none after brackets. */
function marks(view: string, numbers: readonly NumberMark[]): readonly Fault[] {
  const faults: Fault[] = []
  for (const { style, text, start, end } of numbers) {
    const after = view.charAt(end)
    const facts = { number: text }
    if (style === 0 && text.endsWith('.')) faults.push({ variant: 'dot', start, end, facts })
    if (style === 2 && text.endsWith('、')) faults.push({ variant: 'pause', start, end, facts })
    if ((style === 1 || style >= 3) && '、.，'.includes(after) && after !== '')
      faults.push({ variant: 'after-bracket', start, end: end + 1, facts })
  }
  if (faults.length === 0) return faults
  return ['dot', 'pause', 'after-bracket'].flatMap((variant) =>
    gathered(
      faults.filter((fault) => fault.variant === variant),
      1,
      ({ facts }) => String(facts?.number),
    ),
  )
}

/** First numbers of a level that leave one out: （1） or ① right under 一、 or （一）. */
function levels(numbers: readonly NumberMark[]): readonly Fault[] {
  const faults = faultsIn(numbers, (mark, index) => {
    const before = numbers[index - 1]
    if (before === undefined || mark.ordinal !== 1 || before.style > 1 || mark.style < 3) return null
    return { variant: 'skipped', start: mark.start, end: mark.end, facts: { number: mark.text } }
  })
  return gathered(faults, 1, ({ facts }) => String(facts?.number))
}

export const numberForm = defineAssertion<NumberFormParams>({
  kind: 'number-form',
  summary: 'Numbers of headings are written 一、 （一） 1. （1） ① and go down level by level.',
  params: closed({ ask: choice(['mark', 'level'], 'The mark after the number, or levels that are left out.') }),
  variants: ['dot', 'pause', 'after-bracket', 'skipped'],
  facts: ['number', 'count'],
  evaluate(subject, { ask }) {
    const numbers = numberSteps(subject).filter(isNumber)
    return verdict(numbers.length, ask === 'mark' ? marks(subject.reading.view, numbers) : levels(numbers))
  },
})
