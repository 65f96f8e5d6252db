/** A small world for the tests of formats: a report of an invented district, rules, findings, and a hostile twin. */
import type { FormatContext } from '../../src/formatters/formatter.ts'
import type { CheckResult, Evidence, EvidenceLevel, Finding, ResultSection } from '../../src/model/finding.ts'
import type { Basis, LawSource, Requirement, Rule, RulePack } from '../../src/model/pack.ts'
import type { Role } from '../../src/model/report-tree.ts'
import type { Source } from '../../src/model/source.ts'
import { finding, point, result, source } from './make.ts'

export const REPORT = `云溪区2023年法治政府建设年度报告

2024年，云溪区坚持以习近平法治思想为指导，全面落实法治政府建设各项任务，现将有关情况报告如下。
一、主要举措和成效
（一）依法全面履行政府职能。公布区级权责清单42项，办理政务服务事项18.6万件，网上可办率达97.3%，群众满意度显著提升。
（二）持续优化法治化营商环境。开展涉企行政检查“综合查一次”137次，减少重复检查61次，清理妨碍公平竞争的文件9件。
（三）严格规范公正文明执法。落实行政执法公示、执法全过程记录制度，抽查行政处罚案卷212卷，制发行政执法监督意见书17份。各执法部门罚没收入与执法人员绩效挂钩。
（四）依法化解矛盾纠纷。受理行政复议案件163件，办结158件，调解和解率35.4%；区人民调解组织调解纠纷4213件，成功率98.1%。
（五）强化普法宣传。开展宪法宣传周等活动96场，覆盖群众11万余人次。联系人：陈某某，电话13800000000。
二、存在的不足和原因
行政执法监督力量不足，部分乡镇执法人员业务能力有待提高。法治宣传形式还不够丰富
三、党政主要负责人履行推进法治建设第一责任人职责情况
区委书记、区长坚持对法治建设重要工作亲自部署、重大问题亲自过问、重点环节亲自协调，主持召开区委全面依法治区委员会会议3次，听取法治政府建设情况汇报4次。
四、下一年度工作安排
2024年，将继续推进行政执法规范化建设，实施执法人员轮训；持续做好“八五”普法工作。

云溪区人民政府
2025年3月18日
`

const law = (id: string, name: string, number: string | null, from: string | null): LawSource => ({
  id,
  name,
  number,
  from,
  until: null,
  clauses: {},
})

const FIRST_PERSON = law(
  'first-person-2016',
  '党政主要负责人履行推进法治建设第一责任人职责规定',
  '中办发〔2016〕71号',
  '2016-11-30',
)
const SUPERVISION = law('supervision-2019', '法治政府建设与责任落实督察工作规定', '厅字〔2019〕28号', '2019-04-15')
const PUNISHMENT = law('penalty-2021', '中华人民共和国行政处罚法', null, '2021-07-15')

function basis(from: LawSource, article: string, cite: string, confidence: Basis['clause']['confidence'] = 'known'): Basis {
  return { id: `${from.id}/${article}`, source: from, clause: { id: article, article, cite, confidence } }
}

export const BASES = {
  duties: basis(FIRST_PERSON, '第四条', '对法治建设重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办'),
  publish: basis(
    SUPERVISION,
    '第二十四条',
    '年度报告主要包括上一年度的举措和成效、不足和原因、第一责任人职责、下一年度安排',
    'seen',
  ),
  causes: basis(SUPERVISION, '第二十四条', '存在的不足和原因'),
  quota: basis(
    PUNISHMENT,
    '第七十四条',
    '罚款、没收的违法所得不得同作出行政处罚决定的机关的考核、考评直接或者变相挂钩',
    'unsure',
  ),
} as const

function rule(id: string, title: string, why: string, fix: string, bases: readonly Basis[], severity: Finding['severity']): Rule {
  const open = { from: null, until: null }
  return {
    id,
    category: id.split('/')[0]!,
    title: { 'zh-CN': title, en: `Rule ${id}` },
    severity: [{ severity, levels: [], variants: [], years: open }],
    tier: 'recommended',
    review: [],
    when: { levels: [], years: open, mentions: null },
    scope: { roles: [], tenses: [], parts: [] },
    demand: { kind: 'has', params: {} },
    message: {},
    basis: bases,
    why: { 'zh-CN': why },
    fix: { 'zh-CN': fix },
    since: '0.1.0',
    examples: [],
    lock: [],
    origin: { pack: 'sample', file: `${id}.yaml`, line: 1 },
  }
}

