/** Answers: verdicts of kinds, findings of the engine, and the whole result. */

import type { Point, Position, Span } from './place.ts'
import type { Level } from './reading.ts'
import type { Role } from './report-tree.ts'
import type { SuppressedFinding } from './suppression.ts'

export type Outcome = 'pass' | 'fail' | 'review' | 'not-applicable'
export type Severity = 'error' | 'warning' | 'info'
export type Locale = 'zh-CN' | 'en'

/** Every severity, the gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/** A replacement of characters. */
export interface Edit extends Span {
  readonly text: string
}

/** A second place that a verdict speaks of, with the key of its message or the message itself. */
export interface RelatedPlace extends Span {
  readonly message: string
}

/** What a kind found at one place. `variant` chooses the message, `facts` fill it. */
export interface Fault extends Span {
  readonly variant: string
  readonly facts?: Readonly<Record<string, string | number>>
  readonly related?: readonly RelatedPlace[]
  readonly fix?: Edit
  /** Replacements to choose from, each the text that would stand at the place. */
  readonly suggestions?: readonly string[]
  /** `review` where a person must look; `fail` when left out. */
  readonly outcome?: 'fail' | 'review'
  /** Those clauses of the rule's basis (`source/clause`) on which this very fault rests; all of them when left out. */
  readonly basis?: readonly string[]
}

/** The answer of a kind: what it looked at and what it found. No fault means pass, but only if something was examined. */
export type Verdict =
  | { readonly examined: number; readonly faults: readonly Fault[] }
  | { readonly notApplicable: string; readonly examined?: number }

/** The clause behind a finding, as the contract shows it. */
export interface FindingBasis {
  readonly law: string
  readonly article: string
  readonly cite: string
  readonly confidence: Confidence
}

/** How sure we are of the wording and number of a clause: read in full, seen in a real report, known, or not sure. */
export type Confidence = 'seen' | 'seed' | 'known' | 'unsure'

export interface Finding {
  readonly ruleId: string
  readonly category: string
  readonly outcome: 'fail' | 'review'
  readonly severity: Severity
  readonly variant: string
  readonly message: string
  readonly quote: string
  readonly start: Point
  readonly end: Point
  readonly section: { readonly role: Role; readonly heading: string } | null
  readonly basis: readonly FindingBasis[]
  readonly related: readonly ({ readonly message: string } & Position)[]
  readonly suggestions: readonly string[]
  readonly fix: ({ readonly text: string } & Position) | null
  readonly fingerprint: string
}

export interface RuleOutcome {
  readonly outcome: Outcome
  /** How many sections, sentences, numbers or other things were looked at. */
  readonly examined: number
  /** Why it does not apply, or why a person must look. */
  readonly because: string | null
}

export type EvidenceLevel = 'absent' | 'named' | 'described' | 'quantified'

/** The ladder of evidence, from the bottom. */
export const EVIDENCE_LEVELS: readonly EvidenceLevel[] = ['absent', 'named', 'described', 'quantified']

export interface EvidencePlace extends Position {
  readonly quote: string
}

export interface Evidence {
  readonly requirement: string
  readonly level: EvidenceLevel
  readonly places: readonly EvidencePlace[]
}

export interface ResultSection extends Position {
  readonly role: Role
  readonly level: number
  readonly numbering: string
  readonly heading: string
  readonly inferred: boolean
}

export interface ResultIdentity {
  readonly isAnnualReport: boolean
  readonly title: string | null
  readonly agency: string | null
  readonly level: Level | null
  readonly year: number | null
  readonly date: string | null
}

/** Everything that one check of one text says. Plain data, safe for JSON. */
export interface CheckResult {
  readonly path: string
  readonly identity: ResultIdentity
  readonly sections: readonly ResultSection[]
  readonly evidence: readonly Evidence[]
  readonly findings: readonly Finding[]
  readonly outcomes: Readonly<Record<string, RuleOutcome>>
  /** Findings that somebody has accepted; not in `findings`, and not part of the JSON contract. */
  readonly suppressed?: readonly SuppressedFinding[]
}
