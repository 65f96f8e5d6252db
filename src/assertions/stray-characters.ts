/** No characters that show nothing, or show as boxes. */
import type { Fault } from '../model/finding.ts'
import type { Span } from '../model/place.ts'
import { defineAssertion, verdict } from './define.ts'
import { gathered } from './gathered.ts'
import { choice, closed } from './schema.ts'

interface StrayCharactersParams {
  readonly sort: keyof typeof SORTS
}

/** What was lost in decoding and private characters; what shows nothing; the look-alikes that PDF files hold. */
const SORTS = {
  garbled: [0xfffd, 0xfffd, 0xe000, 0xf8ff, 0x0000, 0x0008, 0x000e, 0x001f],
  invisible: [0x00ad, 0x00ad, 0x180e, 0x180e, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x2064, 0xfeff, 0xfeff],
  radical: [0x2e80, 0x2fdf],
}

/** Words that come of reading one encoding as another. */
const MOJIBAKE = ['锟斤拷', '烫烫烫', '屯屯屯', 'ï¿½']

/** The letter of each code unit's sort: 1 garbled, 2 invisible, 3 radical. */
const SORT_OF: Uint8Array = sortTable()

function sortTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  Object.values(SORTS).forEach((ranges, sort) => {
    for (let at = 0; at < ranges.length; at += 2) table.fill(sort + 1, ranges[at], (ranges[at + 1] as number) + 1)
  })
  return table
}

/** Runs of stray characters of a sort. */
function runsOf(text: string, sort: keyof typeof SORTS): readonly Span[] {
  const wanted = Object.keys(SORTS).indexOf(sort) + 1
  const runs: Span[] = []
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    // Nearly all of a report are characters of these ranges.
    if ((code > 0x2fdf && code < 0xe000) || (code > 0x1f && code < 0xad) || SORT_OF[code] !== wanted) continue
    let end = at + 1
    while (SORT_OF[text.charCodeAt(end)] === wanted) end += 1
    runs.push({ start: at, end })
    at = end
  }
  if (sort !== 'garbled') return runs
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
  evaluate({ reading }, { sort }) {
    const { blocks, source } = reading
    const faults: Fault[] = []
    let index = 0
    for (const { start, end } of runsOf(source.text, sort)) {
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
