/** What Word documents and web pages have beside their text: notes, text boxes, a title and date of publication. */
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../src/readers/docx.ts'
import { readHtml } from '../../src/readers/html.ts'
import { interpret } from '../../src/reading/interpret.ts'
import { makeDocx, paragraph, run } from '../fixtures/docx/package.mjs'
import { texts } from './read.ts'

const noteMark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
const note = (id: number, ...lines: string[]): string =>
  `<w:footnote w:id="${id}">${lines.map((line) => paragraph(line)).join('')}</w:footnote>`
const box = (...lines: string[]): string =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${lines.map((line) => paragraph(line)).join('')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`

const BODY = '全镇共办理行政复议案件12件，均已依法办结，群众满意度持续提升。'

describe('notes and text boxes', () => {
  const reading = interpret(
    readDocx(
      makeDocx({
        body: [
          paragraph(run('松陵镇2024年法治政府建设年度报告') + box('一、本图说明', '填报：云溪区财政局', '2020年1月1日')),
          paragraph('一、主要举措和成效'),
          paragraph(run(BODY) + noteMark(1)),
          paragraph('二、存在的不足'),
          paragraph(run('基层执法力量不足。') + box('下一步工作安排', '三、明年打算怎样做得更好一些并且坚持下去不放松')),
          paragraph('松陵镇人民政府'),
          paragraph(run('2025年1月10日') + noteMark(2)),
        ].join(''),
        footnotes: note(1, '（一）口径', '数据由云溪区司法局提供。') + note(2, '云溪区统计局', '2023年3月3日'),
      }),
    ),
  )

  it('hold no headings, and the sections go on around them', () => {
    expect(reading.sections.map(({ heading, role }) => [heading, role])).toEqual([
      ['主要举措和成效', 'achievements'],
      ['存在的不足', 'problems'],
    ])
    expect(reading.identity).toMatchObject({ title: '松陵镇2024年法治政府建设年度报告', year: 2024, isAnnualReport: true })
  })

  it('hold no signature and no date, and do not hide those of the body', () => {
    expect(reading.identity).toMatchObject({ agency: '松陵镇', date: '2025-01-10' })
    expect(texts(reading, 'signature')).toEqual(['松陵镇人民政府'])
    expect(texts(reading, 'date')).toEqual(['2025年1月10日'])
  })

  it('leave their text to be read, outside the sections where it stands after the signature', () => {
    const last = reading.sections.at(-1)
    expect(last?.end).toBeLessThan(reading.source.text.indexOf('松陵镇人民政府', 20))
    const sentence = reading.sentences.find(({ text }) => text.startsWith('数据由'))
    expect(sentence).toMatchObject({ section: -1, role: 'other', part: 'body' })
  })

  it('do not hide a signature behind any number of notes', () => {
    const notes = Array.from({ length: 30 }, (_, index) => index + 1)
    const body = `${paragraph('一、主要举措和成效')}${paragraph(run(BODY) + notes.map(noteMark).join(''))}${paragraph('松陵镇人民政府')}${paragraph('2025年1月10日')}`
    const footnotes = notes.map((id) => note(id, `见第${id}号材料`)).join('')
    expect(interpret(readDocx(makeDocx({ body, footnotes }))).identity.date).toBe('2025-01-10')
  })
})

describe('a web page with its title outside the article', () => {
  const page = (title: string, article: string): string =>
    `<html><head><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2025-03-10"></head><body><div class="nav"><a>首页</a></div><div id="zoom">${article}</div></body></html>`
  const ARTICLE = `<p>2024年，我镇认真落实各项部署。现将有关情况报告如下：</p><p>一、主要举措和成效</p><p>${BODY}</p><p>二、存在的不足</p><p>基层执法力量不足，原因是培训不够。</p><p>三、下一步安排</p><p>加强培训。</p>`
  const read = (title: string, article = ARTICLE) => interpret(readHtml(page(title, article)))

  it('has that title, with issuer and year, and no place for them', () => {
    const { identity, source } = read('松陵镇人民政府2024年法治政府建设年度报告')
    expect(identity).toMatchObject({
      isAnnualReport: true,
      title: '松陵镇人民政府2024年法治政府建设年度报告',
      agency: '松陵镇人民政府',
      level: 'township',
      year: 2024,
    })
    expect(identity.places.title).toBeUndefined()
    expect(identity.places.agency).toBeUndefined()
    expect(source.publication?.date).toBe('2025-03-10')
  })

  it('is told by that title from a near miss', () => {
    expect(read('关于报送2024年法治政府建设年度报告的通知').identity).toMatchObject({ isAnnualReport: false, nearMiss: 'notice' })
  })

  it('takes no name of a channel for a title, and goes by its own title where it has one', () => {
    expect(read('法治政府建设专栏').identity.title).toBeNull()
    const own = '<p>望江街道办事处2023年法治政府建设工作报告</p>'
    expect(read('松陵镇人民政府2024年法治政府建设年度报告', own + ARTICLE.replace('2024', '2023')).identity).toMatchObject({
      title: '望江街道办事处2023年法治政府建设工作报告',
      year: 2023,
    })
  })
})
