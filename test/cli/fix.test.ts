import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encoderFor } from '../../src/node/encode-text.ts'
import { type Place, place } from './command-line.ts'

const defects = readFileSync(new URL('../../examples/reports/defects.txt', import.meta.url), 'utf8')
const REPORT = defects.replace('\n', '\r\n').replace('。', ' 。')
let here: Place
beforeEach(() => {
  here = place()
  here.put('fazhi.config.yaml', 'root: true\nonly: [text, names]\n')
})
afterEach(() => here.remove())

const bytes = (path: string): Buffer => readFileSync(join(here.folder, path))
const SLIPS =
  '云溪区2024年法治政府建设年度报告\r\n一、主要举措和成效\r\n开展培训,共12场。参加 人员300人次。\r\n出台《关于《行政执法》的意见》。'

describe('--fix', () => {
  it('puts right what it may, keeps the rest byte for byte, and changes nothing a second time', async () => {
    for (const [path, text] of [
      ['一.txt', REPORT],
      ['二.txt', SLIPS],
    ] as const) {
      here.put(path, text)
      await here.fazhi(['check', '--fix', path])
      const once = bytes(path)
      const again = await here.fazhi(['check', '--fix', path])
      expect(again.stderr).toBe('')
      expect(bytes(path).equals(once)).toBe(true)
    }
    const fixed = bytes('二.txt').toString()
    expect(fixed).toContain('培训，共12场。')
    expect(fixed).toContain('参加人员')
    expect(fixed.match(/\r\n/g)).toHaveLength(3)
    expect(fixed.match(/\d+/g)).toEqual(SLIPS.match(/\d+/g))
  })

  it.each([
    ['utf-8 with mark', Buffer.from(`\ufeff${SLIPS}`)],
    ['gb18030', Buffer.from(encoderFor('gb18030')(SLIPS)!)],
    ['utf-16le', Buffer.from(`\ufeff${SLIPS}`, 'utf16le')],
  ])('keeps %s', async (_, before) => {
    here.put('a.txt', before)
    await here.fazhi(['check', '--fix', 'a.txt'])
    const after = bytes('a.txt')
    expect(after.subarray(0, 2).equals(before.subarray(0, 2))).toBe(true)
    expect(after.equals(before)).toBe(false)
    const { stdout } = await here.fazhi(['check', 'a.txt', '-f', 'json'])
    expect(JSON.parse(stdout).results[0].findings.filter(({ fix }: { fix: unknown }) => fix !== null)).toEqual([])
  })

  it('keeps links and rights', async () => {
    here.put('真.txt', SLIPS)
    chmodSync(join(here.folder, '真.txt'), 0o640)
    symlinkSync('真.txt', join(here.folder, '链.txt'))
    const { stderr } = await here.fazhi(['check', '--fix', '链.txt'])
    expect(stderr).toMatch(/^已改 \d+ 处：链\.txt\n$/)
    expect(statSync(join(here.folder, '真.txt')).mode & 0o777).toBe(0o640)
    expect(bytes('真.txt').toString()).toContain('培训，')
  })

  it('shows a diff and writes nothing in a dry run, of standard input too', async () => {
    here.put('a.txt', SLIPS)
    const { code, stdout } = await here.fazhi(['check', '--fix-dry-run', 'a.txt', '--fail-on', 'error'])
    expect(stdout).toMatch(/^--- a\/a\.txt\n\+\+\+ b\/a\.txt\n@@ /)
    expect(stdout).toContain('-开展培训,共12场')
    expect(stdout).toContain('+开展培训，共12场')
    expect(bytes('a.txt').toString()).toBe(SLIPS)
    expect([0, 1]).toContain(code)
    expect((await here.fazhi(['check', '--fix-dry-run', '-'], { stdin: SLIPS })).stdout).toContain('+开展培训，')
    expect(await here.fazhi(['check', '--fix', '-'], { stdin: SLIPS })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('标准输入'),
    })
  })

  it('leaves what has been accepted as it is', async () => {
    here.put('a.txt', SLIPS)
    const rules = JSON.parse((await here.fazhi(['check', 'a.txt', '-f', 'json'])).stdout).results[0].findings.map(
      ({ ruleId }: { ruleId: string }) => ruleId,
    )
    const accepted = [...new Set(rules)].map((rule) => `- {rule: ${rule}, report: a.txt, reason: 已核, by: 甲}`).join('\n')
    here.put('fazhi.suppressions.yaml', `suppressions:\n${accepted.replaceAll(/^/gm, '  ')}\n`)
    const { stderr } = await here.fazhi(['check', '--fix', 'a.txt'])
    expect(stderr).not.toContain('已改')
    expect(bytes('a.txt').toString()).toBe(SLIPS)
  })

  it('refuses other formats and leaves them alone', async () => {
    here.put('a.html', `<html><body><p>${SLIPS}</p></body></html>`)
    here.put('b.txt', SLIPS)
    const before = bytes('a.html')
    const { code, stderr } = await here.fazhi(['check', '--fix', 'a.html', 'b.txt'])
    expect(code).toBe(2)
    expect(stderr).toContain('HTML 文件不能自动改')
    expect(bytes('a.html').equals(before)).toBe(true)
    expect(bytes('b.txt').toString()).toContain('培训，')
  })

  it('says so when a file cannot be written, and leaves it whole', async () => {
    here.put('只读/a.txt', SLIPS)
    writeFileSync(join(here.folder, '只读/a.txt'), SLIPS)
    chmodSync(join(here.folder, '只读'), 0o555)
    const { code, stderr } = await here.fazhi(['check', '--fix', '只读/a.txt'])
    chmodSync(join(here.folder, '只读'), 0o755)
    // Root may write everywhere.
    if (process.getuid?.() !== 0)
      expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('原文件没有改动') })
  })
})
