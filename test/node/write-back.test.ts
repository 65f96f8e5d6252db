import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encoderFor } from '../../src/node/encode-text.ts'
import { rewritten } from '../../src/node/write-back.ts'

const decode = (bytes: Uint8Array, label: string) => new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)

describe('encoders', () => {
  const encoders = Object.fromEntries(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'].map((label) => [label, encoderFor(label)]))

  it.each(Object.keys(encoders))('%s holds every text', (label) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        // Two private characters moved in GB18030-2005, which decoders follow and tables of pairs do not.
        const text = raw.replace(/[\ue000-\uf8ff\ufffd\ufeff]/g, '')
        const bytes = encoders[label]!(text)
        expect(bytes).not.toBeNull()
        expect(decode(bytes!, label)).toBe(text)
      }),
    )
  })

  it('Big5 holds its own characters only', () => {
    const encode = encoderFor('big5')
    expect(decode(encode('法治政府，建設')!, 'big5')).toBe('法治政府，建設')
    expect(encode('简体')).toBeNull()
  })
})

describe('rewritten', () => {
  const BEFORE = '建设法制政府,\r\n办理12件。\n'
  const AFTER = BEFORE.replace('法制', '法治').replace(',', '，')

  it.each([
    ['utf-8', []],
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
    ['gb18030', []],
  ] as const)('keeps %s with mark %j', (label, mark) => {
    const bytes = Buffer.concat([Uint8Array.from(mark), encoderFor(label)(BEFORE)!])
    const after = rewritten(bytes, BEFORE, AFTER, { path: 'a.txt' })
    expect([...after.subarray(0, mark.length)]).toEqual([...mark])
    expect(decode(after.subarray(mark.length), label)).toBe(AFTER)
  })

  it('refuses what it could not write as it was', () => {
    const big5 = encoderFor('big5')('法治，建設')!
    expect(() => rewritten(big5, '法治，建設', '法治，建设', { path: 'a.txt', encoding: 'big5' })).toThrow('不能按原来的编码写回')
    expect(() => rewritten(Buffer.from('甲'), '乙', '丙', { path: 'a.txt' })).toThrow('不能按原来的编码写回')
  })
})
