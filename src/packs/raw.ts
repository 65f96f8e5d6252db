/** The data of a pack's files as authors write it, after the schemas have passed it. */
import type { Find } from '../model/assertion.ts'
import type { Confidence, Severity } from '../model/finding.ts'
import type { Example, LocalText, Rule } from '../model/pack.ts'
import type { Level } from '../model/reading.ts'
import type { Role, Tense } from '../model/report-tree.ts'

export type RawText = string | LocalText
export type RawYears = number | string

export interface RawSeverityRow {
  readonly severity: Severity
  readonly variants?: readonly string[]
  readonly levels?: readonly Level[]
  readonly years?: RawYears
}

export type RawSeverity = Severity | readonly RawSeverityRow[]

export interface RawWhen {
  readonly levels?: readonly Level[]
  readonly years?: RawYears
  readonly mentions?: Find
}

export interface RawScope {
  readonly roles?: readonly Role[]
  readonly tenses?: readonly Tense[]
  readonly parts?: readonly string[]
}

export interface RawExample {
  readonly name: string
  readonly in?: Example['in']
  readonly text: string
  readonly expect: string
  readonly year?: number
  readonly level?: Level
  readonly today?: string | null
}

export interface RawDemand {
  readonly kind: string
  readonly [parameter: string]: unknown
}

export interface RawRule {
  readonly title: RawText
  readonly severity: RawSeverity
  readonly tier?: Rule['tier']
  readonly review?: readonly string[]
  readonly when?: RawWhen
  readonly scope?: RawScope
  readonly assert: RawDemand
  readonly message: Readonly<Record<string, RawText>>
  readonly basis: readonly string[]
  readonly why: RawText
  readonly fix?: RawText
  readonly since?: string
  readonly lock?: readonly string[]
  readonly examples?: readonly RawExample[]
}

export interface RawMember {
  readonly canonical: string
  readonly terms?: readonly string[]
  readonly near?: readonly string[]
}

export interface RawLexiconTable {
  readonly terms?: readonly string[]
  readonly clauses?: Readonly<Record<string, RawMember>>
  readonly collective?: readonly string[]
  readonly except?: readonly string[]
  readonly add?: readonly string[]
  readonly remove?: readonly string[]
}

export type RawLexicon = readonly string[] | RawLexiconTable

export interface RawRegister {
  readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[]
}

export interface RawRequirement {
  readonly title: RawText
  readonly basis?: readonly string[]
  readonly levels?: readonly Level[]
  readonly roles?: readonly Role[]
  readonly wholeSection?: boolean
  readonly needsName?: boolean
  readonly collective?: Find
  readonly named?: Find
  readonly described?: Find
  readonly quantified?: Find & { readonly units?: readonly string[] }
  readonly fix?: RawText
}

export interface RawClause {
  readonly article?: string
  readonly cite: string
  readonly confidence: Confidence
}

export interface RawSource {
  readonly name: string
  readonly number?: string | null
  readonly from?: string | null
  readonly until?: string | null
  readonly clauses: Readonly<Record<string, RawClause>>
}

export interface RawOverride {
  readonly severity?: RawSeverity
  readonly tier?: Rule['tier']
  readonly params?: Readonly<Record<string, unknown>>
  readonly message?: Readonly<Record<string, RawText>>
  readonly when?: RawWhen
  readonly scope?: RawScope
  readonly fix?: RawText
  readonly off?: true
}

export type RawExtends = string | { readonly pack: string; readonly tier?: Rule['tier'] }

/** What `pack.yaml` holds. */
export interface RawPack {
  readonly id: string
  readonly title: RawText
  readonly version: string
  readonly engine?: string
  readonly extends?: readonly RawExtends[]
  readonly sources?: Readonly<Record<string, RawSource>>
  readonly lexicons?: Readonly<Record<string, RawLexicon>>
  readonly registers?: Readonly<Record<string, RawRegister>>
  readonly requirements?: Readonly<Record<string, RawRequirement>>
  readonly rules?: Readonly<Record<string, RawRule>>
  readonly override?: Readonly<Record<string, RawOverride>>
  readonly lock?: readonly string[]
}
