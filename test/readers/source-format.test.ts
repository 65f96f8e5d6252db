import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ReadError } from '../../src/errors.ts'
import { sourceFormat } from '../../src/readers/source-format.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const zip = (name: string): Uint8Array => zipSync({ '[Content_Types].xml': strToU8('<x/>'), [name]: strToU8('<x/>') })

/** The format, or the code of the error. */
function told(content: Uint8Array, path?: string): string {
  try {
    return sourceFormat(content, path)
  } catch (error) {
    return (error as ReadError).code
  }
}

describe('sourceFormat', () => {
  it.each([
    ['docx by its entry', zip('word/document.xml'), 'x.docx', 'docx'],
    ['docx under another name', zip('word/document.xml'), 'x.txt', 'docx'],
    ['docx without a name', zip('word/document.xml'), undefined, 'docx'],
    ['ofd', zip('OFD.xml'), 'x.ofd', 'ofd'],
    ['a spreadsheet', zip('xl/workbook.xml'), 'x.docx', 'unsupported-format'],
    ['pdf', bytes('%PDF-1.7\n'), 'x.pdf', 'pdf'],
    ['pdf under .txt', bytes('%PDF-1.7\n'), 'x.txt', 'pdf'],
    ['old Word', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'x.doc', 'doc'],
    ['WPS', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'x.wps', 'doc'],
    ['rtf under .doc', bytes('{\\rtf1\\ansi'), 'x.doc', 'rtf'],
    ['a page under .doc', bytes('<html xmlns:o="x">'), 'x.doc', 'html'],
    ['a page without a name', bytes('\xef\xbb\xbf\r\n<!DOCTYPE html>'), undefined, 'html'],
    ['a page with a comment first', bytes('<!-- saved -->\n<html>'), 'x', 'html'],
    ['HTML in Markdown', bytes('<html>'), 'x.md', 'markdown'],
    ['a fragment named .html', bytes('<p>x</p>'), 'X.HTM', 'html'],
    ['text', bytes('abc'), 'x.txt', 'text'],
    ['text without a name', bytes('abc'), undefined, 'text'],
    ['text with an unknown extension', bytes('abc'), 'x.log', 'text'],
    ['Markdown', bytes('# x'), 'X.MARKDOWN', 'markdown'],
    ['text under .docx', bytes('abc'), 'x.docx', 'wrong-extension'],
    ['text under .pdf', bytes('abc'), 'x.pdf', 'wrong-extension'],
    ['nothing', bytes(''), 'x.txt', 'text'],
  ])('%s', (_, content, path, format) => {
    expect(told(content, path)).toBe(format)
  })
})
