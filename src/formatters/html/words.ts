/** The words of the HTML pages, in every language. */
import type { Locale } from '../../model/finding.ts'

export interface HtmlWords {
  readonly product: string
  readonly summary: string
  readonly clean: string
  readonly mustFix: (errors: number) => string
  readonly shouldFix: (others: number) => string
  readonly mustLook: (reviews: number) => string
  readonly fields: Readonly<Record<'agency' | 'level' | 'year' | 'date' | 'file', string>>
  readonly byCategory: string
  readonly lengths: string
  readonly characters: (count: number) => string
  readonly missingPart: string
  readonly text: string
  readonly filter: string
  readonly byRule: string
  readonly brief: string
  readonly rules: string
  readonly rule: string
  readonly outcome: string
  readonly examined: string
  readonly because: string
  readonly outcomes: Readonly<Record<'pass' | 'fail' | 'review' | 'not-applicable', string>>
  readonly noText: string
  readonly insertHere: string
  readonly footer: string
  readonly index: string
  readonly texts: (count: number) => string
  readonly heatMap: string
  readonly commonest: string
  readonly withoutPart: string
  readonly none: string
  readonly inTexts: string
  readonly times: string
  readonly notReports: string
  readonly only: (shown: number, all: number) => string
  readonly summaryOf: (texts: number, withoutError: number) => string
  readonly backToTop: string
  readonly categories: Readonly<Record<string, string>>
  readonly groups: Readonly<Record<string, string>>
}

const CHINESE: HtmlWords = {
  product: '法治政府建设年度报告检查',
  summary: '检查结果',
  clean: '未发现问题',
  mustFix: (errors) => `有${errors}处错误，应改正后再提交`,
  shouldFix: (others) => `没有错误，有${others}处可以改进`,
  mustLook: (reviews) => `有${reviews}处需要人工判断`,
  fields: { agency: '单位', level: '层级', year: '年度', date: '落款', file: '文件' },
  byCategory: '问题分布',
  lengths: '四部分篇幅',
  characters: (count) => `${count}字`,
  missingPart: '缺',
  text: '全文与批注',
  filter: '显示',
  byRule: '按规则筛选',
  brief: '只看要点',
  rules: '规则核验明细',
  rule: '规则',
  outcome: '结论',
  examined: '检查处数',
  because: '说明',
  outcomes: { pass: '通过', fail: '有问题', review: '需人工判断', 'not-applicable': '不适用' },
  noText: '此处没有全文，只列出问题。',
  insertHere: '应在此处补写',
  footer: '检查在本机完成，内容没有上传。结果供核校参考，不代替人工审核。',
  index: '批量检查总览',
  texts: (count) => `${count}份`,
  heatMap: '各份报告的写实程度',
  commonest: '最常见的问题',
  withoutPart: '缺少规定内容的报告',
  none: '没有',
  inTexts: '涉及份数',
  times: '处数',
  notReports: '不是年度报告的文件',
  only: (shown, all) => `只列前${shown}份，共${all}份；全部结果见 NDJSON 或 XLSX 格式。`,
  summaryOf: (texts, withoutError) => `共${texts}份，其中${withoutError}份没有错误。`,
  backToTop: '回到总览',
  categories: {
    structure: '结构',
    identity: '标题与单位',
    duties: '第一责任人',
    enforcement: '行政执法',
    adviser: '法律顾问',
    decision: '行政决策',
    rulemaking: '规范性文件',
    supervision: '监督制约',
    topics: '内容覆盖',
    problems: '不足与原因',
    plans: '下步安排',
    numbers: '数据',
    years: '年份',
    names: '名称表述',
    privacy: '个人信息',
    text: '文字格式',
  },
  groups: {
    contents: '规定内容',
    duties: '四个亲自',
    enforcement: '三项制度',
    adviser: '法律顾问',
    topics: '纲要任务',
  },
}

const ENGLISH: HtmlWords = {
  product: 'Law-based government annual report check',
  summary: 'Result',
  clean: 'No findings',
  mustFix: (errors) => `${errors} errors to correct before submission`,
  shouldFix: (others) => `No errors; ${others} things could be better`,
  mustLook: (reviews) => `${reviews} places need a person`,
  fields: { agency: 'Issuer', level: 'Level', year: 'Year', date: 'Signed', file: 'File' },
  byCategory: 'Findings by category',
  lengths: 'Length of the four parts',
  characters: (count) => `${count} characters`,
  missingPart: 'missing',
  text: 'Text with notes',
  filter: 'Show',
  byRule: 'Filter by rule',
  brief: 'Essentials only',
  rules: 'Outcome of every rule',
  rule: 'Rule',
  outcome: 'Outcome',
  examined: 'Examined',
  because: 'Because',
  outcomes: { pass: 'pass', fail: 'fail', review: 'needs a person', 'not-applicable': 'not applicable' },
  noText: 'The text is not at hand; only findings are listed.',
  insertHere: 'belongs here',
  footer: 'Checked on this machine; nothing was sent anywhere. For guidance; a person decides.',
  index: 'Overview',
  texts: (count) => `${count} texts`,
  heatMap: 'Evidence in each report',
  commonest: 'Commonest findings',
  withoutPart: 'Reports without a required part',
  none: 'none',
  inTexts: 'Texts',
  times: 'Findings',
  notReports: 'Not annual reports',
  only: (shown, all) => `The first ${shown} of ${all} only; the NDJSON and XLSX formats hold all.`,
  summaryOf: (texts, withoutError) => `${texts} texts, ${withoutError} of them without errors.`,
  backToTop: 'Back to the overview',
  categories: {},
  groups: {},
}

/** The words of a language. */
export function htmlWords(locale: Locale): HtmlWords {
  return locale === 'en' ? ENGLISH : CHINESE
}
