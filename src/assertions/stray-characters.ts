/** No characters that show nothing, or show as boxes. */
import type { Fault } from '../model/finding.ts'
import { defineAssertion, verdict } from './define.ts'
import { gathered } from './gathered.ts'
import { choice, closed } from './schema.ts'

interface StrayCharactersParams {
  readonly sort: keyof typeof SORTS
}

/** What was lost in decoding and private characters; what shows nothing; the look-alikes that PDF files hold. */
const SORTS = {
  garbled: /\ufffd+|锟斤拷|[\ue000-\uf8ff]+|[\u0000-\u0008\u000e-\u001f]+|(?:ï¿½)+|鈥[淒滃]/g,
  invisible: /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g,
  radical: /[\u2e80-\u2fdf]+/g,
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
    for (const match of source.text.matchAll(SORTS[sort])) {
      const [start, end] = [match.index, match.index + match[0].length]
      while (index < blocks.length && (blocks[index]?.end ?? 0) <= start) index += 1
      const block = blocks[index]
      if (block === undefined || start < block.start || block.part === 'residue') continue
      const character = `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
      faults.push({ variant: 'stray', start, end, facts: { character } })
    }
    return verdict(
      blocks.length,
      gathered(faults, 1, ({ facts }) => String(facts?.character)),
    )
  },
})
