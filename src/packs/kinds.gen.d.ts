/** Types of the table of kinds that is generated from them. */
import type { KindFacts } from './kind-facts.ts'

export const KINDS: Readonly<Record<string, KindFacts>>
