/** Each problem is answered by a plan: by its subject, not by equal words. */
import type { Find, Hit, Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Reading, Sentence } from '../model/reading.ts'
import { isHan } from '../text/characters.ts'
import { defineAssertion, listed, verdict } from './define.ts'
import { closed, find, name, role, words } from './schema.ts'
import { type Unit, unitsOf } from './units.ts'

interface AnswersParams {
  readonly register: string
  readonly find: Find
  readonly broad: readonly string[]
  readonly by: string
  readonly common: readonly string[]
  readonly lacking: readonly string[]
  readonly causal: readonly string[]
}

/** Of the pairs of characters that open a problem, how many must come again where no topic tells. */
const KIN = 0.2

/** Pairs of neighbouring Han characters, each as one number. */
function pairsOf(text: string): ReadonlySet<number> {
  const pairs = new Set<number>()
  let before = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const han = isHan(code) ? code : 0
    if (before !== 0 && han !== 0) pairs.add(before * 0x10000 + han)
    before = han
  }
  return pairs
}

/** The text with a comma for each of the words. */
const without = (text: string, words: readonly string[]): string =>
  words.reduce((rest, word) => rest.replaceAll(word, '，'), text)

interface Ground {
  readonly broad: ReadonlySet<string>
  /** Ids of the topics of the plans. */
  readonly planned: ReadonlySet<string>
  /** The share of the pairs of a problem's opening that the plans have too. */
  readonly kinship: (opening: string) => number
  /** Whether the clause of a hit says that its topic falls short, and not that it is a cause. */
  readonly fallsShort: (hit: Hit) => boolean
}

/** The clause around a hit, within its sentence. */
function clauseOf({ view, sentences }: Reading, { start, end, sentence }: Hit): string {
  const whole = sentences[sentence] as Sentence
  let [from, to] = [start, end]
  while (from > whole.start && !'，。；'.includes(view.charAt(from - 1))) from -= 1
  while (to < whole.end && !'，。；'.includes(view.charAt(to))) to += 1
  return view.slice(from, to)
}

/** Pairs of the plans are gathered only when a problem shares no topic with them, and then once. */
function kinshipWith(plans: () => string, common: readonly string[]): Ground['kinship'] {
  let planned: ReadonlySet<number> | undefined
  return (opening) => {
    const pairs = [...pairsOf(without(opening, common))]
    planned ??= pairsOf(plans())
    const shared = planned
    return pairs.length === 0 ? 1 : pairs.filter((pair) => shared.has(pair)).length / pairs.length
  }
}

/** The hits inside each unit; both lists are in order of place. */
function hitsOf(units: readonly Unit[], hits: readonly Hit[]): readonly (readonly Hit[])[] {
  let next = 0
  return units.map((unit) => {
    const own: Hit[] = []
    for (; next < hits.length && (hits[next] as Hit).start < unit.end; next += 1) {
      const hit = hits[next] as Hit
      if (hit.start >= unit.start) own.push(hit)
    }
    return own
  })
}

interface Told {
  readonly hit: Hit
  readonly topic: string
  readonly name: string
}

function faultOf(unit: Unit, ordinal: number, told: readonly Told[], opening: string, ground: Ground): Fault | null {
  const open = told.filter(({ topic }) => !ground.planned.has(topic))
  const facts = { ordinal, unit: unit.title, topics: listed(open.map(({ name: topic }) => topic)) }
  const isAnswered = told.length > open.length || ground.kinship(opening) >= KIN
  if (!isAnswered) return { variant: 'unanswered', start: unit.lead.start, end: unit.lead.end, facts }
  const narrow = open.find(({ hit, topic }) => !ground.broad.has(topic) && (hit.end <= unit.lead.end || ground.fallsShort(hit)))
  if (narrow === undefined) return null
  return { variant: 'topic', start: narrow.hit.start, end: narrow.hit.end, facts: { ...facts, topics: narrow.name } }
}

function groundOf(subject: Subject, params: AnswersParams, hits: readonly Hit[]): Ground {
  const { sentences } = subject.reading
  const planned = new Set<string>()
  for (const { term, sentence } of hits) {
    if (sentences[sentence]?.role === params.by) planned.add(String(subject.rows(params.register, term)[0]?.topic))
  }
  return {
    broad: new Set(params.broad),
    planned,
    fallsShort: (hit) => {
      const clause = clauseOf(subject.reading, hit)
      return params.lacking.some((word) => clause.includes(word)) && !params.causal.some((word) => clause.includes(word))
    },
    kinship: kinshipWith(
      () => sentences.flatMap((sentence) => (sentence.role === params.by ? [sentence.text] : [])).join('\n'),
      params.common,
    ),
  }
}

export const answers = defineAssertion<AnswersParams>({
  kind: 'answers',
  summary:
    'Each unit of the scope shares a topic (a row of a register of topics with their words) with the sections that answer it.',
  params: closed({
    register: name('Register of topics: `topic`, `name`, and the words that speak of it (`terms`).'),
    find: find('Search for the words of the topics.'),
    broad: words('Ids of topics too broad to be missed by themselves.'),
    by: { ...role, description: 'Role of the sections that answer.' },
    common: words('Words that occur in every such text and tell nothing.'),
    lacking: words('Words that say that the topic of a clause falls short: 不足, 未.'),
    causal: words('Words that say that a clause gives a cause: 由于.'),
  }),
  variants: ['unanswered', 'topic'],
  facts: ['ordinal', 'unit', 'topics'],
  evaluate(subject, params) {
    if (!subject.reading.sections.some((section) => section.role === params.by)) return { notApplicable: `role: ${params.by}` }
    const units = unitsOf(subject, 'problem')
    if (units.length === 0) return { notApplicable: 'units: problem' }
    const all = subject.hitsAnywhere(params.find)
    const ground = groundOf(subject, params, all)
    const hits = hitsOf(units, all)
    const faults = units.flatMap((unit, index) => {
      const told = (hits[index] ?? []).flatMap((hit): readonly Told[] => {
        const [row] = subject.rows(params.register, hit.term)
        return row ? [{ hit, topic: String(row.topic), name: String(row.name) }] : []
      })
      const opening = subject.reading.view.slice(unit.start, Math.min(unit.end, unit.lead.end + 40))
      return faultOf(unit, index + 1, told, opening, ground) ?? []
    })
    return verdict(units.length, faults)
  },
})
