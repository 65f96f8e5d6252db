/** What a rule looked at over one text, and what came of it. */
import type { Find } from './assertion.ts'
import type { EvidenceLevel, Finding, RuleOutcome } from './finding.ts'
import type { Rule } from './pack.ts'
import type { Position } from './place.ts'
import type { Section, Sentence } from './reading.ts'

/** A place with the words that stand there. */
export interface SeenPlace extends Position {
  readonly quote: string
}

/** One look of a kind at its subject, in the order in which it looked. */
export type Look =
  | {
      readonly sort: 'words'
      readonly find: Find
      readonly anywhere: boolean
      readonly hits: readonly (SeenPlace & { readonly term: string })[]
    }
  | {
      readonly sort: 'evidence'
      readonly requirement: string
      readonly level: EvidenceLevel | null
      readonly places: readonly SeenPlace[]
    }
  | {
      readonly sort: 'demand'
      readonly kind: string
      readonly examined: number
      /** Variants of its faults; `null` where it does not apply. */
      readonly variants: readonly string[] | null
    }

/** The trace of one rule. `sentences` and `sections` are those in its scope; a rule that does not apply has looked at none. */
export interface RuleTrace {
  readonly rule: Rule
  readonly outcome: RuleOutcome
  readonly sentences: readonly (Sentence & { readonly position: Position })[]
  readonly sections: readonly Section[]
  readonly looks: readonly Look[]
  readonly findings: readonly Finding[]
}
