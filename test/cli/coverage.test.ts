/** The commands that hold reports and packs against the clauses of law. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Place, place } from './command-line.ts'

const REPORT = `望江街道2024年度法治政府建设情况报告
2024年，望江街道推进法治政府建设。现将情况报告如下：
一、主要举措和成效
综合行政执法队全年立案36件。落实行政执法公示制度，公示处罚决定36件。
二、存在的不足和原因
由于人员不足，培训不够。
三、第一责任人履职情况
对法治建设重要工作亲自部署，召开会议4次。
四、2025年主要安排
6月底前组织培训2次。
望江街道办事处
2025年1月16日
`

let here: Place
beforeAll(() => {
  here = place()
  here.put('report.txt', REPORT)
})
afterAll(() => here.remove())

interface Clause {
  readonly clause: string
  readonly evidence: readonly { readonly requirement: string; readonly level: string }[]
  readonly rules: readonly { readonly id: string; readonly outcome?: string; readonly proven?: boolean }[]
}

describe('fazhi coverage', () => {
  it('shows for each clause how far the report goes', async () => {
    const { code, stdout } = await here.fazhi(['coverage', 'report.txt', '--format', 'json', '--today', '2025-03-01'])
    const [{ clauses }] = (JSON.parse(stdout) as { results: [{ clauses: Clause[] }] }).results
    const of = (id: string): Clause | undefined => clauses.find(({ clause }) => clause === id)
    expect(code).toBe(0)
    expect(of('three-systems-2018/publicity')?.evidence).toMatchObject([
      { requirement: 'enforcement/publicity', level: 'quantified' },
    ])
    expect(of('three-systems-2018/recording')?.evidence[0]?.level).toBe('absent')
    expect(of('three-systems-2018/systems')?.rules).toContainEqual({ id: 'enforcement/three-systems', outcome: 'fail' })
    expect(clauses.every(({ evidence, rules }) => evidence.length + rules.length > 0)).toBe(true)
  })

  it('prints each law once, with its clauses under it', async () => {
    const { stdout } = await here.fazhi(['coverage', 'report.txt', '--today', '2025-03-01'])
    expect(stdout.match(/《法治政府建设与责任落实督察工作规定》/g)).toHaveLength(1)
    expect(stdout).toMatch(/■■■ 有数据 {2}行政执法公示 {2}4:/)
    expect(stdout).toMatch(/不符 \d+ \([^)]*enforcement\/three-systems/)
  })

  it('says which file it cannot read', async () => {
    const { code, stderr } = await here.fazhi(['coverage', 'none.txt'])
    expect(code).toBe(2)
    expect(stderr).toContain('none.txt')
  })
})

describe('fazhi packs coverage', () => {
  it('lists clauses with a proven rule, and those without one', async () => {
    const { code, stdout } = await here.fazhi(['packs', 'coverage', '-f', 'json'])
    const { clauses } = JSON.parse(stdout) as { clauses: Clause[] }
    const of = (id: string): Clause | undefined => clauses.find(({ clause }) => clause === id)
    expect(code).toBe(0)
    expect(of('punishment-law/art-74')?.rules).toContainEqual({ id: 'enforcement/fines-linked', proven: true })
    const { stdout: gaps } = await here.fazhi(['packs', 'coverage', '--gaps', '-f', 'json'])
    const open = (JSON.parse(gaps) as { clauses: Clause[] }).clauses
    expect(open.every(({ rules }) => rules.every(({ proven }) => proven !== true))).toBe(true)
    expect(open.length).toBeLessThan(clauses.length)
  })
})
