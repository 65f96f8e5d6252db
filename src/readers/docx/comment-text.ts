/** What a comment says about a finding, paragraph by paragraph. */
import type { Finding, FindingBasis, Locale } from '../../model/finding.ts'

interface Words {
  readonly severities: Readonly<Record<Finding['severity'], string>>
  readonly review: string
  readonly basis: (basis: FindingBasis) => string
  readonly place: (quote: string) => string
  readonly suggestion: (text: string) => string
  readonly fix: (text: string) => string
  readonly removal: string
  readonly rule: (id: string) => string
}

const WORDS: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    severities: { error: '错误', warning: '警告', info: '提示' },
    review: '需人工核对',
    basis: ({ law, article, cite, confidence }) =>
      `依据：《${law}》${article}：${cite}${confidence === 'unsure' ? '（条文待核对）' : ''}`,
    place: (quote) => `所指文字：“${quote}”`,
    suggestion: (text) => `建议：${text}`,
    fix: (text) => `可改为：“${text}”`,
    removal: '可删去。',
    rule: (id) => `规则：${id}`,
  },
  en: {
    severities: { error: 'Error', warning: 'Warning', info: 'Note' },
    review: 'Needs a person to check',
    basis: ({ law, article, cite, confidence }) =>
      `Basis: 《${law}》 ${article}: ${cite}${confidence === 'unsure' ? ' (wording to be verified)' : ''}`,
    place: (quote) => `About: “${quote}”`,
    suggestion: (text) => `Suggestion: ${text}`,
    fix: (text) => `Could become: “${text}”`,
    removal: 'Could be left out.',
    rule: (id) => `Rule: ${id}`,
  },
}

const bare = (law: string): string => law.replace(/^《(.*)》$/, '$1')

/**
 * The paragraphs of the comment: what is found, the law, what to do, the rule.
 * @param apart whether the comment stands beside the text instead of on it, so that it must quote it.
 */
export function commentParagraphs(finding: Finding, locale: Locale, apart: boolean): readonly string[] {
  const words = WORDS[locale]
  const label = finding.outcome === 'review' ? words.review : words.severities[finding.severity]
  const fix = finding.fix === null ? [] : [finding.fix.text === '' ? words.removal : words.fix(finding.fix.text)]
  return [
    locale === 'en' ? `[${label}] ${finding.message}` : `【${label}】${finding.message}`,
    ...(apart && finding.quote !== '' ? [words.place(finding.quote)] : []),
    ...finding.basis.map((basis) => words.basis({ ...basis, law: bare(basis.law) })),
    ...finding.suggestions.map(words.suggestion),
    ...fix,
    words.rule(finding.ruleId),
  ].flatMap((text) => text.split(/\r\n?|\n/))
}
