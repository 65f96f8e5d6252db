/** Words without which a pattern cannot match, so that a text that holds none of them need not be tried. */

/** What is known of a piece of a pattern. */
interface Piece {
  /** All texts that it matches, where these are few; else `null`. */
  readonly exact: readonly string[] | null
  /** Words of which each of its matches holds one; `null` where none are known. */
  readonly needed: readonly string[] | null
}

const MOST_WORDS = 40
/** A single character stands in nearly every text. */
const SHORTEST = 2
const ANYTHING: Piece = { exact: null, needed: null }
const NOTHING: Piece = { exact: [''], needed: null }

const leastLength = (words: readonly string[]): number => Math.min(...words.map(({ length }) => length))

/** Of two lists the one that tells more: whose shortest word is longer, or that has fewer. */
function better(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  if (one === null || one.length > MOST_WORDS || leastLength(one) === 0) return other
  if (other === null) return one
  const [first, second] = [leastLength(one), leastLength(other)]
  return first > second || (first === second && one.length < other.length) ? one : other
}

const neededBy = ({ exact, needed }: Piece): readonly string[] | null => better(exact, needed)

function oneAfterOther(pieces: readonly Piece[]): Piece {
  let needed: readonly string[] | null = null
  let run: readonly string[] = ['']
  let isExact = true
  for (const piece of pieces) {
    const joined = piece.exact === null ? [] : run.flatMap((start) => (piece.exact ?? []).map((end) => start + end))
    if (piece.exact !== null && joined.length <= MOST_WORDS) {
      run = joined
      continue
    }
    isExact = false
    needed = better(run, better(piece.needed, needed))
    run = piece.exact ?? ['']
  }
  return isExact ? { exact: run, needed } : { exact: null, needed: better(run, needed) }
}

function oneOf(branches: readonly Piece[]): Piece {
  if (branches.length === 1) return branches[0] as Piece
  const exact = branches.every((branch) => branch.exact !== null) ? branches.flatMap((branch) => branch.exact ?? []) : null
  const lists = branches.map(neededBy)
  const needed = lists.every((list) => list !== null) ? lists.flat() : null
  return { exact: exact !== null && exact.length <= MOST_WORDS ? exact : null, needed }
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
  if (match[0].startsWith('?') && piece.exact !== null) return { exact: [...piece.exact, ''], needed: null }
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
    if (sort === CLASS) return /^\[[^^\\-]+\]$/.test(match) ? { exact: [...match.slice(1, -1)], needed: null } : ANYTHING
    if (/^\\[.+*?()[\]{}|/\\^$-]$/.test(match)) return { exact: [match.charAt(1)], needed: null }
    return CLASS_ESCAPE.test(match) ? ANYTHING : null
  }
  const character = pattern.charAt(at)
  if ('([)|*+?{}^$'.includes(character)) return null
  place.at += 1
  // Words are found over blanks, so a blank itself tells nothing.
  return character === '.' || character.trim() === '' ? ANYTHING : { exact: [character], needed: null }
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
 * Words of which every match of a pattern holds at least one; `null` where no such words are known. The pattern is in the
 * linear-time dialect; whatever is not understood gives `null`.
 */
export function neededWords(pattern: string): readonly string[] | null {
  const place = { pattern, at: 0 }
  const whole = branchesAt(place)
  if (whole === null || place.at < pattern.length) return null
  const words = neededBy(whole)
  return words === null || leastLength(words) < SHORTEST ? null : [...new Set(words)]
}
