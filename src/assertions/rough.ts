/** A number is about, over or under, not two of them at once. */
import type { Fault } from '../model/finding.ts'
import type { Quantity, Reading } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { figuresWith, ROUGH } from './figures-by-sentence.ts'
import { closed } from './schema.ts'

const BEFORE = /^(?:大约|大概|约|接近|将近|近|超过|超|逾|突破|至少|最少|不少于|不低于|最多|至多|不超过|不足)/
/** The first characters of what stands before. */
const FIRST = '大约接将近超逾突至最不'
const AFTER = /(?:[余多几]|左右|上下|以上|以下|之多)/
/** Words that say the same as the one behind: 不少于…以上; and 多 in 多元, 多次 that belongs to the next word. */
const WHOLE = /[余多几](?=[万亿]?[^\d]{0,4}$)|(?:左右|上下|以上|以下|之多)$/

function faultOf({ view, sentences }: Reading, { start, end, approximation, sentence }: Quantity): Fault | null {
  if (approximation === 'exact' || !FIRST.includes(view.charAt(start))) return null
  const rest = view.slice(end, Math.min(end + 2, sentences[sentence]?.end ?? end))
  const tail = /^(?:左右|上下|以上|以下|之多)/.exec(rest)?.[0] ?? ''
  const text = view.slice(start, end + tail.length)
  const before = BEFORE.exec(text)?.[0]
  if (before === undefined) return null
  const behind = text.slice(before.length)
  const after = WHOLE.test(behind) ? AFTER.exec(behind)?.[0] : undefined
  if (after === undefined) return null
  return { variant: 'doubled', start, end: start + text.length, facts: { text, before, after } }
}

export const rough = defineAssertion<Record<string, never>>({
  kind: 'rough',
  summary: 'A number has one word of approximation only: not 近…余, 约…左右, 超过…多.',
  params: closed({}),
  variants: ['doubled'],
  facts: ['text', 'before', 'after'],
  evaluate(subject) {
    const { quantities } = subject.reading
    const faults: Fault[] = []
    for (const { first, end } of figuresWith(subject, ROUGH)) {
      for (let at = first; at < end; at += 1) {
        const fault = faultOf(subject.reading, quantities[at] as Quantity)
        if (fault !== null) faults.push(fault)
      }
    }
    return verdict(quantities.length, faults)
  },
})
