/** Each problem is answered by a plan: by its subject, not by equal words. */
import type { Find, Hit, Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Register } from '../model/pack.ts'
import type { Reading, Sentence } from '../model/reading.ts'
import { isHan } from '../text/characters.ts'
import { defineAssertion, faultsIn, listed, verdict } from './define.ts'
import { wordsIn } from './figures.ts'
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

/** Pairs of neighbouring Han characters. */
function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  let isAfterHan = false
  for (let at = 0; at < text.length; at += 1) {
    const isOne = isHan(text.charCodeAt(at))
    if (isAfterHan && isOne) pairs.add(text.slice(at - 1, at + 1))
    isAfterHan = isOne
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
  /** Whether the plans have enough of the pairs of a problem's opening too. */
  readonly isKin: (opening: string) => boolean
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

/** The text of the plans is put together only when a problem shares no topic with them, and then once. */
function kinshipWith(plans: () => string, common: readonly string[]): Ground['isKin'] {
  let planned: string | undefined
  return (opening) => {
    const pairs = pairsOf(without(opening, common))
    planned ??= plans()
    let shared = 0
    for (const pair of pairs) {
      if (shared / pairs.size >= KIN) return true
      if (planned.includes(pair)) shared += 1
    }
    return pairs.size === 0 || shared / pairs.size >= KIN
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

interface Topic {
  readonly topic: string
  readonly name: string
}

interface Told {
  readonly topic: Topic
  readonly hit: Hit
}

/** The topic of each word, of several the first: read once for all reports. */
function readTopics(register: Register | undefined): ReadonlyMap<string, Topic> {
  const topics = new Map<string, Topic>()
  for (const { terms, topic, name: called } of register?.rows ?? []) {
    for (const word of wordsIn(terms)) if (!topics.has(word)) topics.set(word, { topic: String(topic), name: String(called) })
  }
  return topics
}

function faultOf(unit: Unit, ordinal: number, told: readonly Told[], opening: string, ground: Ground): Fault | null {
  const open = told.filter(({ topic }) => !ground.planned.has(topic.topic))
  if (open.length === 0 && told.length > 0) return null
  const isAnswered = told.length > open.length || ground.isKin(opening)
  if (!isAnswered) {
    const facts = { ordinal, unit: unit.title, topics: listed(open.map(({ topic }) => topic.name)) }
    return { variant: 'unanswered', start: unit.lead.start, end: unit.lead.end, facts }
  }
  const narrow = open.find(
    ({ hit, topic }) => !ground.broad.has(topic.topic) && (hit.end <= unit.lead.end || ground.fallsShort(hit)),
  )
  if (narrow === undefined) return null
  const facts = { ordinal, unit: unit.title, topics: narrow.topic.name }
  return { variant: 'topic', start: narrow.hit.start, end: narrow.hit.end, facts }
}

function groundOf(subject: Subject, params: AnswersParams, hits: readonly Hit[]): Ground {
  const { sentences } = subject.reading
  const planned = new Set<string>()
  const topics = subject.derived(params.register, readTopics)
  let last = -1
  let isPlan = false
  for (const { term, sentence } of hits) {
    if (sentence !== last) isPlan = sentences[sentence]?.role === params.by
    last = sentence
    const topic = isPlan ? topics.get(term) : undefined
    if (topic !== undefined) planned.add(topic.topic)
  }
  return {
    broad: new Set(params.broad),
    planned,
    fallsShort: (hit) => {
      const clause = clauseOf(subject.reading, hit)
      return params.lacking.some((word) => clause.includes(word)) && !params.causal.some((word) => clause.includes(word))
    },
    isKin: kinshipWith(
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
    const topics = subject.derived(params.register, readTopics)
    const faults = faultsIn(units, (unit, index) => {
      const told: Told[] = []
      for (const hit of hits[index] ?? []) {
        const topic = topics.get(hit.term)
        if (topic !== undefined) told.push({ hit, topic })
      }
      const opening = subject.reading.view.slice(unit.start, Math.min(unit.end, unit.lead.end + 40))
      return faultOf(unit, index + 1, told, opening, ground)
    })
    return verdict(units.length, faults)
  },
})
