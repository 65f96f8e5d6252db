/** A title inside 《》 stands in 〈〉. */
import type { Fault } from '../model/finding.ts'
import type { Span } from '../model/place.ts'
import type { Reading } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { closed } from './schema.ts'

/** Titles in <> of half width inside an outer title. */
function angles({ source, view }: Reading, outer: Span): readonly Fault[] {
  const faults: Fault[] = []
  for (let start = source.text.indexOf('<', outer.start); start >= 0 && start < outer.end; ) {
    const close = view.indexOf('〉', start)
    const isPair = view.charAt(start) === '〈' && close > 0 && close < outer.end
    if (isPair) {
      const inner = source.text.slice(start + 1, close)
      faults.push({
        variant: 'angle',
        start,
        end: close + 1,
        facts: { title: inner },
        fix: { start, end: close + 1, text: `〈${inner}〉` },
      })
    }
    start = source.text.indexOf('<', isPair ? close : start + 1)
  }
  return faults
}

export const nestedTitles = defineAssertion<object>({
  kind: 'nested-titles',
  summary: 'A title inside 《》 stands in 〈〉.',
  params: closed({}),
  variants: ['angle', 'double'],
  facts: ['title'],
  evaluate(subject) {
    const { reading } = subject
    const faults = reading.citations.flatMap((citation): readonly Fault[] => {
      if (citation.depth === 0) return angles(reading, citation)
      const { start, end, name, closed: isClosed } = citation
      if (citation.depth > 1 || !isClosed || reading.view.charAt(start) !== '《') return []
      return [
        {
          variant: 'double',
          start,
          end,
          facts: { title: name },
          fix: { start, end, text: `〈${reading.source.text.slice(start + 1, end - 1)}〉` },
        },
      ]
    })
    return verdict(reading.citations.length, faults)
  },
})
