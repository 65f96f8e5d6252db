/** What the parts of a pack are held against. */
import type { LawSource, Lexicon, Register } from '../model/pack.ts'
import type { HostKind } from './host-kinds.ts'
import type { KindFacts } from './kind-facts.ts'
import type { PackLimits } from './limits.ts'

/** Everything that a rule may name. */
export interface Ground {
  readonly sources: Readonly<Record<string, LawSource>>
  readonly lexicons: Readonly<Record<string, Lexicon>>
  readonly registers: Readonly<Record<string, Register>>
  readonly requirements: ReadonlySet<string>
  readonly kinds: Readonly<Record<string, KindFacts>>
  readonly hostKinds: readonly HostKind[]
  readonly limits: PackLimits
  /** Whether all of the above could be read: only then is a name that is not there a fault. */
  readonly isWhole: boolean
}
