import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { formatXlsx } from '../../src/formatters/xlsx.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { ATTACKS, context, hostile, REPORT, RESULT } from './sample.ts'
import { type Element, elements, parseXml } from './xml.ts'

/** A workbook read back: every part parsed, every sheet as rows of texts. */
function read(bytes: Uint8Array) {
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, parseXml(strFromU8(content))]),
  )
  const names = elements(files['xl/workbook.xml']!, 'sheet').map(({ attributes }) => attributes.name!)
  const sheets = names.map((name, index) => {
    const root = files[`xl/worksheets/sheet${index + 1}.xml`]!
    return { name, root, rows: elements(root, 'row').map((row) => elements(row, 'c').map(cellText)) }
  })
  return { files, sheets }
}

const cellText = (cell: Element): string =>
  elements(cell, 't')
    .concat(elements(cell, 'v'))
    .map(({ text }) => text)
    .join('')
const SOFFICE = '/usr/bin/soffice'
/** The spreadsheet part of LibreOffice is a package of its own. */
const CALC = '/usr/lib/libreoffice/program/libsclo.so'

describe('xlsx', () => {
  const bytes = formatXlsx([RESULT], context())
  const { files, sheets } = read(bytes)
  const [findings, matrix] = sheets

  it('has a sheet of findings and one of the matrix, and every part that is named', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['问题', '写实程度'])
    const parts = elements(files['[Content_Types].xml']!, 'Override').map(({ attributes }) => attributes.PartName!.slice(1))
    for (const part of parts) expect(Object.keys(files)).toContain(part)
    for (const { attributes } of elements(files['xl/_rels/workbook.xml.rels']!, 'Relationship')) {
      expect(Object.keys(files)).toContain(`xl/${attributes.Target}`)
    }
  })

  it('says everything about a finding in its row', () => {
    expect(findings!.rows).toHaveLength(RESULT.findings.length + 1)
    expect(findings!.rows[2]).toEqual([
      '2',
      RESULT.path,
      '5:59',
      '依法全面履行政府职能',
      '提示',
      '效果应有数据',
      '“显著提升”没有数据。',
      '显著提升',
      '',
      '写出提升前后的数据。',
      '',
      '',
      'text/vague',
      'text/vague:显著提升',
    ])
    expect(findings!.rows[9]![8]).toMatch(/^《党政主要负责人履行推进法治建设第一责任人职责规定》（中办发〔2016〕71号）第四条：/)
  })

  it('freezes the headings, filters, wraps, and lets the reviewer choose', () => {
    const [pane] = elements(findings!.root, 'pane')
    expect(pane!.attributes).toMatchObject({ state: 'frozen', ySplit: '1', xSplit: '2', topLeftCell: 'C2' })
    expect(elements(findings!.root, 'autoFilter')[0]!.attributes.ref).toBe('A1:N10')
    const [choice] = elements(findings!.root, 'dataValidation')
    expect(choice!.attributes).toMatchObject({ type: 'list', sqref: 'K2:K10' })
    expect(elements(choice!, 'formula1')[0]!.text).toBe('"采纳,不采纳,待核"')
    expect(findings!.rows[0]![10]).toBe('处理')
    expect(elements(files['xl/styles.xml']!, 'alignment').every(({ attributes }) => attributes.wrapText === '1')).toBe(true)
  })

  it('has a row for each text in the matrix, coloured by level', () => {
    expect(matrix!.rows).toHaveLength(2)
    expect(matrix!.rows[1]!.slice(0, 9)).toEqual([
      RESULT.path,
      RESULT.identity.title,
      '云溪区人民政府',
      '县（市、区）',
      '2024',
      '3',
      '3',
      '2',
      '1',
    ])
    const supervise = matrix!.rows[0]!.indexOf('亲自督办')
    expect(matrix!.rows[1]![supervise]).toBe('未见')
    const cell = elements(matrix!.root, 'c').find(({ attributes }) => attributes.r === 'Q2')
    expect(cell).toBeDefined()
    const styles = new Set(
      elements(elements(matrix!.root, 'row')[1]!, 'c')
        .slice(9)
        .map(({ attributes }) => attributes.s),
    )
    expect(styles.size).toBe(4)
  })

  it('never holds a formula, an illegal character or a cell that is too long', () => {
    for (const attack of [...ATTACKS, '　=1+1', '＝1+1', `=${'长'.repeat(40_000)}`]) {
      const bad = hostile(attack)
      const back = read(formatXlsx([bad.result], bad.context))
      for (const { root } of back.sheets) {
        expect(elements(root, 'f')).toEqual([])
        for (const cell of elements(root, 'c')) {
          const text = cellText(cell)
          expect(text.length).toBeLessThanOrEqual(32_767)
          expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/)
          // A bare escape of the format would be read as another character.
          expect(text.replaceAll('_x005F_', '')).not.toMatch(/_x[0-9A-F]{4}_/)
          if (/^[=+\-@]/.test(text)) {
            expect(cell.attributes.t).toBe('inlineStr')
            expect(
              elements(back.files['xl/styles.xml']!, 'cellXfs')[0]!.children[Number(cell.attributes.s)]!.attributes.quotePrefix,
            ).toBe('1')
          }
        }
      }
    }
  })

  it('is the same bytes in every time zone', () => {
    const zone = process.env.TZ
    try {
      for (const each of ['Asia/Shanghai', 'America/New_York', 'Pacific/Apia']) {
        process.env.TZ = each
        expect(Buffer.from(formatXlsx([RESULT], context())).equals(bytes)).toBe(true)
      }
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })

  it('is a workbook for nothing at all, and speaks English', () => {
    const empty = read(formatXlsx([], { locale: 'en' }))
    expect(empty.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Findings', 1],
      ['Evidence', 1],
    ])
    expect(elements(empty.sheets[0]!.root, 'dataValidation')).toEqual([])
    expect(REPORT).not.toBe('')
  })

  it.skipIf(!existsSync(SOFFICE) || !existsSync(CALC))('opens in LibreOffice with the same texts', { timeout: 120_000 }, () => {
    const folder = temporaryFolder()
    const file = join(folder, '结果.xlsx')
    writeFileSync(file, formatXlsx([RESULT, hostile('=1+1').result], context()))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    execFileSync(
      SOFFICE,
      [profile, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76', '--outdir', folder, file],
      {
        stdio: 'pipe',
      },
    )
    const csv = readFileSync(join(folder, '结果.csv'), 'utf8')
    expect(csv.split('\n')[0]).toBe('序号,文件,位置,所在部分,程度,规则,问题,原文,依据,办法,处理,备注,规则编号,标识')
    expect(csv).toContain('“四个亲自”缺“亲自督办”。')
    // A formula would have come out as 2.
    expect(csv).toContain('=1+1')
  })
})
