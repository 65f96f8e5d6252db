/** Slips of text, numbers and identity planted in clean reports, one at a time. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../../src/engine/checker.ts'
import type { CheckResult } from '../../src/model/finding.ts'
import { readText } from '../../src/readers/text.ts'
import { interpret } from '../../src/reading/interpret.ts'
import { builtInPacks } from '../../src/rules.ts'

const REPORTS = ['01-wangjiang-2024', '03-qingyan-county-2022', '04-anlan-city-2024']
const textOf = (name: string): string =>
  readFileSync(new URL(`../reports/${name}.txt`, import.meta.url), 'utf8').replaceAll('\r', '')
const OWN = /^(?:text|structure|identity)\//
const packs = builtInPacks().map((pack) => ({ ...pack, rules: pack.rules.filter(({ id }) => OWN.test(id)) }))
const checker = createChecker(packs)
const check = (text: string): CheckResult => checker(interpret(readText(text)), { today: '2026-03-31' })

/** The nth line (0-based) that a pattern fits. */
function line(text: string, pattern: RegExp, nth: number): string {
  const lines = text.split('\n').filter((one) => pattern.test(one))
  return lines[Math.min(nth, lines.length - 1)] as string
}

const BODY = /^(?![一二三四五六七八九十（].{0,60}$).{80,}。$/
const within = (text: string, nth: number, edit: (line: string) => string): string => {
  const old = line(text, BODY, nth)
  return text.replace(old, () => edit(old))
}

const SLIPS: readonly (readonly [rule: string, edit: (text: string, nth: number) => string])[] = [
  ['text/doubled-marks', (text, nth) => within(text, nth, (old) => old.replace('，', '，，'))],
  ['text/doubled-marks', (text, nth) => within(text, nth, (old) => `${old}。`)],
  ['text/half-width', (text, nth) => within(text, nth, (old) => old.replace(/(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])/, ','))],
  ['text/unpaired', (text, nth) => within(text, nth, (old) => `${old.slice(0, 6)}“${old.slice(6)}`)],
  ['text/unpaired', (text, nth) => within(text, nth, (old) => `${old.slice(0, -3)}）${old.slice(-3)}`)],
  ['text/missing-final', (text, nth) => within(text, nth, (old) => old.slice(0, -1))],
  [
    'text/space-inside',
    (text, nth) => within(text, nth, (old) => old.replace(/([\u4e00-\u9fff]{4})(?=[\u4e00-\u9fff]{3})/, '$1 ')),
  ],
  ['text/repeated-sentence', (text, nth) => within(text, nth, (old) => old + (/[^。]{16,}。$/.exec(old)?.[0] ?? ''))],
  ['text/placeholder', (text, nth) => within(text, nth, (old) => `${old.slice(0, -1)}，开展检查XX次。`)],
  ['text/request', (text, nth) => within(text, nth, (old) => `${old}恳请上级拨付专项经费。`)],
  ['text/wrong-words', (text, nth) => within(text, nth, (old) => `${old}会议布署了下一步工作。`)],
  ['text/doubled-words', (text, nth) => within(text, nth, (old) => `${old}有效有效解决了问题。`)],
  ['text/left-overs', (text, nth) => within(text, nth, (old) => `${old}\n分享到：微信 【打印本页】 【关闭窗口】`)],
  ['text/garbled', (text, nth) => within(text, nth, (old) => old.replace(/^(.{20})./, '$1\ufffd'))],
  ['text/nested-titles', (text, nth) => within(text, nth, (old) => `${old}落实《云溪区贯彻<执法办法>的方案》。`)],
  ['structure/numbering', (text) => text.replace(/^([ \u3000]*)（三）/m, '$1（四）')],
  ['structure/numbering', (text) => text.replace(/^([ \u3000]*)（二）/m, '$1（一）')],
  ['structure/numbering', (text) => text.replace(/^([ \u3000]*)（二）/m, '$1（2）')],
  ['structure/numbering', (text) => text.replace(/^([ \u3000]*)三、/m, '$1四、')],
  ['identity/title-agency', (text) => text.replace(/^.*\n/, '关于2024年度法治政府建设情况的报告\n')],
  ['identity/title', (text) => text.replace(/^[^。]*?报告\n+/, '')],
  ['identity/date-time', (text) => text.replace(/20(\d\d)年(\d+)月(\d+)日\s*$/, '20$1年5月18日')],
  ['identity/date-form', (text) => text.replace(/(20\d\d年)(\d)月(\d+)日\s*$/, '$10$2月$3日')],
  ['identity/signature', (text) => text.replace(/\n[^\n]+日\s*$/, '')],
]

describe.each(REPORTS)('%s', (name) => {
  const clean = textOf(name)
  const before = new Set(check(clean).findings.map(({ ruleId, quote }) => `${ruleId} ${quote}`))

  it.each(SLIPS.map(([rule, edit], index) => [`${index + 1} ${rule}`, rule, edit] as const))('finds %s', (_, rule, edit) => {
    for (const nth of [0, 2, 5]) {
      const text = edit(clean, nth)
      expect(text).not.toBe(clean)
      const { findings } = check(text)
      const own = findings.filter(({ ruleId, quote }) => ruleId === rule && !before.has(`${ruleId} ${quote}`))
      expect(own.length, `edit ${nth}`).toBeGreaterThan(0)
    }
  })
})

describe('a long text', () => {
  it('comes to an end', () => {
    const reading = interpret(readText(`${textOf('04-anlan-city-2024')}\n`.repeat(160)))
    expect(checker(reading, { today: '2026-03-31' }).findings.length).toBeGreaterThan(0)
  })
})
