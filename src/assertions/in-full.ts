/** A list of the steps of one procedure names them all. */
import type { Find, Hit } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { LexiconClause } from '../model/pack.ts'
import { defineAssertion, listed, verdict } from './define.ts'
import { closed, count, find, name, words } from './schema.ts'

interface InFullParams {
  readonly set: string
  readonly find: Find
  readonly near?: Find
  readonly around?: Find
  readonly least: number
  readonly must: readonly string[]
}

/** The hits of each sentence or section, in order: hits of one stand together. */
function grouped(hits: readonly Hit[], key: (hit: Hit) => number): readonly (readonly Hit[])[] {
  const groups: Hit[][] = []
  let last: number | undefined
  for (const hit of hits) {
    const own = key(hit)
    if (own === last) groups.at(-1)?.push(hit)
    else groups.push([hit])
    last = own
  }
  return groups
}

/** Hits by a number of theirs. */
function byNumber(hits: readonly Hit[], key: (hit: Hit) => number): ReadonlyMap<number, readonly Hit[]> {
  const groups = new Map<number, Hit[]>()
  for (const hit of hits) {
    const own = key(hit)
    const group = groups.get(own)
    if (group === undefined) groups.set(own, [hit])
    else group.push(hit)
  }
  return groups
}

/** Groups that are made when they are first asked for. */
function grouping(make: () => ReadonlyMap<number, readonly Hit[]>): typeof make {
  let made: ReturnType<typeof make> | undefined
  return () => {
    made ??= make()
    return made
  }
}

function membersOf(members: readonly LexiconClause[], hits: readonly Hit[], key: 'terms' | 'near'): readonly LexiconClause[] {
  const found: LexiconClause[] = []
  if (hits.length === 0) return found
  for (const member of members) if (hits.some(({ term }) => member[key].includes(term))) found.push(member)
  return found
}

function misworded(members: readonly LexiconClause[], near: readonly Hit[]): readonly Fault[] {
  return near.map(({ term, start, end }) => {
    const right = members.find((member) => member.near.includes(term))?.canonical ?? ''
    return { variant: 'misworded', start, end, facts: { wrong: term, right, missing: right }, suggestions: [right] }
  })
}

/** …集体讨论决定五个法定程序: the list ends there, and what it lacks is not told elsewhere; one that ends in 等 goes on. */
const isClosed = (view: string, last: Hit): boolean => /^[^，。；、等]{0,8}程序/.test(view.slice(last.end, last.end + 12))

/** Judges the list of one sentence; members told elsewhere in its section count as told. */
function judgeList(
  params: InFullParams,
  members: readonly LexiconClause[],
  own: readonly Hit[],
  near: readonly Hit[],
  around: () => readonly LexiconClause[],
): readonly Fault[] {
  const named = membersOf(members, own, 'terms')
  if (named.length < params.least && near.length === 0) return []
  const told = new Set([...named, ...membersOf(members, near, 'near')])
  if (told.size < params.least) return []
  const all = new Set([...told, ...around()])
  const missing = members.filter((member) => !all.has(member))
  const faults = [...misworded(members, near)]
  if (missing.length > 0) {
    const places = [...own, ...near]
    const variant = missing.some(({ id }) => params.must.includes(id)) ? 'partial' : 'brief'
    const facts = { missing: listed(missing.map(({ canonical }) => canonical)), count: all.size, total: members.length }
    faults.push({
      variant,
      start: Math.min(...places.map(({ start }) => start)),
      end: Math.max(...places.map(({ end }) => end)),
      facts,
    })
  }
  return faults
}

export const inFull = defineAssertion<InFullParams>({
  kind: 'in-full',
  summary: 'A sentence that lists several members of a set (a lexicon with clauses) lists them all, in their own words.',
  params: closed(
    {
      set: name('Name of the lexicon that is the set.'),
      find: find('Search for the members.'),
      near: find('Search for the near words of the members (`nearWords`).'),
      around: find('Search for members told in another sentence of the section; `find` when left out.'),
      least: count('How many different members make a list.'),
      must: words('Ids of members whose absence is `partial`; the absence of others alone is `brief`.'),
    },
    ['near', 'around'],
  ),
  variants: ['partial', 'brief', 'misworded'],
  facts: ['missing', 'count', 'total', 'wrong', 'right'],
  evaluate(subject, params) {
    const { view, sentences } = subject.reading
    const members = subject.lexicon(params.set)?.clauses ?? []
    const hits = subject.hits(params.find)
    const near = params.near ? subject.hits(params.near) : []
    const toldAround = params.around ? subject.hits(params.around) : hits
    const homeOf = (sentence: number, field: 'block' | 'section'): number => sentences[sentence]?.[field] ?? -1
    const told = {
      block: grouping(() => byNumber(toldAround, ({ sentence }) => homeOf(sentence, 'block'))),
      section: grouping(() => byNumber(toldAround, ({ sentence }) => homeOf(sentence, 'section'))),
    }
    const around = (own: readonly Hit[]): readonly LexiconClause[] => {
      const field = own.some((hit) => isClosed(view, hit)) ? 'block' : 'section'
      return membersOf(members, told[field]().get(homeOf((own[0] as Hit).sentence, field)) ?? [], 'terms')
    }
    const nearBySentence = byNumber(near, ({ sentence }) => sentence)
    const faults = grouped(hits, ({ sentence }) => sentence).flatMap((own) => {
      const beside = nearBySentence.get((own[0] as Hit).sentence) ?? []
      return judgeList(params, members, own, beside, () => around(own))
    })
    return verdict(Math.max(1, subject.sentences.length), faults)
  },
})
