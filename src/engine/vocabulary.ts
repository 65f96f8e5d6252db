/** All words that a set of packs looks for, gathered once so that one pass over a text finds them all. */
import type { Find } from '../model/assertion.ts'
import type { PatternMatcher, RulePack } from '../model/pack.ts'
import { neededWords } from '../text/needed-words.ts'
import { buildTerms, type Terms } from '../text/terms.ts'
import type { Matches } from './matches.ts'
import { wordsOfRow } from './register-index.ts'

/**
 * What a word does in a search: it is looked for, masks a longer word, must stand beside or must not, or is one of the words,
 * or of a second list of words, that every match of its patterns holds.
 */
export const USES = ['main', 'except', 'with', 'without', 'needed', 'neededToo'] as const
export type Use = (typeof USES)[number]

/** A search prepared for use. */
export interface PreparedFind {
  readonly index: number
  readonly find: Find
  /** Compiled when first asked for. */
  readonly patterns: () => readonly PatternMatcher[]
  readonly hasPatterns: boolean
  /** Whether a match counts only where the text around it allows. */
  readonly looksAround: boolean
}

/** Words and where they are used: plain data that can be worked out when packs are compiled. */
export interface WordList {
  readonly terms: Terms
  readonly words: readonly string[]
  /** The searches that use each word and how (`find * USES.length + use`), word after word. */
  readonly uses: readonly number[]
  /** Where the uses of each word end in `uses`. */
  readonly ends: readonly number[]
}

/** The words of all searches of a set of packs. */
export interface Vocabulary extends Pick<WordList, 'terms' | 'words'> {
  /** As in the word list, close together in memory: a text asks for them all over. */
  readonly uses: Int32Array
  readonly ends: Int32Array
  readonly finds: readonly PreparedFind[]
  readonly indexOf: ReadonlyMap<object, number>
  /** Rooms for matches that no check uses now. */
  readonly rooms: Matches[]
  /** Searches whose patterns match only in blocks with their needed words: how many lists of these they have. */
  readonly needing: () => ReadonlyMap<number, 1 | 2>
}

const [NEEDED, NEEDED_TOO] = [USES.indexOf('needed'), USES.indexOf('neededToo')]

/** The searches that have needed words; read off the words, which may have been worked out before. */
function needingOf(uses: WordList['uses']): Vocabulary['needing'] {
  let needing: Map<number, 1 | 2> | undefined
  return () => {
    if (needing !== undefined) return needing
    needing = new Map()
    for (const use of uses) {
      const find = Math.floor(use / USES.length)
      if (use % USES.length === NEEDED_TOO) needing.set(find, 2)
      else if (use % USES.length === NEEDED && !needing.has(find)) needing.set(find, 1)
    }
    return needing
  }
}

const isFind = (value: object): value is Find =>
  'terms' in value || 'lexicons' in value || 'nearWords' in value || 'registers' in value || 'patterns' in value

/** Every search inside the parameters of a demand or a requirement, at any depth. */
function findsWithin(value: unknown, found: Find[] = []): Find[] {
  if (value === null || typeof value !== 'object') return found
  if (isFind(value)) found.push(value)
  for (const inner of Object.values(value)) findsWithin(inner, found)
  return found
}

function matchersOf({ patterns = [] }: Find, { pattern }: RulePack): Pick<PreparedFind, 'patterns' | 'hasPatterns'> {
  let made: readonly PatternMatcher[] | undefined
  return {
    hasPatterns: patterns.length > 0,
    patterns: () => {
      made ??= patterns.map(pattern)
      return made
    },
  }
}

/** The words of a list of packs that were worked out before, where they hold for these packs. */
function workedOut(packs: readonly RulePack[]): WordList | null {
  const list = packs[0]?.words?.list
  const holds = ({ words, rules, requirements }: RulePack, at: number): boolean =>
    words !== undefined &&
    words.list === list &&
    words.at === at &&
    words.of === packs.length &&
    words.rules === rules &&
    words.requirements === requirements
  return list !== undefined && packs.every(holds) ? (list as WordList) : null
}

/**
 * Gathers the words of all packs: apart for those whose words were worked out together before and for the others, so that
 * a pack of one's own does not cost the work on all.
 */
export function gatherVocabularies(packs: readonly RulePack[]): readonly Vocabulary[] {
  const known = packs[0]?.words?.of ?? 0
  const [first, others] = [packs.slice(0, known), packs.slice(known)]
  if (others.length === 0 || workedOut(first) === null) return [gatherVocabulary(packs)]
  return [gatherVocabulary(first), gatherVocabulary(others)]
}

function endsOf(lists: readonly (readonly number[])[]): number[] {
  let end = 0
  return lists.map(({ length }) => {
    end += length
    return end
  })
}

const readied = ({ terms, words, uses, ends }: WordList): Pick<Vocabulary, 'terms' | 'words' | 'uses' | 'ends'> => ({
  terms,
  words,
  uses: Int32Array.from(uses),
  ends: Int32Array.from(ends),
})

/** Gathers the words of all packs; the same packs give the same vocabulary in any order of use. */
export function gatherVocabulary(packs: readonly RulePack[]): Vocabulary {
  const numbers = new Map<string, number>()
  const uses: number[][] = []
  const finds: PreparedFind[] = []
  const indexOf = new Map<object, number>()

  const known = workedOut(packs)
  const enter = (words: readonly string[] | undefined, find: number, use: Use): void => {
    for (const word of words ?? []) {
      if (word === '') continue
      let number = numbers.get(word)
      if (number === undefined) {
        number = numbers.size
        numbers.set(word, number)
        uses.push([])
      }
      uses[number]?.push(find * USES.length + USES.indexOf(use))
    }
  }

  for (const pack of packs) {
    const demands = [
      ...pack.rules.flatMap((rule) => [rule.demand.params, rule.when.mentions]),
      ...pack.requirements.flatMap(({ collective, named, described, quantified }) => [collective, named, described, quantified]),
    ]
    for (const find of findsWithin(demands)) {
      if (indexOf.has(find)) continue
      const index = finds.length
      indexOf.set(find, index)
      const looksAround = find.negated === false || find.quoted === false || find.cited === false || find.notBefore !== undefined
      finds.push({ index, find, ...matchersOf(find, pack), looksAround })
      if (known !== null) continue
      enter(find.terms, index, 'main')
      for (const name of find.lexicons ?? []) {
        const lexicon = pack.lexicons[name]
        enter(lexicon?.terms, index, 'main')
        for (const clause of lexicon?.clauses ?? []) enter(clause.terms, index, 'main')
        enter(lexicon?.collective, index, 'main')
        enter(lexicon?.except, index, 'except')
      }
      for (const name of find.nearWords ?? []) {
        for (const clause of pack.lexicons[name]?.clauses ?? []) enter(clause.near, index, 'main')
      }
      for (const name of find.registers ?? []) {
        for (const row of pack.registers[name]?.rows ?? []) enter(wordsOfRow(row), index, 'main')
      }
      enter(find.except, index, 'except')
      enter(find.with, index, 'with')
      enter(find.without, index, 'without')
      const [needed, neededToo] = neededWords(find.patterns ?? [])
      enter(needed, index, 'needed')
      enter(neededToo, index, 'neededToo')
    }
  }
  if (known !== null) return { ...readied(known), finds, indexOf, rooms: [], needing: needingOf(known.uses) }
  const words = [...numbers.keys()]
  const list = { terms: buildTerms(words), words, uses: uses.flat(), ends: endsOf(uses) }
  return { ...readied(list), finds, indexOf, rooms: [], needing: needingOf(list.uses) }
}
