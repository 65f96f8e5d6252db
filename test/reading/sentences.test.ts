import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/reading/sentences.ts'

function split(text: string): string[] {
  const cuts = splitSentences(text, 0, text.length)
  return cuts.flatMap((start, index) => (index % 2 === 0 ? [text.slice(start, cuts[index + 1])] : []))
}

describe('sentences', () => {
  it.each([
    ['甲。乙！丙？丁；戊', ['甲。', '乙！', '丙？', '丁；', '戊']],
    ['他说：“甲。乙。”丙。', ['他说：“甲。乙。”', '丙。']],
    ['坚持“甲。乙”的理念。丙', ['坚持“甲。乙”的理念。', '丙']],
    ['落实《甲。乙》要求。丙。', ['落实《甲。乙》要求。', '丙。']],
    ['完成整改（详见附件。）并上报。丙。', ['完成整改（详见附件。）并上报。', '丙。']],
    ['培训干部、网格员……全部合格。', ['培训干部、网格员……', '全部合格。']],
    ['甲……，乙。', ['甲……，乙。']],
    ['“未闭合的引号。乙。', ['“未闭合的引号。', '乙。']],
    ['多余的右引号”。乙。', ['多余的右引号”。', '乙。']],
    ['结束。。乙。', ['结束。。', '乙。']],
    ['　甲。　乙。', ['甲。', '乙。']],
    ['主要有：一是甲，乙；二是丙。', ['主要有：', '一是甲，乙；', '二是丙。']],
    ['一是甲，二是乙，三是丙。', ['一是甲，', '二是乙，', '三是丙。']],
    ['统一是关键，一是一，二是二。', ['统一是关键，一是一，二是二。']],
    ['（1）公示：甲；（2）记录：乙。', ['（1）公示：甲；', '（2）记录：乙。']],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  it('gives the place within a longer text', () => {
    expect(splitSentences('甲。乙。丙。', 2, 6)).toEqual([2, 4, 4, 6])
  })
})
