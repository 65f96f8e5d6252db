/** One section for shortcomings and for what is planned against them. */
import { describe, expect, it } from 'vitest'
import { readText } from '../../src/readers/text.ts'
import { interpret } from '../../src/reading/interpret.ts'

const report = (heading: string, body: string): string =>
  `云溪区松陵镇2024年度法治政府建设情况报告\n现将2024年度法治政府建设情况报告如下：\n一、主要举措和成效\n全年组织执法培训12次，办理案件36件，均已公示。\n二、党政主要负责人履行推进法治建设第一责任人职责情况\n镇党委书记主持研究法治工作4次。\n${heading}\n${body}`

describe.each(['三、存在的问题及下一步工作打算', '三、存在不足和2025年工作安排', '三、问题短板与下步计划'])('%s', (heading) => {
  const reading = interpret(
    readText(
      report(
        heading,
        '由于专业力量有限，执法文书质量还不高。\n下一步，将组织执法文书培训6次，10月底前完成。\n由综合执法办公室负责。\n',
      ),
    ),
  )
  const section = reading.sections.at(-1)

  it('is a section of problems that holds plans too', () => {
    expect(section).toMatchObject({ role: 'problems', also: 'plans' })
  })

  it('turns to plans where the text does, and stays there', () => {
    const roles = reading.sentences
      .filter((sentence) => sentence.section === section?.index && sentence.part === 'body')
      .map((sentence) => sentence.role)
    expect(roles).toEqual(['problems', 'plans', 'plans'])
  })
})

it('does not take a section of problems for one of plans', () => {
  const reading = interpret(readText(report('三、存在的不足和原因', '由于专业力量有限，执法文书质量还不高。\n')))
  expect(reading.sections.at(-1)).toMatchObject({ role: 'problems', also: null })
})
