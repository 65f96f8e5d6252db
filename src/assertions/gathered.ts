/** Many faults of one sort make one finding with a count. */
import type { Fault } from '../model/finding.ts'

const MOST_RELATED = 50

/** Each fault with the number of all; more than `most` become the first, with the others as related places. */
export function gathered(faults: readonly Fault[], most: number, word: (fault: Fault) => string): readonly Fault[] {
  const counted = faults.map((fault) => ({ ...fault, facts: { ...fault.facts, count: faults.length } }))
  const [first, ...rest] = counted
  if (first === undefined || faults.length <= most)
    return counted.map((fault) => ({ ...fault, facts: { ...fault.facts, count: 1 } }))
  const { fix: _, ...alone } = first
  const related = rest.slice(0, MOST_RELATED).map((fault) => ({ start: fault.start, end: fault.end, message: word(fault) }))
  return [{ ...alone, related }]
}
