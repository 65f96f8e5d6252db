/** Rule packs: sources of law, word lists, requirements and rules, as they are after reading. */
import type { Find } from './find.ts'
import type { Confidence, Locale, Severity } from './finding.ts'
import type { Level } from './reading.ts'
import type { Role, Tense } from './report-tree.ts'

/** A text in several languages; zh-CN is always there. */
export type LocalText = { readonly 'zh-CN': string } & Readonly<Partial<Record<Locale, string>>>

/** One clause of a law. */
export interface Clause {
  /** Key within the source. */
  readonly id: string
  /** As the law counts it, such as 第二十四条; empty where the source is not divided. */
  readonly article: string
  /** What the clause demands, in the pack author's words or as quoted. */
  readonly cite: string
  readonly confidence: Confidence
}

/** A law, regulation or document that rules rest on. */
export interface LawSource {
  readonly id: string
  /** Name without 《》. */
  readonly name: string
  /** Document number, such as 国办发〔2018〕118号. */
  readonly number: string | null
  /** ISO 8601 dates, `null` where open. */
  readonly from: string | null
  readonly until: string | null
  readonly clauses: Readonly<Record<string, Clause>>
}

/** A reference to a clause, resolved: source, clause, and the id `source/clause` under which it was named. */
export interface Basis {
  readonly id: string
  readonly source: LawSource
  readonly clause: Clause
}

/** One member of a lexicon that is a set, such as the four duties. */
export interface LexiconClause {
  readonly id: string
  /** The exact words, as the law has them. */
  readonly canonical: string
  /** Words that count as this member. */
  readonly terms: readonly string[]
  /** Words that are meant for this member but are not right; each is named as such. */
  readonly near: readonly string[]
}

/** A word list shared by rules. */
export interface Lexicon {
  readonly id: string
  readonly terms: readonly string[]
  /** Members, where the list is a set. */
  readonly clauses: readonly LexiconClause[]
  /** Names for the whole set, such as 四个亲自. */
  readonly collective: readonly string[]
  readonly except: readonly string[]
}

/** A table of data: laws with dates, meetings with dates, names with their wrong forms. */
export interface Register {
  readonly id: string
  readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[]
}

/** Something that a report must give evidence of. */
export interface Requirement {
  readonly id: string
  readonly title: LocalText
  readonly basis: readonly Basis[]
  readonly levels: readonly Level[]
  /** Only the roles whose sentences count as evidence; what was done, when empty. */
  readonly roles: readonly Role[]
  /** Whether any text of the roles counts as description, and any figure in it as a figure: for the contents themselves. */
  readonly wholeSection: boolean
  /** Whether deeds count only where the name stands too: such as a meeting beside 亲自部署. */
  readonly needsName: boolean
  /** Names of a whole set to which it belongs (三项制度): they show that it is named, and no more. */
  readonly collective: Find
  /** The name or set phrase alone. */
  readonly named: Find
  /** Words that say what was done about it. */
  readonly described: Find
  /** Words that, beside a quantity in one clause, make it a figure about this very thing. */
  readonly quantified: Find & { readonly units?: readonly string[] }
  /** How to satisfy it. */
  readonly fix: LocalText
}

/** When a rule applies. Every list that is empty lets everything through. */
export interface When {
  readonly levels: readonly Level[]
  /** First and last report year, inclusive; `null` is open. */
  readonly years: { readonly from: number | null; readonly until: number | null }
  /** Words of which one must occur anywhere in the report for the rule to make sense. */
  readonly mentions: Find | null
}

/** Which sentences a rule looks at. Empty lists let everything through but residue. */
export interface Scope {
  readonly roles: readonly Role[]
  readonly tenses: readonly Tense[]
  /** Parts of the report, such as `heading`; empty: title, addressee, preamble, heading, body, table, signature, date. */
  readonly parts: readonly string[]
}

/** One row of a severity table: the first whose conditions hold gives the severity. */
export interface SeverityRow {
  readonly severity: Severity
  readonly levels: readonly Level[]
  readonly variants: readonly string[]
  readonly years: { readonly from: number | null; readonly until: number | null }
}

/** What is asked: a kind with its parameters. */
export interface Demand {
  readonly kind: string
  readonly params: Readonly<Record<string, unknown>>
}

/** A worked example, test and documentation at once. */
export interface Example {
  readonly name: string
  /** Role of the section into which `text` is put; `null` when `text` is a whole report. */
  readonly in: Role | 'preamble' | 'title' | null
  readonly text: string
  /** Where the finding must stand, offsets into `text`; `null` where no place is marked. */
  readonly spans: readonly { readonly start: number; readonly end: number }[]
  /** Variant that must be reported, or an outcome. */
  readonly expect: string
  readonly year: number | null
  readonly level: Level | null
  readonly today: string | null
}

export interface Rule {
  readonly id: string
  readonly category: string
  readonly title: LocalText
  readonly severity: readonly SeverityRow[]
  readonly tier: 'recommended' | 'strict' | 'draft'
  /** Variants whose outcome is `review`: a person must look. */
  readonly review: readonly string[]
  readonly when: When
  readonly scope: Scope
  readonly demand: Demand
  readonly message: Readonly<Record<string, LocalText>>
  readonly basis: readonly Basis[]
  readonly why: LocalText
  readonly fix: LocalText
  readonly since: string
  readonly examples: readonly Example[]
  /** Names of keys that an extension may not weaken: `severity`, `assert`, `when`, `scope`, or `rule` for its removal; `suppress`: nobody may accept its findings. */
  readonly lock: readonly string[]
  /** Pack and file it comes from. */
  readonly origin: { readonly pack: string; readonly file: string; readonly line: number }
}

/** A pattern compiled for use: every match from left to right, without overlap. */
export type PatternMatcher = (text: string) => readonly { readonly start: number; readonly end: number }[]

/** A share in the words of a list of packs that were worked out together when the packs were compiled. */
export interface PackWords {
  /** What was worked out, for the engine alone to read; one and the same object for all packs of the list. */
  readonly list: object
  /** Place of the pack in the list, 0-based, and how many packs the list has. */
  readonly at: number
  readonly of: number
  /** The rules and requirements for which it holds: with others the words must be gathered anew. */
  readonly rules: readonly Rule[]
  readonly requirements: readonly Requirement[]
}

/** A set of rules with the laws they rest on, ready for the engine. */
export interface RulePack {
  readonly id: string
  readonly version: string
  readonly title: LocalText
  readonly sources: Readonly<Record<string, LawSource>>
  readonly lexicons: Readonly<Record<string, Lexicon>>
  readonly registers: Readonly<Record<string, Register>>
  readonly requirements: readonly Requirement[]
  readonly rules: readonly Rule[]
  /** Ids of the inherited rules that it switches off: they are off too where the packs that have them are used beside it. */
  readonly off?: readonly string[] | undefined
  /** Compiles a pattern of this pack; packs from outside run in linear time. */
  readonly pattern: (source: string) => PatternMatcher
  /** Its words, where they were worked out when it was compiled. */
  readonly words?: PackWords | undefined
}
