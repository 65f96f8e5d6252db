/** A pack as its author would write it in one file, with everything that it inherits: the reverse of reading it. */
import type { Find } from '../model/assertion.ts'
import type { Example, Lexicon, LocalText, Requirement, Rule, RulePack, SeverityRow } from '../model/pack.ts'

type Plain = Readonly<Record<string, unknown>>

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value as object).length === 0)

/** Leaves out what says nothing. */
const told = (value: Plain): Plain => Object.fromEntries(Object.entries(value).filter(([, inner]) => !isEmpty(inner)))

const text = (local: LocalText): string | LocalText | undefined =>
  Object.keys(local).length > 1 ? local : local['zh-CN'] || undefined

function years({ from, until }: { readonly from: number | null; readonly until: number | null }): string | number | undefined {
  if (from === null && until === null) return undefined
  return from === until ? (from as number) : `${from ?? ''}-${until ?? ''}`
}

const severity = (rows: readonly SeverityRow[]): unknown => {
  const plain = rows.map((row) =>
    told({ variants: row.variants, levels: row.levels, years: years(row.years), severity: row.severity }),
  )
  const [only] = plain
  return plain.length === 1 && only && Object.keys(only).length === 1 ? only.severity : plain
}

function marked({ text: bare, spans }: Example): string {
  return [...spans]
    .reverse()
    .reduce((so, { start, end }) => `${so.slice(0, start)}«${so.slice(start, end)}»${so.slice(end)}`, bare)
}

const example = (one: Example): Plain =>
  told({ name: one.name, in: one.in, year: one.year, level: one.level, today: one.today, text: marked(one), expect: one.expect })

function rule(one: Rule): Plain {
  return told({
    title: text(one.title),
    severity: severity(one.severity),
    tier: one.tier === 'recommended' ? undefined : one.tier,
    review: one.review,
    when: told({ levels: one.when.levels, years: years(one.when.years), mentions: one.when.mentions }),
    scope: told({ ...one.scope }),
    assert: { kind: one.demand.kind, ...one.demand.params },
    message: Object.fromEntries(Object.entries(one.message).map(([variant, local]) => [variant, text(local)])),
    basis: one.basis.map(({ id }) => id),
    why: text(one.why),
    fix: text(one.fix),
    since: one.since,
    lock: one.lock,
    examples: one.examples.map(example),
  })
}

const lexicon = (one: Lexicon): unknown => {
  const clauses = Object.fromEntries(one.clauses.map(({ id, ...member }) => [id, told(member)]))
  const table = told({ terms: one.terms, collective: one.collective, clauses, except: one.except })
  return Object.keys(table).length === 1 && 'terms' in table ? one.terms : table
}

const find = (one: Find): Plain | undefined => (Object.values(told({ ...one })).length === 0 ? undefined : told({ ...one }))

function requirement(one: Requirement): Plain {
  return told({
    title: text(one.title),
    basis: one.basis.map(({ id }) => id),
    levels: one.levels,
    roles: one.roles,
    wholeSection: one.wholeSection,
    needsName: one.needsName,
    collective: find(one.collective),
    named: find(one.named),
    described: find(one.described),
    quantified: find(one.quantified),
    fix: text(one.fix),
  })
}

const byId = <Value extends { readonly id: string }>(list: readonly Value[], plain: (value: Value) => unknown): Plain =>
  Object.fromEntries(list.map((one) => [one.id, plain(one)]))

/** The effective pack as plain data with the keys that authors use. */
export function plainPack(pack: RulePack): Plain {
  return told({
    id: pack.id,
    title: text(pack.title),
    version: pack.version,
    sources: byId(Object.values(pack.sources), ({ id: _, clauses, ...source }) => ({
      ...source,
      clauses: byId(Object.values(clauses), ({ id: __, ...clause }) => clause),
    })),
    lexicons: byId(Object.values(pack.lexicons), lexicon),
    registers: byId(Object.values(pack.registers), ({ rows }) => ({ rows })),
    requirements: byId(pack.requirements, requirement),
    rules: byId(pack.rules, rule),
  })
}
