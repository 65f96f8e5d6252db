/** What must hold of any text: it never throws, every place lies in the text, and order changes nothing. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../src/engine/checker.ts'
import { formatJson } from '../src/formatters/json.ts'
import type { CheckResult } from '../src/model/finding.ts'
import { readMarkdown } from '../src/readers/markdown.ts'
import { readText } from '../src/readers/text.ts'
import { interpret } from '../src/reading/interpret.ts'
import { builtInPacks } from '../src/rules.ts'

const REPORTS = new URL('./reports/', import.meta.url).pathname
const OPTIONS = { today: '2026-03-31', tier: 'draft' } as const
const packs = builtInPacks()
const checker = createChecker(packs)
const reports = readdirSync(REPORTS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(REPORTS + name, 'utf8'))

/** Pieces of which reports are made, and pieces that break them. */
const piece = fc.oneof(
  fc.constantFrom(
    '一、',
    '（二）',
    '(3)',
    '1.',
    '①',
    '一是',
    '二是',
    '\n',
    '\r\n',
    '　　',
    '\t',
    '。',
    '，',
    '；',
    '：',
    '“',
    '”',
    '《',
    '》',
    '〈',
    '（',
    '）',
    '2024年',
    '百分之九十五',
    '35万余元',
    '12件',
    '其中',
    '同比下降50%',
    '将',
    '下一步',
    '不得',
    '法治政府建设',
    '主要举措和成效',
    '存在的不足和原因',
    '第一责任人',
    '主要安排',
    '亲自部署',
    '三项制度',
    '法律顾问',
    '年度报告',
    '党的二十大',
    '|',
    '#',
    '\uFEFF',
    '\u0000',
    '\uD800',
    '𠮷',
    '<b>',
    '*',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const text = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc
    .tuple(fc.constantFrom(...reports), fc.nat(), fc.nat(400), fc.array(piece, { maxLength: 4 }))
    .map(([report, at, length, pieces]) => {
      const from = at % report.length
      return report.slice(0, from) + pieces.join('') + report.slice(from + length)
    }),
)

const checked = (source: ReturnType<typeof readText>): CheckResult => checker(interpret(source), OPTIONS)

describe('any text', () => {
  it.each([
    ['text', readText],
    ['Markdown', readMarkdown],
  ] as const)('as %s is checked without an exception, and every place is its own words', (_, read) => {
    fc.assert(
      fc.property(text, (value) => {
        const source = read(value)
        const result = checked(source)
        for (const { start, end, quote, fix, related } of result.findings) {
          expect(source.text.slice(start.offset, end.offset)).toBe(quote)
          for (const place of [...related, ...(fix ? [fix] : [])]) {
            expect(place.start.offset).toBeLessThanOrEqual(place.end.offset)
            expect(place.end.offset).toBeLessThanOrEqual(source.text.length)
          }
        }
        for (const { places } of result.evidence) {
          for (const { start, end, quote } of places) expect(source.text.slice(start.offset, end.offset)).toBe(quote)
        }
        for (const { outcome, examined, because } of Object.values(result.outcomes)) {
          // Silence is never a pass: what passes has been looked at, and what was not says why.
          if (outcome === 'pass') expect(examined).toBeGreaterThan(0)
          if (outcome === 'not-applicable') expect(because).toBeTruthy()
        }
      }),
      { numRuns: 150 },
    )
  })

  it('gives the same bytes twice, whatever the order of packs and rules', () => {
    const turned = createChecker(
      [...packs]
        .reverse()
        .map((pack) => ({ ...pack, rules: [...pack.rules].reverse(), requirements: [...pack.requirements].reverse() })),
    )
    fc.assert(
      fc.property(text, (value) => {
        const reading = interpret(readText(value))
        const once = formatJson([checker(reading, OPTIONS)])
        expect(formatJson([checker(interpret(readText(value)), OPTIONS)])).toBe(once)
        expect(formatJson([turned(reading, OPTIONS)])).toBe(once)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a pack more', () => {
  it('takes no finding away', () => {
    for (const report of reports.slice(0, 4)) {
      const reading = interpret(readText(report.replace('亲自过问', '亲自解决')))
      const few = createChecker(packs.slice(0, 3))(reading, OPTIONS).findings.map(({ fingerprint }) => fingerprint)
      const all = new Set(checker(reading, OPTIONS).findings.map(({ fingerprint }) => fingerprint))
      expect(few.filter((fingerprint) => !all.has(fingerprint))).toEqual([])
    }
  })
})
