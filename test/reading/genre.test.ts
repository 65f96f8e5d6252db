/** What is an annual report, and what only looks like one. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { read } from './read.ts'

const BODY =
  '一、主要做法\n健全工作机制，全年开展检查23次，发放资料两千余份，群众满意度持续提升。\n二、存在的不足\n力量不足。\n三、下一步打算\n加强培训。\n'
const STRUCTURED =
  '一、主要举措和成效\n全年推进各项工作，办理案件23件，化解纠纷97件，群众满意度持续提升。\n二、存在的不足和原因\n力量不足，因为编制有限。\n三、主要负责人履行推进法治建设第一责任人职责情况\n研究议题3次。\n四、下一年度主要安排\n加强培训。\n'

describe('near misses', () => {
  it.each([
    ['云溪区2024年政府信息公开工作年度报告', 'openness'],
    ['石桐县水利局2024年度普法责任制落实情况报告', 'law-publicity'],
    ['安澜市2025年法治政府建设工作要点', 'work-points'],
    ['青砚县法治政府建设示范创建实施方案', 'plan'],
    ['云溪区法治政府建设实施规划（2021—2025年）', 'plan'],
    ['关于报送2024年度法治政府建设情况报告的通知', 'notice'],
    ['云溪区召开法治政府建设推进会议', 'news'],
    ['区政府常务会议审议2024年度法治政府建设情况报告', 'news'],
    ['《安澜市2024年法治政府建设年度报告》解读', 'interpretation'],
    ['一图读懂2024年法治政府建设情况报告', 'interpretation'],
    ['松陵镇2024年上半年法治政府建设工作总结', 'half-year'],
    ['松陵镇2024年第三季度法治政府建设情况报告', 'half-year'],
    ['临江省法治政府建设五年工作总结', 'multi-year'],
    ['安澜市2021—2025年法治政府建设情况报告', 'multi-year'],
    ['桂溪乡法治政府建设督察自查报告', 'self-check'],
    ['2024年度述职述法报告', 'duty-statement'],
    ['XX镇2024年度法治政府建设情况报告范文', 'template'],
    ['云溪区2024年度行政执法情况年度报告', 'enforcement'],
    ['云溪区2024年国民经济统计公报', 'other-report'],
  ])('%s', (title, nearMiss) => {
    expect(read(`${title}\n现将有关情况报告如下：\n${BODY}`).identity).toMatchObject({ isAnnualReport: false, nearMiss })
  })

  it('is a half-year report without a title', () => {
    const reading = read(`现将我镇2024年上半年法治政府建设工作情况报告如下：\n${BODY}`)
    expect(reading.identity).toMatchObject({ isAnnualReport: false, nearMiss: 'half-year' })
  })

  it('is a form to be filled in', () => {
    const reading = read(`XX年，XX镇推进法治政府建设，办理案件XX件，培训XX次，现报告如下：\n${BODY}`)
    expect(reading.identity).toMatchObject({ isAnnualReport: false, nearMiss: 'template' })
  })

  it('is something quite different', () => {
    expect(read('安澜市云溪区明日有雨，请市民减少外出。').identity).toMatchObject({ isAnnualReport: false, nearMiss: null })
    expect(read('').identity).toMatchObject({ isAnnualReport: false, nearMiss: null, title: null, year: null, level: null })
  })

  const NEAR = new URL('../reports/near/', import.meta.url)
  it.each(readdirSync(NEAR).filter((name) => name.endsWith('.txt')))('holds for %s', (name) => {
    expect(read(readFileSync(new URL(name, NEAR), 'utf8')).identity.isAnnualReport).toBe(false)
  })
})

describe('genuine reports', () => {
  it('may tell by which quarter they are due', () => {
    const due = '按照每年第一季度向市政府报告的要求，现将有关情况报告如下：'
    expect(read(`云溪区民政局法治政府建设工作报告\n2019年，区民政局坚持依法行政。${due}\n${BODY}`).identity).toMatchObject({
      isAnnualReport: true,
      year: 2019,
    })
  })

  it.each([
    '松陵镇2024年度法治政府建设情况报告',
    '松陵镇2024年法治政府建设工作总结',
    '松陵镇2024年依法行政工作情况报告',
    '松陵镇2024年法治建设工作总结',
    '关于2024年度法治政府建设情况的汇报',
    '松陵镇2024年度推进法治政府建设年报',
    '松陵镇2024年法治政府建设情况及2025年工作计划的报告',
    '松陵镇关于贯彻落实《法治政府建设实施纲要（2021—2025年）》2024年度情况的报告',
    '安澜市司法局2024年度法治政府建设情况报告',
    '2024年法治政府建设情况',
  ])('%s', (title) => {
    expect(read(`${title}\n2024年，我镇推进法治政府建设，现报告如下：\n${STRUCTURED}`).identity).toMatchObject({
      isAnnualReport: true,
      nearMiss: null,
    })
  })

  it('needs no title', () => {
    expect(read(`2024年，我镇推进法治政府建设。\n${STRUCTURED}`).identity.isAnnualReport).toBe(true)
    expect(read(STRUCTURED).identity.isAnnualReport).toBe(false)
  })
})
