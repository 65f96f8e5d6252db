/** Finds what was probably meant. */

/** Edit distance of two short words, with a swap of neighbours as one step. */
export function editDistance(one: string, other: string): number {
  const width = other.length + 1
  const rows = Array.from({ length: one.length + 1 }, (_, row) => {
    const cells = new Array<number>(width).fill(0)
    cells[0] = row
    return cells
  })
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? 0
  for (let column = 0; column < width; column += 1) (rows[0] as number[])[column] = column
  for (let row = 1; row <= one.length; row += 1) {
    for (let column = 1; column < width; column += 1) {
      const same = one[row - 1] === other[column - 1]
      let best = Math.min(cell(row - 1, column) + 1, cell(row, column - 1) + 1, cell(row - 1, column - 1) + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (swapped) best = Math.min(best, cell(row - 2, column - 2) + 1)
      ;(rows[row] as number[])[column] = best
    }
  }
  return cell(one.length, other.length)
}

/** Words longer than this are not compared: nobody's slip. */
const LONGEST = 80

/** The candidate nearest to a word, or `undefined` when none is near enough to be meant. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined
  const wanted = word.toLowerCase()
  let best: string | undefined
  let least = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least || candidate.length > LONGEST) continue
    const distance = editDistance(wanted, candidate.toLowerCase())
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/** How many names a hint lists at most. */
const LISTED = 12

/** A hint for an unknown name: what was probably meant, else what there is. */
export function meant(word: string, candidates: Iterable<string>): string {
  const names = [...candidates]
  const best = nearest(word, names)
  if (best !== undefined) return `是不是要写“${best}”？`
  if (names.length === 0) return '这里还没有可用的名称。'
  const more = names.length > LISTED ? ` 等 ${names.length} 个` : ''
  return `可用的有：${names.slice(0, LISTED).join('、')}${more}。`
}

/** The word that a hint says was meant. */
export const wordMeant = (hint: string): string | undefined => /^(?:是不是要写|键要用英文，请写)“([^”]+)”/u.exec(hint)?.[1]
