/** The contract of a kind: what it gets, what it must answer. */

import type { Find, Hit } from './find.ts'
import type { EvidenceLevel, Verdict } from './finding.ts'
import type { Demand, Lexicon, Register, Scope } from './pack.ts'
import type { Span } from './place.ts'
import type { Level, Reading, Section, Sentence } from './reading.ts'

export type { Find, Hit }

/** A JSON Schema, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** All that a kind may look at. Nothing in it may be changed. */
export interface Subject {
  readonly reading: Reading
  /** Sentences in the rule's scope, in order. */
  readonly sentences: readonly Sentence[]
  /** Sections that the scope's roles name, all sections where it names none. */
  readonly sections: readonly Section[]
  readonly scope: Scope
  readonly level: Level | null
  /** The report year. */
  readonly year: number | null
  /** ISO 8601 calendar date on which the check is made, Asia/Shanghai. */
  readonly today: string
  /** Date of writing: the signature's, else 1 April after the report year, else `today`. */
  readonly written: string
  /** Matches within the scope, in order of place. The same `find` object as in the rule must be handed in. */
  readonly hits: (find: Find) => readonly Hit[]
  /** Matches anywhere in the text. */
  readonly hitsAnywhere: (find: Find) => readonly Hit[]
  readonly lexicon: (name: string) => Lexicon | undefined
  readonly register: (name: string) => Register | undefined
  /** Rows of a register that hold a word in the column `terms`, in order. */
  readonly rows: (register: string, word: string) => readonly Register['rows'][number][]
  /** What `build` makes of a register: made once for all reports. `build` must be one and the same function each time. */
  readonly derived: <Made>(register: string, build: (register: Register | undefined) => Made) => Made
  /**
   * What `build` makes of the reading and the scope: made once for all rules of that scope over this reading. `build` must
   * be one and the same function each time.
   */
  readonly shared: <Made>(build: (ground: Pick<Subject, 'reading' | 'sentences' | 'sections'>) => Made) => Made
  /** What `make` makes of the reading: made once for all rules. `make` must be one and the same function each time. */
  readonly once: <Made>(make: (reading: Reading) => Made) => Made
  readonly evidence: (requirement: string) => { readonly level: EvidenceLevel; readonly places: readonly Span[] } | undefined
  /** Judges another demand on the same subject; how the joining kinds (`all`, `any`, `not`) are made. */
  readonly judge: (demand: Demand) => Verdict
  /** Where a text of this role would be put: the end of its section, else where that section belongs. */
  readonly anchor: (role: string) => Span
}

/** One sort of demand. `P` is the shape of its parameters. */
export interface Assertion<P = never> {
  readonly kind: string
  /** One sentence for the pack reference. */
  readonly summary: string
  /** JSON Schema of the parameters, closed, every property described. */
  readonly params: JsonSchema
  /** Names of the faults it can report. */
  readonly variants: readonly string[]
  /** Names that a message may use in braces. */
  readonly facts: readonly string[]
  readonly evaluate: (subject: Subject, params: P) => Verdict
}
