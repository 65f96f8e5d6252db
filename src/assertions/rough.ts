/** A number is about, over or under, not two of them at once. */
import type { Fault } from '../model/finding.ts'
import { defineAssertion, verdict } from './define.ts'
import { figuresWith, ROUGH } from './figures-by-sentence.ts'
import { closed } from './schema.ts'

const BEFORE = /^(?:大约|大概|约|接近|将近|近|超过|超|逾|突破|至少|最少|不少于|不低于|最多|至多|不超过|不足)/
const AFTER = /(?:[余多几]|左右|上下|以上|以下|之多)/
/** Words that say the same as the one behind: 不少于…以上; and 多 in 多元, 多次 that belongs to the next word. */
const WHOLE = /[余多几](?=[万亿]?[^\d]{0,4}$)|(?:左右|上下|以上|以下|之多)$/

export const rough = defineAssertion<Record<string, never>>({
  kind: 'rough',
  summary: 'A number has one word of approximation only: not 近…余, 约…左右, 超过…多.',
  params: closed({}),
  variants: ['doubled'],
  facts: ['text', 'before', 'after'],
  evaluate(subject) {
    const { view, quantities, sentences } = subject.reading
    const faults: Fault[] = []
    for (const { start, end, approximation, sentence } of figuresWith(subject, ROUGH).flatMap((figures) => figures.quantities)) {
      if (approximation === 'exact') continue
      const rest = view.slice(end, Math.min(end + 2, sentences[sentence]?.end ?? end))
      const tail = /^(?:左右|上下|以上|以下|之多)/.exec(rest)?.[0] ?? ''
      const text = view.slice(start, end + tail.length)
      const before = BEFORE.exec(text)?.[0]
      if (before === undefined) continue
      const behind = text.slice(before.length)
      const after = WHOLE.test(behind) ? AFTER.exec(behind)?.[0] : undefined
      if (after === undefined) continue
      faults.push({ variant: 'doubled', start, end: start + text.length, facts: { text, before, after } })
    }
    return verdict(quantities.length, faults)
  },
})
