/** The members of a fixed phrase all stand in it, in their order. */
import type { Find, Hit } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { LexiconClause } from '../model/pack.ts'
import { defineAssertion, listed, verdict } from './define.ts'
import { choice, closed, count, find, name } from './schema.ts'

interface SequenceParams {
  readonly set: string
  readonly find: Find
  readonly least: number
  readonly ask?: 'order' | 'both'
}

/** Farther apart than this many code units two members are not of one phrase. */
const REACH = 6

const isParted = (view: string, from: number, to: number): boolean => to - from > REACH || /[，。；：]/.test(view.slice(from, to))

/** Runs of different hits that follow one another closely. */
function phrases(view: string, hits: readonly Hit[]): readonly (readonly Hit[])[] {
  const runs: Hit[][] = []
  for (const hit of hits) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const isNew = run?.every((one) => one.term !== hit.term)
    if (run && last && isNew && !isParted(view, last.end, hit.start)) run.push(hit)
    else runs.push([hit])
  }
  return runs
}

function judgePhrase(hits: readonly Hit[], members: readonly LexiconClause[], ask: 'order' | 'both'): Fault | null {
  const places = hits.map((hit) => members.findIndex((member) => member.terms.includes(hit.term)))
  const missing = members.filter((_, index) => !places.includes(index))
  const span = { start: hits[0]?.start ?? 0, end: hits.at(-1)?.end ?? 0 }
  const facts = { missing: listed(missing.map((member) => member.canonical)), count: members.length - missing.length }
  const right = members.map((member) => member.canonical).join('、')
  if (missing.length > 0) return ask === 'both' ? { variant: 'partial', ...span, facts: { ...facts, right } } : null
  const isOrdered = places.every((place, index) => index === 0 || place > (places[index - 1] as number))
  return isOrdered ? null : { variant: 'disordered', ...span, facts: { ...facts, right }, suggestions: [right] }
}

export const sequence = defineAssertion<SequenceParams>({
  kind: 'sequence',
  summary: 'Where several members of a fixed phrase (a lexicon with clauses) stand together, all do, in their order.',
  params: closed(
    {
      set: name('Name of the lexicon that is the phrase.'),
      find: find('Search for the members: the set itself, with what it must stand beside.'),
      least: count('How many different members make a phrase.'),
      ask: choice(['order', 'both'], 'Order alone, or completeness as well, as when left out.'),
    },
    ['ask'],
  ),
  variants: ['partial', 'disordered'],
  facts: ['missing', 'count', 'right'],
  evaluate(subject, params) {
    const members = subject.lexicon(params.set)?.clauses ?? []
    const runs = phrases(subject.reading.view, subject.hits(params.find)).filter(
      (run) => new Set(run.map((hit) => hit.term)).size >= params.least,
    )
    const faults = runs.flatMap((run) => judgePhrase(run, members, params.ask ?? 'both') ?? [])
    return verdict(Math.max(runs.length, subject.sentences.length), faults)
  },
})
