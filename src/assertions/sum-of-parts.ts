/** A total and its parts, and whether they agree. */
import type { Fault } from '../model/finding.ts'
import type { Quantity } from '../model/reading.ts'
import { type Division, divisionOf } from './divisions.ts'
import { rounding, written } from './figures.ts'

export interface Sum {
  readonly total: Quantity
  readonly parts: readonly Quantity[]
}

/** From which share of the total on a list of parts is taken for a full one. */
export const NEARLY = 0.85

/** Attributes that several parts may have at once, and parts that are only examples. */
const OVERLAPPING =
  /党员|女性|男性|少数民族|以上|以下|学历|本科|专业|法律职业|持证|持有|获评|满意|好评|参加|全程|均|全部|线上录入|包括|等$|占|超过|每/
/** A part that takes up what the others leave: then nothing may be left over. */
const REST = /其余|其他|其它|另有|另外/

export const sumOf = (parts: readonly Quantity[]): number => parts.reduce((sum, part) => sum + part.value, 0)

export function differs(view: string, { total, parts }: Sum): boolean {
  let slack = rounding(view, total)
  let sum = 0
  for (const part of parts) {
    slack += rounding(view, part)
    sum += part.value
  }
  return Math.abs(sum - total.value) > slack + 1e-6
}

export function faultOf(variant: string, { total, parts }: Sum): Fault {
  const last = parts.at(-1) as Quantity
  const sum = sumOf(parts)
  const facts = {
    total: written(total.value),
    sum: written(sum),
    difference: written(Math.abs(sum - total.value)),
    unit: total.unit,
    parts: parts.map((part) => written(part.value)).join('＋'),
  }
  return { variant, start: Math.min(total.start, parts[0]?.start ?? total.start), end: Math.max(total.end, last.end), facts }
}

/** Whether the parts leave nothing over, or something that the report should tell. */
export function judgeSum(view: string, sum: Sum, leads: readonly string[], divisions: readonly Division[]): Fault | null {
  const { total, parts } = sum
  if (parts.length < 2 || !differs(view, sum)) return null
  const division = divisionOf(leads, divisions)
  const share = sumOf(parts) / total.value
  if (division === null && leads.some((lead) => OVERLAPPING.test(lead))) return null
  if (share > 1) return faultOf('over', sum)
  if (division?.exhaustive === true || leads.some((lead) => REST.test(lead))) return faultOf('under', sum)
  const after = view.charAt((parts.at(-1) as Quantity).end)
  return share < NEARLY || after === '等' ? null : faultOf('under', sum)
}
