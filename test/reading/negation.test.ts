import { describe, expect, it } from 'vitest'
import { isNegated } from '../../src/reading/negation.ts'

describe('negation before a word', () => {
  it.each([
    ['不得与考核挂钩', '挂钩', true],
    ['严禁下达罚没指标', '罚没指标', true],
    ['整治罚没收入与经费挂钩', '挂钩', true],
    ['未开展法制审核', '法制审核', true],
    ['对河道整治等5个问题批示9次', '批示', false],
    ['对违建整治、拆迁补偿批示9次', '批示', false],
    ['开展整治行动，公示结果36条', '公示', false],
    ['专题研究法治工作', '法治', false],
    ['不断提升法治思维', '法治思维', false],
    ['未经法制审核的一律不得作出决定', '法制审核', false],
    ['未经法制审核即作出决定', '法制审核', true],
    ['不仅公开处罚结果', '公开', false],
    ['用无人机开展执法巡查', '执法', false],
    ['将罚没收入挂钩', '挂钩', false],
    ['未成年人法治宣传', '法治宣传', false],
    ['无行政复议案件', '行政复议', true],
    ['没有开展法制审核', '法制审核', true],
  ])('%s: %s', (text, word, expected) => {
    expect(isNegated(text, text.indexOf(word))).toBe(expected)
  })
})
