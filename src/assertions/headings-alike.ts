/** Headings of one level are made alike: numbered or not, with a full stop or without, each with text under it. */
import type { Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Reading, Section } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { gathered } from './gathered.ts'
import { choice, closed } from './schema.ts'

interface HeadingsAlikeParams {
  readonly ask: 'number' | 'aspect' | 'stop' | 'text' | 'words'
}

/** More levels than any report has. */
const DEEPEST = 64

/** Sections by parent and level, once for all rules. */
function siblings({ sections }: Reading): readonly (readonly Section[])[] {
  const groups = new Map<number, Section[]>()
  for (const section of sections) {
    const key = section.parent * DEEPEST + section.level
    const group = groups.get(key)
    if (group) group.push(section)
    else groups.set(key, [section])
  }
  return [...groups.values()]
}

/** Shorter headings, such as 存在问题, may stand in several places. */
const SHORTEST = 6
const ASPECT = /方面$/
const isAspect = ({ heading, numbering, runIn }: Section): boolean => numbering === '' && runIn && ASPECT.test(heading)

/** The first of the sections, the others beside it. */
function together(variant: string, sections: readonly Section[]): readonly Fault[] {
  const faults = sections.map(({ headingSpan, heading }) => ({ variant, ...headingSpan, facts: { heading } }))
  return gathered(faults, 1, ({ facts }) => String(facts?.heading))
}

/** Headings without a number beside numbered ones. */
function unnumbered(groups: readonly (readonly Section[])[]): readonly Fault[] {
  const faults: Fault[] = []
  for (const group of groups) {
    if (group.length <= 2) continue
    const without = group.filter((section) => section.numbering === '' && !isAspect(section))
    if (without.length > 0 && without.length < group.length) faults.push(...together('unnumbered', without))
  }
  return faults
}

/** Openings such as 在……方面。 that stand for headings: a fragment, worse where other parts number theirs. */
function aspects({ sections }: Reading): readonly Fault[] {
  const own = sections.filter(isAspect)
  const isNumbered = sections.some(({ parent, numbering, runIn }) => parent >= 0 && numbering !== '' && !runIn)
  return own.length > 1 ? together(isNumbered ? 'aspect-mixed' : 'aspect', own) : []
}

/**
 * Headings on lines of their own that end with a full stop while most of their level do not; one with nothing under it,
 * beside headings that text follows in their line, is a short item.
 */
function stopped({ view, sections }: Reading): readonly Fault[] {
  const levels = new Map<number, Section[]>()
  for (const section of sections) {
    if (section.runIn) continue
    const group = levels.get(section.level)
    if (group) group.push(section)
    else levels.set(section.level, [section])
  }
  const withRunIn = new Set(sections.flatMap(({ runIn, parent }) => (runIn ? [parent] : [])))
  return [...levels.values()].flatMap((group) => {
    const isItem = (section: Section): boolean => isEmpty(section) && section.parent >= 0 && withRunIn.has(section.parent)
    const odd = group.filter(
      (section) => view.charAt(section.headingSpan.end) === '。' && !isTold(view, section) && !isItem(section),
    )
    if (odd.length * 2 >= group.length) return []
    const faults = odd.map(({ headingSpan: { start, end }, heading }) => ({
      variant: 'stop',
      start,
      end: end + 1,
      facts: { heading },
      fix: { start: end, end: end + 1, text: '' },
    }))
    return gathered(faults, 3, ({ facts }) => String(facts?.heading))
  })
}

/** 四、谋划“八五”普法，举办培训4期，宣讲20场。: a numbered line of several clauses with a full stop is text of its own. */
const isTold = (view: string, { headingSpan: { start, end } }: Section): boolean =>
  view.charAt(end) === '。' && view.slice(start, end).split('，').length > 2

const isEmpty = ({ sentences }: Section): boolean => sentences.end - sentences.start <= 1

/** Headings with nothing under them while the others of their level have text; several in a row are a list. */
function empty(view: string, groups: readonly (readonly Section[])[]): readonly Fault[] {
  const faults: Fault[] = []
  for (const group of groups) {
    const hollow = group.length < 2 ? [] : group.filter(isEmpty)
    if (hollow.length * 2 > group.length) continue
    if (hollow.length === 0) continue
    for (const [index, section] of group.entries()) {
      if (!isEmpty(section)) continue
      const isListed = [group[index - 1], group[index + 1]].some((beside) => beside !== undefined && isEmpty(beside))
      const hasRole = section.level === 1 && section.role !== 'other'
      if (section.runIn || hasRole || isListed || isTold(view, section)) continue
      faults.push({ variant: 'empty', ...section.headingSpan, facts: { heading: section.heading, count: 1 } })
    }
  }
  return faults
}

/** Headings of one part with the same words. */
function same(groups: readonly (readonly Section[])[]): readonly Fault[] {
  const faults: Fault[] = []
  for (const group of groups) {
    const firsts = new Map<string, Section>()
    for (const section of group) {
      const { heading, headingSpan } = section
      if (heading.length < SHORTEST) continue
      const earlier = firsts.get(heading)
      if (earlier === undefined) {
        firsts.set(heading, section)
        continue
      }
      const related = [{ ...earlier.headingSpan, message: heading }]
      faults.push({ variant: 'same', ...headingSpan, facts: { heading, count: 1 }, related })
    }
  }
  return faults
}

function faultsOf({ reading, once }: Subject, ask: HeadingsAlikeParams['ask']): readonly Fault[] {
  switch (ask) {
    case 'number':
      // Marked headings of Markdown show their level without a number.
      return reading.source.format === 'markdown' ? [] : unnumbered(once(siblings))
    case 'aspect':
      return aspects(reading)
    case 'stop':
      return stopped(reading)
    case 'text':
      return empty(reading.view, once(siblings))
    case 'words':
      return same(once(siblings))
  }
}

export const headingsAlike = defineAssertion<HeadingsAlikeParams>({
  kind: 'headings-alike',
  summary:
    'Headings of one level are made alike: numbered or not, with a full stop or without, with text, in words of their own.',
  params: closed({
    ask: choice(
      ['number', 'aspect', 'stop', 'text', 'words'],
      'Numbers; fragments such as 在……方面。 in place of headings; full stops; text under them; words that repeat.',
    ),
  }),
  variants: ['unnumbered', 'aspect', 'aspect-mixed', 'stop', 'empty', 'same'],
  facts: ['heading', 'count'],
  evaluate(subject, { ask }) {
    return verdict(subject.reading.sections.length, faultsOf(subject, ask))
  },
})
