/** Applies the fixes of findings to a text: typography and fixed terms, never a figure. */
import type { Finding } from '../model/finding.ts'

/** A text after fixes, and what became of each. */
export interface FixedText {
  readonly text: string
  /** Findings whose fix was applied, in order of place. */
  readonly applied: readonly Finding[]
  /** Findings whose fix overlaps one that was applied; a next pass may apply it. */
  readonly postponed: readonly Finding[]
}

type Fixable = Finding & { readonly fix: NonNullable<Finding['fix']> }

/** The figures of a text, whatever their width. */
const figuresOf = (text: string): string => (text.normalize('NFKC').match(/[\d.%‰]*\d[\d.%‰]*/g) ?? []).join(' ')

/** Whether a fix may be applied without asking: the rule is surely broken, and no figure changes. */
function isSafe(finding: Finding, text: string): finding is Fixable {
  const { fix, outcome } = finding
  if (fix === null || outcome !== 'fail') return false
  const old = text.slice(fix.start.offset, fix.end.offset)
  // A figure may also change by what moves up to it, hence one character more on either side.
  const before = text.slice(Math.max(0, fix.start.offset - 1), fix.start.offset)
  const after = text.slice(fix.end.offset, fix.end.offset + 1)
  return old !== fix.text && figuresOf(before + old + after) === figuresOf(before + fix.text + after)
}

/** Applies what may be applied; of fixes that overlap, the first. Pure, and linear in the length of the text. */
export function applyFixes(text: string, findings: readonly Finding[]): FixedText {
  const fixable = findings
    .filter((finding) => isSafe(finding, text))
    .sort((one, other) => one.fix.start.offset - other.fix.start.offset || one.fix.end.offset - other.fix.end.offset)
  const applied: Finding[] = []
  const postponed: Finding[] = []
  const pieces: string[] = []
  let done = 0
  let last = -1
  for (const finding of fixable) {
    const { start, end, text: replacement } = finding.fix
    // Two insertions at one place, or fixes that touch, may depend on each other.
    if (start.offset <= last) {
      postponed.push(finding)
      continue
    }
    pieces.push(text.slice(done, start.offset), replacement)
    done = end.offset
    last = end.offset
    applied.push(finding)
  }
  pieces.push(text.slice(done))
  return { text: pieces.join(''), applied, postponed }
}

/** Passes after which fixes that call for one another are let be. */
const MOST_PASSES = 10

/**
 * Fixes a text again and again until nothing more can be fixed, so that a second run changes nothing.
 * @param check gives the findings of a text
 */
export async function fixUntilStable(
  text: string,
  check: (text: string) => Promise<readonly Finding[]>,
): Promise<Omit<FixedText, 'postponed'>> {
  const applied: Finding[] = []
  const seen = new Set([text])
  let current = text
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const fixed = applyFixes(current, await check(current))
    if (fixed.applied.length === 0 || seen.has(fixed.text)) break
    seen.add(fixed.text)
    current = fixed.text
    applied.push(...fixed.applied)
  }
  return { text: current, applied }
}
