/** Dates, years and spans of years. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCalendarDate, readDate, readRelativeYear } from '../../src/text/dates.ts'

type Expected = [read: string, year: number | null, month: number | null, day: number | null, until: number | null]

describe('readDate', () => {
  it.each<[string, Expected | null]>([
    ['2024年', ['2024年', 2024, null, null, null]],
    ['2024年度报告', ['2024年度', 2024, null, null, null]],
    ['2024 年 3 月 5 日', ['2024 年 3 月 5 日', 2024, 3, 5, null]],
    ['2024年12月31日。', ['2024年12月31日', 2024, 12, 31, null]],
    ['2024年12月', ['2024年12月', 2024, 12, null, null]],
    ['２０２４年１月５日', ['２０２４年１月５日', 2024, 1, 5, null]],
    ['二〇二四年', ['二〇二四年', 2024, null, null, null]],
    ['二○二四年十二月三十一日', ['二○二四年十二月三十一日', 2024, 12, 31, null]],
    ['二零二四年三月', ['二零二四年三月', 2024, 3, null, null]],
    ['12月31日', ['12月31日', null, 12, 31, null]],
    ['四月', ['四月', null, 4, null, null]],
    ['2024-12-31', ['2024-12-31', 2024, 12, 31, null]],
    ['2024—12—31', ['2024—12—31', 2024, 12, 31, null]],
    ['2024.1.5', ['2024.1.5', 2024, 1, 5, null]],
    ['2024/01/05', ['2024/01/05', 2024, 1, 5, null]],
    ['2021—2025年', ['2021—2025年', 2021, null, null, 2025]],
    ['2021-2025年', ['2021-2025年', 2021, null, null, 2025]],
    ['2021年—2025年', ['2021年—2025年', 2021, null, null, 2025]],
    ['2021年至2025年', ['2021年至2025年', 2021, null, null, 2025]],
    ['2021～2025', ['2021～2025', 2021, null, null, 2025]],
    ['20212025年', ['20212025年', 2021, null, null, 2025]],
    ['2023年2月30日', ['2023年2月30日', 2023, 2, null, null]],
    ['2023年2月29日', ['2023年2月29日', 2023, 2, null, null]],
    ['2024年2月29日', ['2024年2月29日', 2024, 2, 29, null]],
    ['2024', null],
    ['2024件', null],
    ['1256年', null],
    ['13月', null],
    ['0月', null],
    ['3个月', null],
    ['2024-13-01', null],
    ['2024-2-30', null],
    ['2024.1/5', null],
    ['2025-2021年', null],
    ['3年', null],
    ['一三二一', null],
    ['年', null],
  ])('reads %s', (text, expected) => {
    const date = readDate(text, 0, text.length)
    expect(date && [text.slice(date.start, date.end), date.year, date.month, date.day, date.until]).toEqual(expected)
  })

  it('ends before its limit', () => {
    expect(readDate('2024年12月31日', 0, 5)).toMatchObject({ end: 5, month: null })
    expect(readDate('2024年', 0, 4)).toBeNull()
  })

  it('reads back every day of the calendar and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2099 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const real = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
          expect(isCalendarDate(year, month, day)).toBe(real)
          const text = `${year}年${month}月${day}日`
          expect(readDate(text, 0, text.length)).toMatchObject({ year, month, day: real ? day : null, end: text.length })
        },
      ),
    )
  })

  it('never throws', () => {
    const piece = fc.oneof(
      fc.constantFrom('2024', '年', '月', '日', '—', '-', '.', '/', '至', ' ', '十', '二〇二四'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        for (let at = 0; at < text.length; at += 1)
          expect(readDate(text, at, text.length)?.end ?? text.length).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('readRelativeYear', () => {
  it.each<[string, string | null, number]>([
    ['去年同期', '去年', -1],
    ['上年', '上年', -1],
    ['上一年度', '上一年度', -1],
    ['今年以来', '今年', 0],
    ['本年度', '本年度', 0],
    ['下一年度安排', '下一年度', 1],
    ['明年', '明年', 1],
    ['上级', null, 0],
    ['本街', null, 0],
  ])('reads %s', (text, word, distance) => {
    const year = readRelativeYear(text, 0, text.length)
    expect(year && text.slice(year.start, year.end)).toBe(word)
    if (word !== null) expect(year?.distance).toBe(distance)
  })
})
