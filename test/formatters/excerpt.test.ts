import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerpt } from '../../src/formatters/excerpt.ts'
import { neutralise } from '../../src/formatters/neutralise.ts'
import { displayWidth } from '../../src/text/width.ts'

/** The characters that stand above the marker. */
function above(line: string, marker: string): string {
  const from = marker.indexOf('^')
  const until = marker.length
  let column = 0
  let found = ''
  for (const character of line) {
    if (column >= from && column < until) found += character
    column += displayWidth(character)
  }
  return found
}

const span = (text: string, quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length })

describe('excerpt', () => {
  it('puts the marker under Chinese characters, two columns each', () => {
    const text = '前一行\n区长亲自部署、亲自过问。\n后一行'
    const { line, marker } = excerpt(text, span(text, '亲自过问'), 80)
    expect(line).toBe('区长亲自部署、亲自过问。')
    expect(marker).toBe(`${' '.repeat(14)}${'^'.repeat(8)}`)
  })

  it('counts half-width characters as one column', () => {
    const text = '共12 件abc问题'
    expect(excerpt(text, span(text, '问题'), 80).marker).toBe(`${' '.repeat('共'.length * 2 + 3 + 2 + 3)}^^^^`)
  })

  it('cuts a long line on both sides and keeps the marker right', () => {
    const text = `${'开展行政执法监督'.repeat(60)}此处有错${'落实法治建设责任'.repeat(60)}`
    const { line, marker } = excerpt(text, span(text, '此处有错'), 60)
    expect(line.startsWith('…')).toBe(true)
    expect(line.endsWith('…')).toBe(true)
    expect(displayWidth(line)).toBeLessThanOrEqual(60)
    expect(above(line, marker)).toBe('此处有错')
  })

  it('shows the beginning of a quote that is wider than the page', () => {
    const text = '法'.repeat(300)
    const { line, marker } = excerpt(text, { start: 0, end: 300 }, 40)
    expect(displayWidth(line)).toBeLessThanOrEqual(40)
    expect(line.endsWith('…')).toBe(true)
    expect(above(line, marker)).toMatch(/^法+$/)
  })

  it('shows the first line of a quote over several lines', () => {
    const text = '一、举措\r\n　　第一段。\r\n第二段。'
    const { line, marker } = excerpt(text, { start: 4, end: text.length }, 40)
    expect(line).toBe('第一段。')
    expect(above(line, marker)).toBe('第一段。')
  })

  it('drops the indent of a paragraph without moving the marker', () => {
    const text = '　　依法行政'
    const { line, marker } = excerpt(text, { start: 4, end: 6 }, 40)
    expect(line).toBe('依法行政')
    expect(above(line, marker)).toBe('行政')
  })

  it('marks an insertion at the end of a line with one column', () => {
    expect(excerpt('依法行政', { start: 4, end: 4 }, 40)).toEqual({
      line: '依法行政',
      marker: '        ^',
      quote: { start: 4, end: 4 },
    })
  })

  it('shows characters that steer a terminal instead of sending them', () => {
    const text = '前\u001b[31m红\u202e反'
    const { line, marker } = excerpt(text, span(text, '红'), 60)
    expect(line).toBe('前␛[31m红<U+202E>反')
    expect(above(line, marker)).toBe('红')
  })

  it('reads no further than the page, however long the line', () => {
    const text = '法'.repeat(5_000_000)
    // At one pass over the line each, this would take minutes.
    for (let index = 0; index < 2000; index++)
      expect(excerpt(text, { start: 2_500_000, end: 2_500_004 }, 80).quote.start).toBeGreaterThan(0)
  })

  it('never exceeds the width and always marks the quote, on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.nat(200),
        fc.nat(200),
        fc.integer({ min: 20, max: 120 }),
        (text, a, b, width) => {
          const start = Math.min(a, text.length)
          const end = Math.min(Math.max(b, start), text.length)
          const { line, marker, quote } = excerpt(text, { start, end }, width)
          expect(displayWidth(line)).toBeLessThanOrEqual(width)
          expect(line).toBe(neutralise(line))
          expect(marker).toMatch(/^ *\^+$/)
          expect(neutralise(text.slice(start, end))).toContain(line.slice(quote.start, quote.end))
          expect(marker.indexOf('^')).toBe(displayWidth(line.slice(0, quote.start)))
        },
      ),
    )
  })
})
