/** Headings → levels: which style of number stands inside which, as the document itself uses them. */
import type { Role } from '../model/report-tree.ts'
import type { DraftBlock } from './draft.ts'
import { STYLE_RANK } from './numbering.ts'

/** An open section while the levels are found. */
interface Open {
  readonly rank: number
  /** Number of the last heading on this level, 0 for none. */
  ordinal: number
  /** What its wording names, where it is one of the outer contents. */
  readonly role: Role | null
}

/** Ranks of headings without a number: marked ones by depth, those that name one of the four contents, the others. */
const MARKED = -20
const NAMED = 5
const TOPIC = 7
const HAN = STYLE_RANK.han
/** Rank of 一、 inside 一、; what leads out of it again; and the blanks that may stand between two headings without text. */
const NESTED = HAN + 1
const OUTER_ROLES: readonly Role[] = ['problems', 'responsibility', 'plans']
const LONGEST_GAP = 8
/** How long the text of a part on duties is at least that has no headings of its own. */
const SHORTEST_PART = 100

/** What the document as a whole does. */
interface Manner {
  /** Whether its outermost numbers are 一、. */
  readonly hasHan: boolean
  /** Rank of the numbered headings that are marked with a depth, by depth. */
  readonly rankOfDepth: ReadonlyMap<number, number>
  /** Whether topics without numbers stand beside a part on duties that comes before them. */
  readonly hasOuterTopics: boolean
}

/** Sets the level of each heading, 1 for the outermost. */
export function setLevels(drafts: readonly DraftBlock[]): void {
  const headed = drafts.filter((draft) => draft.heading !== null)
  const manner = mannerOf(headed)
  const stack: Open[] = []
  headed.forEach((draft, index) => {
    const { numbering } = draft
    const rank =
      numbering === null
        ? plainRank(draft, headed[index + 1], stack, manner)
        : numbering.style === 'han'
          ? hanRank(draft, headed[index - 1], stack)
          : STYLE_RANK[numbering.style]
    place(stack, rank, numbering?.ordinal ?? 0, draft.wording?.role ?? null)
    draft.level = stack.length
  })
}

/** A second level that an author numbered 一、 like the first begins anew right under a heading of the first. */
function hanRank(draft: DraftBlock, before: DraftBlock | undefined, stack: readonly Open[]): number {
  const restarts = draft.numbering?.ordinal === 1 && stack.at(-1)?.rank === HAN
  if (restarts && before !== undefined && before.heading?.isRunIn !== true && draft.start - before.end <= LONGEST_GAP)
    return NESTED
  const isInside = stack.some(({ rank }) => rank === NESTED)
  return isInside && !OUTER_ROLES.includes(draft.wording?.role ?? 'other') ? NESTED : HAN
}

function mannerOf(headed: readonly DraftBlock[]): Manner {
  const rankOfDepth = new Map<number, number>()
  let hasHan = false
  for (const { depth, numbering } of headed) {
    if (numbering === null) continue
    if (numbering.style === 'han') hasHan = true
    if (depth > 0 && !rankOfDepth.has(depth)) rankOfDepth.set(depth, STYLE_RANK[numbering.style])
  }
  return { hasHan, rankOfDepth, hasOuterTopics: opensWithDuties(headed) }
}

/** A report without numbers whose first heading is the part on duties, told in text of its own, and that no heading calls its achievements. */
function opensWithDuties(headed: readonly DraftBlock[]): boolean {
  const [first, second] = headed
  if (first?.wording?.role !== 'responsibility' || first.depth > 0 || second === undefined) return false
  if (second.start - first.end < SHORTEST_PART) return false
  return headed.every(({ numbering, wording }) => numbering === null && wording?.role !== 'achievements')
}

/** Closes what the heading ends and opens it. A number that goes on where another style stopped is a slip of style. */
function place(stack: Open[], rank: number, ordinal: number, role: Role | null): void {
  if (ordinal > 1 && !stack.some((open) => open.rank === rank)) {
    const sibling = stack.findLastIndex((open) => open.ordinal === ordinal - 1)
    if (sibling >= 0) {
      stack.length = sibling + 1
      ;(stack[sibling] as Open).ordinal = ordinal
      return
    }
  }
  while (stack.length > 0 && (stack.at(-1) as Open).rank >= rank) stack.pop()
  stack.push({ rank, ordinal, role })
}

function plainRank(draft: DraftBlock, next: DraftBlock | undefined, stack: readonly Open[], manner: Manner): number {
  const { depth, heading, wording } = draft
  if (depth > 0) return manner.rankOfDepth.get(depth) ?? MARKED + depth
  const restarts = next?.numbering?.style === 'han' && next.numbering.ordinal === 1
  if (wording?.isHeadingOnly === true && heading?.isRunIn !== true) return manner.hasHan && !restarts ? HAN : NAMED
  return topicRank(stack, manner)
}

/** A heading that names a topic stands inside what is open, beside the topics before it. */
function topicRank(stack: readonly Open[], manner: Manner): number {
  const beside = stack.findLast(({ rank }) => rank === TOPIC || rank % 10 === 9)
  if (beside !== undefined) return beside.rank
  const top = stack.at(-1)
  if (manner.hasOuterTopics && stack[0]?.rank === NAMED && (stack[0].role === 'responsibility' || stack[0].role === null))
    return NAMED
  if (top === undefined) return manner.hasHan ? HAN : TOPIC
  return top.rank < TOPIC ? TOPIC : top.rank + 9 - (top.rank % 10)
}
