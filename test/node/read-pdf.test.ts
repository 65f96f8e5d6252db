/** PDFs are read in a thread that can be given up. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ReadError } from '../../src/errors.ts'
import { readPdfInTime } from '../../src/node/read-pdf.ts'
import { sourceFromBytes } from '../../src/node.ts'
import { readPdf } from '../../src/readers/pdf.ts'

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/pdf/${name}`, import.meta.url)))

/** A page whose forms each draw the next one twice: a few hundred bytes that stand for 2^40 words. */
function endlessPdf(): Uint8Array {
  const stream = (dictionary: string, content: string): string =>
    `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`
  const form = (number: number): string => {
    const [resources, content] =
      number === 40
        ? ['/Font << /F 4 0 R >>', 'BT /F 9 Tf (word) Tj ET']
        : [`/XObject << /N ${number + 11} 0 R >>`, '/N Do /N Do']
    return stream(`/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << ${resources} >>`, content)
  }
  const objects: [number, string][] = [
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      3,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources << /XObject << /N 10 0 R >> /Font << /F 4 0 R >> >> >>',
    ],
    [4, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
    [5, stream('', 'BT /F 9 Tf (start) Tj ET /N Do')],
    ...Array.from({ length: 41 }, (_, number): [number, string] => [number + 10, form(number)]),
  ]
  const body = objects.map(([number, content]) => `${number} 0 obj\n${content}\nendobj`).join('\n')
  return new TextEncoder().encode(`%PDF-1.4\n${body}\ntrailer << /Root 1 0 R /Size 60 >>\n%%EOF`)
}

describe('readPdfInTime', () => {
  it('reads what readPdf reads', async () => {
    const [one, other] = [await readPdfInTime(fixture('by-hand.pdf'), { path: 'a.pdf' }), await readPdf(fixture('by-hand.pdf'))]
    expect(one.text).toBe(other.text)
    expect(one.tree).toEqual(other.tree)
    expect(one.origin(one.text.length - 1)).toEqual(other.origin(other.text.length - 1))
    expect(one.path).toBe('a.pdf')
  })

  it.each([
    ['scanned.pdf', 'no-text', '扫描件'],
    ['encrypted.pdf', 'encrypted-file', '打开密码'],
    ['not-embedded.pdf', 'no-text', '字体没有嵌入'],
  ])('refuses %s for the same reason', async (name, code, message) => {
    await expect(sourceFromBytes(fixture(name), { path: name })).rejects.toMatchObject({
      code,
      path: name,
      message: expect.stringContaining(message),
    })
  })

  it('gives up a file on which pdf.js works for ever, and leaves the process free meanwhile', async () => {
    let ticks = 0
    const timer = setInterval(() => {
      ticks += 1
    }, 50)
    const error = await readPdfInTime(endlessPdf(), { path: 'x.pdf' }, { answer: 1500, document: 60_000 }).catch((one) => one)
    clearInterval(timer)
    expect(error).toBeInstanceOf(ReadError)
    expect(error).toMatchObject({ code: 'read-timeout', path: 'x.pdf', hint: expect.stringContaining('.docx') })
    expect(ticks).toBeGreaterThan(10)
  })

  it('gives up a document when its pages together take too long', async () => {
    const patience = { answer: 60_000, document: 1500 }
    await expect(readPdfInTime(endlessPdf(), {}, patience)).rejects.toMatchObject({ code: 'read-timeout' })
  })
})
