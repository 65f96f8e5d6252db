/** Word documents of three makers: text equal to the plain-text twin, numbers as Word shows them, places of every part. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../src/readers/docx.ts'
import { readText } from '../../src/readers/text.ts'
import { interpret } from '../../src/reading/interpret.ts'
import { makeDocx, numbered, type PackageParts, packageFiles, paragraph, run, zip } from '../fixtures/docx/package.mjs'
import { expectSoundPositions } from './sound.ts'

const file = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url))
const fixture = (name: string) => new Uint8Array(file(`docx/${name}`))
const text = (name: string) => file(name).toString('utf8').trimEnd()
const twin = text('twin/report.txt')
const read = (body: string, parts: Omit<PackageParts, 'body'> = {}) => readDocx(makeDocx({ body, ...parts }))
const generated = (source: ReturnType<typeof readDocx>) =>
  (source.generated ?? []).map(({ start, end }) => source.text.slice(start, end))

describe('readDocx', () => {
  it.each(['library.docx', 'library-automatic.docx', 'libreoffice.docx'])('reads %s like its plain-text twin', (name) => {
    const source = readDocx(fixture(name), { path: name })
    expect(source.text).toBe(twin)
    expect(source).toMatchObject({ format: 'docx', path: name })
    expect(source.warnings).toBeUndefined()
    expectSoundPositions(source)
    expect(source.origin(source.text.indexOf('93.7'))).toMatchObject({ cell: { table: 1, row: 3, column: 3 }, part: 'body' })
  })

  it.each(['library.docx', 'library-automatic.docx', 'libreoffice.docx'])('lets %s be understood like its twin', (name) => {
    const [own, plain] = [interpret(readDocx(fixture(name))), interpret(readText(twin))]
    expect(own.identity).toEqual(plain.identity)
    expect(own.sections.map(({ role, level, numbering, heading }) => [role, level, numbering, heading])).toEqual(
      plain.sections.map(({ role, level, numbering, heading }) => [role, level, numbering, heading]),
    )
    // The plain-text twin writes the table with tabs and has no cells.
    const sentences = ({ sentences: all }: typeof own) =>
      all
        .filter(({ part, text: words }) => part !== 'table' && !words.includes('\t'))
        .map(({ start, end, tense, role }) => [start, end, tense, role])
    expect(sentences(own)).toEqual(sentences(plain))
  })

  it.each(['library-automatic.docx', 'libreoffice.docx'])('lists the automatic numbers of %s', (name) => {
    expect(generated(readDocx(fixture(name)))).toEqual(['一、', '（一）', '（二）', '二、', '三、', '四、'])
  })

  it('reads the hard cases with tracked changes accepted', () => {
    const source = readDocx(fixture('hard.docx'))
    expect(source.text).toBe(text('docx/hard.txt'))
    expect(generated(source)).toEqual(['一、', '（一）', '（二）', '二、', '三、', '第一部分 ', '①'])
    expect(source.warnings).toEqual(['文中有未处理的修订，按接受后的文字检查。'])
    expectSoundPositions(source)
  })

  it('reads the hard cases with tracked changes rejected', () => {
    const source = readDocx(fixture('hard.docx'), { changes: 'reject' })
    expect(source.text).toBe(text('docx/hard.rejected.txt'))
    expect(source.warnings).toEqual(['文中有未处理的修订，按拒绝后的文字检查。'])
    expectSoundPositions(source)
  })

  it('tells paragraph, cell and part', () => {
    const source = readDocx(fixture('hard.docx'))
    const at = (words: string) => source.origin(source.text.indexOf(words))
    expect(at('松陵镇')).toEqual({ paragraph: 1, part: 'body' })
    expect(at('法治政府建设情况')).toEqual({ paragraph: 1, part: 'body' })
    expect(at('2024年主要')).toEqual({ paragraph: 3, part: 'body' })
    expect(at('审查合同')).toEqual({ paragraph: 8, part: 'body' })
    expect(at('主动公开')).toEqual({ paragraph: 10, part: 'body' })
    expect(at('文本框里')).toEqual({ paragraph: 10, part: 'textbox' })
    expect(at('数量')).toMatchObject({ cell: { table: 1, row: 1, column: 3 } })
    expect(at('15 件')).toMatchObject({ cell: { table: 1, row: 3, column: 3 } })
    expect(at('将加强培训')).toMatchObject({ cell: { table: 2, row: 1, column: 1 } })
    expect(at('普法')).toMatchObject({ cell: { table: 3, row: 2, column: 2 } })
    expect(at('数据截至')).toEqual({ paragraph: 5, part: 'footnote' })
  })

  it('makes headings of style and outline level, and of nothing else', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="a2"><w:name w:val="标题 2"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="body"><w:name w:val="正文二"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
    const styled = (words: string, id: string) => paragraph(words, `<w:pStyle w:val="${id}"/>`)
    const { tree } = read(
      styled('甲', '1') +
        styled('乙', 'a2') +
        styled('丙', 'own') +
        styled('丁', 'body') +
        paragraph('戊', '<w:outlineLvl w:val="2"/>') +
        styled(`己${'长'.repeat(60)}`, '1') +
        styled('庚。整段都用了标题样式。', '1') +
        styled('辛。', '1') +
        '一二三四五'.replace(/./g, (words) => paragraph(words)),
      { styles },
    )
    const shape = tree.children.map((node) => (node.type === 'heading' ? node.depth : node.type[0])).join('')
    expect(shape).toBe('121p3pp1ppppp')
  })

  it('takes no heading from a style that marks most of the text', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    const { tree } = read(['甲', '乙', '丙', '丁'].map((words) => paragraph(words, '<w:pStyle w:val="1"/>')).join(''), { styles })
    expect(tree.children.map(({ type }) => type)).toEqual(Array(4).fill('paragraph'))
  })

  it('keeps white space as Word does', () => {
    const source = read('<w:p><w:r><w:t> 甲\u3000乙 </w:t></w:r><w:r><w:t xml:space="preserve"> 丙\n丁 </w:t></w:r></w:p>')
    expect(source.text).toBe('甲\u3000乙 丙 丁 ')
    expect(read('<w:p><w:r><w:t>\u3000\u3000首行</w:t></w:r></w:p>').text).toBe('\u3000\u3000首行')
  })

  it('reads entities, numbered characters, CDATA and comments of XML', () => {
    expect(read('<w:p><w:r><w:t>&lt;甲&gt; &amp; &quot;&apos;&#x4e59;&#19993;&#x20000;</w:t></w:r></w:p>').text).toBe(
      `<甲> & "'乙丙\u{20000}`,
    )
    expect(read('<w:p><w:r><w:t>甲<![CDATA[<乙>&]]><!-- 丁 -->丙</w:t></w:r></w:p>').text).toBe('甲<乙>&丙')
  })

  it('leaves out what is hidden, by run, by style and by paragraph mark', () => {
    const styles =
      '<w:style w:type="character" w:styleId="h"><w:name w:val="hide"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="p"><w:name w:val="hidden paragraph"/><w:rPr><w:vanish/></w:rPr></w:style>'
    const body =
      paragraph(run('甲') + run('乙', '<w:vanish/>') + run('丙', '<w:vanish w:val="0"/>') + run('丁', '<w:rStyle w:val="h"/>')) +
      paragraph('戊', '<w:pStyle w:val="p"/>') +
      paragraph(run('己', '<w:vanish/>'), '<w:rPr><w:vanish/></w:rPr>') +
      paragraph('庚')
    expect(read(body, { styles }).text).toBe('甲丙\n庚')
  })

  it('joins a heading and its text where Word has a style separator', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    const source = read(
      paragraph('加强领导。', '<w:pStyle w:val="1"/><w:rPr><w:vanish/><w:specVanish/></w:rPr>') + paragraph('全年开会4次。'),
      { styles },
    )
    expect(source.text).toBe('加强领导。全年开会4次。')
    expect(source.tree.children[0]?.type).toBe('paragraph')
  })

  it('shows results of fields, never their instructions, and leaves out a table of contents', () => {
    const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
    const code = (words: string) => `<w:r><w:instrText>${words}</w:instrText></w:r>`
    const nested =
      mark('begin') +
      code('IF ') +
      mark('begin') +
      code('DATE') +
      mark('separate') +
      run('日期') +
      mark('end') +
      mark('separate') +
      run('结果') +
      mark('end')
    const contents =
      paragraph(mark('begin') + code(' TOC \\o "1-3" ') + mark('separate') + run('一、举措 1')) +
      paragraph(run('二、问题 2') + mark('end'))
    const source = read(
      paragraph(run('甲') + nested) +
        contents +
        paragraph('<w:fldSimple w:instr="PAGE"><w:r><w:t>7</w:t></w:r></w:fldSimple>') +
        paragraph(mark('begin') + code('X')) +
        paragraph('乙'),
    )
    expect(source.text).toBe('甲结果\n7\n乙')
    expect(source.warnings).toEqual(['目录不是正文，没有读入。'])
  })

  it('ends lines at soft breaks and at page breaks inside text only', () => {
    const page = '<w:r><w:br w:type="page"/></w:r>'
    expect(read(paragraph(`${run('甲')}<w:r><w:br/></w:r>${run('乙')}<w:r><w:cr></w:cr></w:r>${run('丙')}`)).text).toBe(
      '甲\n乙\n丙',
    )
    expect(read(paragraph(page + run('甲') + page) + paragraph(page) + paragraph(run('乙') + page + run('丙'))).text).toBe(
      '甲\n乙\n丙',
    )
  })

  it('reads formulas and endnotes, and warns of what it cannot read', () => {
    const body = paragraph(
      `${run('甲')}<m:oMathPara><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></m:oMathPara><w:r><w:endnoteReference w:id="1"/></w:r><w:r><w:drawing><pic:pic/></w:drawing></w:r>`,
    )
    const source = read(body, { endnotes: `<w:endnote w:id="1">${paragraph('尾注')}</w:endnote>` })
    expect(source.text).toBe('甲a+b\n尾注')
    expect(source.origin(source.text.indexOf('尾注'))).toEqual({ paragraph: 1, part: 'endnote' })
    expect(source.warnings).toEqual(['有 1 张图片，图片里的文字没有读入。'])
  })

  it('drops rows and cells that are tracked as deleted', () => {
    const cell = (words: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`
    const row = (properties: string, ...cells: string[]) => `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`
    const author = 'w:id="1" w:author="张三"'
    const body = `<w:tbl>${row('', cell('甲'), cell('乙'))}${row(`<w:del ${author}/>`, cell('丙'), cell('丁'))}${row(`<w:ins ${author}/>`, cell('戊'), cell('己', `<w:cellDel ${author}/>`))}</w:tbl>${paragraph('后')}`
    expect(read(body).text).toBe('甲\t乙\n戊\t\n后')
    expect(readDocx(makeDocx({ body }), { changes: 'reject' }).text).toBe('甲\t乙\n丙\t丁\n后')
  })

  it('reads earlier properties where a change of properties is rejected', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const author = 'w:id="1" w:author="张三"'
    const body =
      paragraph('甲', `${numbered(1)}<w:pPrChange ${author}><w:pPr/></w:pPrChange>`) +
      paragraph('乙', `<w:pPrChange ${author}><w:pPr>${numbered(1)}</w:pPr></w:pPrChange>`)
    expect(read(body, { numbering }).text).toBe('1.甲\n乙')
    expect(readDocx(makeDocx({ body, numbering }), { changes: 'reject' }).text).toBe('甲\n1.乙')
  })

  it('reads strict documents, other prefixes, a default namespace, UTF-16 and odd part names', () => {
    const files = packageFiles({ body: paragraph(run('甲', '<w:b/>') + run('乙')) })
    const main = files['word/document.xml'] as string
    const withMain = (xml: string | Uint8Array) => readDocx(zip({ ...files, 'word/document.xml': xml })).text
    const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    expect(withMain(main.replaceAll(transitional, 'http://purl.oclc.org/ooxml/wordprocessingml/main'))).toBe('甲乙')
    expect(
      withMain(
        main.replaceAll('<w:', '<ns0:').replaceAll('</w:', '</ns0:').replaceAll(' w:', ' ns0:').replace('xmlns:w=', 'xmlns:ns0='),
      ),
    ).toBe('甲乙')
    expect(withMain(main.replaceAll('<w:', '<').replaceAll('</w:', '</').replace('xmlns:w=', 'xmlns='))).toBe('甲乙')
    const wide = `\ufeff${main.replace('UTF-8', 'UTF-16')}`
    expect(withMain(new Uint8Array(Uint16Array.from(wide, (character) => character.charCodeAt(0)).buffer))).toBe('甲乙')
    const moved = Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name.replace('document.xml', 'Document2.xml'), content]),
    )
    moved['_rels/.rels'] = (files['_rels/.rels'] as string).replace('word/document.xml', '/word/document2.xml')
    expect(readDocx(zip(moved)).text).toBe('甲乙')
  })
})
