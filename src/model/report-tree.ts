/** The section tree of a report: a unist tree, so that unist utilities can walk it. */
import type { Literal, Parent } from 'unist'
import type { Position } from './place.ts'

/** What a section is for, among the contents that the supervision rules of 2019 ask for. */
export type Role = 'achievements' | 'problems' | 'responsibility' | 'plans' | 'overview' | 'highlights' | 'other'

/** Every role, in the order in which the supervision rules name the contents. */
export const ROLES: readonly Role[] = ['achievements', 'problems', 'responsibility', 'plans', 'overview', 'highlights', 'other']

/** What a sentence speaks of: things done, things to come, shortcomings, what a rule demands, or somebody else's words. */
export type Tense = 'done' | 'plan' | 'problem' | 'requirement' | 'quote'

/** Every tense. */
export const TENSES: readonly Tense[] = ['done', 'plan', 'problem', 'requirement', 'quote']

/** The part of the report in which a text stands. */
export type Part = 'residue' | 'title' | 'addressee' | 'preamble' | 'heading' | 'body' | 'table' | 'signature' | 'date'

export interface SentenceNode extends Literal {
  type: 'sentence'
  value: string
  tense: Tense
  position: Position
}

export interface ItemNode extends Parent {
  type: 'item'
  /** The marker as written, such as `一是`. */
  marker: string
  /** Its number, 1-based. */
  ordinal: number
  children: SentenceNode[]
  position: Position
}

export interface ParagraphNode extends Parent {
  type: 'paragraph'
  children: (SentenceNode | ItemNode)[]
  position: Position
}

export interface CellNode extends Parent {
  type: 'cell'
  children: SentenceNode[]
  position: Position
}

export interface RowNode extends Parent {
  type: 'row'
  children: CellNode[]
  position: Position
}

export interface TableNode extends Parent {
  type: 'table'
  children: RowNode[]
  position: Position
}

export interface HeadingNode extends Literal {
  type: 'heading'
  /** The heading without its numbering. */
  value: string
  position: Position
}

export interface SectionNode extends Parent {
  type: 'section'
  /** 1 for the outermost. */
  level: number
  /** As written, such as `（一）`; empty where the heading has none. */
  numbering: string
  heading: string
  role: Role
  /** Whether the role was inferred from place and content instead of read from the heading. */
  inferred: boolean
  children: (HeadingNode | ParagraphNode | ItemNode | TableNode | SectionNode)[]
  position: Position
}

/** A part outside the sections that holds one text. */
export interface FramePart extends Literal {
  type: 'residue' | 'title' | 'addressee' | 'signature' | 'date'
  value: string
  position: Position
}

export interface PreambleNode extends Parent {
  type: 'preamble'
  children: ParagraphNode[]
  position: Position
}

export interface ReportNode extends Parent {
  type: 'report'
  children: (FramePart | PreambleNode | SectionNode | ParagraphNode | ItemNode | TableNode)[]
  position: Position
}

export type ReportTreeNode =
  | ReportNode
  | PreambleNode
  | FramePart
  | SectionNode
  | HeadingNode
  | ParagraphNode
  | ItemNode
  | SentenceNode
  | TableNode
  | RowNode
  | CellNode
