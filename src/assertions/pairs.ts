/** Quotation marks, brackets and title marks stand in pairs within their paragraph. */
import type { Fault } from '../model/finding.ts'
import type { Block, Reading } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { gathered } from './gathered.ts'
import { noteCharacters } from './noted-characters.ts'
import { CLOSING_MARKS, OPENING_MARKS, pairOf } from './paired-marks.ts'
import { closed, count } from './schema.ts'

interface PairsParams {
  readonly most: number
}

/** A mark without its partner; `block` counts the blocks. */
interface Single {
  readonly at: number
  readonly mark: string
  readonly block: number
}

/** How many blocks later the partner may stand: quotations run over paragraphs, other pairs over a broken line. */
const REACH: Readonly<Record<string, number>> = { '“': 8 }
const SHORT_REACH = 2

/** 1） and 一） are numbers. */
function isOrdinal(view: string, block: Block, at: number): boolean {
  let from = at
  while (from > block.start && at - from < 3 && /[\d一二三四五六七八九十]/.test(view.charAt(from - 1))) from -= 1
  return from < at && (from === block.start || '，。；：、 ”'.includes(view.charAt(from - 1)))
}

/** More marks are never open at once; where they are, the block is looked at one by one. */
const DEEPEST = 16
/** Blocks in which not all marks stand in pairs, each inside the other: nearly every block has none but such pairs. */
function unpairedBlocks({ view, blocks }: Reading, places: readonly number[]): readonly Block[] {
  const unpaired: Block[] = []
  const open = new Int8Array(DEEPEST)
  let next = 0
  for (const block of blocks) {
    while (next < places.length && (places[next] as number) < block.start) next += 1
    let depth = 0
    for (; next < places.length && (places[next] as number) < block.end; next += 1) {
      const pair = pairOf(view.charCodeAt(places[next] as number))
      if (pair === 0) continue
      if (depth < 0 || depth === DEEPEST || (pair < 0 && (depth === 0 || open[depth - 1] !== -pair))) depth = -1
      else if (pair < 0) depth -= 1
      else {
        open[depth] = pair
        depth += 1
      }
    }
    if (depth !== 0 && block.part !== 'residue') unpaired.push(block)
  }
  return unpaired
}

/** Adds the marks of a block that find no partner, in order. */
function addSingles(view: string, block: Block, singles: Single[]): void {
  const open: Single[] = []
  const first = singles.length
  for (let at = block.start; at < block.end; at += 1) {
    const pair = pairOf(view.charCodeAt(at))
    if (pair === 0) continue
    if (pair > 0) {
      open.push({ at, mark: OPENING_MARKS.charAt(pair - 1), block: block.index })
      continue
    }
    const mark = CLOSING_MARKS.charAt(-pair - 1)
    let partner = open.length - 1
    while (partner >= 0 && open[partner]?.mark !== OPENING_MARKS.charAt(-pair - 1)) partner -= 1
    if (partner === open.length - 1 && partner >= 0) open.pop()
    else if (partner >= 0) singles.push(...open.splice(partner).slice(1))
    else if (mark !== '）' || !isOrdinal(view, block, at)) singles.push({ at, mark, block: block.index })
  }
  if (open.length === 0 && singles.length === first) return
  const own = [...singles.splice(first), ...open].sort((one, other) => one.at - other.at)
  singles.push(...own)
}

/** Singles whose partner does not stand in a later block. */
function withoutPartner(singles: readonly Single[]): readonly Single[] {
  const waiting: Single[] = []
  const alone = new Set(singles)
  for (const single of singles) {
    if (OPENING_MARKS.includes(single.mark)) {
      waiting.push(single)
      continue
    }
    const opening = OPENING_MARKS.charAt(CLOSING_MARKS.indexOf(single.mark))
    const at = waiting.findLastIndex(({ mark }) => mark === opening)
    const partner = waiting[at]
    if (partner === undefined || single.block - partner.block > (REACH[opening] ?? SHORT_REACH) || single.block === partner.block)
      continue
    alone.delete(single)
    alone.delete(partner)
    waiting.length = at
  }
  return [...alone]
}

/** Each paragraph of a long quotation opens with a mark of its own, and only the last is closed. */
function goesOn({ view, blocks }: Reading, { mark, block }: Single): boolean {
  const next = blocks[block + 1]
  return mark === '“' && next !== undefined && view.charAt(next.start) === '“'
}

/** One fault for the single marks of one block: a pair of one and the same quotation mark is turned the wrong way. */
function faultOf(singles: readonly Single[]): Fault {
  const [{ at, mark }, second] = singles as readonly [Single, ...Single[]]
  const facts = { mark }
  const isTurned =
    second !== undefined && singles.length % 2 === 0 && '“”'.includes(mark) && singles.every((one) => one.mark === mark)
  if (isTurned) return { variant: 'turned', start: at, end: second.at + 1, facts }
  return OPENING_MARKS.includes(mark)
    ? { variant: 'unclosed', start: at, end: at + 1, facts }
    : { variant: 'unopened', start: at, end: at + 1, facts }
}

export const pairs = defineAssertion<PairsParams>({
  kind: 'pairs',
  summary: 'Quotation marks, brackets and title marks stand in pairs within their paragraph.',
  params: closed({ most: count('Up to so many paragraphs are named one by one; more make one finding.') }),
  variants: ['unclosed', 'unopened', 'turned'],
  facts: ['mark', 'count'],
  evaluate({ reading, once }, { most }) {
    const { view, blocks } = reading
    const singles: Single[] = []
    for (const block of unpairedBlocks(reading, once(noteCharacters).paired)) addSingles(view, block, singles)
    if (singles.length === 0) return verdict(blocks.length, [])
    const byBlock = new Map<number, Single[]>()
    for (const single of withoutPartner(singles)) {
      if (goesOn(reading, single)) continue
      const others = byBlock.get(single.block)
      if (others) others.push(single)
      else byBlock.set(single.block, [single])
    }
    const faults = [...byBlock.values()].map(faultOf)
    return verdict(
      blocks.length,
      gathered(faults, most, ({ facts }) => String(facts?.mark)),
    )
  },
})
