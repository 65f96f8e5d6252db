/** The trace of a rule for a person: where it looked, what it found, why it decided so. */
import type { Find } from '../model/assertion.ts'
import type { Locale } from '../model/finding.ts'
import type { Demand, Scope } from '../model/pack.ts'
import type { Position } from '../model/place.ts'
import type { Look, RuleTrace } from '../model/trace.ts'
import { neutralise } from './neutralise.ts'
import { inLocale } from './rule-book.ts'

/** How many sentences and hits are shown of each list. */
const SHOWN = 20
const LONGEST = 60

/** How many places are shown of a member of a set. */
const FEW = 3

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
    asks: '要求',
    none: '没有报出问题',
    satisfied: (count: number) => `没有报出问题：看过的 ${count} 处都满足要求`,
    spared: '没有报出问题：不适用',
    set: '要素',
    read: {
      identity: '读报告的标题、机关、年度、日期',
      sections: '读各部分的标题',
      items: '读条目',
      quantities: '读数据',
      dates: '读日期和年份',
      citations: '读书名号',
      bodies: '读机构名称',
      meetings: '读会议名称',
    },
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
    asks: 'Asks',
    none: 'No finding',
    satisfied: (count: number) => `No finding: all ${count} places satisfy it`,
    spared: 'No finding: it does not apply',
    set: 'Set',
    read: {
      identity: 'Read title, agency, year, date',
      sections: 'Read headings',
      items: 'Read items',
      quantities: 'Read figures',
      dates: 'Read dates and years',
      citations: 'Read titles in 《》',
      bodies: 'Read names of bodies',
      meetings: 'Read names of meetings',
    },
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

/** Parameters that are told in a word; searches are told where they are made. */
const paramsText = (params: Demand['params']): string =>
  Object.entries(params)
    .filter(([key, value]) => key !== 'kind' && typeof value !== 'object')
    .map(([key, value]) => `${key}: ${cut(String(value))}`)
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
  if (look.sort === 'facts') {
    const rows = look.places.map((place) => `${at(place)} “${cut(place.quote)}”`)
    return [`${words.read[look.of]} (${rows.length})`, ...indented(some(rows, words), 1)]
  }
  if (look.sort === 'set') {
    const rows = look.members.map(({ name, places }) => {
      const shown = places.slice(0, FEW).map((place) => `${at(place)} “${cut(place.quote)}”`)
      return `${cut(name)}: ${shown.join(', ') || words.nothing}${places.length > FEW ? ` ${words.more(places.length - FEW)}` : ''}`
    })
    return [`${words.set} ${look.lexicon}`, ...indented(rows, 1)]
  }
  const answer = look.variants === null ? words.inapplicable : look.variants.join(', ') || words.holds
  const params = paramsText(look.params)
  return [`${words.demand} ${look.kind}${params === '' ? '' : ` (${params})`}: ${answer}, ${words.examined(look.examined)}`]
}

function endText({ outcome, findings }: RuleTrace, words: Words): string {
  if (findings.length > 0) return words.findings
  if (outcome.outcome === 'pass') return words.satisfied(outcome.examined)
  return outcome.outcome === 'not-applicable' ? words.spared : words.none
}

/** Rows without line ends. `asks` is what the rule's kind asks, as a sentence. */
export function traceRows(trace: RuleTrace, path: string, asks: string, locale: Locale): readonly string[] {
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
    `  ${words.asks}: ${rule.demand.kind} ${asks}`,
    `  ${words.scope}: ${scopeText(rule.scope, words)} (${words.counts(sentences.length, sections.length)})`,
    ...indented(some(seen, words), 2),
    ...indented(
      looks.flatMap((look) => lookRows(look, words)),
      1,
    ),
    `  ${endText(trace, words)}`,
    ...indented(found, 2),
  ]
}
