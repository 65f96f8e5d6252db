/** How many columns of a terminal a text takes. */
import { eastAsianWidth } from 'get-east-asian-width'

/** Hanzi of the basic block, each wide. */
const isHanzi = (point: number): boolean => point >= 0x4e00 && point < 0xa000

/** Whether nothing near has no width: ASCII, general, Chinese and full-width punctuation. Saves asking for each character. */
const isVisible = (point: number): boolean =>
  point < 0x7f || (point >= 0x2010 && point < 0x2028) || (point >= 0x3000 && point < 0x302a) || (point > 0xff00 && point < 0xff61)

/** Columns: two for a wide character, none for a combining mark or an invisible one. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) {
    const point = character.codePointAt(0) as number
    if (isHanzi(point)) width += 2
    else if (isVisible(point) || !/^[\p{M}\p{Cf}]$/u.test(character)) width += eastAsianWidth(point, { ambiguousAsWide: false })
  }
  return width
}
