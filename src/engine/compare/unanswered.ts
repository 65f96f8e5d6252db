/** Plans of last year of which this year's report says nothing. */
import type { Span } from '../../model/place.ts'
import type { Reading } from '../../model/reading.ts'
import { pairsOf, shareOf } from './kinship.ts'
import type { Piece } from './parts.ts'
import type { Remark } from './remark.ts'

/** The share of a plan's pairs below which nothing in the report answers it. */
const ANSWERED = 0.3
/** Fewer pairs than these tell no subject. */
const FEWEST = 4

/** Each plan of last year without an answer; `place` is where this year's report would tell of it. */
export function unansweredPlans(last: readonly Piece[], now: Reading, place: Span): readonly Remark[] {
  const told = now.sentences
    .filter(({ part, role }) => part !== 'residue' && role !== 'plans')
    .map(({ text }) => text)
    .join('\n')
  const pairs = pairsOf(told)
  return last.flatMap((piece): readonly Remark[] => {
    if (piece.role !== 'plans') return []
    const own = pairsOf(piece.text)
    const share = shareOf(own, pairs)
    if (share === null || own.size < FEWEST || share >= ANSWERED) return []
    const plan = piece.text.slice(0, piece.lead.end - piece.start)
    return [{ id: 'plans/unanswered-from-last-year', variant: 'unanswered', ...place, facts: { plan } }]
  })
}
