/** What came of running a pack's examples, for the author: what was expected, what was found, both marked in the text. */
import type { Locale } from '../model/finding.ts'
import type { Span } from '../model/place.ts'
import type { Rehearsal, RehearsalFault } from '../model/rehearsal.ts'
import { displayWidth } from '../text/width.ts'
import { excerpt } from './excerpt.ts'
import { neutralise } from './neutralise.ts'
import type { Paint } from './paint.ts'

/** Where rules and examples are written, and how they are shown. */
export interface RehearsalPage {
  readonly locale: Locale
  readonly paint: Paint
  /** Columns. */
  readonly width: number
  /** `file:line` of a rule, or of one of its examples. */
  readonly placeOf: (ruleId: string, example?: number) => string
}

const FAULTS: Readonly<Record<Locale, Readonly<Record<RehearsalFault, string>>>> = {
  'zh-CN': {
    missing: '漏报：应当报出，实际没有',
    noisy: '误报：不应报出，实际报了',
    misplaced: '位置不对：报出的地方不是标出的地方',
    'other-variant': '情形不对：报出的不是所写的情形',
    'other-outcome': '结论不对',
  },
  en: {
    missing: 'should fire and does not',
    noisy: 'should be silent and fires',
    misplaced: 'fires at another place than is marked',
    'other-variant': 'fires with another variant than is written',
    'other-outcome': 'has another outcome than is written',
  },
}

/** What is wrong with an example, in a few words. */
export const rehearsalFaultWords = (fault: RehearsalFault, locale: Locale): string => FAULTS[locale][fault]

const IDLE: Readonly<Record<Locale, string>> = {
  'zh-CN': '在所有例子里都没有看到任何内容：范围（scope）或词语可能写错了',
  en: 'looked at nothing in any example: its scope or its words may be wrong',
}

const WORDS = {
  'zh-CN': {
    expected: '期望',
    seen: '实际',
    marked: '标出',
    found: '报出',
    here: '（此处应有）',
    outside: '在例子正文之外',
    none: '没有报出',
    examined: (count: number) => `看了 ${count} 处`,
  },
  en: {
    expected: 'expected',
    seen: 'seen',
    marked: 'marked',
    found: 'found',
    here: '(belongs here)',
    outside: 'outside the text of the example',
    none: 'nothing found',
    examined: (count: number) => `${count} examined`,
  },
} as const

const INDENT = '    '

/** The line of a place with a marker under it that says what it is. */
function marked(text: string, span: Span, label: string, { width, locale }: RehearsalPage): readonly string[] {
  if (span.start < 0 || span.end > text.length) return [`${INDENT}${label}: ${WORDS[locale].outside}`]
  const { line, marker } = excerpt(text, span, width - INDENT.length - displayWidth(label) - 1)
  const empty = span.start === span.end ? WORDS[locale].here : ''
  return [`${INDENT}${line}`, `${INDENT}${marker} ${label}${empty}`]
}

function faultRows(rehearsal: Rehearsal, fault: RehearsalFault, page: RehearsalPage): readonly string[] {
  const { ruleId, example, index, expected, outcome, because, examined, findings } = rehearsal
  const { locale, paint } = page
  const words = WORDS[locale]
  const none = [outcome, ...(because === null ? [] : [because]), words.examined(examined)].join(locale === 'en' ? ', ' : '，')
  return [
    `  ${paint('red', '✗')} ${page.placeOf(ruleId, index)} ${ruleId} · ${neutralise(example.name)}`,
    `${INDENT}${paint('red', fault)} ${FAULTS[locale][fault]}`,
    `${INDENT}${words.expected}: ${neutralise(expected)}`,
    ...(findings.length === 0 ? [`${INDENT}${words.seen}: ${words.none} (${neutralise(none)})`] : []),
    ...findings.map(({ variant, message }) => `${INDENT}${words.seen}: ${variant} ${neutralise(message)}`),
    ...example.spans.flatMap((span) => marked(example.text, span, words.marked, page)),
    ...findings.flatMap((finding) => marked(example.text, finding, `${words.found} ${finding.variant}`, page)),
  ]
}

/** Rows about everything that is wrong, and about the rules that no example moves; none when all is well. */
export function rehearsalRows(rehearsals: readonly Rehearsal[], idle: readonly string[], page: RehearsalPage): readonly string[] {
  return [
    ...rehearsals.flatMap((rehearsal) => (rehearsal.fault === null ? [] : faultRows(rehearsal, rehearsal.fault, page))),
    ...idle.map((ruleId) => `  ${page.paint('yellow', '!')} ${page.placeOf(ruleId)} ${ruleId} ${IDLE[page.locale]}`),
  ]
}
