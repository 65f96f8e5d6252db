/** Evidence for a requirement that asks for a part of the report as such. */
import type { Requirement } from '../model/pack.ts'
import type { Quantity, Reading, Sentence } from '../model/reading.ts'
import type { Role } from '../model/report-tree.ts'
import { type EvidenceFound, PLACES, shown } from './shown-places.ts'

/** Whether a figure is one of this report year and no mere comparison. */
export const isOwn = (quantity: Quantity, year: number | null): boolean =>
  quantity.kind !== 'ordinal' &&
  quantity.kind !== 'bare' &&
  quantity.comparison === null &&
  (quantity.period === null || quantity.period === year)

/** Whether a sentence stands in such a part, or tells of shortcomings where they have no heading of their own. */
export const holdsPart = ({ role, tense }: Sentence, roles: readonly Role[]): boolean =>
  roles.includes(role) || (tense === 'problem' && roles.includes('problems'))

/** Judges a requirement that asks for a part of the report as such; only as many places are gathered as are shown. */
export function findWhole(
  { sentences }: Reading,
  { roles }: Requirement,
  year: number | null,
  bySentence: readonly Quantity[][],
): EvidenceFound {
  const own: Sentence[] = []
  const text: Sentence[] = []
  const figures: Quantity[] = []
  for (const sentence of sentences) {
    if (!holdsPart(sentence, roles) || sentence.part === 'residue') continue
    if (own.length < PLACES) own.push(sentence)
    if (sentence.part !== 'body' && sentence.part !== 'table') continue
    if (text.length < PLACES) text.push(sentence)
    for (const quantity of bySentence[sentence.index] ?? []) if (isOwn(quantity, year)) figures.push(quantity)
    if (figures.length >= PLACES) break
  }
  if (figures.length > 0) return shown('quantified', figures)
  if (text.length > 0) return shown('described', text)
  return own.length > 0 ? shown('named', own) : shown('absent', [])
}
