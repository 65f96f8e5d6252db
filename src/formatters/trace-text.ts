/** The trace of a rule for a person: where it looked, what it found, why it decided so. */
import type { Find } from '../model/assertion.ts'
import type { Locale } from '../model/finding.ts'
import type { Scope } from '../model/pack.ts'
import type { Position } from '../model/place.ts'
import type { Look, RuleTrace } from '../model/trace.ts'
import { neutralise } from './neutralise.ts'
import { inLocale } from './rule-book.ts'

/** How many sentences and hits are shown of each list. */
const SHOWN = 20
const LONGEST = 60

const WORDS = {
  'zh-CN': {
    outcome: '结论',
    examined: (count: number) => `看了 ${count} 处`,
    scope: '范围',
    whole: '全文',
    counts: (sentences: number, sections: number) => `${sentences} 句，${sections} 个部分`,
    looked: '在范围里找',
    anywhere: '在全文里找',
    nothing: '没有找到',
    evidence: '举证',
    demand: '其中的要求',
    holds: '成立',
    inapplicable: '不适用',
    findings: '报出',
    none: '没有报出问题',
    more: (count: number) => `…… 另有 ${count} 处`,
    tense: { done: '已做', plan: '打算', problem: '问题', requirement: '要求', quote: '引语' },
  },
  en: {
    outcome: 'Outcome',
    examined: (count: number) => `${count} examined`,
    scope: 'Scope',
    whole: 'everything',
    counts: (sentences: number, sections: number) => `${sentences} sentences, ${sections} sections`,
    looked: 'Looked in scope for',
    anywhere: 'Looked everywhere for',
    nothing: 'nothing found',
    evidence: 'Evidence for',
    demand: 'Inner demand',
    holds: 'holds',
    inapplicable: 'does not apply',
    findings: 'Findings',
    none: 'No finding',
    more: (count: number) => `… ${count} more`,
    tense: { done: 'done', plan: 'plan', problem: 'problem', requirement: 'requirement', quote: 'quote' },
  },
} as const

type Words = (typeof WORDS)[Locale]

const cut = (text: string): string => neutralise(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
const at = ({ start }: Position): string => `${start.line}:${start.column}`

/** At most so many rows, and how many more there are. */
function some(rows: readonly string[], words: Words): readonly string[] {
  return rows.length <= SHOWN ? rows : [...rows.slice(0, SHOWN), words.more(rows.length - SHOWN)]
}

const indented = (rows: readonly string[], depth: number): readonly string[] => rows.map((row) => '  '.repeat(depth) + row)

const findText = (find: Find): string =>
  Object.entries(find)
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? `[${cut(value.join(', '))}]` : String(value)}`)
    .join(', ')

function scopeText({ roles, tenses, parts }: Scope, words: Words): string {
  return [...roles, ...tenses, ...parts].join(', ') || words.whole
}

function lookRows(look: Look, words: Words): readonly string[] {
  if (look.sort === 'words') {
    const rows = look.hits.map((hit) => `${at(hit)} “${cut(hit.quote)}”`)
    const head = `${look.anywhere ? words.anywhere : words.looked} ${findText(look.find)}`
    return [head, ...indented(rows.length === 0 ? [words.nothing] : some(rows, words), 1)]
  }
  if (look.sort === 'evidence') {
    const rows = look.places.map((place) => `${at(place)} “${cut(place.quote)}”`)
    return [`${words.evidence} ${look.requirement}: ${look.level ?? words.inapplicable}`, ...indented(some(rows, words), 1)]
  }
  const answer = look.variants === null ? words.inapplicable : look.variants.join(', ') || words.holds
  return [`${words.demand} ${look.kind}: ${answer} (${words.examined(look.examined)})`]
}

/** Rows without line ends. */
export function traceRows(trace: RuleTrace, path: string, locale: Locale): readonly string[] {
  const words = WORDS[locale]
  const { rule, outcome, sentences, sections, looks, findings } = trace
  const because = outcome.because === null ? '' : ` (${neutralise(outcome.because)})`
  const seen = sentences.map(
    ({ position, tense, role, text }) => `${at(position)} ${words.tense[tense]} [${role}] ${cut(text.trim())}`,
  )
  const found = findings.map(
    (finding) => `${at(finding)} ${finding.variant} “${cut(finding.quote)}” ${neutralise(finding.message)}`,
  )
  return [
    `${neutralise(path)} · ${rule.id}  ${inLocale(rule.title, locale)}`,
    `  ${words.outcome}: ${outcome.outcome}${because}, ${words.examined(outcome.examined)}`,
    `  ${words.scope}: ${scopeText(rule.scope, words)} (${words.counts(sentences.length, sections.length)})`,
    ...indented(some(seen, words), 2),
    ...indented(
      looks.flatMap((look) => lookRows(look, words)),
      1,
    ),
    `  ${found.length === 0 ? words.none : words.findings}`,
    ...indented(found, 2),
  ]
}
