/** The words around the findings of the text format, in every language. */
import type { EvidenceLevel, Locale, Severity } from '../model/finding.ts'
import type { Level } from '../model/reading.ts'
import type { Role } from '../model/report-tree.ts'

export interface TextWords {
  readonly severity: Readonly<Record<Severity, string>>
  readonly review: string
  readonly evidence: Readonly<Record<EvidenceLevel, string>>
  readonly level: Readonly<Record<Level, string>>
  readonly role: Readonly<Record<Role, string>>
  readonly basis: string
  readonly advice: string
  readonly related: string
  readonly unsure: string
  readonly replaceWith: string
  readonly choices: string
  readonly matrix: string
  readonly notAnnualReport: string
  readonly noFinding: string
  readonly note: string
  readonly here: string
  readonly quoteMarks: readonly [string, string]
  readonly colon: string
  readonly comma: string
  readonly semicolon: string
  readonly stop: string
  readonly or: string
  readonly yearOf: (year: number) => string
  readonly page: (page: number) => string
  readonly paragraph: (paragraph: number) => string
  readonly cell: (table: number, row: number, column: number) => string
  readonly part: Readonly<Record<'footnote' | 'endnote' | 'textbox', string>>
  readonly counted: (texts: number) => string
  readonly count: (name: string, count: number) => string
  readonly rules: (checked: number, passed: number, notApplicable: number) => string
}

const CHINESE: TextWords = {
  severity: { error: '错误', warning: '警告', info: '提示' },
  review: '需人工判断',
  evidence: { absent: '未见', named: '仅提名称', described: '写了做法', quantified: '有数据' },
  level: { township: '乡镇（街道）', county: '县（市、区）', city: '市', province: '省（自治区、直辖市）', department: '部门' },
  role: {
    achievements: '举措和成效',
    problems: '不足和原因',
    responsibility: '第一责任人职责',
    plans: '下一年度安排',
    overview: '概述',
    highlights: '特色亮点',
    other: '其他部分',
  },
  basis: '依据',
  advice: '办法',
  related: '另见',
  unsure: '条款待核对',
  replaceWith: '改为',
  choices: '可改为',
  matrix: '各项要求的写实程度',
  notAnnualReport: '这不是法治政府建设年度情况报告，其余规则未检查。',
  noFinding: '未发现问题。',
  note: '注意',
  here: '应写在此处',
  quoteMarks: ['“', '”'],
  colon: '：',
  comma: '，',
  semicolon: '；',
  stop: '。',
  or: '、',
  yearOf: (year) => `${year}年度`,
  page: (page) => `第${page}页`,
  paragraph: (paragraph) => `第${paragraph}段`,
  cell: (table, row, column) => `表${table}第${row}行第${column}列`,
  part: { footnote: '脚注', endnote: '尾注', textbox: '文本框' },
  counted: (texts) => `共检查${texts}份`,
  count: (name, count) => `${name}${count}`,
  rules: (checked, passed, notApplicable) => `规则${checked}条，通过${passed}条，不适用${notApplicable}条`,
}

const ENGLISH: TextWords = {
  severity: { error: 'error', warning: 'warning', info: 'info' },
  review: 'needs a person',
  evidence: { absent: 'absent', named: 'named only', described: 'described', quantified: 'with figures' },
  level: { township: 'township', county: 'county', city: 'city', province: 'province', department: 'department' },
  role: {
    achievements: 'achievements',
    problems: 'problems and causes',
    responsibility: 'first responsible person',
    plans: 'plans',
    overview: 'overview',
    highlights: 'highlights',
    other: 'other part',
  },
  basis: 'basis',
  advice: 'do',
  related: 'see',
  unsure: 'clause not verified',
  replaceWith: 'replace with ',
  choices: 'could be ',
  matrix: 'Evidence for each requirement',
  notAnnualReport: 'Not a law-based-government annual report; no other rule was checked.',
  noFinding: 'No findings.',
  note: 'note',
  here: 'belongs here',
  quoteMarks: ['“', '”'],
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  stop: '.',
  or: ' or ',
  yearOf: (year) => `${year}`,
  page: (page) => `page ${page}`,
  paragraph: (paragraph) => `paragraph ${paragraph}`,
  cell: (table, row, column) => `table ${table}, row ${row}, column ${column}`,
  part: { footnote: 'footnote', endnote: 'endnote', textbox: 'text box' },
  counted: (texts) => `${texts} checked`,
  count: (name, count) => `${count} ${name}`,
  rules: (checked, passed, notApplicable) => `${checked} rules, ${passed} passed, ${notApplicable} not applicable`,
}

/** The words of a language. */
export function textWords(locale: Locale): TextWords {
  return locale === 'en' ? ENGLISH : CHINESE
}
