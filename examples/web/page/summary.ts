/** What it comes to: title, who and when, the verdict, the counts as filters, and what can be saved. */
import type { RulePack } from '../../../src/model/pack.ts'
import { LEVELS, type Level } from '../../../src/model/reading.ts'
import { element, fill } from './element.ts'
import { waysToSave } from './save.ts'
import { countsOf, type Say, verdictOf } from './say.ts'
import { COLUMNS, type Column, type State, type Store } from './state.ts'

function identityLine({ result, source }: NonNullable<State['checked']>, say: Say): HTMLElement {
  const { agency, level, year, date } = result.identity
  const pieces = [
    agency,
    level && say.words.level[level],
    year === null ? null : say.words.yearOf(year),
    date,
    source.path ?? null,
  ]
  return element(
    'p',
    { class: 'identity' },
    pieces.filter((piece) => piece !== null).map((piece) => element('span', {}, String(piece))),
  )
}

function chip(column: Column, count: number, state: State, say: Say, store: Store): HTMLElement {
  const isHidden = state.hidden.has(column)
  const toggle = (): void => {
    const hidden = new Set(state.hidden)
    if (isHidden) hidden.delete(column)
    else hidden.add(column)
    store.set({ hidden })
  }
  return element(
    'button',
    {
      type: 'button',
      class: `chip s-${column}`,
      id: `chip-${column}`,
      'aria-pressed': String(!isHidden),
      disabled: count === 0,
      onclick: toggle,
    },
    element('b', {}, String(count)),
    element('span', {}, say.column(column)),
  )
}

function choice<Value extends string>(
  id: string,
  label: string,
  options: readonly (readonly [Value | '', string])[],
  value: string,
  change: (value: Value | '') => void,
): HTMLElement {
  const select = element(
    'select',
    { id },
    options.map(([one, words]) => element('option', { value: one, selected: one === value }, words)),
  )
  select.addEventListener('change', () => change(select.value as Value | ''))
  return element('div', { class: 'field' }, element('label', { for: id }, label), select)
}

/** What the reader may tell the check. */
function settings(state: State, say: Say, store: Store): readonly HTMLElement[] {
  const { page, words, html } = say
  const { told, checked } = state
  const found = checked?.result.identity.year ?? new Date().getFullYear()
  const years = Array.from({ length: 7 }, (_, index) => String(found + 3 - index))
  const tell = (more: Partial<State['told']>): void => store.set({ told: { ...told, ...more } })
  return [
    choice<Level>(
      'level',
      html.fields.level,
      [['', page.byText], ...LEVELS.map((level) => [level, words.level[level]] as const)],
      told.level ?? '',
      (level) => tell({ level: level === '' ? undefined : level }),
    ),
    choice(
      'year',
      html.fields.year,
      [['', page.byText], ...years.map((year) => [year, year] as const)],
      String(told.year ?? ''),
      (year) => tell({ year: year === '' ? undefined : Number(year) }),
    ),
    choice<'recommended' | 'strict'>(
      'tier',
      page.tier.label,
      [
        ['recommended', page.tier.recommended],
        ['strict', page.tier.strict],
      ],
      told.tier,
      (tier) => tell({ tier: tier === 'strict' ? 'strict' : 'recommended' }),
    ),
  ]
}

export interface Summary {
  readonly element: HTMLElement
  readonly draw: (state: State) => void
}

export function makeSummary(store: Store, say: () => Say, packs: readonly RulePack[], another: () => void): Summary {
  const section = element('section', { class: 'summary' })
  const details = element('details', { class: 'settings' })
  const fields = element('div', { class: 'fields' })
  return {
    element: section,
    draw: (state) => {
      const { checked } = state
      if (checked === null) return
      const words = say()
      const { page } = words
      const verdict = verdictOf(checked.result, words)
      const counts = countsOf(checked.result)
      const focused = document.activeElement?.id ?? ''
      section.setAttribute('aria-label', page.summary)
      fill(fields, settings(state, words, store))
      fill(details, element('summary', {}, page.settings), fields)
      const { title } = checked.result.identity
      fill(
        section,
        element(
          'div',
          { class: 'says' },
          element('h1', { tabindex: '-1' }, title ?? checked.source.path ?? page.pasted),
          identityLine(checked, words),
          element('p', { class: `verdict s-${verdict.column}` }, verdict.text),
          (checked.source.warnings ?? []).map((warning) =>
            element('p', { class: 'warning' }, `${words.words.note}${words.words.colon}${warning}`),
          ),
        ),
        element(
          'div',
          { class: 'acts' },
          element(
            'div',
            { class: 'chips', role: 'group', 'aria-label': page.filter },
            COLUMNS.map((column) => chip(column, counts[column], state, words, store)),
          ),
          element(
            'div',
            { class: 'saves', role: 'group', 'aria-label': page.save },
            element('span', { 'aria-hidden': 'true' }, page.save),
            waysToSave(checked, packs, state.locale, words).map(({ label, run }) =>
              element('button', { type: 'button', onclick: run }, label),
            ),
            element('button', { type: 'button', class: 'plain another', onclick: another }, page.another),
          ),
          details,
        ),
      )
      if (focused !== '' && section.querySelector(`#${focused}`) !== null)
        document.getElementById(focused)?.focus({ preventScroll: true })
    },
  }
}
