import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFixes, fixUntilStable } from '../../src/engine/apply-fixes.ts'
import type { Finding } from '../../src/model/finding.ts'

const point = (offset: number) => ({ line: 1, column: offset + 1, offset })
const finding = (start: number, end: number, text: string, outcome: Finding['outcome'] = 'fail'): Finding =>
  ({
    outcome,
    ruleId: 'text/x',
    start: point(start),
    end: point(end),
    fix: { start: point(start), end: point(end), text },
  }) as Finding

describe('applyFixes', () => {
  it('applies fixes in any order, and of those that overlap or touch the first', () => {
    const { text, applied, postponed } = applyFixes('甲,乙;丙', [finding(3, 4, '；'), finding(1, 2, '，'), finding(1, 3, '。')])
    expect(text).toBe('甲，乙；丙')
    expect([applied.length, postponed.length]).toEqual([2, 1])
  })

  it('touches no figure, and nothing that a person must judge', () => {
    for (const [start, end, text] of [
      [2, 4, '13'],
      [2, 5, ''],
      [1, 1, '3'],
      [3, 3, ' '],
      [4, 4, '%'],
    ] as const)
      expect(applyFixes('办理12件', [finding(start, end, text)]).applied, `${start}-${end} ${text}`).toEqual([])
    expect(applyFixes('甲,', [finding(1, 2, '，', 'review')]).applied).toEqual([])
    expect(applyFixes('１２件', [finding(0, 2, '12')]).text).toBe('12件')
    expect(applyFixes('1 2件', [finding(1, 2, '')]).applied).toEqual([])
    expect(applyFixes('12 件', [finding(2, 3, '')]).text).toBe('12件')
  })

  it('keeps everything outside the fixes as it is', () => {
    const edits = fc.array(fc.record({ start: fc.nat(40), length: fc.nat(4), text: fc.constantFrom('', '，', '。', '法治') }))
    fc.assert(
      fc.property(fc.stringMatching(/^[甲乙丙,; \r\n]{0,40}$/), edits, (text, list) => {
        const findings = list.map(({ start, length, text: put }) => {
          const from = Math.min(start, text.length)
          return finding(from, Math.min(from + length, text.length), put)
        })
        const { text: after, applied, postponed } = applyFixes(text, findings)
        // Undoing what was applied, from the end, gives the text back.
        let shift = 0
        let again = after
        for (const { fix } of applied) {
          const at = fix!.start.offset + shift
          expect(after.startsWith(fix!.text, at)).toBe(true)
          shift += fix!.text.length - (fix!.end.offset - fix!.start.offset)
        }
        for (const { fix } of [...applied].reverse()) {
          shift -= fix!.text.length - (fix!.end.offset - fix!.start.offset)
          const at = fix!.start.offset + shift
          again = again.slice(0, at) + text.slice(fix!.start.offset, fix!.end.offset) + again.slice(at + fix!.text.length)
        }
        expect(again).toBe(text)
        expect(applied.length + postponed.length).toBeLessThanOrEqual(findings.length)
      }),
    )
  })

  it('goes on until nothing is left, and ends where fixes undo one another', async () => {
    const commas = async (text: string) => [...text.matchAll(/,,/g)].map(({ index }) => finding(index, index + 2, ','))
    expect((await fixUntilStable('甲,,,,乙', commas)).text).toBe('甲,乙')
    const flip = async (text: string) => [finding(0, 1, text.startsWith('甲') ? '乙' : '甲')]
    expect(['甲', '乙']).toContain((await fixUntilStable('甲', flip)).text)
  })
})
