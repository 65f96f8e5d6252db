/** A finding in a few plain lines, for formats that carry text and no layout. */
import type { Finding } from '../model/finding.ts'
import type { Source } from '../model/source.ts'
import { countsInFile } from './file-place.ts'
import type { FormatContext } from './formatter.ts'
import { neutralise } from './neutralise.ts'
import { type RuleBook, ruleBook } from './rule-book.ts'
import { advice, citations } from './text-finding.ts'
import { textPlace } from './text-place.ts'
import { type TextWords, textWords } from './text-words.ts'

/** What the plain formats need to put a finding into words. */
export interface Wording {
  readonly book: RuleBook
  readonly words: TextWords
}

/** Words and packs of a run. */
export function wording(context: FormatContext): Wording {
  const locale = context.locale ?? 'zh-CN'
  return { book: ruleBook(context.packs, locale), words: textWords(locale) }
}

/**
 * What is wrong, in one line that is safe to show. Says so where a person must look, and says page or paragraph where the
 * file has no lines.
 */
export function findingMessage(finding: Finding, source: Source | undefined, { words }: Wording): string {
  const doubt = finding.outcome === 'review' ? `${words.review}${words.colon}` : ''
  const place = countsInFile(source) ? '' : `（${textPlace(finding.start, source, words)}）`
  return neutralise(`${doubt}${finding.message}${place}`)
}

/** The lines after the message: other places, the law, what to do. Each is safe to show. */
export function findingDetails(finding: Finding, source: Source | undefined, { book, words }: Wording): string[] {
  const rule = book.rules.get(finding.ruleId)
  const todo = advice(finding, rule, { locale: book.locale, words })
  const labelled = (label: string, text: string): string => neutralise(`${label}${words.colon}${text}`)
  return [
    ...finding.related.map(({ start, message }) => labelled(words.related, `${textPlace(start, source, words)} ${message}`)),
    ...citations(finding, rule, words).map((law) => labelled(words.basis, law)),
    ...(todo === null ? [] : [labelled(words.advice, todo)]),
  ]
}
