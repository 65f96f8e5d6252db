/** What is understood of a source: the section tree and, beside it, flat lists in reading order that rules walk. */
import type { Span } from './place.ts'
import type { Part, ReportNode, Role, Tense } from './report-tree.ts'
import type { Source } from './source.ts'

/** The level of government of an issuer. */
export type Level = 'township' | 'county' | 'city' | 'province' | 'department'

/** Every level, from the lowest. */
export const LEVELS: readonly Level[] = ['township', 'county', 'city', 'province', 'department']

/** Texts that are near to an annual report and none. */
export const NEAR_MISSES = [
  'template',
  'interpretation',
  'notice',
  'work-points',
  'openness',
  'law-publicity',
  'self-check',
  'duty-statement',
  'half-year',
  'plan',
  'multi-year',
  'enforcement',
  'news',
  'other-report',
] as const

/** Who reports, about which year. */
export interface Identity {
  readonly isAnnualReport: boolean
  /** Why the text is not taken for an annual report; `null` where it is one, or something quite different. */
  readonly nearMiss: (typeof NEAR_MISSES)[number] | null
  readonly title: string | null
  readonly agency: string | null
  readonly level: Level | null
  /** The report year. */
  readonly year: number | null
  /** Date of signature, ISO 8601. */
  readonly date: string | null
  /** Where each of these was read; a missing key means nowhere. */
  readonly places: Readonly<Partial<Record<'title' | 'agency' | 'year' | 'date', Span>>>
}

/** A headed section. Offsets count into the source's text. */
export interface Section extends Span {
  readonly index: number
  readonly level: number
  readonly numbering: string
  /** Without numbering, and without the text that runs on in the same line. */
  readonly heading: string
  /** Numbering and heading as they stand. */
  readonly headingSpan: Span
  readonly role: Role
  readonly inferred: boolean
  /** A second content that the heading names (存在的问题及下一步打算): its sentences from that turn on have this role. */
  readonly also: Role | null
  /** Index of the section that holds this one, -1 for none. */
  readonly parent: number
  /** Whether the heading's line goes on with text. */
  readonly runIn: boolean
  /** Indexes of this section's own sentences and those of its sub-sections: half-open, heading included. */
  readonly sentences: Span
}

/** A sentence, or a text that stands for one: a heading, a title, a cell. */
export interface Sentence extends Span {
  readonly index: number
  /** The source's own characters. */
  readonly text: string
  readonly part: Part
  readonly tense: Tense
  /** The role of the section that holds it; `overview` for a preamble, `other` outside sections. */
  readonly role: Role
  /** Index of the innermost section, -1 outside sections. */
  readonly section: number
  /** Index of the block (a paragraph, heading, cell) that holds it. */
  readonly block: number
  /** Index of the item (一是 …) that holds it, -1 for none. */
  readonly item: number
}

/** An item of an enumeration, inline (一是 …) or leading a paragraph. */
export interface Item extends Span {
  readonly index: number
  readonly marker: string
  readonly ordinal: number
  readonly block: number
  readonly section: number
  /** Half-open range of sentence indexes. */
  readonly sentences: Span
}

/** A block of text: one paragraph, heading or cell, without its line end. */
export interface Block extends Span {
  readonly index: number
  readonly part: Part
  readonly section: number
  /** Half-open range of sentence indexes. */
  readonly sentences: Span
}

/** How exact a number claims to be. */
export type Approximation = 'exact' | 'about' | 'over' | 'under'

/** A number with its unit. */
export interface Quantity extends Span {
  readonly sentence: number
  /** In the unit named by `unit`, multipliers (万, 亿) applied; for a rate 0–100. */
  readonly value: number
  /** As written without multiplier: 件, 次, 元, %; empty where no unit stands. */
  readonly unit: string
  /** Words before and after that say what is counted, nearest first; empty where none is seen. */
  readonly counted: string
  readonly approximation: Approximation
  /** Decimal places written, for comparing rounded figures. */
  readonly decimals: number
  readonly kind: 'count' | 'rate' | 'money' | 'measure' | 'ordinal' | 'bare'
  /** The year that it speaks of; `null` means the report year. */
  readonly period: number | null
  /** Whether it compares with an earlier period (同比, 较上年), and which way: 1 more, -1 less, 0 none stated. */
  readonly comparison: { readonly direction: 1 | -1 | 0 } | null
  /** Whether it opens an enumeration of parts (其中) of the quantity before it. */
  readonly partOf: number | null
}

/** A year, a date or a span of years in the text. */
export interface DateMention extends Span {
  readonly sentence: number
  readonly year: number
  readonly month: number | null
  readonly day: number | null
  /** Last year of a span such as 2021—2025, else `null`. */
  readonly until: number | null
  /** What it belongs to. */
  readonly belongsTo: 'report' | 'comparison' | 'document' | 'plan' | 'event' | 'heading' | 'unknown'
}

/** A title in 《》; nested titles are citations of their own with `depth` 1. */
export interface Citation extends Span {
  readonly sentence: number
  /** Without the marks. */
  readonly name: string
  readonly depth: number
  /** Document number that follows, such as 国办发〔2018〕118号, else `null`. */
  readonly number: string | null
  /** Whether the closing mark is there. */
  readonly closed: boolean
}

/** A body or person's office named in the text. */
export interface BodyMention extends Span {
  readonly sentence: number
  readonly name: string
}

/** A meeting, session or plenum named in the text. */
export interface MeetingMention extends Span {
  readonly sentence: number
  readonly name: string
  /** 党代会 session such as 20 and plenum such as 3, where they are stated. */
  readonly congress: number | null
  readonly plenum: number | null
}

/** What is understood of one source. Shared, and frozen by convention: no rule changes it. */
export interface Reading {
  readonly source: Source
  /**
   * The text for matching, of the very same length as `source.text`, so that offsets need no map: digits and letters
   * half-width, punctuation full-width, every dash `—`, every blank a plain space.
   */
  readonly view: string
  readonly tree: ReportNode
  readonly identity: Identity
  readonly sections: readonly Section[]
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  readonly items: readonly Item[]
  readonly quantities: readonly Quantity[]
  readonly dates: readonly DateMention[]
  readonly citations: readonly Citation[]
  readonly bodies: readonly BodyMention[]
  readonly meetings: readonly MeetingMention[]
  /** 0-based offset of each line's first character. */
  readonly lines: readonly number[]
}
