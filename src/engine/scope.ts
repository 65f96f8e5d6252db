/** Which sentences and sections a rule looks at. */
import type { Hit, Subject } from '../model/assertion.ts'
import type { Scope } from '../model/pack.ts'
import type { Reading, Section, Sentence } from '../model/reading.ts'

/** The sentences and sections of one scope. */
export interface ScopeView {
  readonly sentences: readonly Sentence[]
  readonly sections: readonly Section[]
  /** Those of the hits whose sentences are in the scope. */
  readonly within: (hits: readonly Hit[]) => readonly Hit[]
  readonly shared: Subject['shared']
}

const lets = <Value>(list: readonly Value[], value: Value): boolean => list.length === 0 || list.includes(value)

function look(reading: Reading, scope: Scope): ScopeView {
  const isOpen = scope.parts.length === 0 && scope.roles.length === 0 && scope.tenses.length === 0
  const inside = new Uint8Array(reading.sentences.length)
  const sentences: Sentence[] = []
  for (const sentence of reading.sentences) {
    const wanted =
      (scope.parts.length === 0 ? sentence.part !== 'residue' : scope.parts.includes(sentence.part)) &&
      lets(scope.roles, sentence.role) &&
      lets(scope.tenses, sentence.tense)
    if (!wanted) continue
    inside[sentence.index] = 1
    sentences.push(sentence)
  }
  const sections = reading.sections.filter(
    (section) => lets(scope.roles, section.role) || (section.also !== null && scope.roles.includes(section.also)),
  )
  const ground = { reading, sentences, sections }
  const made = new Map<unknown, unknown>()
  return {
    ...ground,
    // Hits never stand in residue: an open scope holds them all.
    within: (hits) => (isOpen || hits.length === 0 ? hits : hits.filter(({ sentence }) => inside[sentence] === 1)),
    shared: (build) => {
      if (!made.has(build)) made.set(build, build(ground))
      return made.get(build) as ReturnType<typeof build>
    },
  }
}

/** Names a scope: rules whose scopes have one name share one view. */
export const scopeName = ({ roles, tenses, parts }: Scope): string => `${roles.join()}|${tenses.join()}|${parts.join()}`

/** Looks up scopes over one reading by name. */
export function scopeViews(reading: Reading): (name: string, scope: Scope) => ScopeView {
  const views = new Map<string, ScopeView>()
  return (name, scope) => {
    let view = views.get(name)
    if (view === undefined) {
      view = look(reading, scope)
      views.set(name, view)
    }
    return view
  }
}
