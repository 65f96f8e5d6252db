/** Faults of a pack as diagnostics, each over the word that it speaks of. */
import type { PackFault } from '../errors.ts'
import type { Locale } from '../model/finding.ts'
import { editorPlace, offsetAt, pointAt } from '../text/positions.ts'
import type { PackText } from './pack-lore.ts'
import type { Diagnostic, Range } from './protocol.ts'
import { spotAt } from './yaml/sketch.ts'

const REMEDY = { 'zh-CN': '办法：', en: 'Do: ' } as const

/** The range between two offsets of a file. */
export const rangeBetween = ({ lines }: Pick<PackText, 'lines'>, start: number, end: number): Range => ({
  start: editorPlace(pointAt(lines, start)),
  end: editorPlace(pointAt(lines, end)),
})

/** Offset of a fault; a byte order mark is not counted by the reader of packs. */
function offsetOf({ line, column }: PackFault, { text, lines }: PackText): number {
  const mark = line === 1 && text.startsWith('\ufeff') ? 1 : 0
  return Math.min(offsetAt(lines, line, column) + mark, text.length)
}

function lineEnd({ text }: PackText, offset: number): number {
  const end = text.indexOf('\n', offset)
  const stop = end < 0 ? text.length : end
  return text[stop - 1] === '\r' && stop > offset ? stop - 1 : stop
}

/** Offsets of what a fault speaks of: a key, a word, a mark, else the rest of its line. */
export function faultSpan(fault: PackFault, file: PackText): { readonly start: number; readonly end: number } {
  const start = offsetOf(fault, file)
  const spot = spotAt(file.tree, start)
  const word = spot?.slot === 'key' && spot.value.sort === 'word' ? spot.value : null
  // An unknown kind is told at its key, and meant is what stands after it.
  if (fault.code === 'unknown-kind' && word !== null) return { start: word.start, end: word.end }
  const piece = spot === null ? null : spot.slot === 'key' ? spot.entry : spot.value
  if (piece?.start === start && piece.end > start) return { start, end: Math.min(piece.end, lineEnd(file, start)) }
  if ('：，、；“”‘’'.includes(file.text[start] ?? ' ')) return { start, end: start + 1 }
  return { start, end: Math.max(lineEnd(file, start), start) }
}

/** A fault as a diagnostic of its file; `severity` is 3 for what is merely to be known. */
export function faultDiagnostic(fault: PackFault, file: PackText, locale: Locale, severity: 1 | 3 = 1): Diagnostic {
  const { start, end } = faultSpan(fault, file)
  const remedy = fault.hint === null ? '' : `\n${REMEDY[locale]}${fault.hint}`
  return {
    range: rangeBetween(file, start, end),
    severity,
    code: fault.code,
    source: 'fazhi',
    message: `${fault.message}${remedy}`,
  }
}
