/** PDF: text equal to the plain-text twin, with pages; what cannot be read is refused with the reason. */
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ReadError } from '../../src/errors.ts'
import { readPdf } from '../../src/readers/pdf.ts'
import { expectSoundPositions, mutants } from './sound.ts'

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/pdf/${name}`, import.meta.url)))
const twin = readFileSync(new URL('../fixtures/twin/report.txt', import.meta.url), 'utf8').trimEnd()
const errorOf = async (bytes: Uint8Array) => {
  const error = await readPdf(bytes).then(
    (source) => expect.fail(`read: ${source.text.slice(0, 40)}`),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ReadError)
  return error as ReadError
}

describe('readPdf', () => {
  it.each(['libreoffice.pdf', 'by-hand.pdf'])('reads %s like its plain-text twin', async (name) => {
    const bytes = fixture(name)
    const source = await readPdf(bytes, { path: name })
    expect(source.text).toBe(twin)
    expect(source).toMatchObject({ format: 'pdf', path: name })
    expectSoundPositions(source)
    expect(bytes).toEqual(fixture(name))
  })

  it('tells page, paragraph and cell', async () => {
    const { text, origin } = await readPdf(fixture('libreoffice.pdf'))
    expect(origin(0)).toEqual({ page: 1, paragraph: 1 })
    expect(origin(text.indexOf('93.7'))).toMatchObject({ page: 1, cell: { table: 1, row: 3, column: 3 } })
    expect(origin(text.length - 1).page).toBe(2)
  })

  it('refuses what has no readable text, and says why', async () => {
    expect(await errorOf(fixture('scanned.pdf'))).toMatchObject({ code: 'no-text', message: expect.stringContaining('扫描件') })
    expect(await errorOf(fixture('not-embedded.pdf'))).toMatchObject({
      code: 'no-text',
      message: expect.stringContaining('字体没有嵌入'),
    })
    expect(await errorOf(fixture('garbled.pdf'))).toMatchObject({ code: 'unreadable-text' })
    expect(await errorOf(fixture('encrypted.pdf'))).toMatchObject({ code: 'encrypted-file' })
    expect(await errorOf(new TextEncoder().encode('%PDF-1.7\nnothing'))).toMatchObject({ code: 'damaged-file' })
  })

  it('uses the module that is given', async () => {
    const destroy = vi.fn(async () => {})
    const page = {
      getViewport: () => ({ width: 600, height: 800, transform: [1, 0, 0, -1, 0, 800] }),
      getTextContent: async () => ({
        items: [
          { str: '法治政府', transform: [16, 0, 0, 16, 72, 700], width: 64 },
          { str: '内部', transform: [11, 11, -11, 11, 72, 400], width: 64 },
        ],
      }),
      getOperatorList: async () => ({ fnArray: [] }),
    }
    const pdfjs = {
      getDocument: () => ({ promise: Promise.resolve({ numPages: 1, loadingTask: { destroy }, getPage: async () => page }) }),
    }
    expect((await readPdf(new Uint8Array([1]), { pdfjs })).text).toBe('法治政府')
    expect(destroy).toHaveBeenCalledOnce()
  })

  it.each(['by-hand.pdf'])('%s, damaged: a source or a ReadError', async (name) => {
    for (const bytes of mutants(fixture(name), 30)) {
      await readPdf(bytes).then(expectSoundPositions, (error: unknown) => expect(error).toBeInstanceOf(ReadError))
    }
  })
})

describe('without the optional package', () => {
  afterEach(() => {
    vi.doUnmock('unpdf')
    vi.resetModules()
  })

  it('says which one to install', async () => {
    vi.resetModules()
    vi.doMock('unpdf', () => {
      throw new Error('Cannot find package')
    })
    const { readPdf: readWithout } = await import('../../src/readers/pdf.ts')
    await expect(readWithout(fixture('by-hand.pdf'))).rejects.toMatchObject({
      code: 'missing-peer',
      hint: expect.stringContaining('npm install unpdf'),
    })
  })
})
