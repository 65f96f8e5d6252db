/** Comments written into a Word document: on the very characters, next to those that are there, all else byte for byte. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../src/errors.ts'
import type { CheckResult, Finding } from '../../src/model/finding.ts'
import { openZip } from '../../src/readers/docx/zip.ts'
import { type AnnotateOptions, annotateDocx, readDocx } from '../../src/readers/docx.ts'
import { level, makeDocx, numbered, packageFiles, paragraph, run, zip } from '../fixtures/docx/package.mjs'
import { temporaryFolder } from '../temporary-folder.ts'
import { outline, rangesOf, textOf } from './docx-comments.ts'

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/docx/${name}`, import.meta.url)))
const FILES = ['hard.docx', 'library-automatic.docx', 'libreoffice.docx']

const pointAt = (text: string, offset: number) => {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1) as string).length + 1, offset }
}

function finding(text: string, start: number, end: number, more: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'duties/four-personally',
    category: 'duties',
    outcome: 'fail',
    severity: 'warning',
    variant: 'partial',
    message: '“四个亲自”缺亲自督办。',
    quote: text.slice(start, end),
    start: pointAt(text, start),
    end: pointAt(text, end),
    section: null,
    basis: [],
    related: [],
    suggestions: [],
    fix: null,
    fingerprint: 'x',
    ...more,
  }
}

const resultOf = (findings: readonly Finding[]): CheckResult => ({
  path: 'report.docx',
  sections: [],
  evidence: [],
  findings,
  outcomes: {},
  identity: { isAnnualReport: true, title: null, agency: null, level: null, year: null, date: null },
})

/** Annotates the given words, each found where it first stands. */
function annotate(bytes: Uint8Array, words: readonly string[], options?: AnnotateOptions) {
  const { text } = readDocx(bytes, { changes: options?.changes })
  const findings = words.map((quote) => {
    const start = text.indexOf(quote)
    expect(start, quote).toBeGreaterThanOrEqual(0)
    return finding(text, start, start + quote.length)
  })
  const out = annotateDocx(bytes, resultOf(findings), options)
  return { out, text, files: unzipSync(out), ranges: rangesOf(mainOf(out)) }
}

const mainOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array)
const commentsOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/comments.xml'] as Uint8Array)

