/** Where a report comes in: dropped, chosen, pasted, or the example. */
import { element, fill } from './element.ts'
import type { Say } from './say.ts'
import type { Store } from './state.ts'

export interface Inlets {
  readonly file: (file: File) => void
  readonly text: (text: string) => void
  readonly example: () => void
}

const ACCEPTED = '.docx,.docm,.doc,.wps,.rtf,.pdf,.ofd,.html,.htm,.txt,.md,.markdown'

/** The start; `problem` shows why a file could not be read. */
export interface StartView {
  readonly element: HTMLElement
  readonly problem: (title: string, message: string, todo: string) => void
  readonly busy: (message: string) => void
}

export function makeStartView(store: Store, say: () => Say, inlets: Inlets): StartView {
  const picker = element('input', { type: 'file', id: 'file', class: 'unseen', accept: ACCEPTED })
  picker.addEventListener('change', () => {
    const [file] = picker.files ?? []
    if (file !== undefined) inlets.file(file)
    picker.value = ''
  })
  const area = element('textarea', { id: 'paste', rows: '5', spellcheck: 'false' })
  const send = (): void => {
    if (area.value.trim() !== '') inlets.text(area.value)
    area.value = ''
  }
  area.addEventListener('paste', () => window.setTimeout(send))
  const message = element('div', { class: 'problem', role: 'alert' })
  const body = element('div', { class: 'start' })
  store.watch((state, before) => {
    if (before !== null && before.locale === state.locale) return
    const { page } = say()
    area.setAttribute('placeholder', page.pasteHere)
    fill(
      body,
      element('h1', { tabindex: '-1' }, page.headline),
      element('p', { class: 'lead' }, page.lead),
      message,
      element(
        'div',
        { class: 'well' },
        element('p', { class: 'drop', 'aria-hidden': 'true' }, page.drop),
        picker,
        element('label', { for: 'file', class: 'choose' }, page.choose),
        element('p', { class: 'formats' }, page.formats),
        element('label', { for: 'paste', class: 'unseen' }, page.pasteLabel),
        area,
        element(
          'p',
          { class: 'ways' },
          element('button', { type: 'button', class: 'plain check', onclick: send }, page.checkText),
          element('button', { type: 'button', class: 'plain', onclick: inlets.example }, page.example),
        ),
      ),
      element('p', { class: 'privacy' }, page.privacy),
    )
  })
  return {
    element: body,
    busy: (words) => fill(message, element('p', { class: 'busy' }, words)),
    problem: (title, words, todo) =>
      fill(message, title === '' ? null : [element('h2', {}, title), element('p', {}, words), element('p', {}, todo)]),
  }
}
