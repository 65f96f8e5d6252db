/** Web pages: the article found, its text equal to the plain-text twin, the page's own data kept apart. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReadError, UsageError } from '../../src/errors.ts'
import { readHtml } from '../../src/readers/html.ts'
import { encode } from './encode.ts'
import { expectSoundPositions, mutants } from './sound.ts'

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/html/${name}`, import.meta.url)))
const twin = readFileSync(new URL('../fixtures/twin/report.txt', import.meta.url), 'utf8').trimEnd()
const lines = twin.split('\n')
const withoutTitle = lines.slice(1).join('\n')
const pages = readdirSync(new URL('../fixtures/html', import.meta.url)).filter((name) => /\.html?$/.test(name))

describe('readHtml', () => {
  it.each([
    ['trs.html', twin],
    ['layout-gbk.html', withoutTitle],
    ['unknown-names.html', twin],
    ['word.htm', twin],
    ['libreoffice.html', twin],
  ])('reads %s like its plain-text twin', (name, expected) => {
    const source = readHtml(fixture(name), { path: name })
    expect(source.text).toBe(expected)
    expect(source.path).toBe(name)
    expectSoundPositions(source)
    expect(source.tree.children.map((node) => node.type).filter((type) => type === 'table')).toHaveLength(1)
  })

  it('tells date, publisher and title of the page apart from the report', () => {
    const publication = { date: '2025-03-12', publisher: '云溪区司法局', title: lines[0] }
    expect(readHtml(fixture('trs.html')).publication).toEqual(publication)
    expect(readHtml(fixture('layout-gbk.html')).publication).toMatchObject(publication)
    expect(readHtml(fixture('unknown-names.html')).publication).toMatchObject({ date: '2025-03-12', publisher: '云溪区司法局' })
    expect(readHtml(fixture('word.htm')).publication).toBeUndefined()
  })

  it('tells paragraph and cell', () => {
    const { text, origin } = readHtml(fixture('trs.html'))
    expect(origin(text.indexOf('现将有关情况'))).toEqual({ paragraph: 3, part: 'body' })
    expect(origin(text.indexOf('93.7'))).toEqual({ paragraph: 17, part: 'body', cell: { table: 1, row: 3, column: 3 } })
    expect(origin(text.indexOf('二、存在')).paragraph).toBe(18)
  })

  it('keeps headings that are headings', () => {
    const headings = readHtml(fixture('unknown-names.html')).tree.children.filter((node) => node.type === 'heading')
    expect(headings.map((node) => node.depth)).toEqual([2, 2, 2, 2])
    const allHeadings = readHtml('<h3>云溪区坚持依法行政。</h3><h3>一、成效</h3><h3>审查合同38份。</h3>')
    expect(allHeadings.tree.children.map((node) => node.type)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  })
})

describe('what a browser shows', () => {
  const textOf = (html: string) => readHtml(html).text

  it('line breaks, spaces, entities', () => {
    expect(textOf('<p>　　一、主要<br>举措</p><p>&nbsp;&ldquo;三项制度&rdquo;&nbsp;落实</p>')).toBe(
      '一、主要\n举措\n“三项制度” 落实',
    )
    expect(textOf('<p>坚持依法\n  行政，report\n 2024年</p>')).toBe('坚持依法行政，report 2024年')
    expect(textOf('<h1>安澜市<br>2024年报告</h1><p>正文，如下。</p>')).toBe('安澜市2024年报告\n正文，如下。')
    expect(textOf('<pre>一、成效\n二、问题</pre>')).toBe('一、成效\n二、问题')
  })

  it('numbers of ordered lists, marked as generated', () => {
    const source = readHtml('<ol start="3"><li>加强培训，</li><li>健全机制。</li></ol><ul><li>充实力量，</li></ul>')
    expect(source.text).toBe('3. 加强培训，\n4. 健全机制。\n充实力量，')
    expect(source.generated).toEqual([
      { start: 0, end: 3 },
      { start: 9, end: 12 },
    ])
  })

  it('no hidden text, no script, no ruby, no comments', () => {
    expect(
      textOf(
        '<p>一<span style="display:none">藏</span><b hidden>藏</b><!--藏--><script>藏</script><ruby>法<rt>fa</rt></ruby>治。</p>',
      ),
    ).toBe('一法治。')
  })

  it('tables with spans keep row and column', () => {
    const { text, origin } = readHtml('<table><tr><td rowspan=2>部门</td><td>甲</td></tr><tr><td>乙</td></tr></table>')
    expect(text).toBe('部门\t甲\n乙')
    expect(origin(text.indexOf('乙')).cell).toEqual({ table: 1, row: 2, column: 2 })
  })

  it('what looks like residue stays inside the article', () => {
    const html = `<div class="TRS_Editor"><p>${lines[2]}</p><p>打印机采购合同审查，由司法局负责。</p><p>来源：数据由区统计局提供。</p><p>${lines[5]}</p></div><p>来源：区政府网</p>`
    expect(textOf(html)).toContain('打印机采购合同审查')
    expect(textOf(html)).toContain('来源：数据由区统计局提供。')
    expect(readHtml(html).publication?.publisher).toBe('区政府网')
  })
})

describe('the article', () => {
  it('of a saved WeChat page is hidden by its style only', () => {
    const html = `<h1>云溪区公布法治政府建设报告</h1><div id="js_content" style="visibility: hidden; opacity: 0"><section><p>${lines[2]}</p></section></div>`
    expect(readHtml(html).text).toBe(lines[2])
  })

  it('does not take in a table of metadata above it', () => {
    const table =
      '<table><tr><td>索引号：</td><td>000/2025-1</td><td>发布日期：</td><td>2025-03-12</td></tr><tr><td>发布机构：</td><td>云溪区司法局</td><td>文号：</td><td>无</td></tr></table>'
    const body = lines
      .slice(1)
      .filter((line) => !line.includes('\t'))
      .map((line) => `<p>${line}</p>`)
      .join('')
    const source = readHtml(`<div class="xxgk"><div class="t">${table}</div><div class="n">${body}</div></div>`)
    expect(source.text.split('\n')[0]).toBe(lines[1])
    expect(source.publication).toEqual({ date: '2025-03-12', publisher: '云溪区司法局' })
    const inside = readHtml(`<div class="TRS_Editor">${table}${body}</div>`)
    expect(inside.text.split('\n')[0]).toBe(lines[1])
    expect(inside.publication).toEqual({ date: '2025-03-12', publisher: '云溪区司法局' })
  })

  it('leaves summaries of related pages outside', () => {
    const related =
      '<div class="xg"><h3>推荐</h3><p>为进一步规范执法，我区印发通知，要求各单位认真落实，加强培训，严格考核。</p></div>'
    const body = lines
      .slice(1)
      .filter((line) => !line.includes('\t'))
      .map((line) => `<p>${line}</p>`)
      .join('')
    expect(readHtml(`<div class="w"><div class="a1">${body}</div>${related}</div>`).text.split('\n').at(-1)).toBe('2025年3月10日')
  })

  it('is the selected element when one is named', () => {
    const html = '<div id="a"><p>甲文，如下。</p></div><div class="b c"><p>乙文。</p></div>'
    expect(readHtml(html, { selector: '.b.c' }).text).toBe('乙文。')
    expect(readHtml(html, { selector: 'div#a p' }).text).toBe('甲文，如下。')
    expect(() => readHtml(html, { selector: '#zoom' })).toThrow(ReadError)
    expect(() => readHtml(html, { selector: 'p:first-child' })).toThrow(UsageError)
  })

  it('is not torn when it stands in several containers', () => {
    const half = (from: number, to: number) =>
      `<div class="TRS_Editor">${lines
        .slice(from, to)
        .map((line) => `<p>${line}</p>`)
        .join('')}</div>`
    const html = `<div class="nav"><a>首页</a></div><div class="box">${half(1, 8)}${half(11, 20)}</div><div class="footer">主办，承办。</div>`
    expect(readHtml(html).text).toBe([...lines.slice(1, 8), ...lines.slice(11, 20)].join('\n'))
  })

  it('leaves out pagers and everything after them, and a stale banner date', () => {
    const body = lines
      .slice(1)
      .filter((line) => !line.includes('\t'))
      .map((line) => `<p>${line}</p>`)
      .join('')
    const html = `<body><p>2019年12月3日 星期二</p><div class="content">${body}<p>上一篇：<a>没有了</a></p><p>相关阅读</p><p><a>关于某事的解读，请看。</a></p></div></body>`
    const source = readHtml(html)
    expect(source.text.split('\n').at(-1)).toBe('2025年3月10日')
    expect(source.publication).toBeUndefined()
  })

  it('of a page made by scripts is an error that says what to do', () => {
    expect(() => readHtml('<div id="app"></div><script>render()</script>')).toThrow(expect.objectContaining({ code: 'no-text' }))
  })
})

describe('encodings of pages', () => {
  const page = (charset: string, text: string) =>
    `<html><head><meta charset="${charset}"></head><body><p>${text}</p></body></html>`

  it('follows the declaration, the mark and the option', () => {
    expect(readHtml(encode(page('gbk', '法治政府，建设。'), 'gbk')).text).toBe('法治政府，建设。')
    expect(readHtml(encode(page('big5', '法治政府，情況。'), 'big5')).text).toBe('法治政府，情況。')
    expect(readHtml(encode(`\ufeff${page('gbk', '法治。')}`, 'utf-16le')).text).toBe('法治。')
    expect(readHtml(encode(page('', '報告。'), 'big5'), { encoding: 'big5' }).text).toBe('報告。')
  })

  it('does not believe a declaration that the bytes deny', () => {
    expect(readHtml(encode(page('gb2312', '法治政府，建设。'), 'utf-8')).text).toBe('法治政府，建设。')
    expect(readHtml(encode(page('utf-8', '法治政府，建设情况的报告。'), 'gbk')).text).toBe('法治政府，建设情况的报告。')
  })
})

describe('limits', () => {
  const refused = (html: string) => {
    expect(() => readHtml(html)).toThrow(ReadError)
  }

  it('refuses what would take minutes', () => {
    refused('<div>'.repeat(200_000))
    refused(`<p ${Array.from({ length: 50_000 }, (_, index) => `a${index}=1`).join(' ')}>一，</p>`)
    refused(`${Array.from({ length: 900 }, (_, index) => `<font size=${index}>`).join('')}${'<p>一，'.repeat(50_000)}`)
    refused(`${'一'.repeat(20_000_001)}`)
  })

  it('expands no entity of a document type', () => {
    const html = `<!DOCTYPE html [<!ENTITY a "${'甲'.repeat(50)}"><!ENTITY b "&a;&a;&a;">]><p>正文，&b;。</p>`
    expect(readHtml(html).text.length).toBeLessThan(200)
  })

  it('reads a long page in time', () => {
    const long = `<body>${'<div class="nav"><a href="#">首页</a></div>'.repeat(500)}<div class="article">${`<p><span>${lines[2]}</span></p>`.repeat(10_000)}</div></body>`
    expect(readHtml(long).text.split('\n')).toHaveLength(10_000)
  })

  it.each(pages)('%s, damaged: a source or a ReadError', (name) => {
    for (const bytes of mutants(fixture(name), 60)) {
      try {
        expectSoundPositions(readHtml(bytes))
      } catch (error) {
        expect(error).toBeInstanceOf(ReadError)
      }
    }
  })

  it('any string: a source or a ReadError', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '一、',
      '正文，',
      '<a>',
      '<br>',
      '<ol><li>',
      '<!--',
      '<h2>',
      '<![if',
      '&nbsp;',
      '<pre>',
    )
    const property = fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      try {
        expectSoundPositions(readHtml(pieces.join('')))
      } catch (error) {
        if (!(error instanceof ReadError)) throw error
      }
    })
    fc.assert(property, { numRuns: 300 })
  })
})
