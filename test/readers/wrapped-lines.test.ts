/** Texts that were broken at a fixed width are read by their paragraphs; others line by line. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../../src/engine/checker.ts'
import { readText } from '../../src/readers/text.ts'
import { interpret } from '../../src/reading/interpret.ts'
import { builtInPacks } from '../../src/rules.ts'
import { wordBroken } from '../fixtures/word-broken.ts'

const FOLDER = new URL('../reports/', import.meta.url).pathname
const reports = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(FOLDER + name, 'utf8'))

const indented = reports.map((report) => report.replaceAll(/^[ \u3000]*(?=\S)/gm, '\u3000\u3000'))

const paragraphs = (text: string): readonly string[] =>
  readText(text).tree.children.map(({ position }) =>
    text.slice(position?.start.offset, position?.end.offset).replaceAll(/\s+/g, ''),
  )

const check = createChecker(builtInPacks())
const seen = (text: string) => {
  const { findings, sections, evidence } = check(interpret(readText(text)), { today: '2026-01-01' })
  return {
    grave: findings.filter(({ severity }) => severity !== 'info').length,
    sections: sections.length,
    shown: evidence.filter(({ level }) => level !== 'absent').length,
  }
}

describe('lines of a fixed width', () => {
  it.each([24, 36, 44])('of %d are joined to the paragraphs that they were', (width) => {
    let [kept, all] = [0, 0]
    for (const report of indented) {
      const whole = paragraphs(report)
      const joined = new Set(paragraphs(wordBroken(report, width)))
      kept += whole.filter((paragraph) => joined.has(paragraph)).length
      all += whole.length
    }
    expect(kept / all).toBeGreaterThan(0.97)
  })

  it('are joined without indentation too, but for a paragraph whose last line is full', () => {
    const bare = reports.map((report) => report.replaceAll(/^[ \u3000]+/gm, ''))
    const kept = bare.map((report) => {
      const joined = new Set(paragraphs(wordBroken(report, 36)))
      const whole = paragraphs(report)
      return whole.filter((paragraph) => joined.has(paragraph)).length / whole.length
    })
    expect(Math.min(...kept)).toBeGreaterThan(0.8)
  })

  it('cost clean reports no sections and next to no finding', () => {
    const before = reports.map(seen)
    const after = reports.map((report) => seen(wordBroken(report, 36)))
    const sum = (list: typeof before, key: keyof (typeof before)[number]) => list.reduce((total, one) => total + one[key], 0)
    expect(Math.abs(sum(after, 'sections') - sum(before, 'sections'))).toBeLessThan(6)
    expect(Math.abs(sum(after, 'shown') - sum(before, 'shown'))).toBeLessThan(6)
    // Line by line there would be some hundred.
    expect(sum(after, 'grave') - sum(before, 'grave')).toBeLessThan(10)
  })
})

describe('other lines', () => {
  it.each([
    [
      'headings of one length',
      ['一', '二', '三', '四', '五', '六', '七', '八'].map((number) => `${number}、加强组织领导，压实法治建设责任链条`),
    ],
    ['items that end in semicolons', Array.from({ length: 9 }, (_, at) => `制定普法责任清单并按季度公布落实情况${at}件；`)],
    ['rows of a table', Array.from({ length: 9 }, (_, at) => `行政处罚案件数量统计表格\t${at}00件\t同比下降百分之三`)],
    ['long paragraphs', Array.from({ length: 9 }, (_, at) => `${'全年办理行政复议案件，依法纠错，'.repeat(6)}共${at}件`)],
    ['a few short lines', ['安澜市云溪区望江街道', '法治政府建设情况报告', '（2024年度）', '望江街道办事处']],
    ['numbered items', Array.from({ length: 9 }, (_, at) => `（${at + 1}）组织开展行政执法案卷评查并通报结果`)],
  ])('stay as they are: %s', (_name, lines) => {
    expect(paragraphs(lines.join('\n'))).toHaveLength(lines.length)
  })

  it('stay as they are in every whole report', () => {
    for (const report of reports) {
      const lines = report.split('\n').filter((line) => line.trim() !== '')
      expect(paragraphs(report)).toHaveLength(lines.length)
    }
  })
})
