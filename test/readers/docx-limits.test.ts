/** Hostile and broken packages: bounded in time and memory, a clear error, never a half-read text. */
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ReadError } from '../../src/errors.ts'
import {
  DEEPEST_ELEMENT,
  DEEPEST_FIELD,
  LARGEST_PART,
  LARGEST_TABLE,
  MOST_BLOCKS,
  MOST_ENTRIES,
} from '../../src/readers/docx/limits.ts'
import { readDocx } from '../../src/readers/docx.ts'
import { makeDocx, packageFiles, paragraph, zip } from '../fixtures/docx/package.mjs'
import { mutants } from './sound.ts'

const hard = new Uint8Array(readFileSync(new URL('../fixtures/docx/hard.docx', import.meta.url)))
const plain = makeDocx({ body: paragraph('甲') })

function refusal(bytes: Uint8Array): ReadError {
  try {
    readDocx(bytes, { path: 'report.docx' })
  } catch (error) {
    expect(error).toBeInstanceOf(ReadError)
    return error as ReadError
  }
  return expect.fail('was read')
}

/** Where a little-endian signature stands, searched from the end. */
function signature(bytes: Uint8Array, value: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = bytes.length - 4; at >= 0; at--) if (view.getUint32(at, true) === value) return at
  return expect.fail('no such record')
}

/** A copy with numbers written over: [offset, value, bytes]. */
function patch(bytes: Uint8Array, ...changes: readonly (readonly [number, number, 2 | 4])[]): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (const [at, value, size] of changes) size === 2 ? view.setUint16(at, value, true) : view.setUint32(at, value, true)
  return copy
}

/** The central record of the main part; its fields follow the ZIP specification. */
function mainRecord(bytes: Uint8Array): number {
  const name = new TextEncoder().encode('word/document.xml')
  for (let at = bytes.length - name.length; at > 46; at--) {
    const isRecord = new DataView(bytes.buffer, bytes.byteOffset + at - 46).getUint32(0, true) === 0x02014b50
    if (isRecord && name.every((byte, index) => bytes[at + index] === byte)) return at - 46
  }
  return expect.fail('no such record')
}

const withMain = (xml: string) => zip({ ...packageFiles({ body: '' }), 'word/document.xml': xml })
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

