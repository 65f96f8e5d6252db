/** How large a pack may be: packs can come from strangers. */

/** Limits on a pack. All are far above what a real pack needs. */
export interface PackLimits {
  /** Code units of all files together. */
  readonly size: number
  readonly files: number
  /** Levels of maps and lists inside one another. */
  readonly depth: number
  /** Values that YAML aliases may stand for. */
  readonly aliases: number
  readonly rules: number
  /** Words of all lexicons, rules and requirements together. */
  readonly terms: number
  readonly patterns: number
  /** Code units of one pattern. */
  readonly patternLength: number
  /** Packs that extend one another. */
  readonly extensions: number
}

/** The limits that hold when none are given. */
export const DEFAULT_LIMITS: PackLimits = {
  size: 2_000_000,
  files: 2_000,
  depth: 40,
  aliases: 100,
  rules: 2_000,
  terms: 100_000,
  patterns: 2_000,
  patternLength: 1_000,
  extensions: 16,
}
