/** No characters that show nothing, or show as boxes. */
import type { Fault } from '../model/finding.ts'
import type { Span } from '../model/place.ts'
import { defineAssertion, verdict } from './define.ts'
import { gathered } from './gathered.ts'
import { MOJIBAKE_START, type Noted, noteCharacters } from './noted-characters.ts'
import { MOJIBAKE, numberOf, SORTS, type Sort, sortOf } from './odd-characters.ts'
import { choice, closed } from './schema.ts'

interface StrayCharactersParams {
  readonly sort: Sort
}

/** Runs of stray characters of a sort. */
function runsOf(text: string, { odd, all }: Noted, sort: Sort): readonly Span[] {
  const wanted = numberOf(sort)
  const runs: Span[] = []
  let reached = 0
  for (const start of odd) {
    if (start < reached || sortOf(text.charCodeAt(start)) !== wanted) continue
    let end = start + 1
    while (sortOf(text.charCodeAt(end)) === wanted) end += 1
    runs.push({ start, end })
    reached = end
  }
  if (sort !== 'garbled' || (all & MOJIBAKE_START) === 0) return runs
  for (const word of MOJIBAKE) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      runs.push({ start: at, end: at + word.length })
  }
  return runs.sort((one, other) => one.start - other.start)
}

export const strayCharacters = defineAssertion<StrayCharactersParams>({
  kind: 'stray-characters',
  summary: 'No characters that were lost in decoding, show nothing, or only look like Chinese characters.',
  params: closed({
    sort: choice(
      Object.keys(SORTS),
      'What to look for: garbled characters, invisible ones, or radicals that stand for characters.',
    ),
  }),
  variants: ['stray'],
  facts: ['character', 'count'],
  evaluate({ reading, once }, { sort }) {
    const { blocks, source } = reading
    const noted = once(noteCharacters)
    const runs = runsOf(source.text, noted, sort)
    if (runs.length === 0) return verdict(blocks.length, [])
    const faults: Fault[] = []
    let index = 0
    for (const { start, end } of runs) {
      while (index < blocks.length && (blocks[index]?.end ?? 0) <= start) index += 1
      const block = blocks[index]
      if (block === undefined || start < block.start || block.part === 'residue') continue
      const character = `U+${source.text.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0')}`
      faults.push({ variant: 'stray', start, end, facts: { character } })
    }
    return verdict(
      blocks.length,
      gathered(faults, 1, ({ facts }) => String(facts?.character)),
    )
  },
})
