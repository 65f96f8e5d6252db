/** Today's date where the reports are written. */

const EIGHT_HOURS = 8 * 60 * 60 * 1000

/** ISO 8601 calendar date in Asia/Shanghai, which has kept UTC+8 without summer time since 1991. `now` is in milliseconds. */
export function shanghaiToday(now: number = Date.now()): string {
  return new Date(now + EIGHT_HOURS).toISOString().slice(0, 10)
}
