/** HTML that is safe by the way it is made: every value in a template is escaped, unless it is markup itself. */
import { neutralise } from '../neutralise.ts'

/** Finished HTML. Only {@link html} and {@link raw} make it. */
export interface Markup {
  readonly markup: string
}

export type Value = Markup | string | number | null | readonly Markup[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** A text for use between tags or in a quoted attribute; what is invisible is shown. */
export function escapeHtml(text: string): string {
  return neutralise(text)
    .replace(/[\ufdd0-\ufdef\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"'`]/g, (character) => ESCAPES[character]!)
}

function written(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escapeHtml(value)
  if ('markup' in value) return value.markup
  return value.map(({ markup }) => markup).join('')
}

/** Template tag: `` html`<p>${text}</p>` ``. Values stand between tags or inside quoted attributes only. */
export function html(pieces: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let markup = pieces[0]!
  for (const [index, value] of values.entries()) markup += written(value) + pieces[index + 1]!
  return { markup }
}

/** Markup of our own making, such as a style sheet; never for text from a file. */
export function raw(markup: string): Markup {
  return { markup }
}
