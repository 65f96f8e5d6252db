/** What is told with some words is answered: a suggestion received by a reply, a loss by what was learnt. */
import type { Find, Hit, Subject } from '../model/assertion.ts'
import type { Quantity } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { closed, count, find, flag } from './schema.ts'

interface AnsweredParams {
  readonly find: Find
  readonly by: Find
  readonly again?: Find
  readonly sentences?: number
  readonly apart?: boolean
}

/** How far after the words a figure of nought may stand, in code units. */
const REACH = 12

/** Whether the figure right after a match says that there was none. */
function isNought(bySentence: ReadonlyMap<number, readonly Quantity[]>, { sentence, end }: Hit): boolean {
  const next = bySentence.get(sentence)?.find(({ start }) => start >= end)
  return next !== undefined && next.value === 0 && next.kind === 'count' && next.start - end <= REACH
}

function quantitiesIn(subject: Subject, wanted: ReadonlySet<number>): ReadonlyMap<number, readonly Quantity[]> {
  const groups = new Map<number, Quantity[]>()
  for (const quantity of subject.reading.quantities) {
    if (!wanted.has(quantity.sentence)) continue
    const group = groups.get(quantity.sentence)
    if (group) group.push(quantity)
    else groups.set(quantity.sentence, [quantity])
  }
  return groups
}

/** Whether an answer stands in the sentence of a match or in one of the next of its paragraph. */
function isFollowed(subject: Subject, { sentence }: Hit, answers: ReadonlySet<number>, sentences: number): boolean {
  const all = subject.reading.sentences
  for (let next = sentence; next <= sentence + sentences; next += 1) {
    if (all[next]?.block !== all[sentence]?.block) return false
    if (answers.has(next)) return true
  }
  return false
}

/** Whether an answer elsewhere speaks of the same thing: any word does, unless words are kept apart. */
const isSameWord = (term: string, other: string, apart = false): boolean => !apart || term.includes(other) || other.includes(term)

export const answered = defineAssertion<AnsweredParams>({
  kind: 'answered',
  summary: 'What is told with some words is followed by an answer, near it or wherever the words stand again; nought needs none.',
  params: closed(
    {
      find: find('What asks for an answer.'),
      by: find('Words of the answer.'),
      again: find('Words that speak of the same thing elsewhere; `find` when left out.'),
      apart: flag('Whether an answer elsewhere must stand beside the same word; false when left out.'),
      sentences: count('How many sentences after its own the answer may stand in, in the same paragraph; 2 when left out.'),
    },
    ['again', 'apart', 'sentences'],
  ),
  variants: ['unanswered'],
  facts: ['term', 'count'],
  evaluate(subject, params) {
    const hits = subject.hits(params.find)
    if (hits.length === 0) return { notApplicable: 'find: nothing' }
    const answers = new Set<number>()
    for (const { sentence } of subject.hitsAnywhere(params.by)) answers.add(sentence)
    const elsewhere = subject.hitsAnywhere(params.again ?? params.find).filter(({ sentence }) => answers.has(sentence))
    const isAnswered = ({ term }: Hit): boolean => elsewhere.some((other) => isSameWord(term, other.term, params.apart))
    const alone = hits.filter((hit) => !isAnswered(hit) && !isFollowed(subject, hit, answers, params.sentences ?? 2))
    if (alone.length === 0) return verdict(hits.length, [])
    const quantities = quantitiesIn(subject, new Set(alone.map(({ sentence }) => sentence)))
    const open = alone.filter((hit) => !isNought(quantities, hit))
    const [first, ...rest] = open
    if (first === undefined) return verdict(hits.length, [])
    const { term, start, end } = first
    const related = rest.map((hit) => ({ start: hit.start, end: hit.end, message: hit.term }))
    return verdict(hits.length, [{ variant: 'unanswered', start, end, facts: { term, count: open.length }, related }])
  },
})
