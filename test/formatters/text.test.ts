import { describe, expect, it } from 'vitest'
import type { FormatContext } from '../../src/formatters/formatter.ts'
import { formatText } from '../../src/formatters/text.ts'
import type { CheckResult } from '../../src/model/finding.ts'
import type { Requirement, Rule, RulePack } from '../../src/model/pack.ts'
import type { Source } from '../../src/model/source.ts'
import { displayWidth } from '../../src/text/width.ts'
import { finding, point, result, source } from './make.ts'

const TEXT = [
  '云溪区2024年法治政府建设年度报告',
  '三、党政主要负责人履职情况',
  '　　区长对重要工作亲自部署、重大问题亲自过问、重点环节亲自协调，全年召开专题会议12次。',
  '',
].join('\n')

/** A pack with only what the text format asks of it. */
function pack(): RulePack {
  const rule = {
    id: 'duties/four-personally',
    fix: { 'zh-CN': '补写“重要任务亲自督办”及事例。', en: 'Add the fourth duty.' },
    basis: [{ source: { name: '党政主要负责人履行推进法治建设第一责任人职责规定', number: '中办发〔2016〕71号' } }],
  } as unknown as Rule
  const requirement = {
    id: 'duties/deploy',
    title: { 'zh-CN': '重要工作亲自部署', en: 'deploys in person' },
  } as unknown as Requirement
  return {
    id: 'p',
    version: '1.0.0',
    title: { 'zh-CN': '包' },
    sources: {},
    lexicons: {},
    registers: {},
    rules: [rule],
    requirements: [requirement],
    pattern: () => () => [],
  }
}

function shown(one: CheckResult, text: string | Source = TEXT, more: FormatContext = {}): string {
  const read = typeof text === 'string' ? source(text) : text
  return formatText([one], { sources: new Map([[one, read]]), packs: [pack()], ...more })
}

