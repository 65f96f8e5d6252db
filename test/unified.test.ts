import { readFileSync } from 'node:fs'
import { remark } from 'remark'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { parsePack } from '../src/index.ts'
import fazhi, { type FazhiOptions } from '../src/unified.ts'

const pack = parsePack([{ path: 'pack.yaml', text: readFileSync(new URL('./cli/pack.yaml', import.meta.url), 'utf8') }], {})
const REPORT = '# 云溪区2024年法治政府建设年度报告\n\n## 一、主要举措和成效\n\n建设法制政府，能力显著提升，办理若干件。\n'

async function messages(text: string, options: FazhiOptions = {}, path = 'a.md') {
  const file = await remark()
    .use(fazhi, { packs: [pack], builtIn: false, today: '2025-03-01', ...options })
    .process(new VFile({ path, value: text }))
  return file.messages
}

describe('the remark plugin', () => {
  it('turns findings into messages with place, id, source, law and advice', async () => {
    const [first] = await messages(REPORT)
    expect(first).toMatchObject({
      reason: '“法制政府”应为“法治政府”。',
      ruleId: 'names/wrong-words',
      source: 'fazhi',
      fatal: true,
      actual: '法制政府',
      expected: [],
      file: 'a.md',
      note: '依据：《情景测试规定》第三条：用词应当准确\n办法：改为“法治政府”',
      place: { start: { line: 5, column: 3 }, end: { line: 5, column: 7 } },
    })
    const { start, end } = first!.place as { start: { offset: number }; end: { offset: number } }
    expect(REPORT.slice(start.offset, end.offset)).toBe('法制政府')
  })

  it('maps error, warning, and what a person must judge', async () => {
    expect((await messages(REPORT)).map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([
      ['names/wrong-words', true],
      ['text/vague', false],
      ['text/doubtful', null],
    ])
    expect((await messages(REPORT))[2]!.reason).toBe('需人工判断：“若干”请核对。')
  })

  it('speaks English, and takes options of the check', async () => {
    const [first, ...rest] = await messages(REPORT, { locale: 'en', only: ['names'] })
    expect(first!.reason).toBe('“法制政府” should be “法治政府”.')
    expect(rest).toEqual([])
  })

  it('reads plain text as plain text', async () => {
    const text = '云溪区2024年法治政府建设年度报告\n一、主要举措和成效\n    建设法制政府。\n'
    expect((await messages(text, {}, 'a.txt')).map(({ line, column }) => [line, column])).toEqual([[3, 7]])
  })

  it('uses the built-in packs by default', async () => {
    const file = await remark()
      .use(fazhi, { today: '2025-03-01' })
      .process(new VFile({ path: 'a.md', value: '# 云溪区2024年法治政府建设工作要点\n\n各单位要高度重视。\n' }))
    expect(file.messages.map(({ ruleId }) => ruleId)).toContain('identity/annual-report')
  })
})
