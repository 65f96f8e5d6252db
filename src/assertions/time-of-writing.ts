/** When a report was written, as far as its date can be believed. */
import type { Subject } from '../model/assertion.ts'

/**
 * ISO 8601 date of writing. A report is written when its year is nearly over; an earlier date is a slip of the pen, and
 * the day by which the report must be public is taken instead, so that one slip does not make everything too early.
 */
export function timeOfWriting({ written, year }: Subject): string {
  return year !== null && written < `${year}-11-01` ? `${year + 1}-04-01` : written
}
