/** The checked report: conclusion, text, and the panel beside it. */
import type { RulePack } from '../../../src/model/pack.ts'
import { type Editor, makeEditor } from './editor.ts'
import { element, fill } from './element.ts'
import type { Lead } from './findings-list.ts'
import { type Placed, placedFindings } from './marks.ts'
import { makePanel, type Panel } from './panel.ts'
import { countPhrase, type Say } from './say.ts'
import { makeSheet } from './sheet.ts'
import type { State, Store } from './state.ts'
import { makeSummary, type Summary } from './summary.ts'
import type { TextPane } from './text-pane.ts'

export interface Workbench {
  readonly element: HTMLElement
  /** Puts the keyboard to the conclusion, for a report that has just come in. */
  readonly greet: () => void
}

const isNarrow = (): boolean => window.matchMedia('(max-width: 60rem)').matches

/** What must be drawn anew is told by what has changed. */
const needsDrawing = (state: State, before: State | null): boolean =>
  before === null ||
  state.checked !== before.checked ||
  state.locale !== before.locale ||
  state.hidden !== before.hidden ||
  state.category !== before.category

interface Parts {
  readonly bench: HTMLElement
  readonly text: HTMLElement
  readonly summary: Summary
  readonly panel: Panel
  readonly editor: Editor
  readonly paneOf: (state: State) => TextPane
  readonly say: () => Say
  readonly status: HTMLElement
}

/** Brings the bench up to date; only what has changed is drawn. */
function update(parts: Parts, state: State, before: State | null): void {
  const { bench, text, summary, panel, editor, paneOf, say, status } = parts
  bench.hidden = state.checked === null
  document.body.dataset.view = state.checked === null ? 'start' : 'bench'
  bench.dataset.tab = state.tab
  if (state.checked === null) return
  const pane = paneOf(state)
  if (pane.element.parentElement !== text) fill(text, pane.element)
  if (pane === editor && state.checked.source !== before?.checked?.source) editor.load(state.checked.source.text)
  text.setAttribute('aria-label', say().page.textPane)
  const isNew = needsDrawing(state, before)
  const isChosenAnew = state.chosen !== before?.chosen
  if (isNew) {
    summary.draw(state)
    pane.draw(state)
  } else if (isChosenAnew) pane.choose(state.chosen)
  if (isNew || isChosenAnew || state.tab !== before?.tab) panel.draw(state)
  if (state.chosen !== null && isChosenAnew) panel.list.reveal(state.chosen, false)
  const phrase = say().page.announce(countPhrase(state.checked.result, say()))
  if (status.textContent !== phrase) status.textContent = phrase
}

/** What the bench needs of the page. */
export interface BenchDuties {
  readonly packs: readonly RulePack[]
  /** Where the counts are told to those who do not see them. */
  readonly status: HTMLElement
  readonly recheck: (text: string) => void
  readonly another: () => void
}

/** The number of the finding before or after the chosen one, among those that are shown. */
function neighbour(state: State, by: 1 | -1): Placed | undefined {
  const shown = placedFindings(state)
  const at = shown.findIndex(({ number }) => number === state.chosen)
  return shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length]
}

export function makeWorkbench(store: Store, say: () => Say, { packs, status, recheck, another }: BenchDuties): Workbench {
  const text = element('section', { class: 'text', id: 'text' })
  const toNote = (number: number): void => {
    store.set({ chosen: number, tab: 'findings' })
    panel.list.reveal(number, true)
  }
  const [sheet, editor] = [makeSheet(store, say, toNote), makeEditor(store, say, recheck)]
  const paneOf = ({ checked }: State): TextPane => (checked !== null && checked.bytes === null ? editor : sheet)
  const lead: Lead = (stretch, focus, number) => {
    if (isNarrow() && !focus) return
    if (isNarrow()) store.set({ tab: 'text' })
    paneOf(store.get()).reveal(stretch, focus, number)
  }
  const step = (by: 1 | -1): void => {
    const next = neighbour(store.get(), by)
    if (next === undefined) return
    store.set({ chosen: next.number })
    lead(next, text.contains(document.activeElement), next.number)
    panel.list.reveal(next.number, false)
  }
  const summary = makeSummary(store, say, packs, another)
  const panel = makePanel(store, say, lead, step)
  const bench = element(
    'div',
    { class: 'bench' },
    summary.element,
    element('div', { class: 'desk' }, panel.tabs, text, panel.element),
  )
  bench.addEventListener('keydown', (event) => {
    const { chosen } = store.get()
    if (event.key === 'F8') {
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    } else if (event.key === 'Escape' && chosen !== null && text.contains(document.activeElement)) toNote(chosen)
  })
  const parts = { bench, text, summary, panel, editor, paneOf, say, status }
  store.watch((state, before) => update(parts, state, before))
  return {
    element: bench,
    greet: () => {
      window.scrollTo(0, 0)
      summary.element.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
    },
  }
}
