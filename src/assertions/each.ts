/** Every item, section or paragraph in the scope says something. */
import type { Find, Hit } from '../model/assertion.ts'
import type { Span } from '../model/place.ts'
import type { Quantity } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { choice, closed, count, find, flag } from './schema.ts'
import { type Unit, unitsOf } from './units.ts'

interface EachParams {
  readonly of: 'problem' | 'item' | 'section' | 'paragraph' | 'sentence'
  readonly has: Find
  readonly figure?: boolean
  readonly merge?: number
  readonly beyondName?: boolean
}

/** 力量薄弱 as the name of a shortcoming is no cause of it; 由于力量薄弱 is. */
const CAUSAL = /[因源由]|导致|致使|制约|受限|造成|使得|加之|症结|根子|在于|归结|所限|所致|反映出|暴露出|背后/

/** What must be told beyond the words that name a problem, unless these give the cause as well. */
function beyondName(view: string, unit: Unit): Unit {
  const { start, end } = unit.lead
  return end < unit.end && !CAUSAL.test(view.slice(start, end)) ? { ...unit, start: end } : unit
}

/** Index of the first of the spans, sorted by place, that starts in the unit or after it. */
function firstFrom(spans: readonly Span[], unit: Unit): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).start < unit.start) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether one of the hits lies inside the unit: the first that starts in it tells. */
function isTold(hits: readonly Hit[], unit: Unit): boolean {
  const first = hits[firstFrom(hits, unit)]
  return first !== undefined && first.end <= unit.end
}

/** Whether the first quantity in the unit that counts or measures something lies inside it. */
function isFigured(quantities: readonly Quantity[], unit: Unit): boolean {
  let at = firstFrom(quantities, unit)
  while (quantities[at]?.kind === 'ordinal' || quantities[at]?.kind === 'bare') at += 1
  const first = quantities[at]
  return first !== undefined && first.end <= unit.end
}

export const each = defineAssertion<EachParams>({
  kind: 'each',
  summary: 'Every unit in the scope holds one of the words; `all` when none does, `some` for each that does not where others do.',
  params: closed(
    {
      of: choice(
        ['problem', 'item', 'section', 'paragraph', 'sentence'],
        'The unit; `problem` is an item where items stand, else a sub-section, else a paragraph.',
      ),
      has: find('Words of which one must stand in each unit.'),
      figure: flag('Whether a quantity serves as well; false when left out.'),
      beyondName: flag('Whether the words that name a unit do not count, unless they give a cause; false when left out.'),
      merge: count('How many units at least, all of them faulty, make one finding; 1 when left out.'),
    },
    ['figure', 'merge', 'beyondName'],
  ),
  variants: ['all', 'some'],
  facts: ['count', 'total', 'ordinal', 'unit'],
  evaluate(subject, params) {
    const units = unitsOf(subject, params.of)
    if (units.length === 0) return { notApplicable: `units: ${params.of}` }
    const hits = subject.hits(params.has)
    const { view, quantities } = subject.reading
    const places = params.beyondName ? units.map((unit) => beyondName(view, unit)) : units
    const silent = units.flatMap((unit, index) =>
      isTold(hits, places[index] ?? unit) || (params.figure === true && isFigured(quantities, unit)) ? [] : [{ unit, index }],
    )
    const facts = { count: silent.length, total: units.length }
    if (silent.length === units.length && units.length >= (params.merge ?? 1)) {
      // What all units lack, the part lacks: its heading is the place, and each unit stands beside it.
      const [first] = units as readonly [Unit, ...Unit[]]
      const { start, end } = subject.sections[0]?.headingSpan ?? first.lead
      const related = units.map(({ lead, title }) => ({ ...lead, message: title }))
      return verdict(units.length, [{ variant: 'all', start, end, facts: { ...facts, ordinal: 1, unit: first.title }, related }])
    }
    return verdict(
      units.length,
      silent.map(({ unit, index }) => ({
        variant: 'some',
        ...unit.lead,
        facts: { ...facts, ordinal: index + 1, unit: unit.title },
      })),
    )
  },
})
