/** What an author is told of a kind: what it asks, by which words it is looked for, a rule to begin with. */
import type { LocalText } from '../../model/pack.ts'

/** What a sample rule leans on beside itself: a word list, a table of data, a requirement. */
export interface SamplePart {
  readonly sort: 'lexicons' | 'registers' | 'requirements'
  readonly id: string
  /** As a file of its own holds it, of a requirement what stands under its name. `BASIS` stands for a clause of the pack. */
  readonly text: string
}

/** A rule to begin with, for people who write their first one. */
export interface SampleRule {
  readonly id: string
  /** Its text after the `$schema` line. `BASIS` stands for a clause of the pack. */
  readonly text: string
  readonly parts?: readonly SamplePart[]
}

export interface KindGuide {
  /** What the kind asks, in Chinese; in English its own summary says it. */
  readonly summary: string
  /** Everyday words, besides those of the summary, by which people look for it. */
  readonly words: readonly string[]
  readonly sample: SampleRule
}

/** Kinds that serve one purpose. */
export interface KindGroup {
  readonly title: LocalText
  readonly kinds: Readonly<Record<string, KindGuide>>
}
