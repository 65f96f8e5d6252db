/** Many words in one pass: the same matches as a naive search, in linear time. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanTerms } from '../../src/text/scan-terms.ts'
import { buildTerms } from '../../src/text/terms.ts'

type Match = [term: number, start: number, end: number]

function scan(words: readonly string[], text: string, from = 0, to = text.length): Match[] {
  const matches: Match[] = []
  scanTerms(buildTerms(words), text, from, to, (...match) => matches.push(match))
  return matches
}

const found = (words: readonly string[], text: string): string[] =>
  scan(words, text).map(([, start, end]) => text.slice(start, end))

/** Every match of every word, each looked for by itself, in texts without blanks. */
function naive(words: readonly string[], text: string, from: number, to: number): Match[] {
  const matches: Match[] = []
  for (const [term, word] of words.entries()) {
    if (word === '') continue
    for (let at = from; at + word.length <= to; at += 1) if (text.startsWith(word, at)) matches.push([term, at, at + word.length])
  }
  return matches
}

const inOrder = (matches: Match[]): Match[] =>
  [...matches].sort((one, other) => one[2] - other[2] || one[1] - other[1] || one[0] - other[0])

describe('scanTerms', () => {
  it.each<[string, string[], string, string[]]>([
    ['a word', ['法治政府'], '建设法治政府。', ['法治政府']],
    ['overlapping words', ['法治政府', '政府建设'], '法治政府建设', ['法治政府', '政府建设']],
    ['words inside words', ['行政执法', '执法', '行政执法公示'], '行政执法公示', ['行政执法', '执法', '行政执法公示']],
    ['a word whose start looks like another', ['亲自部署', '自部门'], '亲自部门', ['自部门']],
    ['itself again and again', ['一一'], '一一一', ['一一', '一一']],
    ['one letter', ['件'], '3件6件', ['件', '件']],
    ['equal words, each of them', ['执法', '执法'], '执法', ['执法', '执法']],
    ['a word broken over a line', ['法律顾问'], '聘请法律\n顾问三名', ['法律\n顾问']],
    ['a word broken by Windows line ends', ['法律顾问'], '法律\r\n顾问', ['法律\r\n顾问']],
    ['a word spread out', ['报告'], '情况报   告', ['报   告']],
    ['a word broken twice', ['重大执法决定'], '重大 执法\n决定', ['重大 执法\n决定']],
    ['a number set apart by a blank', ['12345热线'], '拨打12345 热线', ['12345 热线']],
    ['a word after its own broken start', ['法治'], '法 法治', ['法治']],
    ['a term written with a blank', ['双随机 一公开'], '双随机一公开', ['双随机一公开']],
    ['blanks between narrow letters as they are', ['GB/T 9704'], '按GB/T 9704执行', ['GB/T 9704']],
    ['nothing where narrow letters are joined only by a blank', ['GBT'], 'GB T', []],
    ['nothing in an empty text', ['执法'], '', []],
    ['no empty word', ['', '执法'], '执法', ['执法']],
    ['characters outside the basic plane', ['𠮷野'], '在𠮷野', ['𠮷野']],
  ])('finds %s', (_, words, text, expected) => {
    expect(found(words, text)).toEqual(expected)
  })

  it('stays within its range, breaks included', () => {
    expect(scan(['法律顾问'], '法律\n顾问', 0, 3)).toEqual([])
    expect(scan(['法律顾问'], '法律\n顾问', 2, 5)).toEqual([])
    expect(scan(['顾问'], '法律顾问', 1, 4)).toEqual([[0, 2, 4]])
    expect(scan(['律顾'], ' 律顾 ', 0, 4)).toEqual([[0, 1, 3]])
  })

  it('gives the longer of two words that end together first', () => {
    expect(scan(['执法', '行政执法'], '行政执法')).toEqual([
      [1, 0, 4],
      [0, 2, 4],
    ])
  })

  const letters = fc.constantFrom('法', '治', '政', '府', '一', 'a', '1')
  const word = fc.array(letters, { minLength: 0, maxLength: 5 }).map((parts) => parts.join(''))
  const text = fc.array(letters, { maxLength: 80 }).map((parts) => parts.join(''))

  it('finds what a naive search finds', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), text, fc.nat(80), fc.nat(80), (words, view, one, other) => {
        const [from, to] = [Math.min(one, other, view.length), Math.min(Math.max(one, other), view.length)]
        const matches = scan(words, view, from, to)
        expect(inOrder(matches)).toEqual(inOrder(naive(words, view, from, to)))
        expect(matches.map(([, , end]) => end)).toEqual(matches.map(([, , end]) => end).sort((a, b) => a - b))
      }),
      { numRuns: 500 },
    )
  })

  it('finds the same words whether or not wide text is broken up', () => {
    const wide = fc.array(fc.constantFrom('法', '治', '政', '府'), { maxLength: 40 })
    const wideWord = fc
      .array(fc.constantFrom('法', '治', '政', '府'), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(
        fc.array(wideWord, { maxLength: 8 }),
        wide,
        fc.infiniteStream(fc.constantFrom('', '', ' ', '\n', '  \n')),
        (words, parts, gaps) => {
          const broken = parts.map((part) => part + gaps.next().value).join('')
          const solid = scan(words, parts.join('')).map(([term]) => term)
          const matches = scan(words, broken)
          expect(matches.map(([term]) => term)).toEqual(solid)
          for (const [term, start, end] of matches) expect(broken.slice(start, end).replace(/\s/g, '')).toBe(words[term])
        },
      ),
    )
  })

  it('never throws, whatever the words and the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }), fc.string({ unit: 'binary' }), (words, view) => {
        for (const [, start, end] of scan(words, view)) expect(start).toBeLessThan(end)
      }),
    )
  })

  it('comes to an end where every prefix fails late', () => {
    const terms = buildTerms([`${'一'.repeat(200)}二`, '一 '.repeat(50)])
    const view = '一 '.repeat(800_000)
    let hits = 0
    scanTerms(terms, view, 0, view.length, () => {
      hits += 1
    })
    expect(hits).toBeGreaterThan(0)
  })
})
