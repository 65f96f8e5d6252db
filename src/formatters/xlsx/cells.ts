/** Cells of a spreadsheet: every text is a string cell, never a formula. */
import { neutralise } from '../neutralise.ts'
import { xmlText } from '../xml-text.ts'
import { STYLE, type StyleName } from './styles.ts'

/** The most characters that a cell may hold. */
const LONGEST = 32_767

/** What a spreadsheet, or a CSV made from it, could take for the beginning of a formula. */
const FORMULA = /^[\s\u3000]*[=+\-@|\uff1d\uff0b\uff0d\uff20]/

/** Looks that mark a quoted text: it stays a text when somebody edits the cell. */
const QUOTED: Readonly<Partial<Record<StyleName, StyleName>>> = { text: 'quotedText', header: 'quotedHeader' }

/** A text as a cell can hold it: lines kept, what is invisible shown, escapes of the format itself defused. */
export function cellText(text: string): string {
  const safe = text
    .split(/\r\n|\r|\n/)
    .map(neutralise)
    .join('\n')
  const cut = safe.length > LONGEST ? `${safe.slice(0, LONGEST - 1)}…` : safe
  return xmlText(cut).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/** Letters of a column, 0-based: A, B, … Z, AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** A value with the style of its cell. */
export interface Cell {
  readonly value: string | number
  readonly style: StyleName
}

export const textCell = (value: string, style: StyleName = 'text'): Cell => ({ value, style })
export const numberCell = (value: number): Cell => ({ value, style: 'number' })

/** Height of a line of text and the greatest height of a row, in points. */
const LINE = 16.5
const TALLEST = 409

/** Lines that a text takes in a column of so many half-width characters; an estimate, since fonts differ. */
function linesIn(text: string, width: number): number {
  let [lines, used] = [1, 0]
  for (let index = 0; index < Math.min(text.length, LONGEST); index += 1) {
    const unit = text.charCodeAt(index)
    const columns = unit < 0x2e80 ? 1.1 : 2
    if (unit === 0x0a || used + columns > width) {
      lines += 1
      used = 0
    }
    if (unit !== 0x0a) used += columns
  }
  return lines
}

/** Height of a row, since not every program measures wrapped text when it opens a file. */
function rowHeight(cells: readonly Cell[], widths: readonly number[]): number {
  const lines = cells.map(({ value }, index) => (typeof value === 'number' ? 1 : linesIn(value, widths[index]! - 1)))
  return Math.min(Math.max(...lines) * LINE, TALLEST)
}

/**
 * One row.
 * @param row 1-based
 * @param widths of the columns, in half-width characters
 */
export function rowXml(cells: readonly Cell[], row: number, widths: readonly number[]): string {
  const xml = cells.map(({ value, style }, index) => {
    const place = `${columnName(index)}${row}`
    if (typeof value === 'number') return `<c r="${place}" s="${STYLE[style]}"><v>${value}</v></c>`
    if (value === '') return `<c r="${place}" s="${STYLE[style]}"/>`
    const quoted = STYLE[FORMULA.test(value) ? (QUOTED[style] ?? style) : style]
    return `<c r="${place}" s="${quoted}" t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`
  })
  return `<row r="${row}" ht="${rowHeight(cells, widths)}" customHeight="1">${xml.join('')}</row>`
}
