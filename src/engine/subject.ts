/** What a kind may look at, made for one rule over one reading. */
import type { Subject } from '../model/assertion.ts'
import type { Verdict } from '../model/finding.ts'
import type { Demand, Scope } from '../model/pack.ts'
import type { Level, Reading } from '../model/reading.ts'
import type { Mentions } from './mentions.ts'
import type { Derived, RegisterIndex } from './register-index.ts'
import type { PreparedScope, ScopeView } from './scope.ts'
import type { EvidenceFound } from './shown-places.ts'

/** What all rules share over one reading. */
export interface Ground {
  readonly reading: Reading
  readonly mentions: Mentions
  readonly views: (scope: PreparedScope) => ScopeView
  readonly evidence: ReadonlyMap<string, EvidenceFound>
  readonly evidenceOf: Subject['evidence']
  readonly anchor: Subject['anchor']
  readonly once: Subject['once']
  readonly level: Level | null
  readonly year: number | null
  readonly today: string
  /** Date of writing, ISO 8601. */
  readonly written: string
}

/** The word lists that a rule can name: those of its own pack. */
export interface Words {
  readonly lexicon: Subject['lexicon']
  readonly register: Subject['register']
  readonly rows: RegisterIndex
  readonly derived: Derived
}

/** Date of writing: the signature's; without one the day by which the report must be public; never after today. */
export function dateOfWriting({ identity }: Reading, year: number | null, today: string): string {
  if (identity.date !== null) return identity.date
  // Basis: 《法治政府建设与责任落实督察工作规定》第二十四条: public before 1 April of the next year.
  const due = year === null ? today : `${year + 1}-04-01`
  return due < today ? due : today
}

/** Keeps what rules make of one reading, or of what is in a scope of it, by the function that makes it. */
export function keepOnce<Given>(reading: Given): <Made>(make: (reading: Given) => Made) => Made {
  const made = new Map<unknown, unknown>()
  return (make) => {
    const known = made.get(make)
    if (known !== undefined) return known as ReturnType<typeof make>
    const fresh = make(reading)
    made.set(make, fresh)
    return fresh
  }
}

/** Makes the subject of one rule. `judge` answers the demands inside a joining kind. */
export function makeSubject(
  ground: Ground,
  scope: Scope,
  view: ScopeView,
  words: Words,
  judge: (demand: Demand, subject: Subject) => Verdict,
): Subject {
  const { reading, mentions } = ground
  const subject: Subject = {
    reading,
    sentences: view.sentences,
    sections: view.sections,
    scope,
    level: ground.level,
    year: ground.year,
    today: ground.today,
    written: ground.written,
    hits: (find) => view.within(mentions.hits(find)),
    hitsAnywhere: mentions.hits,
    lexicon: words.lexicon,
    register: words.register,
    rows: words.rows,
    derived: words.derived,
    shared: view.shared,
    once: ground.once,
    evidence: ground.evidenceOf,
    judge: (demand) => judge(demand, subject),
    anchor: ground.anchor,
  }
  return subject
}
