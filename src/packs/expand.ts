/** Turns what authors write, short forms included, into the model. */
import type { Find } from '../model/assertion.ts'
import type { Basis, Example, LawSource, Lexicon, LocalText, Requirement, Rule, Scope, SeverityRow, When } from '../model/pack.ts'
import { findBasis } from './find-basis.ts'
import { keyOffset } from './place-in-file.ts'
import type {
  RawExample,
  RawLexicon,
  RawRequirement,
  RawRule,
  RawScope,
  RawSeverity,
  RawSource,
  RawText,
  RawWhen,
  RawYears,
} from './raw.ts'
import type { Part } from './sort-file.ts'

const NOTHING: Find = { terms: [] }

/** A text; a bare one is Chinese. */
export const expandText = (raw: RawText): LocalText => (typeof raw === 'string' ? { 'zh-CN': raw } : raw)

/** Report years from `2024`, `2021-`, `-2025` or `2021-2025`. */
export function expandYears(raw: RawYears | undefined): When['years'] {
  if (raw === undefined) return { from: null, until: null }
  const [from = '', until = from] = String(raw).split('-')
  const year = (text: string): number | null => (text === '' ? null : Number(text))
  return { from: year(from), until: year(until) }
}

export function expandSeverity(raw: RawSeverity): readonly SeverityRow[] {
  const rows = typeof raw === 'string' ? [{ severity: raw }] : raw
  return rows.map(({ severity, variants = [], levels = [], years }) => ({
    severity,
    variants,
    levels,
    years: expandYears(years),
  }))
}

export const expandWhen = (raw: RawWhen = {}): When => ({
  levels: raw.levels ?? [],
  years: expandYears(raw.years),
  mentions: raw.mentions ?? null,
})

export const expandScope = (raw: RawScope = {}): Scope => ({
  roles: raw.roles ?? [],
  tenses: raw.tenses ?? [],
  parts: raw.parts ?? [],
})

const expandTexts = (raw: Readonly<Record<string, RawText>>): Readonly<Record<string, LocalText>> =>
  Object.fromEntries(Object.entries(raw).map(([key, text]) => [key, expandText(text)]))

export const expandMessages = expandTexts

/** A text without its marks «», and where they stood. */
export function takeMarks(marked: string): Pick<Example, 'text' | 'spans'> {
  const spans: { start: number; end: number }[] = []
  let text = ''
  for (const [index, piece] of marked.split(/[«»]/u).entries()) {
    if (index % 2 === 1) spans.push({ start: text.length, end: text.length + piece.length })
    text += piece
  }
  return { text, spans }
}

export const expandExample = (raw: RawExample): Example => ({
  name: raw.name,
  in: raw.in ?? null,
  ...takeMarks(raw.text),
  expect: raw.expect,
  year: raw.year ?? null,
  level: raw.level ?? null,
  today: raw.today ?? null,
})

export function expandSource(id: string, raw: RawSource): LawSource {
  const clauses = Object.entries(raw.clauses).map(([key, { article = '', cite, confidence }]) => {
    return [key, { id: key, article, cite, confidence }] as const
  })
  return {
    id,
    name: raw.name,
    number: raw.number ?? null,
    from: raw.from ?? null,
    until: raw.until ?? null,
    clauses: Object.fromEntries(clauses),
  }
}

export function expandLexicon(id: string, raw: RawLexicon): Lexicon {
  const table = 'length' in raw ? { terms: raw } : raw
  const clauses = Object.entries(table.clauses ?? {}).map(([key, { canonical, terms = [canonical], near = [] }]) => {
    return { id: key, canonical, terms, near }
  })
  return { id, terms: table.terms ?? [], clauses, collective: table.collective ?? [], except: table.except ?? [] }
}

const basesOf = (names: readonly string[], sources: Readonly<Record<string, LawSource>>): readonly Basis[] =>
  names.map((name) => findBasis(name, sources)).filter((basis) => basis !== undefined)

export function expandRequirement(id: string, raw: RawRequirement, sources: Readonly<Record<string, LawSource>>): Requirement {
  return {
    id,
    title: expandText(raw.title),
    basis: basesOf(raw.basis ?? [], sources),
    levels: raw.levels ?? [],
    roles: raw.roles ?? [],
    wholeSection: raw.wholeSection ?? false,
    needsName: raw.needsName ?? false,
    collective: raw.collective ?? NOTHING,
    named: raw.named ?? NOTHING,
    described: raw.described ?? NOTHING,
    quantified: raw.quantified ?? NOTHING,
    fix: expandText(raw.fix ?? ''),
  }
}

/** What a rule takes from its pack. */
export interface RuleHome {
  readonly pack: string
  readonly version: string
  readonly lock: readonly string[]
  readonly sources: Readonly<Record<string, LawSource>>
}

export function expandRule({ id, value: raw, place }: Part<RawRule>, home: RuleHome): Rule {
  const { kind, ...params } = raw.assert
  const { line } = place.file.counter.linePos(keyOffset(place))
  return {
    id,
    category: id.slice(0, id.indexOf('/')),
    title: expandText(raw.title),
    severity: expandSeverity(raw.severity),
    tier: raw.tier ?? 'recommended',
    review: raw.review ?? [],
    when: expandWhen(raw.when),
    scope: expandScope(raw.scope),
    demand: { kind, params },
    message: expandTexts(raw.message),
    basis: basesOf(raw.basis, home.sources),
    why: expandText(raw.why),
    fix: expandText(raw.fix ?? ''),
    since: raw.since ?? home.version,
    examples: (raw.examples ?? []).map(expandExample),
    lock: [...new Set([...home.lock, ...(raw.lock ?? [])])],
    origin: { pack: home.pack, file: place.file.path, line },
  }
}
