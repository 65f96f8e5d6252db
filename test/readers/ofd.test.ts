/** OFD: text in reading order equal to the plain-text twin, with pages; what has no text is refused with the reason. */
import { readFileSync } from 'node:fs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ReadError } from '../../src/errors.ts'
import { readOfd } from '../../src/readers/ofd.ts'
import { expectSoundPositions, mutants } from './sound.ts'

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/ofd/${name}`, import.meta.url)))
const twin = readFileSync(new URL('../fixtures/twin/report.txt', import.meta.url), 'utf8').trimEnd()
const readable = ['lines.ofd', 'characters.ofd', 'composite.ofd']
const codeOf = (bytes: Uint8Array) => {
  try {
    return readOfd(bytes).text
  } catch (error) {
    expect(error).toBeInstanceOf(ReadError)
    return (error as ReadError).code
  }
}
/** The fixture with some files put in or replaced. */
const changed = (name: string, files: Record<string, string | Uint8Array>) =>
  zipSync({
    ...unzipSync(fixture(name)),
    ...Object.fromEntries(
      Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]),
    ),
  })

describe('readOfd', () => {
  it.each(readable)('reads %s like its plain-text twin', (name) => {
    const source = readOfd(fixture(name), { path: name })
    expect(source.text).toBe(twin)
    expect(source).toMatchObject({ format: 'ofd', path: name })
    expectSoundPositions(source)
  })

  it('tells page, paragraph and cell, also within a paragraph that goes over to the next page', () => {
    const { text, origin } = readOfd(fixture('lines.ofd'))
    expect(origin(0)).toEqual({ page: 1, paragraph: 1 })
    expect(origin(text.indexOf('93.7'))).toMatchObject({ page: 1, cell: { table: 1, row: 3, column: 3 } })
    expect(origin(text.length - 1).page).toBe(2)
    const crossing = text.split('\n').find((line) => {
      const start = text.indexOf(line)
      return origin(start).page === 1 && origin(start + line.length - 1).page === 2
    })
    expect(crossing).toMatch(/。$/)
  })

  it('refuses pictures, outlines, encrypted and other files with the reason', () => {
    expect(codeOf(fixture('scanned.ofd'))).toBe('no-text')
    expect(() => readOfd(fixture('scanned.ofd'))).toThrow(/扫描件/)
    expect(() => readOfd(fixture('outlines.ofd'))).toThrow(/曲线/)
    expect(codeOf(fixture('encrypted.ofd'))).toBe('encrypted-file')
    expect(codeOf(strToU8('%PDF-'))).toBe('not-ofd')
    expect(codeOf(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBe('not-ofd')
    expect(codeOf(fixture('lines.ofd').slice(0, 2000))).toBe('damaged-file')
  })

  it('refuses bombs: unpacked size, depth, entities, circles, endless distances', () => {
    const page = 'Doc_0/Pages/Page_0/Content.xml'
    expect(codeOf(changed('lines.ofd', { 'Doc_0/Bomb.xml': new Uint8Array(60_000_000) }))).toBe('file-too-big')
    expect(codeOf(changed('lines.ofd', { [page]: '<a>'.repeat(100_000) }))).toBe('damaged-file')
    expect(codeOf(changed('lines.ofd', { [page]: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }))).toBe('damaged-file')
    const circle =
      '<Res><CompositeGraphicUnits><CompositeGraphicUnit ID="70"><Content><CompositeObject ResourceID="70"/><CompositeObject ResourceID="70"/></Content></CompositeGraphicUnit></CompositeGraphicUnits></Res>'
    expect(codeOf(changed('composite.ofd', { 'Doc_0/DocumentRes.xml': circle }))).toBe('no-text')
    const endless =
      '<Page><Content><Layer><TextObject Boundary="0 30 9 9" Size="5"><TextCode X="20" Y="5" DeltaX="g 999999999 5">法治</TextCode></TextObject></Layer></Content></Page>'
    expect(codeOf(changed('scanned.ofd', { [page]: endless }))).toBe('法治')
  })

  it('warns of pages without text', () => {
    const source = readOfd(
      changed('lines.ofd', { 'Doc_0/Pages/Page_1/Content.xml': '<Page><Content><Layer><ImageObject/></Layer></Content></Page>' }),
    )
    expect(source.warnings).toEqual([expect.stringMatching(/^第 2 页没有文字/)])
  })

  it.each(readable)('%s, damaged: a source or a ReadError', (name) => {
    for (const bytes of mutants(fixture(name), 150)) {
      try {
        expectSoundPositions(readOfd(bytes))
      } catch (error) {
        expect(error).toBeInstanceOf(ReadError)
      }
    }
  })

  it('a page with damaged values: a source or a ReadError', () => {
    const page = 'Doc_0/Pages/Page_0/Content.xml'
    const content = unzipSync(fixture('lines.ofd'))[page] as Uint8Array
    for (const bytes of mutants(content, 200)) {
      try {
        expectSoundPositions(readOfd(changed('lines.ofd', { [page]: bytes })))
      } catch (error) {
        expect(error).toBeInstanceOf(ReadError)
      }
    }
  })
})
