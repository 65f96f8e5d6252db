/** What the reader of packs must know of a kind. */
export interface KindFacts {
  /** Variants that it can report. */
  readonly variants: readonly string[]
  /** Names that a message may use in braces. */
  readonly facts: readonly string[]
}
