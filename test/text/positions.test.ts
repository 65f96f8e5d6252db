import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cursor, lineStarts, offsetAt, pointAt, positionAt } from '../../src/text/positions.ts'

const text = fc.string({ unit: fc.constantFrom('a', '法', '\n', '\r', '\r\n', '𠮷'), maxLength: 60 })

describe('positions', () => {
  it('counts lines that end with LF, CRLF or a lone CR', () => {
    expect(lineStarts('a\nb\r\nc\rd')).toEqual([0, 2, 5, 7])
    expect(lineStarts('')).toEqual([0])
    expect(lineStarts('a\n')).toEqual([0, 2])
  })

  it('gives 1-based lines and columns', () => {
    const lines = lineStarts('安澜\n市')
    expect(pointAt(lines, 0)).toEqual({ line: 1, column: 1, offset: 0 })
    expect(pointAt(lines, 2)).toEqual({ line: 1, column: 3, offset: 2 })
    expect(positionAt(lines, { start: 3, end: 4 })).toEqual({
      start: { line: 2, column: 1, offset: 3 },
      end: { line: 2, column: 2, offset: 4 },
    })
  })

  it('holds lines that are not there to those that are', () => {
    expect(offsetAt([0, 5], 0, 0)).toBe(0)
    expect(offsetAt([0, 5], 9, 2)).toBe(6)
  })

  it('is the inverse of itself', () => {
    fc.assert(
      fc.property(text, fc.nat(80), (value, seed) => {
        const lines = lineStarts(value)
        const offset = seed % (value.length + 1)
        const { line, column } = pointAt(lines, offset)
        expect(offsetAt(lines, line, column)).toBe(offset)
      }),
    )
  })

  it('gives the same points whichever way the cursor runs', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(200)), (value, seeds) => {
        const lines = lineStarts(value)
        const { point } = cursor(lines)
        for (const seed of seeds) {
          const offset = seed % (value.length + 1)
          expect(point(offset)).toEqual(pointAt(lines, offset))
        }
      }),
    )
  })
})
