/** Words without which a pattern cannot match, so that a text that holds none of them need not be tried. */

type Words = readonly string[]

/** What is known of a piece of a pattern. */
interface Piece {
  /** All texts that it matches, where these are few; else `null`. */
  readonly exact: Words | null
  /** Lists of words: each of its matches holds one of every list. The list that tells most comes first. */
  readonly needed: readonly Words[]
}

const MOST_WORDS = 40
/** A single character stands in nearly every text. */
const SHORTEST = 2
/** How many lists are kept: each more has its own words to look for. */
const MOST_LISTS = 2
const ANYTHING: Piece = { exact: null, needed: [] }
const NOTHING: Piece = { exact: [''], needed: [] }

const leastLength = (words: Words): number => Math.min(...words.map(({ length }) => length))

/** The lists that tell most: whose shortest word is longest, of those the ones that have the fewest words. */
function best(lists: readonly Words[]): readonly Words[] {
  return lists
    .filter((words) => words.length <= MOST_WORDS && leastLength(words) > 0)
    .sort((one, other) => leastLength(other) - leastLength(one) || one.length - other.length)
    .slice(0, MOST_LISTS)
}

const neededBy = ({ exact, needed }: Piece): readonly Words[] => {
  const whole = exact === null ? [] : best([exact])
  return whole.length > 0 ? whole : best(needed)
}

function oneAfterOther(pieces: readonly Piece[]): Piece {
  const needed: Words[] = []
  let run: Words = ['']
  let isExact = true
  for (const piece of pieces) {
    const joined = piece.exact === null ? [] : run.flatMap((start) => (piece.exact ?? []).map((end) => start + end))
    if (piece.exact !== null && joined.length <= MOST_WORDS) {
      run = joined
      continue
    }
    isExact = false
    needed.push(run, ...piece.needed)
    run = piece.exact ?? ['']
  }
  return isExact ? { exact: run, needed: [] } : { exact: null, needed: best([...needed, run]) }
}

function oneOf(branches: readonly Piece[]): Piece {
  if (branches.length === 1) return branches[0] as Piece
  const exact = branches.every((branch) => branch.exact !== null) ? branches.flatMap((branch) => branch.exact ?? []) : null
  return { exact: exact !== null && exact.length <= MOST_WORDS ? exact : null, needed: neededByOne(branches.map(neededBy)) }
}

/** What one of several must hold: one of the first words of any, and one of the second words of any. */
function neededByOne(choices: readonly (readonly Words[])[]): readonly Words[] {
  if (choices.some(({ length }) => length === 0)) return []
  const joined = (rank: number): Words => [...new Set(choices.flatMap((lists) => lists[Math.min(rank, lists.length - 1)] ?? []))]
  return choices.every(({ length }) => length === 1) ? [joined(0)] : [joined(0), joined(1)]
}

/** Where a pattern is read. */
interface Place {
  readonly pattern: string
  at: number
}

const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y

/** Takes what says how often a piece comes. */
function repeated(place: Place, piece: Piece): Piece {
  QUANTIFIER.lastIndex = place.at
  const match = QUANTIFIER.exec(place.pattern)
  if (match === null) return piece
  place.at += match[0].length
  if (match[0].startsWith('?') && piece.exact !== null) return { exact: [...piece.exact, ''], needed: [] }
  const isSure = match[0].startsWith('+') || Number(match[1] ?? 0) > 0
  return isSure ? { exact: null, needed: neededBy(piece) } : ANYTHING
}

const CLASS = /\[(?:\\.|[^\]\\])*\]/y
const OPENING = /\((?:\?:)?(?!\?)/y
/** Others, such as the number of a character, go on after the letter. */
const CLASS_ESCAPE = /^\\(?:[pP]\{[^}]*\}|[dDwWsSbBnrtfv])$/
const ESCAPE = /\\(?:[pP]\{[^}]*\}|.)/y

/** Takes the piece at a place; `null` for what is not understood, such as a look ahead. */
function pieceAt(place: Place): Piece | null {
  const { pattern, at } = place
  for (const sort of [CLASS, OPENING, ESCAPE]) {
    sort.lastIndex = at
    const match = sort.exec(pattern)?.[0]
    if (match === undefined) continue
    place.at += match.length
    if (sort === OPENING) return inBrackets(place)
    if (sort === CLASS) return /^\[[^^\\-]+\]$/.test(match) ? { exact: [...match.slice(1, -1)], needed: [] } : ANYTHING
    if (/^\\[.+*?()[\]{}|/\\^$-]$/.test(match)) return { exact: [match.charAt(1)], needed: [] }
    return CLASS_ESCAPE.test(match) ? ANYTHING : null
  }
  const character = pattern.charAt(at)
  if ('([)|*+?{}'.includes(character)) return null
  place.at += 1
  if (character === '^' || character === '$') return NOTHING
  // Words are found over blanks, so a blank itself tells nothing.
  return character === '.' || character.trim() === '' ? ANYTHING : { exact: [character], needed: [] }
}

function inBrackets(place: Place): Piece | null {
  const inner = branchesAt(place)
  if (inner === null || place.pattern.charAt(place.at) !== ')') return null
  place.at += 1
  return inner
}

function branchesAt(place: Place): Piece | null {
  const branches: Piece[] = []
  for (;;) {
    const pieces: Piece[] = [NOTHING]
    while (place.at < place.pattern.length && !'|)'.includes(place.pattern.charAt(place.at))) {
      const piece = pieceAt(place)
      if (piece === null) return null
      pieces.push(repeated(place, piece))
    }
    branches.push(oneAfterOther(pieces))
    if (place.pattern.charAt(place.at) !== '|') return oneOf(branches)
    place.at += 1
  }
}

/**
 * Lists of words, two at most, of each of which every match of any of the patterns holds one; none where no such words are
 * known. The patterns are in the linear-time dialect; whatever is not understood gives none.
 */
export function neededWords(patterns: readonly string[]): readonly Words[] {
  const choices = patterns.map((pattern) => {
    const place = { pattern, at: 0 }
    const whole = branchesAt(place)
    const known = whole === null || place.at < pattern.length ? [] : neededBy(whole)
    return known.filter((words) => leastLength(words) >= SHORTEST)
  })
  return neededByOne(choices).map((words) => [...new Set(words)])
}