export const RULES: readonly Rule[] = [
  rule('identity/year', '标题年份应与内容一致', '年份写错会使公众误认年度。', '核对标题与正文的年份。', [BASES.publish], 'error'),
  rule(
    'duties/four-personally',
    '四个亲自应写全写对',
    '四项职责缺一不可。',
    '补写亲自督办的任务、方式和结果。',
    [BASES.duties],
    'error',
  ),
  rule(
    'enforcement/no-quota',
    '罚没收入不得与利益挂钩',
    '法律明令禁止。',
    '核实后删除该做法，并说明整改。',
    [BASES.quota],
    'error',
  ),
  rule(
    'enforcement/three-systems',
    '三项制度应写全',
    '三项制度是一个整体。',
    '补写重大执法决定法制审核的件数。',
    [BASES.publish],
    'warning',
  ),
  rule(
    'problems/causes',
    '不足之后应写原因',
    '只说不足不说原因，不合要求。',
    '逐条写明产生不足的原因。',
    [BASES.causes],
    'warning',
  ),
  rule('privacy/phone', '不应公开个人电话', '年度报告向社会公开。', '删去联系人和电话。', [], 'warning'),
  rule('text/vague', '效果应有数据', '空泛的话不能说明成效。', '写出提升前后的数据。', [], 'info'),
  rule('text/full-stop', '句末应有标点', '', '补上句号。', [], 'info'),
  rule('structure/four-parts', '四部分应齐全', '规定了四部分内容。', '补写缺少的部分。', [BASES.publish], 'error'),
  rule('adviser/engaged', '应写法律顾问', '法律顾问是重大决策的把关人。', '补写聘请法律顾问的情况。', [], 'warning'),
  rule('numbers/sums', '分项之和应等于总数', '数字对不上会损害公信力。', '核对数字。', [], 'warning'),
]

const REQUIREMENTS: Readonly<Record<string, string>> = {
  'contents/achievements': '举措和成效',
  'contents/problems': '存在的不足',
  'contents/causes': '不足的原因',
  'contents/responsibility': '第一责任人职责',
  'contents/plans': '下一年度安排',
  'duties/deploy': '亲自部署',
  'duties/inquire': '亲自过问',
  'duties/coordinate': '亲自协调',
  'duties/supervise': '亲自督办',
  'enforcement/publicity': '行政执法公示',
  'enforcement/recording': '执法全过程记录',
  'enforcement/legal-review': '重大执法决定法制审核',
  'adviser/engaged': '聘请法律顾问',
  'adviser/decisions': '顾问参与决策',
  'adviser/contracts': '顾问审查合同',
  'topics/functions': '依法履行职能',
  'topics/business-environment': '法治化营商环境',
  'topics/enforcement': '行政执法',
  'topics/disputes': '矛盾纠纷化解',
  'topics/digital': '数字法治政府',
  'topics/publicity': '普法宣传',
}

const requirement = ([id, title]: [string, string]): Requirement => ({
  id,
  title: { 'zh-CN': title, en: id },
  basis: [BASES.publish],
  levels: [],
  roles: [],
  wholeSection: false,
  needsName: false,
  collective: {},
  named: {},
  described: {},
  quantified: {},
  fix: { 'zh-CN': `补写${title}。` },
})

export const PACK: RulePack = {
  id: 'sample',
  version: '1.0.0',
  title: { 'zh-CN': '样例' },
  sources: {},
  lexicons: {},
  registers: {},
  requirements: Object.entries(REQUIREMENTS).map(requirement),
  rules: RULES,
  pattern: () => () => [],
}

/** A finding of a rule of {@link PACK} at a quote of a text. */
export function found(text: string, ruleId: string, quote: string, message: string, more: Partial<Finding> = {}): Finding {
  const known = RULES.find(({ id }) => id === ruleId)
  return finding(text, quote, {
    ruleId,
    category: ruleId.split('/')[0]!,
    severity: known?.severity[0]?.severity ?? 'warning',
    variant: 'fault',
    message,
    section: null,
    basis: (known?.basis ?? []).map(({ source: from, clause }) => ({
      law: from.name,
      article: clause.article,
      cite: clause.cite,
      confidence: clause.confidence,
    })),
    suggestions: known === undefined ? [] : [known.fix['zh-CN']],
    fingerprint: `${ruleId}:${quote}`.slice(0, 40),
    ...more,
  })
}

const place = (text: string, quote: string) => ({ quote, start: span(text, quote).start, end: span(text, quote).end })

/** Points around a quote. */
export function span(text: string, quote: string) {
  const at = text.indexOf(quote)
  if (at < 0) throw new Error(`the text does not hold “${quote}”`)
  return { start: point(text, at), end: point(text, at + quote.length) }
}

