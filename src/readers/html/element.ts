/** What an HTML element says of itself: names, style, visibility. */
import type { Element } from 'hast'

/** Elements whose content is never shown as text, or belongs to a control. */
const UNSHOWN = new Set(
  'script style noscript template iframe object embed svg math select option textarea button head title rt rp audio video canvas map'.split(
    ' ',
  ),
)

/** The inline style, empty when there is none. */
export function styleOf(element: Element): string {
  const { style } = element.properties
  return typeof style === 'string' ? style : ''
}

/** Identifier and classes, joined by spaces. */
export function namesOf(element: Element): string {
  const { id, className } = element.properties
  return `${typeof id === 'string' ? id : ''} ${Array.isArray(className) ? className.join(' ') : ''}`
}

/** Whether the element and all in it is left out of the text. */
export function isHidden(element: Element): boolean {
  if (UNSHOWN.has(element.tagName) || element.properties.hidden === true) return true
  const style = styleOf(element)
  if (style === '') return false
  // WeChat hides its article until a script has run; in a saved page it stays so.
  if (/visibility:\s*hidden/i.test(style) && element.properties.id !== 'js_content') return true
  return /display:\s*none|mso-hide:\s*all/i.test(style)
}
