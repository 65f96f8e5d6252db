/** The words of the spreadsheet, in every language. */
import type { Locale } from '../../model/finding.ts'

export interface XlsxWords {
  readonly findings: string
  readonly matrix: string
  readonly columns: Readonly<
    Record<
      | 'number'
      | 'file'
      | 'title'
      | 'agency'
      | 'level'
      | 'year'
      | 'place'
      | 'section'
      | 'severity'
      | 'rule'
      | 'ruleId'
      | 'message'
      | 'quote'
      | 'basis'
      | 'advice'
      | 'decision'
      | 'remark'
      | 'fingerprint',
      string
    >
  >
  /** What a reviewer chooses from: taken, not taken, to be looked at. */
  readonly decisions: readonly [string, string, string]
}

const CHINESE: XlsxWords = {
  findings: '问题',
  matrix: '写实程度',
  columns: {
    number: '序号',
    file: '文件',
    title: '标题',
    agency: '单位',
    level: '层级',
    year: '年度',
    place: '位置',
    section: '所在部分',
    severity: '程度',
    rule: '规则',
    ruleId: '规则编号',
    message: '问题',
    quote: '原文',
    basis: '依据',
    advice: '办法',
    decision: '处理',
    remark: '备注',
    fingerprint: '标识',
  },
  decisions: ['采纳', '不采纳', '待核'],
}

const ENGLISH: XlsxWords = {
  findings: 'Findings',
  matrix: 'Evidence',
  columns: {
    number: 'No.',
    file: 'File',
    title: 'Title',
    agency: 'Issuer',
    level: 'Level',
    year: 'Year',
    place: 'Place',
    section: 'Section',
    severity: 'Severity',
    rule: 'Rule',
    ruleId: 'Rule id',
    message: 'Finding',
    quote: 'Quote',
    basis: 'Basis',
    advice: 'Advice',
    decision: 'Decision',
    remark: 'Remark',
    fingerprint: 'Fingerprint',
  },
  decisions: ['accept', 'reject', 'check'],
}

/** The words of a language. */
export function xlsxWords(locale: Locale): XlsxWords {
  return locale === 'en' ? ENGLISH : CHINESE
}
