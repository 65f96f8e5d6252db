/** Quick fixes: the exact replacement of a finding, and those to choose from. */
import { replacements } from '../formatters/text-finding.ts'
import { textWords } from '../formatters/text-words.ts'
import type { Finding } from '../model/finding.ts'
import type { Position } from '../model/place.ts'
import { type CheckedText, diagnosticOf, rangeOf, touch } from './checked-text.ts'
import type { CodeAction, Range } from './protocol.ts'

const DELETE = { 'zh-CN': '删去', en: 'Delete' } as const

/** Code units of a replacement that the title of an action shows. */
const SHOWN = 40

function actionsOf(finding: Finding, checked: CheckedText): readonly CodeAction[] {
  const { uri, rules, locale } = checked
  const words = textWords(locale)
  const [open, close] = words.quoteMarks
  const diagnostics = [diagnosticOf(finding, checked)]
  const titleOf = (text: string): string => {
    const shown = [...text].length > SHOWN ? `${[...text].slice(0, SHOWN).join('')}…` : text
    return text === '' ? `${DELETE[locale]}${open}${finding.quote}${close}` : `${words.replaceWith}${open}${shown}${close}`
  }
  const action = (place: Position, text: string): CodeAction => ({
    title: titleOf(text),
    kind: 'quickfix',
    diagnostics,
    edit: { changes: { [uri]: [{ range: rangeOf(place), newText: text }] } },
  })
  const { fix } = finding
  const choices = replacements(finding, rules.get(finding.ruleId), locale).filter((text) => text !== fix?.text)
  return [
    ...(fix === null ? [] : [{ ...action(fix, fix.text), isPreferred: true as const }]),
    ...choices.map((text) => action(finding, text)),
  ]
}

/** The quick fixes of the findings that touch a range. */
export function reportActions(checked: CheckedText, range: Range): readonly CodeAction[] {
  return checked.findings.filter((finding) => touch(rangeOf(finding), range)).flatMap((finding) => actionsOf(finding, checked))
}
