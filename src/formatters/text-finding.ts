/** One finding as a clerk reads it: place, quote with marker, what is wrong, the law, what to do. */
import type { Finding, FindingBasis, Locale } from '../model/finding.ts'
import type { Rule } from '../model/pack.ts'
import type { Source } from '../model/source.ts'
import { displayWidth } from '../text/width.ts'
import { excerpt } from './excerpt.ts'
import { neutralise } from './neutralise.ts'
import type { Paint, Style } from './paint.ts'
import { textPlace } from './text-place.ts'
import type { TextWords } from './text-words.ts'
import { wrap } from './wrap.ts'

/** What the parts of the text format share. */
export interface Page {
  readonly locale: 'zh-CN' | 'en'
  readonly words: TextWords
  readonly paint: Paint
  /** Columns. */
  readonly width: number
}

const INDENT = '  '
const STYLE: Readonly<Record<Finding['severity'], Style>> = { error: 'red', warning: 'yellow', info: 'blue' }

/** The name of a law in 《》, its number where it is known, its article and what it demands; an unverified clause says so. */
export function citation(basis: FindingBasis, number: string | null, words: TextWords): string {
  const { law, article, cite, confidence } = basis
  const name = `${law.startsWith('《') ? law : `《${law}》`}${number === null ? '' : `（${number}）`}`
  const demand = cite === '' ? '' : `${words.colon}${cite}`
  const doubt = confidence === 'unsure' ? `（${words.unsure}）` : ''
  return neutralise(`${name}${article}${doubt}${demand}`)
}

/** The clauses behind a finding, as they are cited. */
export function citations({ basis }: Pick<Finding, 'basis'>, rule: Rule | undefined, words: TextWords): readonly string[] {
  // A finding tells the name of a law and not its number: its rule knows the law.
  const numberOf = (law: string): string | null => rule?.basis.find(({ source }) => source.name === law)?.source.number ?? null
  return basis.map((each) => citation(each, numberOf(each.law), words))
}

function heading(finding: Finding, source: Source | undefined, { words, paint }: Page): string {
  const label = finding.outcome === 'review' ? words.review : words.severity[finding.severity]
  const style = finding.outcome === 'review' ? 'magenta' : STYLE[finding.severity]
  const section = finding.section && (finding.section.heading || words.role[finding.section.role])
  const place = paint('cyan', textPlace(finding.start, source, words))
  const within = section ? ` ${paint('dim', neutralise(section))}` : ''
  return `${INDENT}${place}${within}  ${paint(style, label)}  ${paint('dim', neutralise(finding.ruleId))}`
}

function quoted(finding: Finding, source: Source | undefined, { words, paint, width }: Page): string[] {
  const start = finding.start.offset
  if (source === undefined && finding.quote === '') return []
  const { line, marker, quote } =
    source === undefined
      ? excerpt(finding.quote, { start: 0, end: finding.quote.length }, width - 4)
      : excerpt(source.text, { start, end: finding.end.offset }, width - 4)
  const caret = finding.start.offset === finding.end.offset ? `${marker} ${words.here}` : marker
  const shown = line.slice(0, quote.start) + paint('bold', line.slice(quote.start, quote.end)) + line.slice(quote.end)
  return [`${INDENT}${INDENT}${shown}`, `${INDENT}${INDENT}${paint('red', caret)}`]
}

/** The advice of the rule; the engine puts it among the suggestions too, where it is no replacement. */
export function adviceOf(rule: Rule | undefined, locale: Locale): string {
  return rule === undefined ? '' : (rule.fix[locale] ?? rule.fix['zh-CN'])
}

/** Suggestions that are texts to put at the place. */
export function replacements(finding: Finding, rule: Rule | undefined, locale: Locale): readonly string[] {
  return finding.suggestions.filter((text) => text !== adviceOf(rule, locale))
}

/** What to do: the exact replacement, else the choices, then the advice of the rule. */
export function advice(
  finding: Finding,
  rule: Rule | undefined,
  { locale, words }: Pick<Page, 'locale' | 'words'>,
): string | null {
  const [open, close] = words.quoteMarks
  const mark = (text: string): string => (rule === undefined ? text : `${open}${text}${close}`)
  const choices = replacements(finding, rule, locale)
  const exact =
    finding.fix !== null
      ? `${words.replaceWith}${open}${finding.fix.text}${close}`
      : choices.length === 0
        ? ''
        : `${rule === undefined ? '' : words.choices}${choices.map(mark).join(words.or)}`
  const both = [exact, adviceOf(rule, locale)].filter((text) => text !== '').map((text) => text.replace(/[。.；;]$/, ''))
  return both.length === 0 ? null : both.join(words.semicolon) + words.stop
}

/** Rows of a finding, without line ends. */
export function textFinding(finding: Finding, source: Source | undefined, rule: Rule | undefined, page: Page): string[] {
  const { words, paint, width } = page
  const labelled = (label: string, text: string): string[] => {
    const indent = ' '.repeat(INDENT.length * 2 + displayWidth(label) + 1)
    return wrap(neutralise(text), width - indent.length).map((row, index) =>
      index === 0 ? `${INDENT}${INDENT}${paint('dim', label)} ${row}` : `${indent}${row}`,
    )
  }
  const todo = advice(finding, rule, page)
  return [
    heading(finding, source, page),
    ...quoted(finding, source, page),
    ...wrap(neutralise(finding.message), width - 4).map((row) => `${INDENT}${INDENT}${row}`),
    ...finding.related.flatMap((related) =>
      labelled(words.related, `${textPlace(related.start, source, words)} ${related.message}`),
    ),
    ...citations(finding, rule, words).flatMap((law) => labelled(words.basis, law)),
    ...(todo === null ? [] : labelled(words.advice, todo)),
  ]
}
