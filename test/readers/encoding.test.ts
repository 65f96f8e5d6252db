/** Text files in the encodings that people have. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReadError } from '../../src/errors.ts'
import { decodeText } from '../../src/readers/encoding.ts'
import { decodeUtf8 } from '../../src/readers/utf8.ts'
import { encode } from './encode.ts'

const SIMPLIFIED = `安澜市2024年法治政府建设年度情况报告

一、主要举措和成效
2024年，我市坚持依法行政，办理行政复议案件126件，审查合同38份。
（一）全面履行政府职能。持续优化营商环境，清理证明事项12项；落实“三项制度”。`
const TRADITIONAL =
  '安瀾市2024年法治政府建設年度情況報告\n一、主要舉措和成效\n2024年，我市堅持依法行政，辦理行政復議案件126件，審查合同38份。'

const bytesOf = (...values: number[]) => Uint8Array.from(values)
const codeOf = (bytes: Uint8Array, options = {}) => {
  try {
    return `read: ${decodeText(bytes, options).slice(0, 20)}`
  } catch (error) {
    expect(error).toBeInstanceOf(ReadError)
    expect((error as ReadError).hint).not.toBe('')
    return (error as ReadError).code
  }
}

describe('decodeText', () => {
  it.each(['utf-8', 'gbk', 'gb18030', 'utf-16le', 'utf-16be'])('reads %s without a mark', (encoding) => {
    expect(decodeText(encode(SIMPLIFIED, encoding))).toBe(SIMPLIFIED)
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('drops the mark of %s and keeps line ends', (encoding) => {
    expect(decodeText(encode('\ufeff一\r\n二', encoding))).toBe('一\r\n二')
  })

  it('reads traditional text in Big5 and in GBK', () => {
    expect(decodeText(encode(TRADITIONAL, 'big5'))).toBe(TRADITIONAL)
    expect(decodeText(encode(TRADITIONAL, 'gbk'))).toBe(TRADITIONAL)
  })

  it('keeps four-byte characters whatever name of the GB family is given', () => {
    const bytes = bytesOf(
      ...encode('镇长', 'gb18030'),
      0x81,
      0x39,
      0xee,
      0x39,
      0x98,
      0x39,
      0x82,
      0x33,
      ...encode('主持会议，研究法治建设工作。', 'gb18030'),
    )
    const text = new TextDecoder('gb18030').decode(bytes)
    expect([...text].length).toBe(18)
    for (const encoding of [undefined, 'gb2312', 'GBK', 'gb18030', 'cp936']) expect(decodeText(bytes, { encoding })).toBe(text)
  })

  it('reads a short GBK title', () => {
    expect(decodeText(encode('法治政府建设报告', 'gbk'))).toBe('法治政府建设报告')
  })

  it('takes the named encoding, and refuses bytes that are not in it', () => {
    expect(decodeText(encode('安瀾市', 'big5'), { encoding: 'big5' })).toBe('安瀾市')
    expect(codeOf(encode(SIMPLIFIED, 'gbk'), { encoding: 'utf-8' })).toBe('wrong-encoding')
    expect(codeOf(encode(SIMPLIFIED, 'gbk'), { encoding: 'klingon' })).toBe('unknown-encoding')
  })

  it('refuses what it cannot tell: Latin-1, Korean, Japanese, cut UTF-8', () => {
    expect(codeOf(bytesOf(...[...'Rapport général de la municipalité'].map((character) => character.charCodeAt(0))))).toBe(
      'unknown-encoding',
    )
    expect(codeOf(encode('法治政府の建設に関する報告を公表する', 'shift_jis'))).toBe('unknown-encoding')
    expect(codeOf(encode(SIMPLIFIED, 'utf-8').slice(0, -2))).toBe('unknown-encoding')
    expect(() => decodeText(encode(SIMPLIFIED, 'utf-8').slice(0, -2))).toThrow(/像是 UTF-8.*第 5 行/)
    expect(codeOf(encode('法治政府建設報告', 'big5'))).toBe('unknown-encoding')
  })

  it('refuses GBK that happens to be UTF-8 as well', () => {
    expect(codeOf(encode('效\n20', 'gbk'))).toBe('unknown-encoding')
    expect(decodeText(encode('效\n20', 'gbk'), { encoding: 'gbk' })).toBe('效\n20')
    expect(decodeText(encode('Plain ASCII', 'utf-8'))).toBe('Plain ASCII')
  })

  it('refuses binary and empty files', () => {
    const binaries = [
      [0x89, 0x50, 0x4e, 0x47, 13, 10],
      [0xff, 0xd8, 0xff, 0xe0],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ]
    for (const bytes of [...binaries, [0x25, 0x50, 0x44, 0x46, 0x2d], [65, 0, 0, 66, 1, 2], [0, 0, 0, 0]]) {
      expect(codeOf(bytesOf(...bytes))).toBe('binary-file')
    }
    for (const bytes of [[], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [32, 13, 10]]) expect(codeOf(bytesOf(...bytes))).toBe('empty-file')
    expect(codeOf(bytesOf(0xff, 0xfe, 0, 0, 65, 0, 0, 0))).toBe('binary-file')
  })

  it('only ever throws ReadError, and never invents a text for encoded Chinese', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void codeOf(bytes)),
      { numRuns: 500 },
    )
  })

  it('reads a part of a text in another encoding rightly or not at all', () => {
    const encodings = fc.constantFrom('utf-8', 'gb18030', 'gbk', 'utf-16le', 'utf-16be', 'big5')
    const parts = fc.tuple(fc.nat(60), fc.integer({ min: 4, max: 60 }), fc.boolean(), encodings)
    const property = fc.property(parts, ([start, length, simplified, encoding]) => {
      const part = (simplified && encoding !== 'big5' ? SIMPLIFIED : TRADITIONAL).slice(start, start + length)
      if (!/\S/.test(part) || (encoding.startsWith('utf-16') && part.length < 8)) return
      const outcome = codeOf(encode(part, encoding))
      if (outcome.startsWith('read: ')) expect(outcome).toBe(`read: ${part.slice(0, 20)}`)
    })
    fc.assert(property, { numRuns: 2000 })
  })
})

describe('decodeUtf8', () => {
  const native = (bytes: Uint8Array) => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return undefined
    }
  }

  it('agrees with the platform on well-formed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(decodeUtf8(new TextEncoder().encode(text))).toBe(native(new TextEncoder().encode(text)))
      }),
    )
  })

  it('agrees with the platform on any bytes', () => {
    const lead = fc.constantFrom(0xc0, 0xc1, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff, 0x80, 0x9f, 0xa0, 0xbb, 0xbf, 0x41)
    fc.assert(
      fc.property(fc.array(lead, { maxLength: 6 }), (values) => {
        expect(decodeUtf8(bytesOf(...values))).toBe(native(bytesOf(...values)))
      }),
      { numRuns: 20_000 },
    )
  })
})
