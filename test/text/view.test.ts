import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flatten } from '../../src/text/view.ts'

describe('the view', () => {
  it.each([
    ['２０２４年Ａ类９５％', '2024年A类95%'],
    ['职责,紧紧围绕;落实:提高?真的!好', '职责，紧紧围绕；落实：提高？真的！好'],
    ['共1,000件,办结998件', '共1,000件，办结998件'],
    ['于10:30开会', '于10:30开会'],
    ['见http://a.cn/b,c', '见http://a.cn/b,c'],
    ['纲要(2021-2025年)', '纲要（2021—2025年）'],
    ['(一)规范', '（一）规范'],
    ['(2021-2025)》', '（2021—2025）》'],
    ['f(x)', 'f(x)'],
    ['2021年-2025年', '2021年—2025年'],
    ['2021–2025、2021－2025、2021~2025、2021～2025', '2021—2025、2021—2025、2021—2025、2021—2025'],
    ['AI-人', 'AI-人'],
    ['《关于<实施纲要>的方案》', '《关于〈实施纲要〉的方案》'],
    ['首页 > 公开', '首页 > 公开'],
    ['a < b', 'a < b'],
    ['　　安\u00a0澜\t市\r\n', '  安 澜 市 \n'],
    ['1.5万元', '1.5万元'],
  ])('of %j is %j', (text, view) => {
    expect(flatten(text)).toBe(view)
  })

  it('is the very text where nothing changes', () => {
    const text = '松陵镇2024年度法治政府建设情况报告。'
    expect(flatten(text)).toBe(text)
  })

  it('has the length of the text, keeps line feeds, and is stable', () => {
    const unit = fc.constantFrom('法', '1', '－', '-', ',', ':', '(', ')', '<', '>', '　', '\n', '\r', 'Ａ', '９', '𠮷', '\ufeff')
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' })), (text) => {
        const view = flatten(text)
        expect(view).toHaveLength(text.length)
        for (let at = 0; at < text.length; at += 1) expect(view.charAt(at) === '\n').toBe(text.charAt(at) === '\n')
        expect(view).not.toMatch(/[\t\r\u3000\u00a0\ufeff\uff10-\uff19]/)
      }),
    )
  })
})
