/** The evidence matrix: how well a report shows that each requirement was met. */
import type { Hit } from '../model/assertion.ts'
import type { Requirement } from '../model/pack.ts'
import type { Span } from '../model/place.ts'
import type { Quantity, Reading, Sentence } from '../model/reading.ts'
import type { Role } from '../model/report-tree.ts'
import { isNegated } from '../reading/negation.ts'
import type { Mentions } from './mentions.ts'
import { findWhole, holdsPart, isOwn } from './part-evidence.ts'
import { type EvidenceFound, PLACES, shown } from './shown-places.ts'

/** How long a sentence must be to tell of something done, in code units. */
const TOLD = 20

/** How long the opening sentence of an item may be to count as its heading. */
const OPENING = 30

/** How far a figure may stand from the word that it is about, in code units, when a comma lies between. */
const REACH = 16

/** 。 ； and the line's end part clauses; ， does where they are far apart. */
const [STOP, SEMICOLON, COMMA, NEWLINE] = [0x3002, 0xff1b, 0xff0c, 0x0a]

/** Roles whose sentences can tell of plans or shortcomings only. */
const NOT_DONE: readonly Role[] = ['problems', 'plans']

function counts(sentence: Sentence | undefined, roles: readonly Role[]): sentence is Sentence {
  if (sentence === undefined || sentence.part === 'title' || sentence.part === 'residue') return false
  if (roles.length > 0) return holdsPart(sentence, roles)
  return !NOT_DONE.includes(sentence.role) && (sentence.tense === 'done' || sentence.tense === 'requirement')
}

/** Whether a figure is about the thing that a word names: in one clause, or a few characters apart. */
function isAbout(view: string, hit: Span, quantity: Span): boolean {
  const [from, to] = hit.end <= quantity.start ? [hit.end, quantity.start] : [quantity.end, hit.start]
  const isNear = to - from <= REACH
  for (let at = from; at < to; at += 1) {
    const code = view.charCodeAt(at)
    if (code === STOP || code === SEMICOLON || code === NEWLINE || (code === COMMA && !isNear)) return false
  }
  return true
}

/** Whether a quantity is a figure of the report year in one of the units that a requirement is told in. */
function fits({ quantified: { units } }: Requirement, quantity: Quantity, year: number | null): boolean {
  return isOwn(quantity, year) && (units === undefined || units.length === 0 || units.includes(quantity.unit))
}

/** A figure in the cells after the one that holds a hit, up to the end of the line; the cell may name its unit in brackets. */
function inRow(
  reading: Reading,
  requirement: Requirement,
  hit: Hit,
  year: number | null,
  bySentence: readonly Quantity[][],
): Quantity | undefined {
  const { view, sentences } = reading
  const cell = sentences[hit.sentence]
  if (cell?.part !== 'table') return undefined
  const unit = /（([^（）]{1,3})）/.exec(view.slice(cell.start, cell.end))?.[1]
  const isNamed = unit !== undefined && requirement.quantified.units?.includes(unit)
  const lineEnd = view.indexOf('\n', hit.end)
  for (let next = hit.sentence + 1; sentences[next]?.part === 'table'; next += 1) {
    if (lineEnd >= 0 && (sentences[next] as Sentence).start > lineEnd) break
    const figure = bySentence[next]?.find(
      (quantity) => fits(requirement, quantity, year) || (isNamed && quantity.kind === 'bare'),
    )
    if (figure !== undefined) return figure
  }
  return undefined
}

function figureAbout(
  view: string,
  requirement: Requirement,
  hit: Hit,
  year: number | null,
  quantities: readonly Quantity[] | undefined,
): Quantity | undefined {
  if (quantities === undefined) return undefined
  for (const quantity of quantities) if (fits(requirement, quantity, year) && isAbout(view, hit, quantity)) return quantity
  return undefined
}

/** Hits with the figures that are about them; those that nobody will see are left out. */
function quantified(
  reading: Reading,
  requirement: Requirement,
  hits: readonly Hit[],
  year: number | null,
  bySentence: readonly Quantity[][],
): Span[] {
  const found: Span[] = []
  let last = -1
  for (const hit of hits) {
    if (found.length >= PLACES && hit.sentence !== last) break
    const figure =
      figureAbout(reading.view, requirement, hit, year, bySentence[hit.sentence]) ??
      inRow(reading, requirement, hit, year, bySentence)
    if (figure === undefined || !isUsable(reading, requirement, hit)) continue
    found.push({ start: Math.min(hit.start, figure.start), end: Math.max(hit.end, figure.end) })
    last = hit.sentence
  }
  return found
}

