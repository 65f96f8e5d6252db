/** Names of bodies, and words that only look like them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBodies } from '../../src/reading/bodies.ts'
import { inSentences } from './in-sentences.ts'

const find = (text: string): string[] => {
  const { view, sentences } = inSentences(text)
  return findBodies(view, sentences).map(({ name }) => name)
}

describe('findBodies', () => {
  it.each<[string, string[]]>([
    ['市委依法治市委员会部署。', ['市委依法治市委员会']],
    ['区委全面依法治区委员会办公室表扬。', ['区委全面依法治区委员会办公室']],
    ['安澜市委依法治市办通报。', ['安澜市委依法治市办']],
    ['中央全面依法治国委员会印发。', ['全面依法治国委员会']],
    ['云溪区司法局、区公安分局参加。', ['云溪区司法局', '区公安分局']],
    ['会同区司法局、镇司法所开展宣传。', ['区司法局', '镇司法所']],
    ['接受区人大常委会监督。', ['区人大常委会']],
    ['自觉接受人大、政协监督。', ['人大', '政协']],
    ['安澜市云溪区人民法院作出判决。', ['安澜市云溪区人民法院']],
    ['收到云溪区人民检察院检察建议。', ['云溪区人民检察院']],
    ['云溪区人民政府办公室印发。', ['云溪区人民政府办公室']],
    ['望江街道办事处', ['望江街道办事处']],
    ['街道党工委、办事处研究。', ['街道党工委', '办事处']],
    ['街工委会议研究。', ['街工委']],
    ['镇党委书记讲课。', ['镇党委']],
    ['松陵镇人民政府', ['松陵镇人民政府']],
    ['综合行政执法大队执法。', ['综合行政执法大队']],
    ['党的领导、部门协作、政务公开。', []],
    ['加强行政协调、行政协议管理。', []],
    ['组织部门、宣传部门。', []],
    ['发挥基层党组织作用。', []],
    ['人大代表和政协委员视察。', []],
    ['信访办理规范，扩大职工委员范围。', []],
    ['按照《云溪区人民政府工作规则》执行。', []],
    ['群众满意，重大部署，工作会议。', []],
  ])('reads %s', (text, expected) => {
    expect(find(text)).toEqual(expected)
  })

  it('never throws, keeps order and place, and takes time in proportion', () => {
    const piece = fc.oneof(
      fc.constantFrom('区', '市委', '依法治市', '委员会', '办公室', '人民政府', '街道', '办事处', '全面', '《', '》', '，', '。'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { view, sentences } = inSentences(pieces.join(''))
        let reached = 0
        for (const { start, end, name } of findBodies(view, sentences)) {
          expect(start).toBeGreaterThanOrEqual(reached)
          expect(view.slice(start, end)).toBe(name)
          reached = end
        }
      }),
    )
    for (const text of ['区'.repeat(400_000), '区人民政府'.repeat(100_000), '《人大'.repeat(100_000)]) {
      find(text)
    }
  })
})
