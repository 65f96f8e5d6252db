/** Which sentences and sections a rule looks at. */
import type { Hit, Subject } from '../model/assertion.ts'
import type { Scope } from '../model/pack.ts'
import type { Reading, Section, Sentence } from '../model/reading.ts'
import { ROLES, TENSES } from '../model/report-tree.ts'

/** The sentences and sections of one scope. */
export interface ScopeView {
  readonly sentences: readonly Sentence[]
  readonly sections: readonly Section[]
  /** Those of the hits whose sentences are in the scope. */
  readonly within: (hits: readonly Hit[]) => readonly Hit[]
  readonly shared: Subject['shared']
}

/** A scope made ready once for any number of readings. */
export interface PreparedScope {
  readonly scope: Scope
  /** Scopes of one name are the same: a checker keeps one of them, so that their rules share one view. */
  readonly name: string
  /** The bits of all traits that a sentence may have. */
  readonly mask: number
}

const PARTS = ['title', 'addressee', 'preamble', 'heading', 'body', 'table', 'signature', 'date', 'residue'] as const

/** The bit of a trait; none for a name that is not in the list. */
function bit(list: readonly string[], name: string, shift: number): number {
  const index = list.indexOf(name)
  return index < 0 ? 0 : 1 << (index + shift)
}

/** Shifts of the three groups of bits: one bit for each role, tense and part. */
const TENSE_SHIFT = ROLES.length
const PART_SHIFT = ROLES.length + TENSES.length

const bits = (names: readonly string[], list: readonly string[], shift: number): number =>
  names.reduce((mask, name) => mask | bit(list, name, shift), 0)

/** Prepares a scope. An empty list lets everything through, of parts everything but residue. */
export function prepareScope(scope: Scope): PreparedScope {
  const { roles, tenses, parts } = scope
  const mask =
    bits(roles.length === 0 ? ROLES : roles, ROLES, 0) |
    bits(tenses.length === 0 ? TENSES : tenses, TENSES, TENSE_SHIFT) |
    bits(parts.length === 0 ? PARTS.slice(0, -1) : parts, PARTS, PART_SHIFT)
  return { scope, name: `${roles.join()}|${tenses.join()}|${parts.join()}`, mask }
}

const traitsOf = ({ role, tense, part }: Sentence): number =>
  bit(ROLES, role, 0) | bit(TENSES, tense, TENSE_SHIFT) | bit(PARTS, part, PART_SHIFT)

function chosen(sentences: readonly Sentence[], traits: Int32Array, mask: number): readonly Sentence[] {
  const own: Sentence[] = []
  for (let index = 0; index < traits.length; index += 1) {
    if (((traits[index] as number) & ~mask) === 0) own.push(sentences[index] as Sentence)
  }
  return own
}

function look(reading: Reading, traits: Int32Array, { scope, mask }: PreparedScope): ScopeView {
  const { roles } = scope
  const isOpen = scope.parts.length === 0 && roles.length === 0 && scope.tenses.length === 0
  const sentences = isOpen ? reading.sentences.filter(({ part }) => part !== 'residue') : chosen(reading.sentences, traits, mask)
  const sections =
    roles.length === 0
      ? reading.sections
      : reading.sections.filter(({ role, also }) => roles.includes(role) || (also !== null && roles.includes(also)))
  const ground = { reading, sentences, sections }
  const isWithin = ({ sentence }: Hit): boolean => ((traits[sentence] as number) & ~mask) === 0
  let made: Map<unknown, unknown> | undefined
  return {
    ...ground,
    // Hits never stand in residue: an open scope holds them all.
    within: (hits) => (isOpen || hits.every(isWithin) ? hits : hits.filter(isWithin)),
    shared: (build) => {
      made ??= new Map<unknown, unknown>()
      const known = made.get(build)
      if (known !== undefined) return known as ReturnType<typeof build>
      const fresh = build(ground)
      made.set(build, fresh)
      return fresh
    },
  }
}

/** Looks up scopes over one reading. */
export function scopeViews(reading: Reading): (scope: PreparedScope) => ScopeView {
  const traits = new Int32Array(reading.sentences.length)
  for (let index = 0; index < traits.length; index += 1) traits[index] = traitsOf(reading.sentences[index] as Sentence)
  const views = new Map<PreparedScope, ScopeView>()
  return (scope) => {
    let view = views.get(scope)
    if (view === undefined) {
      view = look(reading, traits, scope)
      views.set(scope, view)
    }
    return view
  }
}
