/** Word 97 documents: text equal to the plain-text twin, changes accepted, what cannot be read said. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ReadError } from '../../src/errors.ts'
import { readOle } from '../../src/readers/doc/ole.ts'
import { readDoc } from '../../src/readers/doc.ts'
import { expectSoundPositions, mutants } from './sound.ts'

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/doc/${name}`, import.meta.url)))
const twin = readFileSync(new URL('../fixtures/twin/report.txt', import.meta.url), 'utf8').trimEnd()

/** A copy with some bytes of the document's header replaced; `at` counts into the stream. */
function withHeader(name: string, at: number, ...values: number[]): Uint8Array {
  const bytes = fixture(name)
  const header = readOle(bytes)?.get('WordDocument')?.subarray(0, 32) as Uint8Array
  const start = bytes.findIndex((_, index) => header.every((value, offset) => bytes[index + offset] === value))
  bytes.set(values, start + at)
  return bytes
}

describe('readDoc', () => {
  it('reads a document like its plain-text twin', () => {
    const source = readDoc(fixture('libreoffice.doc'), { path: 'a.wps' })
    expect(source.text).toBe(twin)
    expect(source).toMatchObject({ format: 'doc', path: 'a.wps' })
    expectSoundPositions(source)
    expect(source.origin(source.text.indexOf('93.7'))).toEqual({
      paragraph: 17,
      part: 'body',
      cell: { table: 1, row: 3, column: 3 },
    })
    expect(source.origin(source.text.indexOf('二、存在')).paragraph).toBe(18)
  })

  it('says that automatic numbers are missing, and how many', () => {
    const source = readDoc(fixture('automatic-numbers.doc'))
    expect(source.text).toBe(twin.replace(/^(?:[一二三四]、|（[一二]）)/gm, ''))
    expect(source.warnings).toEqual([expect.stringMatching(/^有 6 段用了自动编号/)])
    expect(readDoc(fixture('libreoffice.doc')).warnings).toHaveLength(1)
  })

  it('accepts changes, leaves out hidden text and instructions, keeps notes and headings', () => {
    const source = readDoc(fixture('changes.doc'))
    expect(source.text).toBe('一、成效\n罚款金额35万余元，见网站。\n第一行\n第二行\n数据截至2024年12月31日。')
    expect(source.tree.children.map((node) => node.type)).toEqual(['heading', 'paragraph', 'paragraph', 'paragraph', 'paragraph'])
    expect(source.origin(source.text.indexOf('数据')).part).toBe('footnote')
  })

  it('reads a file that lacks the end of its last sector', () => {
    const bytes = fixture('libreoffice.doc')
    for (const cut of [8, 120]) expect(readDoc(bytes.slice(0, -cut)).text).toBe(twin)
  })

  it('reads pieces of one byte a character', () => {
    expect(readDoc(fixture('latin.doc')).text).toBe('Annual report 2024')
  })

  it('refuses encrypted, older and other files with the reason', () => {
    const codeOf = (bytes: Uint8Array) => {
      try {
        return readDoc(bytes).text
      } catch (error) {
        return (error as ReadError).code
      }
    }
    expect(codeOf(withHeader('libreoffice.doc', 11, 0x13))).toBe('encrypted-file')
    expect(codeOf(withHeader('libreoffice.doc', 2, 104, 0))).toBe('old-doc')
    expect(codeOf(withHeader('libreoffice.doc', 0, 1, 2))).toBe('not-doc')
    expect(codeOf(new TextEncoder().encode('{\\rtf1}'))).toBe('not-doc')
    expect(codeOf(fixture('libreoffice.doc').slice(0, 512))).toBe('damaged-file')
  })

  it.each(['libreoffice.doc', 'automatic-numbers.doc', 'changes.doc'])('%s, damaged: a source or a ReadError', (name) => {
    for (const bytes of mutants(fixture(name), 400)) {
      try {
        expectSoundPositions(readDoc(bytes))
      } catch (error) {
        expect(error).toBeInstanceOf(ReadError)
      }
    }
  })

  it('ends chains that go in circles', () => {
    const bytes = fixture('libreoffice.doc')
    const view = new DataView(bytes.buffer)
    const table = (view.getUint32(76, true) + 1) * 512
    for (let index = 0; index < 128; index++) view.setUint32(table + index * 4, index % 7, true)
    expect(() => readDoc(bytes)).toThrow(ReadError)
  })
})
