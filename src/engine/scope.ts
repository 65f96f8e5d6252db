/** Which sentences and sections a rule looks at. */
import type { Scope } from '../model/pack.ts'
import type { Reading, Section, Sentence } from '../model/reading.ts'

/** The sentences and sections of one scope. */
export interface ScopeView {
  readonly sentences: readonly Sentence[]
  readonly sections: readonly Section[]
  readonly holds: (sentence: number) => boolean
}

const lets = <Value>(list: readonly Value[], value: Value): boolean => list.length === 0 || list.includes(value)

function look(reading: Reading, scope: Scope): ScopeView {
  const inside = new Uint8Array(reading.sentences.length)
  const sentences = reading.sentences.filter((sentence) => {
    const wanted =
      (scope.parts.length === 0 ? sentence.part !== 'residue' : scope.parts.includes(sentence.part)) &&
      lets(scope.roles, sentence.role) &&
      lets(scope.tenses, sentence.tense)
    if (wanted) inside[sentence.index] = 1
    return wanted
  })
  const sections = reading.sections.filter(
    (section) => lets(scope.roles, section.role) || (section.also !== null && scope.roles.includes(section.also)),
  )
  return { sentences, sections, holds: (sentence) => inside[sentence] === 1 }
}

/** Looks up scopes over one reading; rules with the same scope share one view. */
export function scopeViews(reading: Reading): (scope: Scope) => ScopeView {
  const views = new Map<string, ScopeView>()
  return (scope) => {
    const key = `${scope.roles.join()}|${scope.tenses.join()}|${scope.parts.join()}`
    let view = views.get(key)
    if (view === undefined) {
      view = look(reading, scope)
      views.set(key, view)
    }
    return view
  }
}
