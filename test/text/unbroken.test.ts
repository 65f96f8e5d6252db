/** Words that are broken over a line. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../../src/engine/checker.ts'
import { readMarkdown } from '../../src/readers/markdown.ts'
import { interpret } from '../../src/reading/interpret.ts'
import { builtInPacks } from '../../src/rules.ts'
import { inOneLine, unbroken } from '../../src/text/unbroken.ts'

describe('a stretch of a text', () => {
  it('loses line ends beside wide characters, with the blanks around them', () => {
    expect(inOneLine('直接 \n　　拍板')).toBe('直接拍板')
    expect(inOneLine('直接\r\n拍板\n12次')).toBe('直接拍板12次')
    expect(inOneLine('open\nsource')).toBe('open\nsource')
  })

  it('tells where each character stands', () => {
    const characters = fc.string({ unit: fc.constantFrom('法', '治', '\n', ' ', '\r\n', 'a', '1', '。') })
    fc.assert(
      fc.property(characters, fc.nat(8), (view, start) => {
        const { text, offsetOf } = unbroken(view, { start: Math.min(start, view.length), end: view.length })
        for (let index = 0; index < text.length; index += 1) expect(view.charAt(offsetOf(index))).toBe(text.charAt(index))
      }),
    )
  })

  it('is what patterns of rules see, and the finding quotes the text as it stands', () => {
    const check = createChecker(builtInPacks())
    const found = (deed: string) =>
      check(
        interpret(
          readMarkdown(
            `# 望江街道2024年度法治政府建设情况报告\n\n## 一、主要举措和成效\n\n${deed}\n\n## 二、存在的不足\n\n文书不规范。\n`,
          ),
        ),
        { today: '2025-03-01', only: ['decision/alone', 'identity/annual-report'] },
      ).findings.map(({ ruleId, quote, message }) => [ruleId, quote, message.includes('\n')])
    expect(found('集市搬迁项目由镇长直接\n拍板，当年动工。')).toEqual([['decision/alone', '镇长直接\n拍板', false]])
    expect(found('集市搬迁项目由镇长办公会集体讨论\n决定，当年动工。')).toEqual([])
  })
})
