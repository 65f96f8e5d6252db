/** The shared way in which rules look for words. */
import type { Span } from './place.ts'

/**
 * A search for words. Literals match the view of the text (half-width digits, full-width punctuation); the longest of
 * overlapping matches wins, and a match that lies inside a match of `except` does not count.
 */
export interface Find {
  /** Literal words. */
  readonly terms?: readonly string[]
  /** Names of lexicons of the pack. */
  readonly lexicons?: readonly string[]
  /** Names of lexicons whose near words (meant, but not right) are looked for. */
  readonly nearWords?: readonly string[]
  /** Names of registers whose words are looked for: those in the column `terms`, several parted by `|`. */
  readonly registers?: readonly string[]
  /** Patterns in the linear-time dialect. */
  readonly patterns?: readonly string[]
  /** Longer words that hold one of the words and mean something else. */
  readonly except?: readonly string[]
  /** Words of which at least one must stand in the same sentence. */
  readonly with?: readonly string[]
  /** Words of which none may stand in the same sentence. */
  readonly without?: readonly string[]
  /** Words or marks of which none may follow directly. */
  readonly notBefore?: readonly string[]
  /** Whether a match directly under a negation (不得, 严禁, 未) counts; it does when left out. */
  readonly negated?: boolean
  /** Whether a match inside quotation marks counts; it does when left out. */
  readonly quoted?: boolean
  /** Whether a match inside 《》 counts; it does when left out. */
  readonly cited?: boolean
}

/** A match of a {@link Find}. */
export interface Hit extends Span {
  /** The literal as the pack has it, or the matched text for a pattern. */
  readonly term: string
  /** Index of the sentence that holds it. */
  readonly sentence: number
}
