/** The members of a fixed set all occur in their exact words. */
import type { Find, Hit, Subject } from '../model/assertion.ts'
import type { Fault, Verdict } from '../model/finding.ts'
import type { LexiconClause } from '../model/pack.ts'
import type { Span } from '../model/place.ts'
import { defineAssertion, listed, verdict } from './define.ts'
import { closed, find, name, role } from './schema.ts'

interface CoversParams {
  readonly set: string
  readonly find: Find
  readonly near?: Find
  readonly role: string
  readonly unless?: Find
  readonly toldBy?: string
  readonly toldInstead?: string
}

const holding = (members: readonly LexiconClause[], word: string, key: 'terms' | 'near'): LexiconClause | undefined =>
  members.find((member) => member[key].includes(word))

/** The stretch from the first to the last hit of one sentence, the sentence with most hits. */
function fullest(hits: readonly Hit[]): Span | undefined {
  const bySentence = new Map<number, Hit[]>()
  for (const hit of hits) bySentence.set(hit.sentence, [...(bySentence.get(hit.sentence) ?? []), hit])
  const [most] = [...bySentence.values()].sort((one, other) => other.length - one.length)
  const [first, last] = [most?.at(0), most?.at(-1)]
  return first && last ? { start: first.start, end: last.end } : undefined
}

function misworded(members: readonly LexiconClause[], near: readonly Hit[]): readonly Fault[] {
  return near.map(({ term, start, end }) => {
    const right = holding(members, term, 'near')?.canonical ?? ''
    return {
      variant: 'misworded',
      start,
      end,
      facts: { wrong: term, right, missing: right },
      suggestions: right === '' ? [] : [right],
    }
  })
}

function judgeSet(
  subject: Subject,
  params: CoversParams,
  members: readonly LexiconClause[],
  collective: readonly string[],
): Verdict {
  const hits = subject.hits(params.find)
  const near = params.near ? subject.hits(params.near) : []
  const examined = Math.max(1, subject.sentences.length)
  const told = (member: LexiconClause, category: string | undefined): boolean =>
    category !== undefined && ['described', 'quantified'].includes(subject.evidence(`${category}/${member.id}`)?.level ?? '')
  const found = members.filter((member) => hits.some((hit) => member.terms.includes(hit.term)) || told(member, params.toldBy))
  const meant = members.filter((member) => near.some((hit) => member.near.includes(hit.term)))
  const faults = [...misworded(members, near)]
  const missing = members.filter((member) => !found.includes(member) && !meant.includes(member))
  if (missing.length === 0 && faults.length === 0 && members.length > 0) return verdict(examined, faults)
  const facts = {
    found: listed(found.map((member) => member.canonical)),
    missing: listed(missing.map((member) => member.canonical)),
    count: found.length,
    total: members.length,
  }
  if (found.length === 0 && meant.length === 0) {
    const instead = members.filter((member) => told(member, params.toldInstead))
    const isTold = instead.length > 0 && instead.length >= members.length - 1
    const name = hits.find((hit) => collective.includes(hit.term))
    faults.push(
      name
        ? { variant: 'collective', start: name.start, end: name.end, facts }
        : { variant: isTold ? 'unnamed' : 'absent', ...subject.anchor(params.role), facts },
    )
  } else if (missing.length > 0) {
    faults.push({ variant: 'partial', ...(fullest(hits) ?? fullest(near) ?? subject.anchor(params.role)), facts })
  }
  return verdict(examined, faults)
}

export const covers = defineAssertion<CoversParams>({
  kind: 'covers',
  summary: 'Every member of a set (a lexicon with clauses) occurs in its own words; near words are named as such.',
  params: closed(
    {
      set: name('Name of the lexicon that is the set.'),
      find: find('Search for the members: the set itself, with what it must stand beside.'),
      near: find('Search for the near words of the members (`nearWords`).'),
      role: { ...role, description: 'Section in which a missing set is missed.' },
      unless: find('Words that show that the set is not due here.'),
      toldBy: name('Category of the requirements of the same names whose evidence shows a member told in other words.'),
      toldInstead: name(
        'The same where no member is named at all: with evidence for all members but one the set is `unnamed`, not absent.',
      ),
    },
    ['near', 'unless', 'toldBy', 'toldInstead'],
  ),
  variants: ['absent', 'unnamed', 'collective', 'partial', 'misworded'],
  facts: ['found', 'missing', 'count', 'total', 'wrong', 'right'],
  evaluate(subject, params) {
    const lexicon = subject.lexicon(params.set)
    if (lexicon === undefined) return { notApplicable: `lexicon: ${params.set}` }
    if (params.unless && subject.hitsAnywhere(params.unless).length > 0) return { notApplicable: 'unless' }
    return judgeSet(subject, params, lexicon.clauses, lexicon.collective)
  },
})
