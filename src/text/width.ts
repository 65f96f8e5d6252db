/** How many columns of a terminal a text takes. */
import { eastAsianWidth } from 'get-east-asian-width'

/** Columns: two for a wide character, none for a combining mark or an invisible one. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) {
    if (/^[\p{M}\p{Cf}]$/u.test(character)) continue
    width += eastAsianWidth(character.codePointAt(0)!, { ambiguousAsWide: false })
  }
  return width
}