/** Whether a hit tells of something done and is not denied. */
const isUsable = (reading: Reading, { roles }: Requirement, hit: Hit): boolean =>
  counts(reading.sentences[hit.sentence], roles) && !isNegated(reading.view, hit.start)

/** The hits that can be used, `most` at most. */
function usable(reading: Reading, requirement: Requirement, hits: readonly Hit[], most = Infinity): Hit[] {
  const kept: Hit[] = []
  for (const hit of hits) {
    if (kept.length >= most) break
    if (isUsable(reading, requirement, hit)) kept.push(hit)
  }
  return kept
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

/** The first told sentence of a range, such as the one that says what stands under a heading. */
function toldIn(reading: Reading, range: Span, after: number): Sentence | undefined {
  for (let index = range.start; index < range.end; index += 1) {
    const sentence = reading.sentences[index]
    if (
      sentence &&
      index > after &&
      sentence.part !== 'heading' &&
      sentence.tense === 'done' &&
      sentence.end - sentence.start >= TOLD
    )
      return sentence
  }
  return undefined
}

/** What is told right under a heading, or after the opening words of an item, that names the requirement. */
function underName(reading: Reading, hits: readonly Hit[]): Sentence[] {
  return hits.flatMap((hit) => {
    const opening = reading.sentences[hit.sentence] as Sentence
    const section = reading.sections[opening.section]
    const item = reading.items[opening.item]
    if (section !== undefined && NOT_DONE.includes(section.role)) return []
    if (opening.part === 'heading' && section !== undefined) return toldIn(reading, section.sentences, hit.sentence) ?? []
    const opensItem = item !== undefined && item.sentences.start === hit.sentence && opening.end - opening.start <= OPENING
    return opensItem ? (toldIn(reading, item.sentences, hit.sentence) ?? []) : []
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
  if (!requirement.wholeSection) return findByWords(reading, requirement, mentions, year, bySentence)
  const whole = findWhole(reading, requirement, year, bySentence)
  // A part that was put among the achievements is told there, in the words that the requirement gives.
  return whole.level === 'absent' ? findByWords(reading, { ...requirement, roles: [] }, mentions, year, bySentence) : whole
}

/** Deeds of the heads are told in the part on their duties, or in the paragraph that names the duty; unnamed ones with figures. */
function toldNear(reading: Reading, named: readonly Hit[], hits: readonly Hit[]): readonly Hit[] {
  const { sentences } = reading
  const blocks = new Set(named.map(({ sentence }) => sentences[sentence]?.block))
  return hits.filter(({ sentence }) => {
    const own = sentences[sentence]
    return own !== undefined && (own.role === 'responsibility' || blocks.has(own.block))
  })
}

function findByWords(
  reading: Reading,
  requirement: Requirement,
  mentions: Mentions,
  year: number | null,
  bySentence: readonly Quantity[][],
): EvidenceFound {
  const own = usable(reading, requirement, mentions.hits(requirement.named))
  const named = [...own, ...usable(reading, requirement, mentions.hits(requirement.collective))]
  const near = (hits: readonly Hit[]): readonly Hit[] => (requirement.needsName ? toldNear(reading, named, hits) : hits)
  const figures = quantified(reading, requirement, near(mentions.hits(requirement.quantified)), year, bySentence)
  if (figures.length > 0) return shown('quantified', figures)
  if (requirement.needsName && named.length === 0) return shown('absent', [])
  const told = underName(reading, own)
  const isOfIt = ({ text }: Sentence): boolean => requirement.quantified.terms?.some((term) => text.includes(term)) === true
  const counted = told.filter(
    (sentence) => isOfIt(sentence) && bySentence[sentence.index]?.some((quantity) => fits(requirement, quantity, year)),
  )
  if (requirement.needsName && counted.length > 0) return shown('quantified', counted)
  const deeds = [...usable(reading, requirement, near(mentions.hits(requirement.described)), PLACES), ...told]
  if (deeds.length > 0) return shown('described', deeds)
  return named.length > 0 ? shown('named', named) : shown('absent', [])
}
