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

/** One row; the row number is 1-based. */
export function rowXml(cells: readonly Cell[], row: number): string {
  const xml = cells.map(({ value, style }, index) => {
    const place = `${columnName(index)}${row}`
    if (typeof value === 'number') return `<c r="${place}" s="${STYLE[style]}"><v>${value}</v></c>`
    if (value === '') return `<c r="${place}" s="${STYLE[style]}"/>`
    const quoted = STYLE[FORMULA.test(value) ? (QUOTED[style] ?? style) : style]
    return `<c r="${place}" s="${quoted}" t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`
  })
  return `<row r="${row}">${xml.join('')}</row>`
}
