/** What the page shows, in one place; views are told when it changes. */
import type { CheckResult, Finding, Locale, Severity } from '../../../src/model/finding.ts'
import type { Level } from '../../../src/model/reading.ts'
import type { Source } from '../../../src/model/source.ts'

/** A report that was checked. */
export interface Checked {
  readonly source: Source
  readonly result: CheckResult
  /** The file's bytes; `null` for a text that was typed or pasted. */
  readonly bytes: Uint8Array | null
}

/** What the reader of the page knows better than the report says, and how strictly to check. */
export interface Told {
  readonly level: Level | undefined
  readonly year: number | undefined
  readonly tier: 'recommended' | 'strict'
}

export type Column = Severity | 'review'
export const COLUMNS: readonly Column[] = ['error', 'warning', 'info', 'review']

/** The parts between which a narrow window switches; a wide one always shows the text. */
export type Tab = 'text' | 'findings' | 'evidence' | 'rules'

export interface State {
  readonly locale: Locale
  readonly checked: Checked | null
  /** Severities that are hidden. */
  readonly hidden: ReadonlySet<Column>
  /** The only category that is shown; `null` for all. */
  readonly category: string | null
  /** Number of the chosen finding, 0-based. */
  readonly chosen: number | null
  readonly tab: Tab
  readonly told: Told
}

/** Whether the filters let a finding through. */
export function isShown(finding: Finding, { hidden, category }: Pick<State, 'hidden' | 'category'>): boolean {
  const column = finding.outcome === 'review' ? 'review' : finding.severity
  return !hidden.has(column) && (category === null || finding.category === category)
}

export interface Store {
  readonly get: () => State
  readonly set: (change: Partial<State>) => void
  /** Calls `view` at once and after each change. */
  readonly watch: (view: (state: State, before: State | null) => void) => void
}

export function makeStore(first: State): Store {
  const views: ((state: State, before: State | null) => void)[] = []
  let state = first
  return {
    get: () => state,
    set: (change) => {
      const before = state
      state = { ...state, ...change }
      for (const view of views) view(state, before)
    },
    watch: (view) => {
      views.push(view)
      view(state, null)
    },
  }
}