const SECTIONS: readonly [string, string, Role, number, string][] = [
  ['一、', '主要举措和成效', 'achievements', 1, '二、存在'],
  ['（一）', '依法全面履行政府职能', 'achievements', 2, '（二）'],
  ['（二）', '持续优化法治化营商环境', 'achievements', 2, '（三）'],
  ['（三）', '严格规范公正文明执法', 'achievements', 2, '（四）'],
  ['（四）', '依法化解矛盾纠纷', 'achievements', 2, '（五）'],
  ['（五）', '强化普法宣传', 'achievements', 2, '二、存在'],
  ['二、', '存在的不足和原因', 'problems', 1, '三、党政'],
  ['三、', '党政主要负责人履行推进法治建设第一责任人职责情况', 'responsibility', 1, '四、下一'],
  ['四、', '下一年度工作安排', 'plans', 1, '\n云溪区人民政府'],
]

function sections(text: string): ResultSection[] {
  return SECTIONS.map(([numbering, heading, role, level, until]) => ({
    role,
    level,
    numbering,
    heading,
    inferred: false,
    start: span(text, numbering + heading).start,
    end: span(text, until).start,
  }))
}

function evidence(text: string): Evidence[] {
  const shown: Readonly<Record<string, readonly [EvidenceLevel, ...string[]]>> = {
    'contents/achievements': ['quantified', '公布区级权责清单42项'],
    'contents/problems': ['described', '行政执法监督力量不足'],
    'contents/responsibility': ['quantified', '主持召开区委全面依法治区委员会会议3次'],
    'contents/plans': ['described', '将继续推进行政执法规范化建设'],
    'duties/deploy': ['quantified', '重要工作亲自部署', '主持召开区委全面依法治区委员会会议3次'],
    'duties/inquire': ['named', '重大问题亲自过问'],
    'duties/coordinate': ['named', '重点环节亲自协调'],
    'enforcement/publicity': ['named', '行政执法公示'],
    'enforcement/recording': ['described', '执法全过程记录'],
    'topics/functions': ['quantified', '办理政务服务事项18.6万件'],
    'topics/business-environment': ['quantified', '137次'],
    'topics/enforcement': ['quantified', '212卷'],
    'topics/disputes': ['quantified', '163件', '4213件'],
    'topics/publicity': ['quantified', '96场'],
  }
  return Object.keys(REQUIREMENTS).map((id) => {
    const [level, ...quotes] = shown[id] ?? (['absent'] as const)
    return { requirement: id, level, places: quotes.map((quote) => place(text, quote)) }
  })
}

const inSection = (role: Role, heading: string) => ({ section: { role, heading } })

function findings(text: string): Finding[] {
  const supervised = text.indexOf('重点环节亲自协调') + '重点环节亲自协调'.length
  const caret = point(text, supervised)
  const stop = point(text, text.indexOf('还不够丰富') + '还不够丰富'.length)
  const enforcement = inSection('achievements', '严格规范公正文明执法')
  return [
    found(text, 'identity/year', '2023年', '标题写的是2023年，正文和落款都是2024年度的内容。', {
      fix: { ...span(text, '2023年'), text: '2024年' },
      related: [{ message: '正文写的是2024年', ...span(text, '2024年，云溪区坚持') }],
    }),
    found(text, 'text/vague', '显著提升', '“显著提升”没有数据。', inSection('achievements', '依法全面履行政府职能')),
    found(
      text,
      'enforcement/three-systems',
      '行政执法公示、执法全过程记录制度',
      '三项制度缺“重大执法决定法制审核”。',
      enforcement,
    ),
    found(text, 'enforcement/no-quota', '罚没收入与执法人员绩效挂钩', '罚没收入与绩效挂钩，为法律所禁止。', enforcement),
    found(text, 'numbers/sums', '受理行政复议案件163件，办结158件', '受理163件、办结158件，未办结的5件没有交代。', {
      outcome: 'review',
      ...inSection('achievements', '依法化解矛盾纠纷'),
    }),
    found(text, 'privacy/phone', '13800000000', '写有个人手机号码。', inSection('achievements', '强化普法宣传')),
    found(
      text,
      'problems/causes',
      '行政执法监督力量不足，部分乡镇执法人员业务能力有待提高。',
      '写了不足，没有写原因。',
      inSection('problems', '存在的不足和原因'),
    ),
    found(text, 'text/full-stop', '还不够丰富', '段末没有标点。', {
      quote: '',
      start: stop,
      end: stop,
      fix: { start: stop, end: stop, text: '。' },
      ...inSection('problems', '存在的不足和原因'),
    }),
    found(text, 'duties/four-personally', '重点环节亲自协调', '“四个亲自”缺“亲自督办”。', {
      quote: '',
      start: caret,
      end: caret,
      suggestions: ['、重要任务亲自督办', '补写亲自督办的任务、方式和结果。'],
      ...inSection('responsibility', '党政主要负责人履行推进法治建设第一责任人职责情况'),
    }),
  ]
}

