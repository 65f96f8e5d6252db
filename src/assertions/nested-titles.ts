/** A title inside 《》 stands in 〈〉. */
import type { Fault } from '../model/finding.ts'
import type { Span } from '../model/place.ts'
import type { Reading } from '../model/reading.ts'
import { defineAssertion, faultsIn, verdict } from './define.ts'
import { ANGLE, noteCharacters } from './noted-characters.ts'
import { closed } from './schema.ts'

/** Titles in <> of half width inside an outer title. */
function angles({ source, view, citations }: Reading): readonly Fault[] {
  const faults: Fault[] = []
  const outer = citations.filter(({ depth }) => depth === 0)
  let index = 0
  for (let start = source.text.indexOf('<'); start >= 0; start = source.text.indexOf('<', start + 1)) {
    while (index < outer.length && (outer[index] as Span).end <= start) index += 1
    const around = outer[index]
    if (around === undefined) break
    if (around.start > start || view.charAt(start) !== '〈') continue
    const inner = /^[^>〉》]*(?=[>〉])/.exec(source.text.slice(start + 1, around.end))?.[0]
    if (inner === undefined) continue
    const end = start + inner.length + 2
    faults.push({ variant: 'angle', start, end, facts: { title: inner }, fix: { start, end, text: `〈${inner}〉` } })
  }
  return faults
}

/** Titles in 《》 inside an outer title. */
function doubles({ source, view, citations }: Reading): readonly Fault[] {
  return faultsIn(citations, ({ start, end, name, depth, closed: isClosed }) => {
    if (depth !== 1 || !isClosed || view.charAt(start) !== '《') return null
    const fix = { start, end, text: `〈${source.text.slice(start + 1, end - 1)}〉` }
    return { variant: 'double', start, end, facts: { title: name }, fix }
  })
}

export const nestedTitles = defineAssertion<object>({
  kind: 'nested-titles',
  summary: 'A title inside 《》 stands in 〈〉.',
  params: closed({}),
  variants: ['angle', 'double'],
  facts: ['title'],
  evaluate({ reading, once }) {
    const inAngles = (once(noteCharacters).all & ANGLE) === 0 ? [] : angles(reading)
    return verdict(reading.citations.length, [...inAngles, ...doubles(reading)])
  },
})
