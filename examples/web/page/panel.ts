/** The panel beside the text: findings, evidence and rules under tabs, with the filter by category and the way from one to the next. */
import { element, fill } from './element.ts'
import { evidenceView } from './evidence-view.ts'
import { type FindingsList, type Lead, makeFindingsList } from './findings-list.ts'
import { rulesView } from './rules-view.ts'
import type { Say } from './say.ts'
import type { State, Store, Tab } from './state.ts'

const TABS: readonly Tab[] = ['text', 'findings', 'evidence', 'rules']

export interface Panel {
  readonly tabs: HTMLElement
  readonly element: HTMLElement
  readonly draw: (state: State) => void
  readonly list: FindingsList
}

/** Tabs as the ARIA practices have them: one stop for the Tab key, arrows between them. */
function drawTabs(tabs: HTMLElement, state: State, say: Say, store: Store): void {
  const hadFocus = tabs.contains(document.activeElement)
  const count = state.checked?.result.findings.length ?? 0
  fill(
    tabs,
    TABS.map((tab) =>
      element(
        'button',
        {
          type: 'button',
          role: 'tab',
          id: `tab-${tab}`,
          class: `tab tab-${tab}`,
          'aria-selected': String(state.tab === tab),
          'aria-controls': tab === 'text' ? 'text' : 'panel',
          tabindex: state.tab === tab ? '0' : '-1',
          onclick: () => store.set({ tab }),
        },
        say.page.tabs[tab],
        tab === 'findings' ? element('span', { class: 'count' }, String(count)) : null,
      ),
    ),
  )
  if (hadFocus) document.getElementById(`tab-${state.tab}`)?.focus()
}

function moveTab(event: KeyboardEvent, store: Store): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const shown = TABS.filter((tab) => document.getElementById(`tab-${tab}`)?.offsetParent !== null)
  const next = shown[(shown.indexOf(store.get().tab) + step + shown.length) % shown.length]
  if (next !== undefined) store.set({ tab: next })
}

function categoryFilter(state: State, say: Say, store: Store): HTMLElement {
  const findings = state.checked?.result.findings ?? []
  const categories = [...new Set(findings.map(({ category }) => category))].sort()
  const options = categories.map((category) => {
    const count = findings.filter((finding) => finding.category === category).length
    return element('option', { value: category, selected: category === state.category }, `${say.category(category)} ${count}`)
  })
  const select = element(
    'select',
    { id: 'category', 'aria-label': say.page.category },
    element('option', { value: '' }, say.page.allCategories),
    options,
  )
  select.addEventListener('change', () => store.set({ category: select.value || null }))
  return select
}

/** `step` goes from one finding to the next. */
export function makePanel(store: Store, say: () => Say, lead: Lead, step: (by: 1 | -1) => void): Panel {
  const tabs = element('div', { class: 'tabs', role: 'tablist' })
  tabs.addEventListener('keydown', (event) => moveTab(event, store))
  const list = makeFindingsList(store, say, lead)
  const content = element('div', { class: 'content', id: 'panel', role: 'tabpanel' })
  const tools = element('div', { class: 'finder' })
  const keys = element('p', { class: 'keys' })
  const panel = element('aside', { class: 'panel' }, content)
  return {
    tabs,
    element: panel,
    list,
    draw: (state) => {
      const words = say()
      const { checked } = state
      if (checked === null) return
      const hadCategory = document.activeElement?.id === 'category'
      drawTabs(tabs, state, words, store)
      tabs.setAttribute('aria-label', words.page.panel)
      panel.setAttribute('aria-label', words.page.panel)
      const tab = state.tab === 'text' ? 'findings' : state.tab
      content.setAttribute('aria-labelledby', `tab-${tab}`)
      content.dataset.tab = tab
      if (tab === 'evidence') return fill(content, evidenceView(checked, words, lead))
      if (tab === 'rules') return fill(content, rulesView(checked.result, words))
      fill(
        tools,
        categoryFilter(state, words, store),
        element(
          'button',
          {
            type: 'button',
            class: 'plain',
            'aria-label': words.page.previous,
            title: `${words.page.previous} (Shift+F8)`,
            onclick: () => step(-1),
          },
          '↑',
        ),
        element(
          'button',
          {
            type: 'button',
            class: 'plain',
            'aria-label': words.page.next,
            title: `${words.page.next} (F8)`,
            onclick: () => step(1),
          },
          '↓',
        ),
      )
      list.draw(state)
      keys.textContent = words.page.keys
      fill(content, tools, list.element, keys)
      if (hadCategory) document.getElementById('category')?.focus()
    },
  }
}
