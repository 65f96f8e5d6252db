/** Problems and paragraphs that were in last year's report already. */
import { pairsOf, plainText, shareOf, wordsOnly } from './kinship.ts'
import type { Piece } from './parts.ts'
import type { Remark } from './remark.ts'

/** Shorter texts say the same by chance: characters without punctuation. */
const SHORTEST_PROBLEM = 8
const SHORTEST_PARAGRAPH = 40
/** The share of pairs, both ways, from which a problem is the same in other words. */
const ALIKE = 0.7
/** Of problems beyond this number only those that are word for word the same are found. */
const MOST_PROBLEMS = 200

const isProblem = ({ role }: Piece): boolean => role === 'problems'

/** Problems of this year that stand in last year's report. */
export function repeatedProblems(last: readonly Piece[], now: readonly Piece[]): readonly Remark[] {
  const old = last.filter(isProblem)
  const same = new Set(old.map(({ text }) => plainText(text)))
  const known = old.slice(0, MOST_PROBLEMS).map((piece) => ({ piece, pairs: pairsOf(piece.text) }))
  return now.filter(isProblem).flatMap((piece, index): readonly Remark[] => {
    const plain = plainText(piece.text)
    if (plain.length < SHORTEST_PROBLEM) return []
    const place = { id: 'problems/repeated-from-last-year', ...piece.lead } as const
    if (same.has(plain)) return [{ ...place, variant: 'same', facts: {} }]
    if (index >= MOST_PROBLEMS) return []
    const pairs = pairsOf(piece.text)
    const kin = known.find(
      (candidate) => (shareOf(pairs, candidate.pairs) ?? 0) >= ALIKE && (shareOf(candidate.pairs, pairs) ?? 0) >= ALIKE,
    )
    if (kin === undefined) return []
    const { text, start, lead } = kin.piece
    return [{ ...place, variant: 'alike', facts: { last: text.slice(0, lead.end - start) } }]
  })
}

/** Paragraphs of this year's achievements, duties and plans that stand in last year's report, figures apart. */
export function copiedParagraphs(last: readonly Piece[], now: readonly Piece[]): readonly Remark[] {
  const same = new Set(last.map(({ text }) => plainText(text)))
  const words = new Set(last.map(({ text }) => wordsOnly(text)))
  return now.flatMap((piece): readonly Remark[] => {
    const bare = wordsOnly(piece.text)
    if (isProblem(piece) || bare.length < SHORTEST_PARAGRAPH || !words.has(bare)) return []
    const variant = same.has(plainText(piece.text)) ? 'same' : 'figures'
    return [{ id: 'text/copied-from-last-year', variant, start: piece.start, end: piece.end, facts: {} }]
  })
}
