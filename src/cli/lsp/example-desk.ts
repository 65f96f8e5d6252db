/** Runs the examples of rules that are open in an editor, and runs them again when the pack changes. */
import type { ExampleResults } from '../../editor/pack-lenses.ts'
import { rehearse } from '../../engine/rehearse.ts'
import type { RulePack } from '../../model/pack.ts'
import type { Rehearsal } from '../../model/rehearsal.ts'
import { readText } from '../../readers/text.ts'
import { interpret } from '../../reading/interpret.ts'

export interface ExampleDesk {
  /** Asks that the examples of a rule be run with the next judgement of its pack, and ever after. */
  readonly ask: (place: string, rule: string) => void
  /** Runs what is asked for; `null` for a pack that cannot be used now. */
  readonly run: (place: string, pack: RulePack | null) => ExampleResults
  /** What the last run brought. */
  readonly results: (place: string) => ExampleResults
  /** Whether anything has come out otherwise since this was asked last. */
  readonly hasNews: () => boolean
  readonly forget: (place: string) => void
}

const inShort = (results: ExampleResults | undefined): string =>
  JSON.stringify([...(results ?? [])].map(([rule, rehearsals]) => [rule, rehearsals.map(({ fault }) => fault)]))

/** Opens the desk. */
export function openExampleDesk(): ExampleDesk {
  const asked = new Map<string, Set<string>>()
  const told = new Map<string, ExampleResults>()
  const state = { hasNews: false }
  return {
    ask: (place, rule) => void asked.set(place, (asked.get(place) ?? new Set()).add(rule)),
    run: (place, pack) => {
      const wanted = asked.get(place)
      const rules = wanted === undefined || pack === null ? [] : pack.rules.filter(({ id }) => wanted.has(id))
      const results = new Map<string, Rehearsal[]>()
      for (const rule of rules) {
        results.set(rule.id, [...rehearse(pack as RulePack, (text) => interpret(readText(text)), { rules: [rule] })])
      }
      if (inShort(results) !== inShort(told.get(place))) state.hasNews = true
      told.set(place, results)
      return results
    },
    results: (place) => told.get(place) ?? new Map(),
    hasNews: () => {
      const { hasNews } = state
      state.hasNews = false
      return hasNews
    },
    forget: (place) => {
      asked.delete(place)
      told.delete(place)
    },
  }
}
