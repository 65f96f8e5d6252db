/** Congresses, plenums and great meetings. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMeetings } from '../../src/reading/meetings.ts'
import { inSentences } from './in-sentences.ts'

const find = (text: string): [string, number | null, number | null][] => {
  const { view, sentences } = inSentences(text)
  return findMeetings(view, sentences).map(({ name, congress, plenum }) => [name, congress, plenum])
}

describe('findMeetings', () => {
  it.each<[string, [string, number | null, number | null][]]>([
    ['学习党的二十大精神。', [['党的二十大', 20, null]]],
    ['党的十九大以来。', [['党的十九大', 19, null]]],
    ['学习贯彻十九届六中全会精神。', [['十九届六中全会', 19, 6]]],
    [
      '党的二十大和二十届三中全会精神。',
      [
        ['党的二十大', 20, null],
        ['二十届三中全会', 20, 3],
      ],
    ],
    [
      '党的二十届二中、三中全会精神。',
      [
        ['党的二十届二中', 20, 2],
        ['三中全会', 20, 3],
      ],
    ],
    ['学习二十大三中全会精神。', [['二十大三中全会', 20, 3]]],
    ['学习十二届三中全会精神。', [['十二届三中全会', 12, 3]]],
    ['二十届历次全会精神。', [['二十届历次全会', 20, null]]],
    ['中央全面依法治国工作会议精神。', [['中央全面依法治国工作会议', null, null]]],
    [
      '中央经济工作会议、全国公安工作会议。',
      [
        ['中央经济工作会议', null, null],
        ['全国公安工作会议', null, null],
      ],
    ],
    ['全国两会期间。', [['全国两会', null, null]]],
    ['市委十二届五次全会部署。', [['市委十二届五次全会', null, null]]],
    ['十大行动、重大决策、扩大会议。', []],
    ['二十大典型案例、三十大项目。', []],
    ['第一届委员会，三届同学会。', []],
    ['组织召开工作会议。', []],
    ['街道全体会议讨论。', []],
    ['开好两会一课。', []],
  ])('reads %s', (text, expected) => {
    expect(find(text)).toEqual(expected)
  })

  it('never throws, keeps order and place, and takes time in proportion', () => {
    const piece = fc.oneof(
      fc.constantFrom('二十', '大', '届', '三中', '全会', '历次', '中央', '工作会议', '两会', '、', '，', '。', '党的'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { view, sentences } = inSentences(pieces.join(''))
        let reached = 0
        for (const { start, end } of findMeetings(view, sentences)) {
          expect(start).toBeGreaterThanOrEqual(reached)
          expect(end).toBeGreaterThan(start)
          reached = end
        }
      }),
    )
    for (const text of [
      '大'.repeat(400_000),
      '中央工作会'.repeat(80_000),
      '二十届'.repeat(100_000),
      '三中'.repeat(200_000),
      `二十届${'三中、'.repeat(130_000)}`,
    ]) {
      find(text)
    }
  })
})
