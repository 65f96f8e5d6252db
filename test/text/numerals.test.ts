/** Numbers as reports write them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumeral, readHeadless, readNumeral } from '../../src/text/numerals.ts'

describe('parseNumeral', () => {
  it.each<[string, number | null]>([
    ['0', 0],
    ['7', 7],
    ['１２', 12],
    ['1256', 1256],
    ['1,256', 1256],
    ['1，256', 1256],
    ['12,345,678', 12345678],
    ['3.14', 3.14],
    ['3．5', 3.5],
    ['35万', 350000],
    ['1.2万', 12000],
    ['16.33万', 163300],
    ['0.92万', 9200],
    ['3千', 3000],
    ['1.2万亿', 1.2e12],
    ['12亿3000万', 1.23e9],
    ['2亿', 2e8],
    ['5 万', 50000],
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十三', 23],
    ['廿三', 23],
    ['卅', 30],
    ['两百', 200],
    ['两千零五', 2005],
    ['一百零二', 102],
    ['一百二十', 120],
    ['一百二', 120],
    ['一万二', 12000],
    ['三千五百', 3500],
    ['两万五千三百', 25300],
    ['十万', 100000],
    ['一亿两千万', 1.2e8],
    ['一万亿', 1e12],
    ['壹拾贰', 12],
    ['叁佰', 300],
    ['二〇二三', 2023],
    ['二○二四', 2024],
    ['二零二四', 2024],
    ['三点五', 3.5],
    ['三点五万', 35000],
    ['九十五点三七', 95.37],
    ['百分之九十五', 95],
    ['百分之九十五点三七', 95.37],
    ['百分之百', 100],
    ['百分之12.5', 12.5],
    ['千分之五', 0.5],
    ['三分之二', 200 / 3],
    ['九成', 90],
    ['九成五', 95],
    ['三千余', 3000],
    ['3000余', 3000],
    ['200多', 200],
    ['35万余', 350000],
    ['3000余万', 3e7],
    ['十几', 10],
    ['百余', 100],
    ['二三十', 20],
    ['三五', 3],
    ['十五六', 15],
    ['', null],
    ['件', null],
    ['12件', null],
    ['1,25', null],
    ['三成立', null],
    ['3千克', null],
    ['5百分点', null],
    ['一点', null],
    ['1.', null],
  ])('reads %s', (text, value) => {
    if (value === null) expect(parseNumeral(text)).toBeNull()
    else expect(parseNumeral(text)).toBeCloseTo(value, 9)
  })

  const digits = '零一二三四五六七八九'
  /** The number in words, below one myriad; no tens without their one. */
  function group(value: number): string {
    let [text, zero] = ['', false]
    for (const [power, sign] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(value / power) % 10
      if (digit === 0) zero ||= text !== ''
      else {
        text += `${zero ? '零' : ''}${digits.charAt(digit)}${sign}`
        zero = false
      }
    }
    return text
  }
  function words(value: number): string {
    const [high, low] = [Math.floor(value / 10000), value % 10000]
    if (high === 0) return group(low)
    return `${group(high)}万${low === 0 ? '' : (low < 1000 ? '零' : '') + group(low)}`
  }

  it('reads back every number written in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        expect(parseNumeral(words(value))).toBe(value)
      }),
      { numRuns: 2000 },
    )
  })

  it('reads back every number written in digits, with or without groups of three', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), fc.integer({ min: 0, max: 4 }), (mantissa, decimals) => {
        const value = mantissa / 10 ** decimals
        expect(parseNumeral(value.toFixed(decimals))).toBe(value)
        expect(parseNumeral(mantissa.toLocaleString('en-US'))).toBe(mantissa)
        expect(parseNumeral(`${value.toFixed(decimals)}万`)).toBe(mantissa * 10 ** (4 - decimals))
      }),
    )
  })

  it('never throws and never reads beyond its range', () => {
    const piece = fc.oneof(
      fc.constantFrom(...'一二三十百千万亿零〇点余多几来分之成0123456789.,， 廿两'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.nat(20), (pieces, limit) => {
        const text = pieces.join('')
        const to = Math.min(limit, text.length)
        for (let at = 0; at < to; at += 1) {
          for (const numeral of [readNumeral(text, at, to), readHeadless(text, at, to)]) {
            if (numeral === null) continue
            if (numeral.end <= at || numeral.end > to || Number.isNaN(numeral.value)) throw new Error(`${text} at ${at}`)
          }
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('reads a long row of digits in time', () => {
    expect(readNumeral('9'.repeat(2_000_000), 0, 2_000_000)?.end).toBe(2_000_000)
    expect(readNumeral('十'.repeat(2_000_000), 0, 2_000_000)?.end).toBe(2_000_000)
  })
})
