import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInPacks } from '../../src/rules.ts'
import { neededWords } from '../../src/text/needed-words.ts'

const patternsIn = (value: unknown): readonly string[] => {
  if (value === null || typeof value !== 'object') return []
  const own = (value as { patterns?: readonly string[] }).patterns ?? []
  return [...own, ...Object.values(value).flatMap(patternsIn)]
}

const PATTERNS = builtInPacks().flatMap(({ rules }) => rules.flatMap(({ demand, when }) => patternsIn([demand.params, when])))

describe('words that a pattern needs', () => {
  it.each([
    ['会议纪要[^，]{0,10}[0-9]', ['会议纪要']],
    ['罚(?:没|款)[0-9]+', ['罚没', '罚款']],
    ['罚没款?收入', ['罚没款收入', '罚没收入']],
    ['[一1][名位]执法', ['一名执法', '一位执法', '1名执法', '1位执法']],
    ['(?:人均){2}学', ['人均']],
    ['3\\.15|12\\.4', ['3.15', '12.4']],
  ])('are those of %s', (pattern, words) => {
    expect(neededWords([pattern])).toEqual([words])
  })

  it('are two lists where both must stand in a match', () => {
    expect(neededWords(['罚款[^，]{0,9}(?:增长|上升了)[0-9]'])).toEqual([['罚款'], ['增长', '上升了']])
  })

  it('are those of any of several patterns, once each', () => {
    expect(neededWords(['罚款[^，]{0,9}增长', '罚没[^，]{0,9}增长', '收入翻番'])).toEqual([
      ['罚款', '罚没', '收入翻番'],
      ['增长', '收入翻番'],
    ])
    expect(neededWords(['罚款', '[0-9]+'])).toEqual([])
  })

  it('are looked for past marks of the start and the end', () => {
    expect(neededWords(['^罚款$'])).toEqual([['罚款']])
    expect(neededWords(['(?:^|[，。])罚款'])).toEqual([['罚款', '，罚款', '。罚款']])
  })

  it.each([
    '[0-9]+件',
    '罚款|[0-9]+',
    '(?:罚款)?',
    '(?:罚款)*件',
    '款',
    '(?=罚款)罚',
    '罚.款',
    '行 政',
    '\\x41罚款',
    '\\pL罚款',
    '\\Q罚款\\E',
    '(?i)罚款',
  ])('are not known for %s', (pattern) => {
    expect(neededWords([pattern])).toEqual([])
  })

  it('stand in every match of every built-in pattern', () => {
    expect(PATTERNS.length).toBeGreaterThan(40)
    for (const pattern of PATTERNS) {
      const lists = neededWords([pattern])
      expect(lists.length, pattern).toBeGreaterThan(0)
      // The generator of matches knows no classes by script.
      const matching = fc.stringMatching(new RegExp(pattern.replaceAll('\\p{Script=Han}', '汉')))
      fc.assert(
        fc.property(matching, (text) => lists.every((words) => words.some((word) => text.includes(word)))),
        { numRuns: 20 },
      )
    }
  })
})
