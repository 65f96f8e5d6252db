/** Plain sentences for the finders of facts: lines are blocks, 。！？； at the end of a clause of a line end a sentence. */

import type { Sentence } from '../../src/model/reading.ts'
import type { Part, Role, Tense } from '../../src/model/report-tree.ts'
import { flatten } from '../../src/text/view.ts'

export interface SentenceTraits {
  readonly part?: Part
  readonly tense?: Tense
  readonly role?: Role
}

/** The view of a text and its sentences. */
export function inSentences(text: string, traits: SentenceTraits = {}): { view: string; sentences: Sentence[] } {
  const sentences: Sentence[] = []
  let block = 0
  let start = 0
  const close = (end: number): void => {
    if (text.slice(start, end).trim() !== '') {
      sentences.push({
        index: sentences.length,
        start,
        end,
        text: text.slice(start, end),
        block,
        section: -1,
        item: -1,
        part: traits.part ?? 'body',
        tense: traits.tense ?? 'done',
        role: traits.role ?? 'achievements',
      })
    }
    start = end
  }
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '\n') {
      close(at)
      start = at + 1
      block += 1
    } else if ('。！？'.includes(character)) close(at + 1)
  }
  close(text.length)
  return { view: flatten(text), sentences }
}
