/** A trace tells what a rule looked at, and changes nothing of what it decides. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../../src/engine/checker.ts'
import { traceRule } from '../../src/engine/trace.ts'
import { traceRows } from '../../src/formatters/trace-text.ts'
import type { Look } from '../../src/model/trace.ts'
import { readText } from '../../src/readers/text.ts'
import { interpret } from '../../src/reading/interpret.ts'
import { builtInPacks } from '../../src/rules.ts'

const PACKS = builtInPacks()
const OPTIONS = { today: '2025-03-01', tier: 'draft' } as const
const reportOf = (path: string) =>
  interpret(readText(readFileSync(new URL(`../../examples/reports/${path}`, import.meta.url), 'utf8')))
const COMPLETE = reportOf('complete.txt')

const trace = (id: string) => traceRule(PACKS, COMPLETE, id, OPTIONS)!
const rows = (id: string) => traceRows(trace(id), '报告.txt', '要怎样。', 'zh-CN')
const lookOf = <Sort extends Look['sort']>(id: string, sort: Sort) =>
  trace(id).looks.filter((look): look is Extract<Look, { sort: Sort }> => look.sort === sort)

describe('a trace', () => {
  it.each(['complete.txt', 'defects.txt'])(
    'has the outcome and the findings of the check, for every rule over %s',
    (path) => {
      const reading = reportOf(path)
      const result = createChecker(PACKS)(reading, OPTIONS)
      for (const [id, outcome] of Object.entries(result.outcomes)) {
        const traced = traceRule(PACKS, reading, id, OPTIONS)!
        expect([id, traced.outcome]).toEqual([id, outcome])
        expect(traced.findings).toEqual(result.findings.filter(({ ruleId }) => ruleId === id))
      }
    },
    120_000,
  )

  it('tells of each member of a set where it was found, or that it was not', () => {
    const [set] = lookOf('enforcement/three-systems', 'set')
    expect(set?.lexicon).toBe('three-systems')
    expect(set?.members.map(({ name, places }) => [name, places.map(({ quote }) => quote)])).toEqual([
      ['行政执法公示制度', ['行政执法公示']],
      ['执法全过程记录制度', ['执法全过程记录']],
      ['重大执法决定法制审核制度', ['重大执法决定法制审核']],
    ])
  })

  it('tells which facts were read, in scope only, even where rules share what is made of them', () => {
    const [facts] = lookOf('names/unknown-law', 'facts').filter(({ of }) => of === 'citations')
    expect(facts?.places.every(({ quote }) => quote.startsWith('《'))).toBe(true)
    expect(facts?.places.length).toBe(COMPLETE.citations.length)
    const [figures] = lookOf('duties/no-counts', 'facts').filter(({ of }) => of === 'quantities')
    const scope = new Set(trace('duties/no-counts').sentences.map(({ index }) => index))
    expect(figures?.places.length).toBe(COMPLETE.quantities.filter(({ sentence }) => scope.has(sentence)).length)
    expect(figures!.places.length).toBeLessThan(COMPLETE.quantities.length)
    for (const id of ['numbers/rate-of-count', 'numbers/list-total', 'numbers/same-figure'])
      expect(
        lookOf(id, 'facts').map(({ of }) => of),
        id,
      ).toContain('quantities')
  })

  it('says at its end why nothing is reported, and with which parameters inner demands held', () => {
    const text = rows('duties/no-counts')
    expect(text).toContain('  要求: any 要怎样。')
    expect(text).toContain('  其中的要求 count (of: quantities, min: 1, role: responsibility): 成立, 看了 6 处')
    expect(text.at(-1)).toBe('  没有报出问题：看过的 12 处都满足要求')
    const idle = Object.entries(createChecker(PACKS)(COMPLETE, OPTIONS).outcomes).find(
      ([, one]) => one.outcome === 'not-applicable',
    )!
    expect(rows(idle[0]).at(-1)).toBe('  没有报出问题：不适用')
  })
})
