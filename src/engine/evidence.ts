/** The evidence matrix: how well a report shows that each requirement was met. */
import type { Hit } from '../model/assertion.ts'
import type { EvidenceLevel } from '../model/finding.ts'
import type { Requirement } from '../model/pack.ts'
import type { Span } from '../model/place.ts'
import type { Quantity, Reading, Sentence } from '../model/reading.ts'
import type { Role } from '../model/report-tree.ts'
import { isNegated } from '../reading/negation.ts'
import type { Mentions } from './mentions.ts'

/** The level reached and the places that show it, in order of place. */
export interface EvidenceFound {
  readonly level: EvidenceLevel
  readonly places: readonly Span[]
}

/** How many places are shown for a requirement. */
const PLACES = 5

/** How far a figure may stand from the word that it is about, in code units, when a comma lies between. */
const REACH = 16

/** Roles whose sentences can tell of plans or shortcomings only. */
const NOT_DONE: readonly Role[] = ['problems', 'plans']

function counts(sentence: Sentence | undefined, roles: readonly Role[]): sentence is Sentence {
  if (sentence === undefined || sentence.part === 'title' || sentence.part === 'residue') return false
  if (roles.length > 0) return roles.includes(sentence.role)
  return !NOT_DONE.includes(sentence.role) && (sentence.tense === 'done' || sentence.tense === 'requirement')
}

/** Whether a figure is about the thing that a word names: in one clause, or a few characters apart. */
function isAbout(view: string, hit: Span, quantity: Span): boolean {
  const [from, to] = hit.end <= quantity.start ? [hit.end, quantity.start] : [quantity.end, hit.start]
  if (from >= to) return true
  const between = view.slice(from, to)
  if (/[。；\n]/u.test(between)) return false
  return !between.includes('，') || to - from <= REACH
}

/** Whether a figure is one of this report year and no mere comparison. */
const isOwn = (quantity: Quantity, year: number | null): boolean =>
  quantity.kind !== 'ordinal' &&
  quantity.kind !== 'bare' &&
  quantity.comparison === null &&
  (quantity.period === null || quantity.period === year)

function quantified(
  reading: Reading,
  requirement: Requirement,
  hits: readonly Hit[],
  year: number | null,
  bySentence: readonly Quantity[][],
): Span[] {
  const { units } = requirement.quantified
  return hits.flatMap((hit) => {
    const figure = bySentence[hit.sentence]?.find(
      (quantity) =>
        isOwn(quantity, year) &&
        (units === undefined || units.length === 0 || units.includes(quantity.unit)) &&
        isAbout(reading.view, hit, quantity),
    )
    return figure ? [{ start: Math.min(hit.start, figure.start), end: Math.max(hit.end, figure.end) }] : []
  })
}

/** Quantities by the sentence that holds them. */
export function quantitiesBySentence(reading: Reading): readonly Quantity[][] {
  const lists: Quantity[][] = []
  for (const quantity of reading.quantities) {
    lists[quantity.sentence] ??= []
    lists[quantity.sentence]?.push(quantity)
  }
  return lists
}

/** Sections whose heading names the requirement and whose text tells of things done. */
function underHeading(reading: Reading, hits: readonly Hit[]): Span[] {
  return hits.flatMap((hit) => {
    const heading = reading.sentences[hit.sentence] as Sentence
    if (heading.part !== 'heading') return []
    const section = reading.sections[heading.section]
    if (section === undefined || NOT_DONE.includes(section.role)) return []
    const told = reading.sentences
      .slice(section.sentences.start, section.sentences.end)
      .find((sentence) => sentence.part !== 'heading' && sentence.tense === 'done' && sentence.end - sentence.start >= 20)
    return told ? [told] : []
  })
}

/** Judges one requirement over one reading. */
export function findEvidence(
  reading: Reading,
  requirement: Requirement,
  mentions: Mentions,
  year: number | null,
  bySentence: readonly Quantity[][],
): EvidenceFound {
  const usable = (hits: readonly Hit[]): Hit[] =>
    hits.filter((hit) => counts(reading.sentences[hit.sentence], requirement.roles) && !isNegated(reading.view, hit.start))
  const named = usable(mentions.hits(requirement.named))
  const described = usable(mentions.hits(requirement.described))
  const figures = quantified(reading, requirement, usable(mentions.hits(requirement.quantified)), year, bySentence)
  if (figures.length > 0) return { level: 'quantified', places: figures.slice(0, PLACES) }
  const deeds = [...described, ...underHeading(reading, named)].sort((one, other) => one.start - other.start)
  if (deeds.length > 0) return { level: 'described', places: deeds.slice(0, PLACES).map(({ start, end }) => ({ start, end })) }
  if (named.length > 0) return { level: 'named', places: named.slice(0, PLACES).map(({ start, end }) => ({ start, end })) }
  return { level: 'absent', places: [] }
}
