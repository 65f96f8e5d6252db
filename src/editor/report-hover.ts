/** What an editor shows over a finding: the message, the law, why, and what to do. */
import { adviceOf, citations } from '../formatters/text-finding.ts'
import { textWords } from '../formatters/text-words.ts'
import type { Finding } from '../model/finding.ts'
import type { EditorPlace } from '../text/positions.ts'
import { type CheckedText, diagnosticOf, rangeOf, touch } from './checked-text.ts'
import { markdownText } from './markdown-text.ts'
import type { Hover } from './protocol.ts'

const WHY = { 'zh-CN': '为什么', en: 'Why' } as const

function section(finding: Finding, checked: CheckedText): string {
  const { locale, rules } = checked
  const rule = rules.get(finding.ruleId)
  const words = textWords(locale)
  const row = (label: string, text: string | undefined): string[] =>
    text === undefined || text === '' ? [] : [`**${label}**${words.colon}${markdownText(text)}`]
  const rows = [
    `${markdownText(diagnosticOf(finding, checked).message)} \`${finding.ruleId}\``,
    ...citations(finding, rule, words).flatMap((law) => row(words.basis, law)),
    ...row(WHY[locale], rule && (rule.why[locale] ?? rule.why['zh-CN'])),
    ...row(words.advice, adviceOf(rule, locale)),
  ]
  return rows.join('\n\n')
}

/** The findings at a place, or `null` where there are none. */
export function reportHover(checked: CheckedText, at: EditorPlace): Hover | null {
  const here = checked.findings.filter((finding) => touch(rangeOf(finding), { start: at, end: at }))
  const [first] = here
  if (first === undefined) return null
  const value = here.map((finding) => section(finding, checked)).join('\n\n---\n\n')
  return { contents: { kind: 'markdown', value }, ...(here.length === 1 ? { range: rangeOf(first) } : {}) }
}
