/** Patterns of trusted packs. */
import { describe, expect, it } from 'vitest'
import { compileNative } from '../../src/text/pattern.ts'

describe('compileNative', () => {
  it.each<[string, string, string[]]>([
    ['第[一二三]条', '依据第二条、第三条', ['第二条', '第三条']],
    ['一*', '一一二一', ['一一', '一']],
    ['\\p{Script=Han}+', '法治government政府', ['法治', '政府']],
    ['(?<=截至)目前', '截至目前', ['目前']],
    ['𠮷?', '𠮷野', ['𠮷']],
    ['无', '有', []],
  ])('finds %s', (source, text, expected) => {
    expect(compileNative(source)(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })

  it('starts anew with each text', () => {
    const match = compileNative('件')
    expect(match('三件')).toEqual(match('三件'))
  })

  it('refuses what is no pattern', () => {
    expect(() => compileNative('(')).toThrow(SyntaxError)
  })
})
