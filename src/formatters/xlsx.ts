/** A workbook for reviewers: one sheet of findings to decide on, one with the matrix of requirements. */
import type { CheckResult, Finding, Severity } from '../model/finding.ts'
import { type Wording, wording } from './finding-lines.ts'
import type { FormatContext, Formatter } from './formatter.ts'
import { inRequirementOrder } from './requirement-order.ts'
import { addToTally, findingColumn, NO_TALLY } from './tally.ts'
import { advice, citations } from './text-finding.ts'
import { textPlace } from './text-place.ts'
import { type Cell, numberCell, textCell } from './xlsx/cells.ts'
import { xlsxWords } from './xlsx/words.ts'
import { type Sheet, workbook } from './xlsx/workbook.ts'

const COLUMNS = ['error', 'warning', 'info', 'review'] as const

function columnLabel(column: Severity | 'review', { words }: Wording): string {
  return column === 'review' ? words.review : words.severity[column]
}

function findingRow(finding: Finding, result: CheckResult, number: number, context: FormatContext, say: Wording): Cell[] {
  const { words, book } = say
  const source = context.sources?.get(result)
  const column = findingColumn(finding)
  const section = finding.section && (finding.section.heading || words.role[finding.section.role])
  const rule = book.rules.get(finding.ruleId)
  const todo = advice(finding, rule, { locale: book.locale, words })
  return [
    numberCell(number),
    textCell(result.path),
    textCell(textPlace(finding.start, source, words)),
    textCell(section ?? ''),
    textCell(columnLabel(column, say), column),
    textCell(book.ruleTitle(finding.ruleId)),
    textCell(finding.message),
    textCell(finding.quote),
    textCell(citations(finding, rule, words).join('\n')),
    textCell(todo ?? ''),
    textCell('', 'input'),
    textCell('', 'input'),
    textCell(finding.ruleId),
    textCell(finding.fingerprint),
  ]
}

function findingsSheet(results: readonly CheckResult[], context: FormatContext, say: Wording): Sheet {
  const { findings, columns: name, decisions } = xlsxWords(say.book.locale)
  let number = 0
  const rows = results.flatMap((result) =>
    result.findings.map((finding) => {
      number += 1
      return findingRow(finding, result, number, context, say)
    }),
  )
  return {
    name: findings,
    columns: [
      [name.number, 7],
      [name.file, 28],
      [name.place, 12],
      [name.section, 22],
      [name.severity, 12],
      [name.rule, 24],
      [name.message, 40],
      [name.quote, 36],
      [name.basis, 48],
      [name.advice, 40],
      [name.decision, 10],
      [name.remark, 24],
      [name.ruleId, 26],
      [name.fingerprint, 20],
    ],
    rows,
    frozen: 2,
    choice: { column: 10, values: decisions },
  }
}

function matrixSheet(results: readonly CheckResult[], say: Wording): Sheet {
  const { matrix, columns: name } = xlsxWords(say.book.locale)
  const { words, book } = say
  const judged = new Set(results.flatMap(({ evidence }) => evidence.map(({ requirement }) => requirement)))
  const requirements = inRequirementOrder([...judged], (id) => id)
  const rows = results.map((result): Cell[] => {
    const { title, agency, level, year } = result.identity
    const counts = addToTally(NO_TALLY, result).findings
    const reached = new Map(result.evidence.map((each) => [each.requirement, each.level]))
    return [
      textCell(result.path),
      textCell(title ?? ''),
      textCell(agency ?? ''),
      textCell(level === null ? '' : words.level[level]),
      year === null ? textCell('') : numberCell(year),
      ...COLUMNS.map((column) => numberCell(counts[column])),
      ...requirements.map((id) => {
        const evidence = reached.get(id)
        return evidence === undefined ? textCell('') : textCell(words.evidence[evidence], evidence)
      }),
    ]
  })
  return {
    name: matrix,
    columns: [
      [name.file, 28],
      [name.title, 34],
      [name.agency, 20],
      [name.level, 14],
      [name.year, 8],
      ...COLUMNS.map((column) => [columnLabel(column, say), 12] as const),
      ...requirements.map((id) => [book.requirementTitle(id), 12] as const),
    ],
    rows,
    frozen: 1,
  }
}

/** Writes results as the bytes of an .xlsx file. Never throws; no cell is a formula. */
export function formatXlsx(results: readonly CheckResult[], context: FormatContext = {}): Uint8Array {
  const say = wording(context)
  return workbook([findingsSheet(results, context, say), matrixSheet(results, say)])
}

export const formatter: Formatter = { name: 'xlsx', extension: '.xlsx', format: formatXlsx }
