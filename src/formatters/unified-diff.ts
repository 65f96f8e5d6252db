/** What a fix changes, as a unified diff that `patch` and `git apply` take. */

/** Lines shown around a change. */
const AROUND = 3

/** Lines with their ends, so that a change of a line end shows. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** A run of lines that differ: from line `start` of both texts, 0-based; ends are exclusive. */
interface Change {
  readonly start: number
  readonly oldEnd: number
  readonly newEnd: number
}

/** Runs that differ. Fixes seldom change the number of lines; where one does, all between the first and the last is one run. */
function changesOf(before: readonly string[], after: readonly string[]): readonly Change[] {
  if (before.length !== after.length) {
    let start = 0
    while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1
    let tail = 0
    const most = Math.min(before.length, after.length) - start
    while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
    return [{ start, oldEnd: before.length - tail, newEnd: after.length - tail }]
  }
  const changes: Change[] = []
  for (let index = 0; index < before.length; index += 1) {
    if (before[index] === after[index]) continue
    const start = index
    while (index < before.length && before[index] !== after[index]) index += 1
    changes.push({ start, oldEnd: index, newEnd: index })
  }
  return changes
}

/** Changes whose surroundings meet stand in one hunk. */
function hunksOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const hunks: Change[][] = []
  for (const change of changes) {
    const last = hunks.at(-1)
    if (last && change.start - last.at(-1)!.oldEnd <= AROUND * 2) last.push(change)
    else hunks.push([change])
  }
  return hunks
}

const marked = (mark: string, line: string): string =>
  line.endsWith('\n') ? `${mark}${line}` : `${mark}${line}\n\\ No newline at end of file\n`

function hunkText(hunk: readonly Change[], before: readonly string[], after: readonly string[]): string {
  const first = hunk[0]!
  const last = hunk.at(-1)!
  const from = Math.max(0, first.start - AROUND)
  const until = Math.min(before.length, last.oldEnd + AROUND)
  const grown = last.newEnd - last.oldEnd
  const rows: string[] = []
  let at = from
  for (const { start, oldEnd, newEnd } of hunk) {
    rows.push(...before.slice(at, start).map((line) => marked(' ', line)))
    rows.push(...before.slice(start, oldEnd).map((line) => marked('-', line)))
    rows.push(...after.slice(start, newEnd).map((line) => marked('+', line)))
    at = oldEnd
  }
  rows.push(...before.slice(at, until).map((line) => marked(' ', line)))
  return `@@ -${from + 1},${until - from} +${from + 1},${until - from + grown} @@\n${rows.join('')}`
}

/** The diff of two texts of one file; empty when they are the same. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  const [old, now] = [linesOf(before), linesOf(after)]
  const hunks = hunksOf(changesOf(old, now))
  return `--- a/${path}\n+++ b/${path}\n${hunks.map((hunk) => hunkText(hunk, old, now)).join('')}`
}
