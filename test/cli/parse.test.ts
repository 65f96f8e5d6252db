import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Place, place } from './command-line.ts'

const REPORT = [
  '云溪区2024年法治政府建设年度报告',
  '一、2024年推进法治政府建设的主要举措和成效',
  '（一）严格行政执法',
  '全年办理行政处罚案件126件。印发《云溪区行政执法规定》。',
  '二、存在的不足和原因',
  '一是执法能力不足。二是宣传不够。',
  '四、2025年工作安排',
  '下一步，将加强培训。',
  '云溪区人民政府',
  '2025年1月20日',
  '',
].join('\n')

let here: Place
beforeAll(() => {
  here = place()
  here.put('a.txt', REPORT)
})
afterAll(() => here.remove())

describe('fazhi parse', () => {
  it('shows the tree with roles, tenses and facts', async () => {
    const { code, stdout, stderr } = await here.fazhi(['parse', 'a.txt'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const rows = stdout.split('\n')
    expect(rows[0]).toContain('a.txt · 年度报告 · 云溪区2024年法治政府建设年度报告')
    const row = (text: string): string => rows.find((each) => each.includes(text)) ?? `no row with ${text}`
    expect(row('主要举措和成效')).toMatch(/^ {2}2:1 一、.*\[achievements 举措和成效/)
    expect(row('严格行政执法')).toMatch(/^ {4}3:1 （一）严格行政执法/)
    expect(row('126件。')).toMatch(/4:1 已做/)
    expect(rows[rows.indexOf(row('126件。')) + 1]).toMatch(/· count 126件/)
    expect(stdout).toContain('citation 《云溪区行政执法规定》')
    expect(row('将加强培训')).toMatch(/8:1 打算/)
    expect(row('二是')).toMatch(/项 二是/)
    expect(row('落款')).toContain('云溪区人民政府')
    expect(row('日期')).toContain('2025年1月20日')
  })

  it('gives the tree and the facts as JSON, every place true to the text', async () => {
    const { code, stdout } = await here.fazhi(['parse', 'a.txt', '--format', 'json'])
    expect(code).toBe(0)
    const [reading] = JSON.parse(stdout).readings
    expect(reading).toMatchObject({
      path: 'a.txt',
      format: 'text',
      identity: { isAnnualReport: true, year: 2024 },
      tree: { type: 'report' },
    })
    expect(reading.sections.map(({ role }: { role: string }) => role)).toEqual(
      expect.arrayContaining(['achievements', 'problems', 'plans']),
    )
    for (const { start, end, text } of reading.sentences) expect(REPORT.slice(start, end)).toBe(text)
    const quantity = reading.quantities.find(({ value }: { value: number }) => value === 126)
    expect(REPORT.slice(quantity.start, quantity.end)).toContain('126')
  })

  it('speaks English, and names texts that cannot be read', async () => {
    expect((await here.fazhi(['parse', 'a.txt', '--locale', 'en'])).stdout).toContain('[achievements achievements')
    const { code, stdout, stderr } = await here.fazhi(['parse', '没有.txt', 'a.txt', '-f', 'json'])
    expect(code).toBe(2)
    expect(JSON.parse(stdout).readings).toHaveLength(1)
    expect(stderr).toContain('找不到文件“没有.txt”')
  })
})
