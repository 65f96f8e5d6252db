/** RTF of three makers: text equal to the plain-text twin, list numbers kept, hidden and deleted text left out. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ReadError } from '../../src/errors.ts'
import { readRtf } from '../../src/readers/rtf.ts'
import { expectSoundPositions, mutants } from './sound.ts'

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/rtf/${name}`, import.meta.url)))
const twin = readFileSync(new URL('../fixtures/twin/report.txt', import.meta.url), 'utf8').trimEnd()
const files = ['libreoffice.rtf', 'automatic-numbers.rtf', 'code-page.rtf']
const rtf = (body: string) =>
  readRtf(new TextEncoder().encode(`{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}${body}}`))

describe('readRtf', () => {
  it.each(files)('reads %s like its plain-text twin', (name) => {
    const source = readRtf(fixture(name), { path: name })
    expect(source.text).toBe(twin)
    expect(source).toMatchObject({ format: 'rtf', path: name })
    expectSoundPositions(source)
    expect(source.origin(source.text.indexOf('93.7')).cell).toEqual({ table: 1, row: 3, column: 3 })
  })

  it('marks the numbers of lists as generated', () => {
    const { text, generated = [] } = readRtf(fixture('automatic-numbers.rtf'))
    expect(generated.map(({ start, end }) => text.slice(start, end))).toEqual([
      '一、',
      '（一）',
      '（二）',
      '二、',
      '三、',
      '四、',
    ])
    expect(readRtf(fixture('libreoffice.rtf')).generated).toBeUndefined()
  })

  it('reads \\u with its fallback, signed or not, in groups or not', () => {
    expect(rtf("\\uc1\\u27861?\\u-26472'\\par").text).toBe('法\u9898')
    expect(rtf("\\uc2\\u27861\\'b7\\'a8\\u27835\\'d6\\'ce{\\uc0\\u25919}\\u24220 xx\\par").text).toBe('法治政府')
    expect(rtf('\\u55360?\\u56320?\\par').text).toBe('\u{20000}')
  })

  it('reads paragraphs, breaks, punctuation, escapes', () => {
    expect(rtf('a\\{b\\}\\\\\\par c\\line d\\par {\\ldblquote e\\rdblquote}\\emdash\\~f\\par').text).toBe('a{b}\\\nc\nd\n“e”— f')
  })

  it('leaves out instructions, pictures, comments and unknown starred groups', () => {
    const body =
      '{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt one}}{\\pict\\pngblip 89504e47}{\\*\\unknown two}{\\*\\annotation three}{\\bin4 }}}}\\par'
    expect(rtf(body).text).toBe('one')
  })

  it('puts text boxes after their paragraph and notes at the end', () => {
    const source = rtf(
      'one{\\footnote\\pard note\\par} two{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt\\pard box\\par}}}\\par three\\par',
    )
    expect(source.text).toBe('one two\nbox\nthree\nnote')
    expect(source.origin(source.text.indexOf('box')).part).toBe('textbox')
    expect(source.origin(source.text.indexOf('note')).part).toBe('footnote')
  })

  it('takes outline levels as headings and a table that holds a document as paragraphs', () => {
    expect(rtf('\\pard\\outlinelevel0 one\\par\\pard two\\par').tree.children.map((node) => node.type)).toEqual([
      'heading',
      'paragraph',
    ])
    expect(
      rtf(`\\trowd\\pard\\intbl ${'x'.repeat(400)}\\cell b\\cell\\row\\pard c\\par`).tree.children.map((node) => node.type),
    ).toEqual(['paragraph', 'paragraph', 'paragraph'])
  })

  it('refuses what is no RTF or has no text', () => {
    expect(() => readRtf(new TextEncoder().encode('hello'))).toThrow(expect.objectContaining({ code: 'not-rtf' }))
    expect(() => rtf('')).toThrow(expect.objectContaining({ code: 'no-text' }))
    expect(() => rtf('{'.repeat(5000))).toThrow(expect.objectContaining({ code: 'file-too-big' }))
  })

  it.each(files)('%s, damaged: a source or a ReadError', (name) => {
    for (const bytes of mutants(fixture(name), 150)) {
      try {
        expectSoundPositions(readRtf(bytes))
      } catch (error) {
        expect(error).toBeInstanceOf(ReadError)
      }
    }
  })

  it('reads a long file in time', () => {
    expect(rtf("\\'b7\\'a8\\u27835?\\par ".repeat(100_000)).text.length).toBe(100_000 * 3 - 1)
  })
})
