/** Titles in 《》: nesting, missing marks, document numbers. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCitations } from '../../src/reading/citations.ts'
import { inSentences } from './in-sentences.ts'

const find = (text: string) => {
  const { view, sentences } = inSentences(text)
  return findCitations(view, sentences)
}

describe('findCitations', () => {
  it.each<[string, [name: string, depth: number, closed: boolean][]]>([
    ['学习《民法典》。', [['民法典', 0, true]]],
    [
      '学习《宪法》《民法典》、《行政处罚法》。',
      [
        ['宪法', 0, true],
        ['民法典', 0, true],
        ['行政处罚法', 0, true],
      ],
    ],
    [
      '印发《关于贯彻〈安澜市实施纲要〉的意见》。',
      [
        ['关于贯彻〈安澜市实施纲要〉的意见', 0, true],
        ['安澜市实施纲要', 1, true],
      ],
    ],
    [
      '印发《关于贯彻<安澜市实施纲要（2021—2025年）>的意见》。',
      [
        ['关于贯彻〈安澜市实施纲要（2021—2025年）〉的意见', 0, true],
        ['安澜市实施纲要（2021—2025年）', 1, true],
      ],
    ],
    [
      '印发《关于贯彻《安澜市实施纲要》的意见》。',
      [
        ['关于贯彻《安澜市实施纲要》的意见', 0, true],
        ['安澜市实施纲要', 1, true],
      ],
    ],
    ['学习《民法典，推进普法。', [['民法典', 0, false]]],
    [
      '学习《民法典，落实《行政处罚法》。',
      [
        ['民法典', 0, false],
        ['行政处罚法', 0, true],
      ],
    ],
    [
      '学习《民法典\n下一段《宪法》。',
      [
        ['民法典', 0, false],
        ['宪法', 0, true],
      ],
    ],
    [
      '关于《纲要〈方案》的通知。',
      [
        ['纲要〈方案', 0, true],
        ['方案', 1, false],
      ],
    ],
    ['多余的》不算。', []],
    ['空的《》不算。', []],
    ['单独的〈标题〉不算。', []],
    ['没有书名号的民法典不算。', []],
  ])('reads %s', (text, expected) => {
    expect(find(text).map(({ name, depth, closed }) => [name, depth, closed])).toEqual(expected)
  })

  it.each<[string, string | null]>([
    ['《三项制度意见》（国办发〔2018〕118号）', '国办发〔2018〕118号'],
    ['《三项制度意见》国办发[2018]118号', '国办发[2018]118号'],
    ['《三项制度意见》(国办发［2018］118号)', '国办发［2018］118号'],
    ['《安澜市文件管理规定》（市政府令第15号）', '市政府令第15号'],
    ['《三项制度意见》，国办发〔2018〕118号', null],
    ['《实施纲要（2021—2025年）》', null],
    ['《实施纲要》（2021—2025年）', null],
  ])('reads the number of %s', (text, number) => {
    expect(find(text)[0]?.number).toBe(number)
  })

  it('joins a title that a line end breaks', () => {
    const view = '学习《行政\n处罚法》。'
    const sentence = {
      index: 0,
      start: 0,
      end: view.length,
      text: view,
      block: 0,
      section: -1,
      item: -1,
      part: 'body',
      tense: 'done',
      role: 'other',
    } as const
    expect(findCitations(view, [sentence])).toMatchObject([{ name: '行政处罚法', start: 2, end: 10, closed: true }])
  })

  it('never throws, keeps order and place, and takes time in proportion', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('《', '》', '〈', '〉', '法', '，', '。', '\n', '〔2018〕1号'), { maxLength: 60 }),
        (parts) => {
          const text = parts.join('')
          const starts = find(text).map(({ start, end }) => {
            expect(end).toBeGreaterThan(start)
            expect(text.charAt(start)).toMatch(/[《〈]/)
            return start
          })
          expect(starts).toEqual([...starts].sort((one, other) => one - other))
        },
      ),
    )
    for (const text of ['《'.repeat(400_000), '《〈〉'.repeat(130_000), '《法》'.repeat(130_000), '》〉'.repeat(200_000)]) {
      find(text)
    }
  })
})
