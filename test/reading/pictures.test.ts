/** Headings that speak in pictures, formal numerals, and parts without a heading. */
import { describe, expect, it } from 'vitest'
import { outline, read } from './read.ts'

const DONE = '全年围绕法治政府建设年度任务推进各项工作，办理行政检查186次，化解矛盾纠纷97件，群众满意度持续提升。'
const SHORT = '一是承接能力不足。专业人员少，培训不系统。二是数据录入不及时。系统多头运行，存在漏录现象。'
const PLAN = '一是做实赋权。对97项赋权事项开展评估。二是规范录入。按月通报录入质量。'
const report = (...parts: readonly (readonly [heading: string, text: string])[]): string =>
  parts.map(([heading, text]) => `${heading}\n${text}\n`).join('')

describe('headings in pictures', () => {
  it.each([
    ['四、直面差距 补齐短板', '五、砥砺前行 谱写新篇'],
    ['四、把脉问诊，补短强弱', '五、奋楫扬帆启新程'],
    ['四、自我加压，破解瓶颈', '五、再接再厉向未来'],
    ['四、清醒看短板', '五、踔厉笃行新征程'],
  ])('%s, %s', (gap, onward) => {
    const text = report(
      ['一、党建引领', DONE],
      ['二、多元共治，平安底色亮丽鲜明', DONE],
      ['三、规范执法', DONE],
      [gap, SHORT],
      [onward, PLAN],
    )
    expect(outline(read(text)).map((row) => row.replace('?', ''))).toEqual([
      '1 achievements',
      '3 achievements',
      '5 achievements',
      '7 problems',
      '9 plans',
    ])
  })

  it('leaves a topic about mended gaps among the achievements', () => {
    const text = report(['一、规范执法', DONE], ['二、补齐短板', DONE], ['三、优化服务', DONE])
    expect(outline(read(text))).toEqual(['1 achievements?', '3 achievements?', '5 achievements?'])
  })

  it.each([
    '针对停车泊位不足、照明不够等群众反映的情况，增设泊位120个，更换路灯86盏，问题得到解决。',
    '老旧小区设施滞后、物业管理薄弱，街道投入36万元改造12处，建立业委会9个。',
  ])('takes gaps that were mended for achievements: %s', (mended) => {
    const text = report(['一、规范执法', DONE], ['二、补齐民生短板', mended], ['三、下一步打算', PLAN])
    expect(outline(read(text))).toEqual(['1 achievements?', '3 achievements?', '5 plans'])
  })

  it('does not take the last topic for plans where plans stand before', () => {
    const text = report(['一、主要成效', DONE], ['二、下一步打算', PLAN], ['三、附带说明的事', DONE])
    expect(outline(read(text))).toEqual(['1 achievements', '3 plans', '5 other?'])
  })
})

it('counts on in formal numerals', () => {
  const text = report(['壹 铸魂立柱', DONE], ['贰 规范执法', DONE], ['叁、优化服务', DONE], ['伍家岭社区办理事项36件', DONE])
  expect(read(text).sections.map(({ numbering }) => numbering)).toEqual(['壹', '贰', '叁、', ''])
})

describe('shortcomings without a heading', () => {
  it.each([
    '一年来，我市法治政府建设取得了一定成绩，但仍存在一些不足：有的县重视不够。',
    '看到成绩的同时，我们也清醒认识到，与群众期待相比还有差距：力量不足。',
    '同时，工作中还存在一些问题。有的单位重视不够。',
    '虽然工作有了进展，但还面临不少困难，专业力量薄弱。',
  ])('%s', (text) => {
    expect(read(`一、主要成效\n${DONE}\n${text}\n`).sentences.at(-1)?.tense).toBe('problem')
  })

  it.each([
    '针对检查中发现仍存在的问题，督促整改36处。',
    '对群众反映的问题建立台账，办结36件。',
    '排查仍存在安全隐患的单位12家，整改到位。',
  ])('not in %s', (text) => {
    expect(read(`一、主要成效\n${DONE}\n${text}\n`).sentences.at(-1)?.tense).toBe('done')
  })
})

it('turns to the plans in each item of a part on both', () => {
  const text = report(
    ['一、主要成效', DONE],
    [
      '二、存在的问题、原因及下一步打算',
      '（一）水平不高。原因在于起步晚。下一步，将培训300人次。\n（二）发展不均衡。主要是缺少指导。2026年，计划结对12所学校。',
    ],
  )
  const roles = read(text)
    .sentences.filter(({ part }) => part === 'body')
    .map(({ role }) => role)
  expect(roles).toEqual(['achievements', 'problems', 'plans', 'problems', 'plans'])
})

it('takes a list of attachments over several lines for no part of the text', () => {
  const reading = read(`一、主要成效\n${DONE}\n附件：1. 执法数据统计表\n      2. 文件清理目录\n\n松陵镇人民政府\n2025年1月9日\n`)
  expect(reading.blocks.filter(({ part }) => part === 'residue').length).toBe(2)
  expect(reading.sections.length).toBe(1)
})