const OUTCOMES: CheckResult['outcomes'] = {
  'identity/year': { outcome: 'fail', examined: 4, because: null },
  'duties/four-personally': { outcome: 'fail', examined: 2, because: null },
  'enforcement/no-quota': { outcome: 'fail', examined: 14, because: null },
  'enforcement/three-systems': { outcome: 'fail', examined: 14, because: null },
  'problems/causes': { outcome: 'fail', examined: 2, because: null },
  'privacy/phone': { outcome: 'fail', examined: 31, because: null },
  'text/vague': { outcome: 'fail', examined: 31, because: null },
  'text/full-stop': { outcome: 'fail', examined: 17, because: null },
  'structure/four-parts': { outcome: 'pass', examined: 9, because: null },
  'adviser/engaged': { outcome: 'not-applicable', examined: 0, because: '只对县级以上政府适用。' },
  'numbers/sums': { outcome: 'review', examined: 12, because: '办结数小于受理数，要看是否跨年。' },
}

/** The result of the sample report. */
export const RESULT: CheckResult = result(findings(REPORT), {
  path: '云溪区/2024 年度报告.txt',
  identity: {
    isAnnualReport: true,
    title: '云溪区2023年法治政府建设年度报告',
    agency: '云溪区人民政府',
    level: 'county',
    year: 2024,
    date: '2025-03-18',
  },
  sections: sections(REPORT),
  evidence: evidence(REPORT),
  outcomes: OUTCOMES,
})

export const SOURCE: Source = source(REPORT)

/** A context that knows the packs and the texts of results, by path. */
export function context(
  texts: Readonly<Record<string, Source>> = { [RESULT.path]: SOURCE },
  more: FormatContext = {},
): FormatContext {
  return { packs: [PACK], sources: { get: ({ path }) => texts[path] }, ...more }
}

/** What an attacker would write: markup, terminal escapes, marks of direction, formulas, commands, broken characters. */
export const ATTACKS: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><svg/onload=alert(1)>',
  ']]><!--<foreign/>-->',
  '\u001b[31m\u001b]8;;https://evil.example\u0007click',
  '\u202e\u2066gnp.exe',
  '=HYPERLINK("https://evil.example","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\n::error::forged',
  '%0A::error::forged',
  '\r\n##[error]forged',
  '[click](javascript:alert(1)) https://evil.example @everyone ![x](http://evil.example/x.png)',
  '\u0000\u0008\ufffe\ud800',
  '_x000D_&#0;&amp;',
  '\u2028\u2029\u0085',
]

/** A result in which every text that a file or a pack can supply is hostile. */
export function hostile(
  attack: string,
  path = `坏/${attack}.txt`,
): { readonly result: CheckResult; readonly context: FormatContext } {
  const text = `${attack}\n一、${attack}\n正文${attack}。\n`
  const whole = { start: point(text, 0), end: point(text, attack.length) }
  const basis = [{ law: attack, article: attack, cite: attack, confidence: 'unsure' as const }]
  const one: Finding = {
    ...found(text, 'text/vague', attack, attack, {}),
    ruleId: `text/${attack}`,
    quote: attack,
    section: { role: 'achievements', heading: attack },
    basis,
    related: [{ message: attack, ...whole }],
    suggestions: [attack],
    fix: { ...whole, text: attack },
    fingerprint: attack,
  }
  const bad: CheckResult = {
    path,
    identity: { isAnnualReport: true, title: attack, agency: attack, level: 'county', year: 2024, date: null },
    sections: [
      { role: 'achievements', level: 1, numbering: '一、', heading: attack, inferred: false, ...span(text, `一、${attack}`) },
    ],
    evidence: [{ requirement: attack, level: 'named', places: [{ quote: attack, ...whole }] }],
    findings: [one, { ...one, ruleId: 'text/vague', outcome: 'review', fix: null }],
    outcomes: {
      [`text/${attack}`]: { outcome: 'fail', examined: 1, because: attack },
      'text/other': { outcome: 'not-applicable', examined: 0, because: attack },
    },
  }
  return { result: bad, context: { packs: [PACK], sources: { get: () => source(text, { warnings: [attack] }) } } }
}
