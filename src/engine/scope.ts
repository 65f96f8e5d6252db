/** Which sentences and sections a rule looks at. */
import type { Hit, Subject } from '../model/assertion.ts'
import type { Scope } from '../model/pack.ts'
import type { Reading, Section, Sentence } from '../model/reading.ts'
import { ROLES, TENSES } from '../model/report-tree.ts'

/** The sentences and sections of one scope. */
export interface ScopeView {
  readonly sentences: readonly Sentence[]
  readonly sections: readonly Section[]
  /** Those of the hits whose sentences are in the scope. */
  readonly within: (hits: readonly Hit[]) => readonly Hit[]
  readonly shared: Subject['shared']
}

/** A scope made ready once for any number of readings. */
export interface PreparedScope {
  readonly scope: Scope
  /** Scopes of one name are the same: a checker numbers them alike, so that their rules share one view. */
  readonly name: string
  readonly number: number
  /** The bits of all traits that a sentence may have. */
  readonly mask: number
}

const PARTS = ['title', 'addressee', 'preamble', 'heading', 'body', 'table', 'signature', 'date', 'residue'] as const

/** The bit of a trait; none for a name that is not in the list. */
function bit(list: readonly string[], name: string, shift: number): number {
  const index = list.indexOf(name)
  return index < 0 ? 0 : 1 << (index + shift)
}

/** Shifts of the three groups of bits: one bit for each role, tense and part. */
const TENSE_SHIFT = ROLES.length
const PART_SHIFT = ROLES.length + TENSES.length

const bits = (names: readonly string[], list: readonly string[], shift: number): number =>
  names.reduce((mask, name) => mask | bit(list, name, shift), 0)

/** Prepares a scope; `numbers` are those of the names so far. An empty list lets everything through, of parts everything but residue. */
export function prepareScope(scope: Scope, numbers: Map<string, number>): PreparedScope {
  const { roles, tenses, parts } = scope
  const name = `${roles.join()}|${tenses.join()}|${parts.join()}`
  const number = numbers.get(name) ?? numbers.size
  numbers.set(name, number)
  const mask =
    bits(roles.length === 0 ? ROLES : roles, ROLES, 0) |
    bits(tenses.length === 0 ? TENSES : tenses, TENSES, TENSE_SHIFT) |
    bits(parts.length === 0 ? PARTS.slice(0, -1) : parts, PARTS, PART_SHIFT)
  return { scope, name, number, mask }
}

const traitsOf = ({ role, tense, part }: Sentence): number =>
  bit(ROLES, role, 0) | bit(TENSES, tense, TENSE_SHIFT) | bit(PARTS, part, PART_SHIFT)

/** What all scopes over one reading look at. */
interface Traits {
  readonly reading: Reading
  /** The bits of each sentence. */
  readonly ofSentence: readonly number[]
  /** The first sentences of stretches of the same bits, and the number of all sentences. */
  readonly stretches: readonly number[]
  /** The bits of the roles of each section. */
  readonly ofSection: readonly number[]
}

function readTraits(reading: Reading): Traits {
  const { sentences, sections } = reading
  const ofSentence: number[] = []
  const stretches: number[] = []
  let last: Sentence | undefined
  for (let index = 0; index < sentences.length; index += 1) {
    const sentence = sentences[index] as Sentence
    const { role, tense, part } = sentence
    const isSame = last !== undefined && role === last.role && tense === last.tense && part === last.part
    ofSentence[index] = isSame ? (ofSentence[index - 1] as number) : traitsOf(sentence)
    if (!isSame) stretches.push(index)
    last = sentence
  }
  stretches.push(sentences.length)
  const ofSection: number[] = []
  for (let index = 0; index < sections.length; index += 1) {
    const { role, also } = sections[index] as Section
    ofSection[index] = bit(ROLES, role, 0) | (also === null ? 0 : bit(ROLES, also, 0))
  }
  return { reading, ofSentence, stretches, ofSection }
}

/** The sentences that a mask lets through; where it lets all through, the reading's own list. */
function sentencesIn({ reading: { sentences }, ofSentence, stretches }: Traits, mask: number): readonly Sentence[] {
  const isOut = (from: number): boolean => ((ofSentence[from] as number) & ~mask) !== 0
  let count = 0
  for (let stretch = 0; stretch + 1 < stretches.length; stretch += 1) {
    const from = stretches[stretch] as number
    if (!isOut(from)) count += (stretches[stretch + 1] as number) - from
  }
  if (count === sentences.length) return sentences
  const own = new Array<Sentence>(count)
  let next = 0
  for (let stretch = 0; next < count; stretch += 1) {
    const [from, to] = [stretches[stretch] as number, stretches[stretch + 1] as number]
    if (isOut(from)) continue
    for (let index = from; index < to; index += 1, next += 1) own[next] = sentences[index] as Sentence
  }
  return own
}

function sectionsIn({ reading: { sections }, ofSection }: Traits, mask: number): readonly Section[] {
  const own: Section[] = []
  for (let index = 0; index < ofSection.length; index += 1) {
    if (((ofSection[index] as number) & mask) !== 0) own.push(sections[index] as Section)
  }
  return own
}

function look(all: Traits, { scope, mask }: PreparedScope): ScopeView {
  const { reading, ofSentence: traits } = all
  const isOpen = scope.parts.length === 0 && scope.roles.length === 0 && scope.tenses.length === 0
  const sentences = sentencesIn(all, mask)
  const sections = scope.roles.length === 0 ? reading.sections : sectionsIn(all, mask)
  const ground = { reading, sentences, sections }
  const isWithin = ({ sentence }: Hit): boolean => ((traits[sentence] as number) & ~mask) === 0
  let made: Map<unknown, unknown> | undefined
  return {
    ...ground,
    // Hits never stand in residue: an open scope holds them all.
    within: (hits) => (isOpen || hits.every(isWithin) ? hits : hits.filter(isWithin)),
    shared: (build) => {
      made ??= new Map<unknown, unknown>()
      const known = made.get(build)
      if (known !== undefined) return known as ReturnType<typeof build>
      const fresh = build(ground)
      made.set(build, fresh)
      return fresh
    },
  }
}

/** Looks up scopes over one reading. */
export function scopeViews(reading: Reading): (scope: PreparedScope) => ScopeView {
  const all = readTraits(reading)
  const views: ScopeView[] = []
  return (scope) => {
    views[scope.number] ??= look(all, scope)
    return views[scope.number] as ScopeView
  }
}