describe('annotateDocx', () => {
  it('puts each comment on the very characters, inside runs, over runs, changes, fields and controls', () => {
    const words = [
      '治政府建',
      '2024年主要举措和成效',
      '126件',
      '万余',
      '合同35份',
      '216',
      '政府信息216条，详见门户',
      '执法培训',
      '下一步',
    ]
    const { out, ranges, text } = annotate(fixture('hard.docx'), words)
    expect(ranges.slice(1).map((range) => range.text)).toEqual(words)
    expect(readDocx(out).text).toBe(text)
  })

  it('keeps the comment that is there, and numbers its own after it', () => {
    const { out, ranges } = annotate(fixture('hard.docx'), ['办结率98%', '办结'])
    expect(ranges.map(({ id, text }) => [id, text])).toEqual([
      ['0', '，办结率98%'],
      ['1', '办结率98%'],
      ['2', '办结'],
    ])
    expect(commentsOf(out)).toContain('请核对')
    expect(commentsOf(out).match(/<w:comment /g)).toHaveLength(3)
  })

  it('keeps several findings on one place apart, with message, law and what to do', () => {
    const bytes = makeDocx({ body: paragraph('区委书记重要工作亲自部署。') })
    const { text } = readDocx(bytes)
    const basis = {
      law: '党政主要负责人履行推进法治建设第一责任人职责规定',
      article: '第四条',
      cite: '对重要工作<亲自>部署',
      confidence: 'unsure' as const,
    }
    const findings = [
      finding(text, 8, 12, { basis: [basis], suggestions: ['补写“亲自督办”'] }),
      finding(text, 8, 12, {
        outcome: 'review',
        message: '第一行\n第二行\u0001',
        fix: { ...finding(text, 8, 12), text: '亲自督办' },
        ruleId: 'names/phrase',
      }),
    ]
    const out = annotateDocx(bytes, resultOf(findings), { date: '2025-03-10' })
    expect(rangesOf(mainOf(out)).map((range) => range.text)).toEqual(['亲自部署', '亲自部署'])
    const xml = commentsOf(out)
    expect(textOf(xml)).toEqual([
      '【警告】“四个亲自”缺亲自督办。',
      '依据：《党政主要负责人履行推进法治建设第一责任人职责规定》第四条：对重要工作<亲自>部署（条文待核对）',
      '建议：补写“亲自督办”',
      '规则：duties/four-personally',
      '【需人工核对】第一行',
      '第二行',
      '可改为：“亲自督办”',
      '规则：names/phrase',
    ])
    expect(xml).toContain('w:author="fazhi" w:date="2025-03-10T00:00:00Z" w:initials="fa"')
    const english = annotateDocx(bytes, resultOf(findings.slice(0, 1)), { locale: 'en', author: 'A&B' })
    expect(textOf(commentsOf(english))[0]).toBe('[Warning] “四个亲自”缺亲自督办。')
    expect(commentsOf(english)).toContain('w:author="A&amp;B" w:initials="A&amp;"')
  })

  it('anchors an absence to the paragraph where the text belongs', () => {
    const bytes = fixture('hard.docx')
    const { text } = readDocx(bytes)
    const end = text.indexOf('镇政府聘请') + '镇政府聘请法律顾问2名，审查合同35份。'.length
    const out = annotateDocx(
      bytes,
      resultOf([finding(text, end, end), finding(text, 0, 0), finding(text, text.length, text.length)]),
    )
    expect(
      rangesOf(mainOf(out))
        .slice(1)
        .map((range) => range.text),
    ).toEqual(['镇政府聘请法律顾问2名，审查合同35份。', '松陵镇2024年度', ''])
  })

  it('moves from a generated number to the first character that is there', () => {
    const { ranges } = annotate(fixture('hard.docx'), ['一、', '（一）依法', '第一部分'])
    expect(ranges.slice(1).map((range) => range.text)).toEqual(['2', '依法', '附'])
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const empty = annotate(makeDocx({ body: `${paragraph('', numbered(1))}<w:p/>`, numbering, styles }), ['1.', '2.'])
    expect(empty.ranges).toEqual(['0', '1'].map((id) => ({ id, text: '', rejected: '', order: 'start end reference' })))
    expect(readDocx(empty.out).text).toBe(empty.text)
  })

  it('stands on the anchor of a text box, a note, a ruby or a formula', () => {
    const { out, ranges } = annotate(fixture('hard.docx'), ['框里', '数据截至', '窗口服务'])
    expect(ranges.slice(1).map((range) => range.text)).toEqual(['', '', '窗口服务'])
    expect(textOf(commentsOf(out)).filter((line) => line.startsWith('所指文字'))).toEqual([
      '所指文字：“框里”',
      '所指文字：“数据截至”',
    ])
    const formula = '<m:oMathPara><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></m:oMathPara>'
    const math = annotate(makeDocx({ body: paragraph(run('甲') + formula) }), ['+'])
    expect(mainOf(math.out)).toContain(`<w:commentRangeStart w:id="0"/>${formula}<w:commentRangeEnd w:id="0"/>`)
  })

  it('reaches over paragraphs of one body, and stays within a cell', () => {
    const bytes = fixture('hard.docx')
    const { text } = readDocx(bytes)
    const spans = [
      ['行政许可', '规范行政'],
      ['本报告由', '2024年12月'],
    ].map(([from, to]) => [text.indexOf(from as string), text.lastIndexOf(to as string) + 4] as const)
    const cell = text.indexOf('检查\t40')
    const out = annotateDocx(
      bytes,
      resultOf([...spans, [cell, cell + 5] as const].map(([start, end]) => finding(text, start, end))),
    )
    expect(
      rangesOf(mainOf(out))
        .slice(1)
        .map((range) => range.text),
    ).toEqual(['行政许可126件，罚没款30万余元，办结率98%。规范行政', '本报告由镇司法所负责解释。', '检查'])
  })

  it.each(FILES)('keeps every other entry of %s byte for byte', (name) => {
    const bytes = fixture(name)
    const { out } = annotate(bytes, ['法治'])
    const [before, after] = [openZip(bytes), openZip(out)]
    const changed = new Set(['word/document.xml', 'word/comments.xml', '[content_types].xml', 'word/_rels/document.xml.rels'])
    if (before.byName.has('word/comments.xml')) changed.delete('[content_types].xml')
    const kept = before.entries.filter((entry) => !changed.has(entry.name))
    expect(kept.length).toBeGreaterThan(3)
    for (const entry of kept) {
      const copy = after.byName.get(entry.name)
      expect(copy, entry.name).toBeDefined()
      if (copy === undefined) continue
      const raw = (from: Uint8Array, { data, compressedSize }: typeof entry) => from.subarray(data, data + compressedSize)
      expect(raw(out, copy), entry.name).toEqual(raw(bytes, entry))
      expect([copy.crc, copy.method, copy.size]).toEqual([entry.crc, entry.method, entry.size])
    }
    expect(after.entries.map((entry) => entry.name).slice(0, before.entries.length)).toEqual(
      before.entries.map((entry) => entry.name),
    )
  })

  it('adds the part with its type and relationship, once', () => {
    const bytes = makeDocx({ body: paragraph('甲乙丙') })
    const first = annotate(bytes, ['乙'])
    expect(strFromU8(first.files['[Content_Types].xml'] as Uint8Array)).toMatch(
      /<Override PartName="\/word\/comments\.xml" ContentType="application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.comments\+xml"\/><\/Types>$/,
    )
    expect(strFromU8(first.files['word/_rels/document.xml.rels'] as Uint8Array)).toMatch(
      /<Relationship Id="rIdFazhi1" Type="http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships\/comments" Target="comments\.xml"\/><\/Relationships>$/,
    )
    const second = annotate(first.out, ['丙'])
    expect(second.ranges.map(({ id, text }) => [id, text])).toEqual([
      ['0', '乙'],
      ['1', '丙'],
    ])
    expect(Object.keys(second.files).sort()).toEqual(Object.keys(first.files).sort())
    expect(second.files['[Content_Types].xml']).toEqual(first.files['[Content_Types].xml'])
  })

  it('writes into strict documents, other prefixes, UTF-16, and roots that are empty or foreign', () => {
    const files = packageFiles({ body: paragraph('甲乙丙') })
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const main = files['word/document.xml'] as string
    const inStrict = zip({
      ...files,
      'word/document.xml': main.replace('http://schemas.openxmlformats.org/wordprocessingml/2006/main', strict),
    })
    const out = annotate(inStrict, ['乙']).out
    expect(readDocx(out).text).toBe('甲乙丙')
    expect(commentsOf(out)).toContain(`<w:comments xmlns:w="${strict}">`)
    const other = main
      .replaceAll('<w:', '<n:')
      .replaceAll('</w:', '</n:')
      .replaceAll(' w:', ' n:')
      .replace('xmlns:w=', 'xmlns:n=')
    const prefixed = annotate(zip({ ...files, 'word/document.xml': other }), ['乙']).out
    expect(readDocx(prefixed).text).toBe('甲乙丙')
    expect(mainOf(prefixed)).toContain('</n:t></n:r><w:commentRangeStart xmlns:w=')
    const wide = new Uint8Array(
      Uint16Array.from(`\ufeff${main.replace('UTF-8', 'UTF-16')}`, (character) => character.charCodeAt(0)).buffer,
    )
    const narrow = annotate(zip({ ...files, 'word/document.xml': wide }), ['乙']).out
    expect(mainOf(narrow)).toContain('encoding="UTF-8"')
    expect(readDocx(narrow).text).toBe('甲乙丙')
    const empty = packageFiles({ body: paragraph('甲乙丙'), comments: '' })
    const closed = (empty['word/comments.xml'] as string).replace('></w:comments>', '/>')
    expect(commentsOf(annotate(zip({ ...empty, 'word/comments.xml': closed }), ['乙']).out)).toMatch(
      /<\/w:comment><\/w:comments>$/,
    )
  })

  it('keeps white space that shows, and only that, where a run is split', () => {
    const body =
      '<w:p><w:r><w:t>\n  甲 乙 丙\n</w:t></w:r><w:r><w:tab></w:tab><w:t>丁</w:t><w:br></w:br><w:t>戊&amp;己&#x20000;庚</w:t></w:r></w:p>'
    const words = ['甲 ', '乙', ' 丙', '\t', '丁', '&', '己', '\u{20000}']
    const { out, text, ranges } = annotate(makeDocx({ body }), words)
    expect(text).toBe('甲 乙 丙\t丁\n戊&己\u{20000}庚')
    expect(readDocx(out).text).toBe(text)
    expect(ranges.map((range) => range.text)).toEqual(words)
  })

  it('repeats the properties of a run that it splits, before everything else', () => {
    const { out } = annotate(makeDocx({ body: paragraph(run('甲乙丙', '<w:b/><w:sz w:val="32"/>')) }), ['乙'])
    const properties = '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr>'
    const piece = (words: string) => `<w:r>${properties}<w:t xml:space="preserve">${words}</w:t></w:r>`
    expect(mainOf(out)).toContain(
      `<w:p>${piece('甲')}<w:commentRangeStart w:id="0"/>${piece('乙')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${piece('丙')}</w:p>`,
    )
  })

  it('annotates a text that was read with changes rejected', () => {
    const { ranges, out } = annotate(fixture('hard.docx'), ['121', '聘请'], { changes: 'reject' })
    expect(ranges.slice(1).map((range) => range.rejected)).toEqual(['121', '聘请'])
    expect(readDocx(out, { changes: 'reject' }).text).toBe(readDocx(fixture('hard.docx'), { changes: 'reject' }).text)
  })

  it('refuses a result of another text, and a time that is none', () => {
    const bytes = fixture('hard.docx')
    const result = resultOf([finding('另一份报告', 0, 5)])
    expect(() => annotateDocx(bytes, result)).toThrow(UsageError)
    expect(() => annotateDocx(bytes, resultOf([]), { date: '明天' })).toThrow(UsageError)
    expect(annotateDocx(bytes, resultOf([]))).toEqual(bytes)
  })

  it('gives the same bytes for the same result', () => {
    expect(annotate(fixture('hard.docx'), ['法治', '行政']).out).toEqual(annotate(fixture('hard.docx'), ['法治', '行政']).out)
  })

  it('leaves text and structure alone for any set of findings', () => {
    const bytes = fixture('hard.docx')
    const { text } = readDocx(bytes)
    const before = outline(mainOf(bytes))
    const spans = fc.array(fc.tuple(fc.nat(text.length), fc.nat(40)), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(spans, (list) => {
        const findings = list.map(([start, length]) => finding(text, start, Math.min(start + length, text.length)))
        const out = annotateDocx(bytes, resultOf(findings))
        const ranges = rangesOf(mainOf(out))
        expect(readDocx(out).text).toBe(text)
        expect(outline(mainOf(out))).toEqual(before)
        expect(ranges).toHaveLength(findings.length + 1)
        expect(ranges.every(({ order }) => order === 'start end reference')).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})

const hasOffice = spawnSync('soffice', ['--version']).status === 0
if (!hasOffice) console.warn('soffice is not there: LibreOffice does not read the annotated documents back in this run')

/** The documents as LibreOffice's own XML, by name; all in one start of the program. */
function convert(documents: ReadonlyMap<string, Uint8Array>): (name: string) => string {
  const folder = temporaryFolder()
  const paths = [...documents].map(([name, content]) => {
    writeFileSync(join(folder, `${name}.docx`), content)
    return join(folder, `${name}.docx`)
  })
  const profile = `-env:UserInstallation=file://${folder}/profile`
  expect(spawnSync('soffice', [profile, '--headless', '--convert-to', 'fodt', '--outdir', folder, ...paths]).status).toBe(0)
  return (name) => readFileSync(join(folder, `${name}.fodt`), 'utf8')
}

const COMMENT = /<office:annotation .*?<\/office:annotation>|<office:annotation-end[^>]*>/gs
const bodyOf = (xml: string) =>
  xml
    .slice(xml.indexOf('<office:body>'))
    .replace(COMMENT, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, '')
const count = (xml: string, words: string) => xml.split(words).length - 1

describe('annotated documents in LibreOffice', () => {
  it.runIf(hasOffice)(
    'open with every comment and the same text',
    () => {
      const words = ['法治政府', '一、', '主要', '执法']
      const documents = FILES.flatMap((name): [string, Uint8Array][] => [
        [`before-${name}`, fixture(name)],
        [`after-${name}`, annotate(fixture(name), words).out],
      ])
      const converted = convert(new Map(documents))
      for (const name of FILES) {
        const [before, after] = [converted(`before-${name}`), converted(`after-${name}`)]
        expect(count(after, '<office:annotation '), name).toBe(count(before, '<office:annotation ') + words.length)
        expect(count(after, '<dc:creator>fazhi</dc:creator>')).toBe(words.length)
        expect(bodyOf(after)).toBe(bodyOf(before))
      }
    },
    120_000,
  )
})
