/** The bar over everything: name, language, light or dark. */
import { element, fill } from './element.ts'
import type { Say } from './say.ts'
import type { Store } from './state.ts'

/** Changes between light and dark, from what the system has. */
function turnLight(): void {
  const root = document.documentElement
  const isDark = root.dataset.theme ?? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  root.dataset.theme = isDark === 'dark' ? 'light' : 'dark'
}

export function makeHeadBar(store: Store, say: () => Say): HTMLElement {
  const bar = element('header', { class: 'bar' })
  store.watch((state, before) => {
    if (before !== null && before.locale === state.locale) return
    const { page } = say()
    document.documentElement.lang = state.locale
    document.title = page.name
    fill(
      bar,
      element(
        'p',
        { class: 'brand' },
        element('span', { class: 'seal', 'aria-hidden': 'true' }, '法'),
        element('span', {}, page.name),
      ),
      element(
        'div',
        { class: 'tools' },
        element(
          'button',
          {
            type: 'button',
            class: 'plain language',
            lang: state.locale === 'en' ? 'zh-CN' : 'en',
            onclick: () => store.set({ locale: state.locale === 'en' ? 'zh-CN' : 'en' }),
          },
          page.otherLanguage,
        ),
        element(
          'button',
          { type: 'button', class: 'plain theme', 'aria-label': page.lightOrDark, title: page.lightOrDark, onclick: turnLight },
          '◐',
        ),
      ),
    )
  })
  return bar
}
