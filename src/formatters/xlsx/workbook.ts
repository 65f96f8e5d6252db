/** Sheets put together into the bytes of an .xlsx file, the same bytes every time and everywhere. */
import { strToU8, type Zippable, zipSync } from 'fflate'
import { xmlAttribute } from '../xml-text.ts'
import { type Cell, columnName, rowXml, textCell } from './cells.ts'
import { stylesXml } from './styles.ts'

/** A sheet: a frozen row of headings over rows that can be filtered. */
export interface Sheet {
  readonly name: string
  /** Headings with the widths of their columns in characters. */
  readonly columns: readonly (readonly [heading: string, width: number])[]
  readonly rows: readonly (readonly Cell[])[]
  /** How many columns stay in view at the left. */
  readonly frozen: number
  /** A column (0-based) to choose from a list. */
  readonly choice?: { readonly column: number; readonly values: readonly string[] }
}

/** The most rows that a sheet may hold, headings included. */
const ROWS = 1_048_576

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Time of every file in the archive. An archive holds local time, so this is local noon, wherever that is. */
const noon = (): Date => new Date(2020, 0, 1, 12)

function sheetXml({ columns, rows, frozen, choice }: Sheet): string {
  const last = columnName(columns.length - 1)
  const end = rows.length + 1
  const corner = `${columnName(frozen)}2`
  const widths = columns.map(([, width]) => width)
  const cols = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
  const list = choice === undefined ? '' : xmlAttribute(choice.values.join(','))
  const validation =
    choice === undefined || rows.length === 0
      ? ''
      : `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${columnName(choice.column)}2:${columnName(choice.column)}${end}"><formula1>"${list}"</formula1></dataValidation></dataValidations>`
  return [
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}${end}"/>`,
    `<sheetViews><sheetView workbookViewId="0"><pane${frozen > 0 ? ` xSplit="${frozen}"` : ''} ySplit="1" topLeftCell="${corner}" activePane="${frozen > 0 ? 'bottomRight' : 'bottomLeft'}" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="16.5"/><cols>${cols.join('')}</cols><sheetData>`,
    rowXml(
      columns.map(([heading]) => textCell(heading, 'header')),
      1,
      widths,
    ),
    ...rows.map((cells, index) => rowXml(cells, index + 2, widths)),
    `</sheetData><autoFilter ref="A1:${last}${end}"/>${validation}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>`,
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  ].join('')
}

/** Splits a sheet that is longer than the format allows. */
function split(sheet: Sheet): Sheet[] {
  const parts: Sheet[] = []
  for (let start = 0; start === 0 || start < sheet.rows.length; start += ROWS - 1) {
    const name = start === 0 ? sheet.name : `${sheet.name} ${parts.length + 1}`
    parts.push({ ...sheet, name, rows: sheet.rows.slice(start, start + ROWS - 1) })
  }
  return parts
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${xmlAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const titles = sheets.map(
    ({ name }, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${xmlAttribute(name)}'!$1:$1</definedName>`,
  )
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`
}

function relationships(entries: readonly (readonly [type: string, target: string])[]): string {
  const list = entries.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`
}

function contentTypes(sheets: readonly Sheet[]): string {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const part = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}" ContentType="${spreadsheet}.${type}+xml"/>`
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('workbook.xml', 'sheet.main'),
    part('styles.xml', 'styles'),
    ...sheets.map((_, index) => part(`worksheets/sheet${index + 1}.xml`, 'worksheet')),
    '</Types>',
  ].join('')
}

/** Writes a workbook. */
export function workbook(parts: readonly Sheet[]): Uint8Array {
  const sheets = parts.flatMap(split)
  const targets = sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const)
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationships([...targets, ['styles', 'styles.xml']]),
    'xl/styles.xml': stylesXml(),
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)])),
  }
  const archive: Zippable = {}
  for (const [name, content] of Object.entries(files)) archive[name] = [strToU8(content), { mtime: noon(), os: 0 }]
  return zipSync(archive, { level: 6 })
}
