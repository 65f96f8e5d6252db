/** What a rule looked at over one text, and what came of it. */
import type { Find } from './assertion.ts'
import type { EvidenceLevel, Finding, RuleOutcome } from './finding.ts'
import type { Demand, Rule } from './pack.ts'
import type { Position } from './place.ts'
import type { Section, Sentence } from './reading.ts'

/** A place with the words that stand there. */
export interface SeenPlace extends Position {
  readonly quote: string
}

/** Lists of what is read in a text, beside its words. */
export const FACT_LISTS = ['identity', 'sections', 'items', 'quantities', 'dates', 'citations', 'bodies', 'meetings'] as const

export type FactList = (typeof FACT_LISTS)[number]

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
      readonly sort: 'facts'
      /** Which list of the reading. */
      readonly of: FactList
      /** Those in scope. */
      readonly places: readonly SeenPlace[]
    }
  | {
      readonly sort: 'set'
      readonly lexicon: string
      /** The members of the set with the places where the rule found each. */
      readonly members: readonly { readonly name: string; readonly places: readonly SeenPlace[] }[]
    }
  | {
      readonly sort: 'demand'
      readonly kind: string
      readonly params: Demand['params']
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
