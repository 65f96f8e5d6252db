/** Watches one rule at work: what it looked at, in which order, and what it made of it. */
import type { Assertion, Subject } from '../model/assertion.ts'
import type { Lexicon, Rule, RulePack } from '../model/pack.ts'
import type { Position, Span } from '../model/place.ts'
import type { Reading } from '../model/reading.ts'
import { FACT_LISTS, type FactList, type Look, type RuleTrace, type SeenPlace } from '../model/trace.ts'
import { positionAt } from '../text/positions.ts'
import type { CheckOptions } from './check-options.ts'
import { createChecker } from './checker.ts'
import type { Observe } from './observe.ts'
import { keepOnce } from './subject.ts'

/** Where a look is noted down, and how a place is told. */
interface Notebook {
  readonly looks: Look[]
  /** The sets that were asked for. */
  readonly sets: Map<string, Lexicon>
  readonly place: (span: Span) => SeenPlace
}

/** What of a list of facts stands in the sentences of a scope. */
function factsIn({ reading, sentences, sections }: Subject, list: FactList): readonly Span[] {
  if (list === 'identity') return Object.values(reading.identity.places).filter((span) => span !== undefined)
  if (list === 'sections') return sections.map(({ headingSpan }) => headingSpan)
  const scoped = new Set(sentences.map(({ index }) => index))
  if (list === 'items') return reading.items.filter((item) => scoped.has(item.sentences.start))
  return reading[list].filter(({ sentence }: { readonly sentence: number }) => scoped.has(sentence))
}

/** A reading that notes down which facts are read from it, each list once. */
function watchedReading(subject: Subject, { looks, place }: Notebook): Reading {
  const seen = new Set<FactList>()
  const read = <List extends FactList>(list: List): Reading[List] => {
    if (!seen.has(list)) looks.push({ sort: 'facts', of: list, places: factsIn(subject, list).map(place) })
    seen.add(list)
    return subject.reading[list]
  }
  const lists = FACT_LISTS.map((list) => [list, { get: () => read(list), enumerable: true }] as const)
  return Object.defineProperties({ ...subject.reading }, Object.fromEntries(lists))
}

/** A subject that notes down every look at it. What rules share is made anew, so that it is seen being made. */
function watched(notebook: Notebook, answer: Parameters<Observe>[2], subject: Subject): Subject {
  const { looks, sets, place } = notebook
  const words = (find: Parameters<Subject['hits']>[0], anywhere: boolean): ReturnType<Subject['hits']> => {
    const hits = anywhere ? subject.hitsAnywhere(find) : subject.hits(find)
    looks.push({ sort: 'words', find, anywhere, hits: hits.map((hit) => ({ term: hit.term, ...place(hit) })) })
    return hits
  }
  const reading = watchedReading(subject, notebook)
  const watching: Subject = {
    ...subject,
    reading,
    once: keepOnce(reading),
    shared: keepOnce({ reading, sentences: subject.sentences, sections: subject.sections }),
    hits: (find) => words(find, false),
    hitsAnywhere: (find) => words(find, true),
    lexicon: (name) => {
      const found = subject.lexicon(name)
      if (found !== undefined && found.clauses.length > 0) sets.set(name, found)
      return found
    },
    evidence: (requirement) => {
      const found = subject.evidence(requirement)
      looks.push({ sort: 'evidence', requirement, level: found?.level ?? null, places: (found?.places ?? []).map(place) })
      return found
    },
    judge: (demand) => {
      const verdict = answer(demand, watching)
      const variants = 'notApplicable' in verdict ? null : verdict.faults.map(({ variant }) => variant)
      looks.push({ sort: 'demand', ...demand, examined: verdict.examined ?? 0, variants })
      return verdict
    },
  }
  return watching
}

/** Which members of a set the rule found, and where. */
function setLook(lexicon: string, { clauses }: Lexicon, looks: readonly Look[]): Look {
  const hits = looks.flatMap((look) => (look.sort === 'words' ? look.hits : []))
  const members = clauses.map(({ canonical, terms }) => {
    const own = hits.filter(({ term }) => terms.includes(term))
    const places = new Map(own.map(({ term: _, ...place }) => [place.start.offset, place]))
    return { name: canonical, places: [...places.values()] }
  })
  return { sort: 'set', lexicon, members }
}

const findRule = (packs: readonly RulePack[], id: string): Rule | undefined =>
  packs.flatMap((pack) => pack.rules).findLast((rule) => rule.id === id)

/**
 * Runs the check and tells what one rule did in it; `null` where the rule is not there or did not run.
 */
export function traceRule(
  packs: readonly RulePack[],
  reading: Reading,
  ruleId: string,
  options: CheckOptions,
  assertions: readonly Assertion[] = [],
): RuleTrace | null {
  const rule = findRule(packs, ruleId)
  if (rule === undefined) return null
  const looks: Look[] = []
  const sets = new Map<string, Lexicon>()
  let scoped: Subject | undefined
  const position = (span: Span): Position => positionAt(reading.lines, span)
  const place = (span: Span): SeenPlace => ({ quote: reading.source.text.slice(span.start, span.end), ...position(span) })
  const observe: Observe = (id, subject, answer) => {
    if (id !== ruleId) return subject
    scoped = subject
    return watched({ looks, sets, place }, answer, subject)
  }
  const result = createChecker(packs, assertions)(reading, { ...options, observe })
  const outcome = result.outcomes[ruleId]
  if (outcome === undefined) return null
  return {
    rule,
    outcome,
    sentences: (scoped?.sentences ?? []).map((sentence) => ({ ...sentence, position: position(sentence) })),
    sections: scoped?.sections ?? [],
    looks: [...looks, ...[...sets].map(([name, lexicon]) => setLook(name, lexicon, looks))],
    findings: result.findings.filter((finding) => finding.ruleId === ruleId),
  }
}
