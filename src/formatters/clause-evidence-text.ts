/** The matrix clause × evidence as text: each law, its clauses, how far the report goes, and which rules it breaks. */
import { EVIDENCE_LEVELS, type Evidence, type Locale, type Outcome } from '../model/finding.ts'
import type { Basis, LawSource, Requirement } from '../model/pack.ts'
import type { Source } from '../model/source.ts'
import { neutralise } from './neutralise.ts'
import type { Paint, Style } from './paint.ts'
import { textPlace } from './text-place.ts'
import { textWords } from './text-words.ts'

/** One clause and what a report shows of it. */
export interface ShownClause {
  readonly source: LawSource
  readonly clause: Basis['clause']
  readonly evidence: readonly Evidence[]
  readonly rules: readonly { readonly id: string; readonly outcome: Outcome }[]
}

export interface MatrixPage {
  readonly locale: Locale
  readonly paint: Paint
  readonly source: Source | undefined
  readonly requirements: ReadonlyMap<string, Requirement>
}

/** How many places a row shows. */
const PLACES = 3

const STYLES: Readonly<Record<Evidence['level'], Style>> = {
  absent: 'red',
  named: 'yellow',
  described: 'cyan',
  quantified: 'green',
}

const WORDS = {
  'zh-CN': { passed: '通过', failed: '不符', review: '待人工判断', idle: '不适用', rules: '规则', join: '、' },
  en: { passed: 'passed', failed: 'failed', review: 'to be reviewed', idle: 'not applicable', rules: 'rules', join: ', ' },
} as const

function evidenceRow({ requirement, level, places }: Evidence, { locale, paint, source, requirements }: MatrixPage): string {
  const words = textWords(locale)
  const title = requirements.get(requirement)?.title
  const reached = EVIDENCE_LEVELS.indexOf(level)
  const bar = '■'.repeat(reached) + '□'.repeat(EVIDENCE_LEVELS.length - 1 - reached)
  const shown = places.slice(0, PLACES).map((place) => textPlace(place.start, source, words))
  const label = paint(STYLES[level], `${bar} ${words.evidence[level]}`)
  const name = neutralise(title === undefined ? requirement : (title[locale] ?? title['zh-CN']))
  return `      ${label}  ${name}  ${paint('dim', shown.join(' '))}`.trimEnd()
}

function rulesRow(rules: ShownClause['rules'], { locale, paint }: MatrixPage): string {
  const words = WORDS[locale]
  const of = (outcome: Outcome): readonly string[] => rules.filter((rule) => rule.outcome === outcome).map(({ id }) => id)
  const named = (style: Style, label: string, ids: readonly string[]): string[] =>
    ids.length === 0 ? [] : [`${paint(style, `${label} ${ids.length}`)} (${ids.join(' ')})`]
  const counted = (label: string, ids: readonly string[]): string[] => (ids.length === 0 ? [] : [`${label} ${ids.length}`])
  const parts = [
    ...named('red', words.failed, of('fail')),
    ...named('yellow', words.review, of('review')),
    ...counted(words.passed, of('pass')),
    ...counted(words.idle, of('not-applicable')),
  ]
  return `      ${words.rules}: ${parts.join(words.join)}`
}

/** Rows without line ends. */
export function clauseEvidenceRows(clauses: readonly ShownClause[], page: MatrixPage): readonly string[] {
  let last = ''
  return clauses.flatMap((shown) => {
    const { source, clause, evidence, rules } = shown
    const law = source.id === last ? [] : [`  ${page.paint('bold', `《${neutralise(source.name)}》`)}`]
    last = source.id
    return [
      ...law,
      `    ${neutralise(clause.article)}  ${neutralise(clause.cite)}`,
      ...evidence.map((row) => evidenceRow(row, page)),
      ...(rules.length === 0 ? [] : [rulesRow(rules, page)]),
    ]
  })
}