describe('text format', () => {
  it('shows place, section, quote with marker, fault, law and advice', () => {
    const rows = shown(result([finding(TEXT, '重点环节亲自协调')]), TEXT, { width: 100 }).split('\n')
    expect(rows.slice(0, 11)).toEqual([
      '云溪区/2024 年度报告.txt',
      '  云溪区2024年法治政府建设年度报告 · 云溪区人民政府 · 县（市、区） · 2024年度',
      '',
      '  3:24 党政主要负责人履职情况  错误  duties/four-personally',
      '    区长对重要工作亲自部署、重大问题亲自过问、重点环节亲自协调，全年召开专题会议12次。',
      `    ${' '.repeat(42)}${'^'.repeat(16)}`,
      '    “四个亲自”缺“亲自督办”。',
      '    依据 《党政主要负责人履行推进法治建设第一责任人职责规定》（中办发〔2016〕71号）第四条：重要工作',
      '         亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办',
      '    办法 补写“重要任务亲自督办”及事例。',
      '',
    ])
  })

  it('ends with one line that counts findings, requirements and rules', () => {
    const one = result([
      finding(TEXT, '12次'),
      finding(TEXT, '部署', { severity: 'warning' }),
      finding(TEXT, '协调', { outcome: 'review' }),
    ])
    const last = shown(one).trimEnd().split('\n').at(-1)
    expect(last).toBe('共检查1份：错误1，警告1，提示0，需人工判断1；规则2条，通过1条，不适用0条。')
  })

  it('marks what a person must judge, whatever its severity', () => {
    const text = shown(result([finding(TEXT, '协调', { outcome: 'review', severity: 'error' })]))
    expect(text).toContain('需人工判断  duties/four-personally')
    expect(text).not.toContain('错误  duties')
  })

  it('shows the matrix with titles, levels and places', () => {
    const place = {
      quote: '亲自部署',
      start: point(TEXT, TEXT.indexOf('亲自部署')),
      end: point(TEXT, TEXT.indexOf('亲自部署') + 4),
    }
    const text = shown(
      result([], {
        evidence: [
          { requirement: 'duties/deploy', level: 'quantified', places: [place, place, place, place] },
          { requirement: 'duties/supervise', level: 'absent', places: [] },
          { requirement: 'duties/inquire', level: 'named', places: [place] },
          { requirement: 'duties/coordinate', level: 'described', places: [place] },
        ],
      }),
    )
    expect(text).toContain(
      [
        '  各项要求的写实程度',
        '    重要工作亲自部署   ■■■ 有数据    3:10 3:10 3:10 …+1',
        '    duties/supervise   □□□ 未见',
        '    duties/inquire     ■□□ 仅提名称  3:10',
        '    duties/coordinate  ■■□ 写了做法  3:10',
      ].join('\n'),
    )
  })

  it('says clearly when the text is no annual report, and shows no matrix', () => {
    const one = result([finding(TEXT, '云溪区', { ruleId: 'identity/annual-report' })], {
      identity: { isAnnualReport: false, title: null, agency: null, level: null, year: null, date: null },
      evidence: [{ requirement: 'duties/deploy', level: 'absent', places: [] }],
    })
    const text = shown(one)
    expect(text).toContain('这不是法治政府建设年度情况报告，其余规则未检查。')
    expect(text).not.toContain('各项要求的写实程度')
  })

  it('says so when nothing was found', () => {
    expect(shown(result([]))).toContain('未发现问题。')
  })

  it('tells page and paragraph, cell and footnote where the source has them', () => {
    const one = result([finding(TEXT, '12次')])
    const origin = (value: ReturnType<Source['origin']>): Source => source(TEXT, { format: 'docx', origin: () => value })
    expect(shown(one, origin({ page: 3, paragraph: 12 }))).toContain('\n  第3页 第12段 党政')
    expect(shown(one, origin({ paragraph: 12, cell: { table: 1, row: 2, column: 3 } }))).toContain('\n  表1第2行第3列 党政')
    expect(shown(one, origin({ part: 'footnote', paragraph: 2 }))).toContain('\n  脚注 第2段 党政')
    expect(shown(one, origin({ page: 3 }), { locale: 'en' })).toContain('\n  page 3 党政')
  })

  it('marks the place of an absence', () => {
    const at = point(TEXT, TEXT.length - 1)
    const text = shown(result([finding(TEXT, '', { start: at, end: at, quote: '' })]), TEXT, { width: 120 })
    expect(text).toMatch(/12次。\n +\^ 应写在此处\n/)
  })

  it('shows the quote alone when the text is not at hand', () => {
    expect(formatText([result([finding(TEXT, '亲自过问')])])).toContain('    亲自过问\n    ^^^^^^^^\n')
  })

  it('says what to put instead, what there is to choose from, and related places', () => {
    const fix = { ...finding(TEXT, '亲自协调'), text: '亲自督办' }
    const text = shown(
      result([
        finding(TEXT, '亲自协调', {
          ruleId: 'x/y',
          fix,
          related: [{ message: '对照此处', start: point(TEXT, 0), end: point(TEXT, 3) }],
        }),
        finding(TEXT, '亲自过问', { suggestions: ['亲自督办', '亲自协调', '补写“重要任务亲自督办”及事例。'] }),
      ]),
    )
    expect(text).toContain('办法 改为“亲自督办”。')
    expect(text).toContain('另见 1:1 对照此处')
    expect(text).toContain('办法 可改为“亲自督办”、“亲自协调”；补写“重要任务亲自督办”及事例。')
  })

  it('marks a clause that nobody has verified', () => {
    const text = shown(
      result([finding(TEXT, '12次', { basis: [{ law: '某规定', article: '第九条', cite: '', confidence: 'unsure' }] })]),
    )
    expect(text).toContain('依据 《某规定》第九条（条款待核对）\n')
  })

  it('shows warnings of the reader', () => {
    expect(shown(result([]), source(TEXT, { warnings: ['有 2 张图片没有读'] }))).toContain('  注意：有 2 张图片没有读')
  })

  it('lets nothing from the text steer the terminal', () => {
    const evil = '\u001b]0;x\u0007\u001b[2J\u202e\u2066\u200f\u009b31m'
    const text = `${evil}三、职责${evil}\n`
    const one = result(
      [
        finding(text, '职责', {
          message: `错${evil}`,
          section: { role: 'other', heading: `头${evil}` },
          suggestions: [evil],
          related: [{ message: evil, start: point(text, 0), end: point(text, 1) }],
          basis: [{ law: `法${evil}`, article: '', cite: evil, confidence: 'known' }],
        }),
      ],
      {
        path: `p${evil}.txt`,
        identity: { isAnnualReport: true, title: `题${evil}`, agency: evil, level: null, year: null, date: null },
        evidence: [{ requirement: `r${evil}`, level: 'absent', places: [] }],
      },
    )
    expect(shown(one, source(text, { warnings: [evil] }))).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
    )
  })

  it('colours only when told to', () => {
    const one = result([finding(TEXT, '12次')])
    expect(shown(one)).not.toContain('\u001b')
    expect(shown(one, TEXT, { color: true })).toContain('\u001b[31m错误\u001b[39m')
  })

  it('keeps within the page', () => {
    for (const width of [40, 60, 100]) {
      for (const row of shown(result([finding(TEXT, '重点环节亲自协调')]), TEXT, { width })
        .split('\n')
        .slice(1, -2)) {
        if (!row.includes('duties/four-personally')) expect(displayWidth(row)).toBeLessThanOrEqual(width)
      }
    }
  })

  it('speaks English when asked', () => {
    const text = shown(result([finding(TEXT, '12次')]), TEXT, { locale: 'en' })
    expect(text).toContain('error  duties/four-personally')
    expect(text).toContain('do Add the fourth duty.')
    expect(text.trimEnd().split('\n').at(-1)).toBe(
      '1 checked: 1 error, 0 warning, 0 info, 0 needs a person; 2 rules, 1 passed, 0 not applicable.',
    )
  })

  it('lists only findings when quiet', () => {
    const clean = result([], { path: 'clean.txt' })
    const faulty = result([finding(TEXT, '12次')], { evidence: [{ requirement: 'duties/deploy', level: 'absent', places: [] }] })
    const text = formatText([clean, faulty], { quiet: true })
    expect(text).not.toContain('clean.txt')
    expect(text).not.toContain('写实程度')
    expect(text).toContain('共检查2份：错误1')
  })
})
