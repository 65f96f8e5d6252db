/** The list of findings: each opens to its law and advice, and leads to its place. */
import { advice, citations } from '../../../src/formatters/text-finding.ts'
import { textPlace } from '../../../src/formatters/text-place.ts'
import type { Finding } from '../../../src/model/finding.ts'
import { element, fill } from './element.ts'
import { type Placed, placedFindings } from './marks.ts'
import type { Say } from './say.ts'
import type { State, Store } from './state.ts'
import type { Stretch } from './text-pane.ts'

/** Leads to a place in the text; with `focus` the keyboard goes there. */
export type Lead = (stretch: Stretch, focus: boolean, number: number | null) => void

function row(label: string, ...content: readonly (Node | string)[]): HTMLElement {
  return element('p', { class: 'row' }, element('b', {}, label), ...content)
}

function details(placed: Placed, state: State, say: Say, lead: Lead): HTMLElement {
  const { finding, number } = placed
  const { words, book, page } = say
  const rule = book.rules.get(finding.ruleId)
  const todo = advice(finding, rule, { locale: book.locale, words })
  const related = finding.related.map(({ message, start, end }) =>
    row(
      words.related,
      element(
        'button',
        { type: 'button', class: 'link', onclick: () => lead({ start: start.offset, end: end.offset }, true, null) },
        textPlace(start, state.checked?.source, words),
      ),
      ` ${message}`,
    ),
  )
  return element(
    'div',
    { class: 'details', id: `details-${number}` },
    todo === null ? null : row(words.advice, todo),
    related,
    citations(finding, rule, words).map((law) => row(words.basis, law)),
    element(
      'p',
      { class: 'foot' },
      element('button', { type: 'button', class: 'go', onclick: () => lead(placed, true, number) }, page.toText),
      element('code', {}, finding.ruleId),
    ),
  )
}

function quoteOf({ quote }: Finding): HTMLElement | null {
  if (quote === '') return null
  const line = quote.replace(/\s+/g, ' ')
  return element('span', { class: 'quote' }, line.length > 36 ? `${line.slice(0, 22)}……${line.slice(-10)}` : line)
}

function item(placed: Placed, state: State, say: Say, lead: Lead, choose: (number: number) => void): HTMLElement {
  const { finding, number, column } = placed
  const isOpen = state.chosen === number
  const head = element(
    'button',
    {
      type: 'button',
      class: 'head',
      id: `note-${number}`,
      'aria-expanded': String(isOpen),
      'aria-controls': isOpen ? `details-${number}` : null,
      onclick: () => choose(number),
    },
    element('span', { class: 'num', 'aria-hidden': 'true' }, String(number + 1)),
    element(
      'span',
      { class: 'what' },
      element(
        'span',
        { class: 'tags' },
        element('b', { class: 'label' }, say.column(column)),
        ` ${say.category(finding.category)} `,
        element('span', { class: 'place' }, textPlace(finding.start, state.checked?.source, say.words)),
      ),
      element('span', { class: 'message' }, finding.message),
      isOpen ? quoteOf(finding) : null,
    ),
  )
  return element(
    'li',
    { class: `finding s-${column}${isOpen ? ' chosen' : ''}`, 'data-number': number },
    head,
    isOpen ? details(placed, state, say, lead) : null,
  )
}

export interface FindingsList {
  readonly element: HTMLElement
  readonly draw: (state: State) => void
  /** Brings a finding into sight; with `focus` the keyboard goes there. */
  readonly reveal: (number: number, focus: boolean) => void
}

/** Arrow keys go through the list, Enter leads to the text from a finding that is open. */
function steer(list: HTMLElement, event: KeyboardEvent): void {
  const heads = [...list.querySelectorAll<HTMLElement>('.head')]
  const at = heads.indexOf(document.activeElement as HTMLElement)
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: heads.length - 1 }[event.key]
  if (at < 0 || target === undefined) return
  event.preventDefault()
  heads[Math.min(Math.max(target, 0), heads.length - 1)]?.focus()
}

export function makeFindingsList(store: Store, say: () => Say, lead: Lead): FindingsList {
  const list = element('ol', { class: 'findings' })
  list.addEventListener('keydown', (event) => steer(list, event))
  const choose = (number: number): void => {
    const { chosen, checked } = store.get()
    const finding = checked?.result.findings[number]
    if (finding === undefined) return
    const stretch = { start: finding.start.offset, end: finding.end.offset }
    if (chosen === number) {
      lead(stretch, true, number)
      return
    }
    store.set({ chosen: number })
    lead(stretch, false, number)
    document.getElementById(`note-${number}`)?.focus({ preventScroll: true })
  }
  const empty = (state: State): HTMLElement => {
    const { page } = say()
    const isFiltered = (state.checked?.result.findings.length ?? 0) > 0
    return element(
      'li',
      { class: 'empty' },
      element('p', {}, isFiltered ? page.nothingShown : page.nothingFound),
      isFiltered
        ? element(
            'button',
            { type: 'button', class: 'link', onclick: () => store.set({ hidden: new Set(), category: null }) },
            page.showAll,
          )
        : null,
    )
  }
  return {
    element: list,
    draw: (state) => {
      const placed = placedFindings(state)
      const had = document.activeElement?.id
      const hadFocus = list.contains(document.activeElement)
      fill(list, placed.length === 0 ? empty(state) : placed.map((one) => item(one, state, say(), lead, choose)))
      if (hadFocus && had) document.getElementById(had)?.focus({ preventScroll: true })
    },
    reveal: (number, focus) => {
      const head = document.getElementById(`note-${number}`)
      head?.closest('li')?.scrollIntoView({ block: 'nearest' })
      if (focus) head?.focus({ preventScroll: true })
    },
  }
}
