/** Where a thing is told, a set of facts is told with it, each with its figure. */
import type { Find, Hit, Subject } from '../model/assertion.ts'
import type { LexiconClause } from '../model/pack.ts'
import type { Quantity } from '../model/reading.ts'
import { defineAssertion, listed, verdict } from './define.ts'
import { closed, find, flag, name, role } from './schema.ts'

interface ToldWithParams {
  readonly about: Find
  readonly set: string
  readonly find: Find
  readonly figure?: boolean
  readonly role: string
}

/** What may stand between a figure and the word that it is of: 99%的满意率. */
const REACH = 6
const BEFORE = /^[^，。；、：！？]*$/

/** Whether a figure stands right before a word. The length is looked at first, so that no long text is cut out. */
const isBefore = ({ end }: Quantity, { start }: Hit, view: string): boolean =>
  end <= start && start - end <= REACH && BEFORE.test(view.slice(end, start))

const isFigure = ({ kind }: Quantity): boolean => kind !== 'ordinal' && kind !== 'bare'

/** What may stand between figures of one list: 99%、97%. */
const LIST_GAP = 2
/** One figure for all that is named before it: 按时办结率、满意率均为100%. */
const FOR_ALL = /[均都皆]|双双/

/** How many figures stand in one list from a place on. */
function inList(figures: readonly Quantity[], from: number, end: number): number {
  let count = 1
  for (; from + count < figures.length; count += 1) {
    const [before, next] = [figures[from + count - 1] as Quantity, figures[from + count] as Quantity]
    if (next.sentence !== before.sentence || next.start >= end || next.start - before.end > LIST_GAP) return count
  }
  return count
}

/**
 * The words with a figure of their own: one that follows before the next word, or stands right before. Words that are
 * listed before their figures (按时办结率、满意率分别为99%、97%) have one each, the last word the last figure; words that have
 * none are without.
 */
function withFigure(hits: readonly Hit[], figures: readonly Quantity[], view: string): readonly Hit[] {
  const told: Hit[] = []
  let waiting: Hit[] = []
  let at = 0
  for (const [index, hit] of hits.entries()) {
    const next = hits[index + 1]
    const end = next?.sentence === hit.sentence ? next.start : Number.POSITIVE_INFINITY
    while (at < figures.length && (figures[at] as Quantity).start < hit.start) at += 1
    const [before, after] = [figures[at - 1], figures[at]]
    waiting.push(hit)
    if (after?.sentence === hit.sentence && after.start < end) {
      const isForAll = FOR_ALL.test(view.slice(hit.end, Math.min(after.start, hit.end + REACH)))
      told.push(...(isForAll ? waiting : waiting.slice(-inList(figures, at, end))))
      waiting = []
    } else if (before?.sentence === hit.sentence && isBefore(before, hit, view)) {
      told.push(hit)
      waiting.pop()
    }
    if (end === Number.POSITIVE_INFINITY) waiting = []
  }
  return told
}

/** The paragraphs in which the thing is told: their first mention, and the hits of the set in them. */
function paragraphs(
  subject: Subject,
  { about, find: members }: ToldWithParams,
): { readonly first: Hit | undefined; readonly hits: readonly Hit[] } {
  const blockOf = ({ sentence }: Hit): number | undefined => subject.reading.sentences[sentence]?.block
  const told = subject.hits(about)
  const blocks = new Set(told.map(blockOf))
  return { first: told[0], hits: subject.hits(members).filter((hit) => blocks.has(blockOf(hit))) }
}

export const toldWith = defineAssertion<ToldWithParams>({
  kind: 'told-with',
  summary:
    'A thing is told, and in its paragraphs every member of a set (a lexicon with clauses) is told with it, each with a figure.',
  params: closed(
    {
      about: find('Words for the thing: 12345, 热线.'),
      set: name('Name of the lexicon that is the set.'),
      find: find('Search for the members of the set.'),
      figure: flag('Whether each member needs a figure beside it; true when left out.'),
      role: { ...role, description: 'Section in which the thing is missed.' },
    },
    ['figure'],
  ),
  variants: ['absent', 'partial', 'bare'],
  facts: ['found', 'missing', 'bare'],
  evaluate(subject, params) {
    const lexicon = subject.lexicon(params.set)
    if (lexicon === undefined) return { notApplicable: `lexicon: ${params.set}` }
    const examined = Math.max(1, subject.sentences.length)
    const { first, hits } = paragraphs(subject, params)
    const ofMember =
      (list: readonly Hit[]) =>
      (member: LexiconClause): boolean =>
        list.some(({ term }) => member.terms.includes(term))
    const found = lexicon.clauses.filter(ofMember(hits))
    const missing = lexicon.clauses.filter((member) => !found.includes(member))
    const figured =
      params.figure === false ? hits : withFigure(hits, subject.reading.quantities.filter(isFigure), subject.reading.view)
    const bare = found.filter((member) => !ofMember(figured)(member))
    if (first !== undefined && missing.length === 0 && bare.length === 0) return verdict(examined, [])
    const names = (members: readonly LexiconClause[]): string => listed(members.map(({ canonical }) => canonical))
    const facts = { found: names(found), missing: names(missing), bare: names(bare) }
    if (first === undefined) return verdict(examined, [{ variant: 'absent', ...subject.anchor(params.role), facts }])
    const place = { start: first.start, end: first.end }
    if (missing.length > 0) return verdict(examined, [{ variant: 'partial', ...place, facts }])
    return verdict(examined, bare.length > 0 ? [{ variant: 'bare', ...place, facts }] : [])
  },
})