describe('limits of readDocx', () => {
  it('refuses a bomb by its declared size', () => {
    const error = refusal(patch(plain, [mainRecord(plain) + 24, LARGEST_PART + 1, 4]))
    expect(error).toMatchObject({ code: 'file-too-big', path: 'report.docx' })
    expect(error.hint).toContain('.docx')
  })

  it('stops a bomb whose size is forged', () => {
    const bomb = makeDocx({ body: paragraph('<w:r><w:t>'.concat('a'.repeat(60_000_000), '</w:t></w:r>')) })
    expect(refusal(patch(bomb, [mainRecord(bomb) + 24, 1000, 4]))).toMatchObject({ code: 'damaged-file' })
  })

  it('refuses sizes and checksums that are not true', () => {
    const record = mainRecord(plain)
    const size = new DataView(plain.buffer).getUint32(record + 24, true)
    expect(refusal(patch(plain, [record + 24, size - 1, 4])).code).toBe('damaged-file')
    expect(refusal(patch(plain, [record + 24, size + 1, 4])).code).toBe('damaged-file')
    expect(refusal(patch(plain, [record + 16, 1, 4])).message).toContain('校验值')
    expect(refusal(patch(plain, [record + 10, 99, 2])).code).toBe('damaged-file')
  })

  it('refuses too many entries, a name twice, and a directory that leads elsewhere', () => {
    const end = signature(plain, 0x06054b50)
    expect(refusal(patch(plain, [end + 10, MOST_ENTRIES + 1, 2])).code).toBe('file-too-big')
    expect(refusal(patch(plain, [end + 10, 50, 2])).code).toBe('damaged-file')
    expect(refusal(patch(plain, [end + 16, plain.length, 4])).code).toBe('damaged-file')
    expect(refusal(patch(plain, [mainRecord(plain) + 42, plain.length - 10, 4])).code).toBe('damaged-file')
    const twice = makeDocx({ body: paragraph('甲'), files: { 'word/documenu.xml': '<x/>' } })
    const text = new TextDecoder('latin1').decode(twice).replaceAll('documenu', 'document')
    expect(refusal(Uint8Array.from(text, (character) => character.charCodeAt(0))).message).toContain('两个')
  })

  it('refuses a document type, entities of its own, and characters that XML has not', () => {
    const bomb = `<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document ${W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`
    expect(refusal(withMain(bomb)).message).toContain('文档类型')
    for (const reference of ['&b;', '&#0;', '&#xD800;', '&#x110000;', '&', '&constructor;']) {
      expect(refusal(makeDocx({ body: `<w:p><w:r><w:t>甲${reference}</w:t></w:r></w:p>` })).code, reference).toBe('damaged-file')
    }
  })

  it('refuses XML that is too deep, cut off, or not well-formed', () => {
    const depth = DEEPEST_ELEMENT + 1
    expect(refusal(makeDocx({ body: '<w:x>'.repeat(depth) + '</w:x>'.repeat(depth) })).code).toBe('file-too-big')
    const deep = 200_000
    expect(refusal(makeDocx({ body: '<w:tbl><w:tr><w:tc>'.repeat(deep) })).code).toBe('file-too-big')
    const whole = packageFiles({ body: paragraph('甲') })['word/document.xml'] as string
    for (let length = 60; length < whole.length - 1; length += 7)
      expect(refusal(withMain(whole.slice(0, length))).code).toBe('damaged-file')
    for (const body of ['<w:p></w:r>', '<w:p><w:r></w:p></w:r>', '<>', '<w:p', '<w:p/></w:body></w:document><x/>']) {
      expect(refusal(makeDocx({ body })).code, body).toBe('damaged-file')
    }
  })

  it('refuses more blocks, deeper fields and larger tables than any document has', () => {
    expect(refusal(makeDocx({ body: '<w:p/>'.repeat(MOST_BLOCKS + 1) })).code).toBe('file-too-big')
    expect(refusal(makeDocx({ body: `<w:tbl><w:tr>${'<w:tc/>'.repeat(MOST_BLOCKS + 1)}</w:tr></w:tbl>` })).code).toBe(
      'file-too-big',
    )
    const field = '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>'
    expect(refusal(makeDocx({ body: paragraph(field.repeat(DEEPEST_FIELD + 1)) })).code).toBe('file-too-big')
    expect(refusal(makeDocx({ body: paragraph('甲'), styles: ' '.repeat(LARGEST_TABLE) })).code).toBe('file-too-big')
  })

  it('follows styles that are based on one another only so far, and never round', () => {
    const style = (id: number, on: number) =>
      `<w:style w:type="paragraph" w:styleId="s${id}"><w:basedOn w:val="s${on}"/></w:style>`
    const styles = Array.from({ length: 20_000 }, (_, id) => style(id, (id + 1) % 20_000)).join('')
    const body = Array.from({ length: 20_000 }, (_, id) => paragraph('甲', `<w:pStyle w:val="s${id}"/>`)).join('')
    expect(readDocx(makeDocx({ body, styles })).tree.children).toHaveLength(20_000)
  })

  it('refuses parts that are not UTF-8', () => {
    const main = new TextEncoder().encode(packageFiles({ body: paragraph('甲') })['word/document.xml'] as string)
    main[main.indexOf(0xe7)] = 0xff
    expect(refusal(zip({ ...packageFiles({ body: '' }), 'word/document.xml': main })).code).toBe('damaged-file')
  })

  it('says of files with a password how to save them without', () => {
    const ole = Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ])
    expect(refusal(ole)).toMatchObject({ code: 'encrypted-file', hint: expect.stringContaining('密码') })
    expect(refusal(patch(plain, [mainRecord(plain) + 8, 1, 2])).code).toBe('encrypted-file')
  })

  it.each([
    ['旧版', [0xd0, 0xcf, 0x11, 0xe0]],
    ['RTF', [...'{\\rtf1}'].map((letter) => letter.charCodeAt(0))],
    ['PDF', [...'%PDF-1.7'].map((letter) => letter.charCodeAt(0))],
    ['网页', [...'\r\n<html>'].map((letter) => letter.charCodeAt(0))],
  ])('says what else a file is: %s', (words, bytes) => {
    expect(refusal(Uint8Array.from(bytes))).toMatchObject({ code: 'unsupported-format', message: expect.stringContaining(words) })
  })

  it.each([
    ['Excel', 'xl/workbook.xml'],
    ['演示', 'ppt/presentation.xml'],
    ['OFD', 'OFD.xml'],
    ['ODF', 'content.xml'],
    ['没有 Word 正文', 'other.txt'],
  ])('says what else a package is: %s', (words, name) => {
    expect(refusal(zip({ [name]: '<x/>' }))).toMatchObject({
      code: 'unsupported-format',
      message: expect.stringContaining(words),
    })
  })

  it('refuses a main part of another kind, and a document without text', () => {
    expect(refusal(withMain('<x/>')).code).toBe('unsupported-format')
    expect(refusal(makeDocx({ body: paragraph('') })).code).toBe('no-text')
  })

  it('reads documents with macros and outside references, and follows neither', () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="http://x/styles" Target="file:///etc/passwd" TargetMode="External"/><Relationship Id="y" Type="http://x/styles" Target="../../../../etc/passwd" TargetMode="External"/></Relationships>'
    const files = { 'word/_rels/document.xml.rels': rels, 'word/vbaProject.bin': 'x' }
    expect(readDocx(makeDocx({ body: paragraph('甲'), files })).text).toBe('甲')
  })

  it('reads a package whose end is followed by stray bytes or told in 64 bits', () => {
    expect(readDocx(Uint8Array.from([...plain, 0, 0, 0])).text).toBe('甲')
    const record = mainRecord(plain)
    const view = new DataView(plain.buffer)
    const nameEnd = record + 46 + view.getUint16(record + 28, true)
    const extra = new Uint8Array(12)
    new DataView(extra.buffer).setUint16(0, 1, true)
    new DataView(extra.buffer).setUint16(2, 8, true)
    new DataView(extra.buffer).setUint32(4, view.getUint32(record + 24, true), true)
    const longer = Uint8Array.from([...plain.subarray(0, nameEnd), ...extra, ...plain.subarray(nameEnd)])
    expect(readDocx(patch(longer, [record + 24, 0xffffffff, 4], [record + 30, 12, 2])).text).toBe('甲')
  })

  it('reads a long document in linear time', () => {
    const bytes = makeDocx({ body: paragraph('法治政府建设年度情况报告'.repeat(4)).repeat(40_000) })
    expect(readDocx(bytes).text.length).toBeGreaterThan(1_900_000)
  })

  it('either reads a damaged file as it was or says that it is damaged', () => {
    const whole = readDocx(hard).text
    let refused = 0
    for (const bytes of mutants(hard, 1500)) {
      try {
        expect(readDocx(bytes).text).toBe(whole)
      } catch (error) {
        if (!(error instanceof ReadError)) throw error
        refused++
      }
    }
    expect(refused).toBeGreaterThan(500)
  })

  it('reads or refuses any change of the XML itself', () => {
    const files = packageFiles({ body: paragraph('甲') })
    const main = new TextEncoder().encode(readPart(hard))
    for (const xml of mutants(main, 300)) {
      try {
        readDocx(zip({ ...files, 'word/document.xml': xml }))
      } catch (error) {
        if (!(error instanceof ReadError)) throw error
      }
    }
  })
})

function readPart(bytes: Uint8Array): string {
  return new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])
}
