/** The looks of cells, and their numbers in the style sheet. */

/** Fill and ink of a look, `null` where the usual ones serve. */
const LOOKS = [
  ['plain', null, null],
  ['header', 'FFE4E7EB', null],
  ['quotedHeader', 'FFE4E7EB', null],
  ['text', null, null],
  ['quotedText', null, null],
  ['number', null, null],
  ['input', 'FFFFFBE6', null],
  ['error', 'FFFDE9E7', 'FFB3261E'],
  ['warning', 'FFFFF0CC', 'FF8A5A00'],
  ['info', 'FFE3EFFC', 'FF1D5FA8'],
  ['review', 'FFF1E8FB', 'FF6D3BAB'],
  ['absent', 'FFFADFDC', 'FF9D241C'],
  ['named', 'FFFDEEBD', 'FF7D5200'],
  ['described', 'FFD8EFF3', 'FF0E5F6E'],
  ['quantified', 'FFD3EDDA', 'FF1C6334'],
] as const

export type StyleName = (typeof LOOKS)[number][0]

/** Index of each look among the cell formats. */
export const STYLE = Object.fromEntries(LOOKS.map(([name], index) => [name, index])) as Readonly<Record<StyleName, number>>

const font = (color: string | null, bold: boolean): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="11"/>${color === null ? '' : `<color rgb="${color}"/>`}<name val="微软雅黑"/><family val="2"/></font>`

const fill = (color: string | null): string =>
  color === null
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`

const LINE = '<color rgb="FFD0D5DC"/>'
const BORDER = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin">${LINE}</${side}>`).join('')

function format(name: StyleName, index: number): string {
  const centered = !['text', 'quotedText', 'plain'].includes(name)
  const alignment = `<alignment${centered ? ' horizontal="center"' : ''} vertical="top" wrapText="1"/>`
  const quote = name.startsWith('quoted') ? ' quotePrefix="1"' : ''
  const number = name === 'number' || name === 'plain' ? 0 : 49
  // The first two fills are reserved by the format.
  return `<xf numFmtId="${number}" fontId="${index}" fillId="${index + 2}" borderId="${index === 0 ? 0 : 1}" xfId="0"${quote} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
}

/** The style sheet of the workbook. */
export function stylesXml(): string {
  const fills = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>']
  fills.push(...LOOKS.map(([, color]) => fill(color)))
  const fonts = LOOKS.map(([name, , color]) => font(color, name === 'header' || name === 'quotedHeader'))
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<fonts count="${fonts.length}">${fonts.join('')}</fonts>`,
    `<fills count="${fills.length}">${fills.join('')}</fills>`,
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${BORDER}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${LOOKS.length}">${LOOKS.map(([name], index) => format(name, index)).join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('')
}
