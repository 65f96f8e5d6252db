/** Reviewdog's diagnostic format, as one JSON document. */
import type { CheckResult, Finding } from '../model/finding.ts'
import type { Point, Position } from '../model/place.ts'
import type { Source } from '../model/source.ts'
import { TOOL } from '../model/tool.ts'
import { countsInFile, plainPath } from './file-place.ts'
import { findingDetails, findingMessage, type Wording, wording } from './finding-lines.ts'
import { type FormatContext, type FormatStream, type Formatter, joinStream } from './formatter.ts'
import { streamJsonList } from './json-list.ts'
import { neutralise } from './neutralise.ts'
import { replacements } from './text-finding.ts'
import { utf8Columns } from './utf8-columns.ts'

const SEVERITY = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const

type Range = (position: Position) => object

/** Ranges count bytes; without the text only lines can be told, and without lines nothing. */
function ranges(source: Source | undefined): Range | null {
  if (!countsInFile(source)) return null
  if (source === undefined) return ({ start, end }) => ({ start: { line: start.line }, end: { line: end.line } })
  const column = utf8Columns(source.text)
  const point = (place: Point): object => ({ line: place.line, column: column(place) })
  return ({ start, end }) => ({ start: point(start), end: point(end) })
}

/** The exact replacement or the choices; the advice of a rule is none, and without the rule cannot be told from one. */
function suggestions(finding: Finding, range: Range, { book }: Wording): object[] {
  const { fix, start, end } = finding
  const rule = book.rules.get(finding.ruleId)
  const choices = rule === undefined ? [] : replacements(finding, rule, book.locale)
  const edits = fix === null ? choices.map((text) => ({ start, end, text })) : [fix]
  return edits.map((edit) => ({ range: range(edit), text: edit.text }))
}

function streamRdjson(context: FormatContext): FormatStream {
  const say = wording(context)
  return streamJsonList(`{"source":{"name":${JSON.stringify(TOOL.name)}},"diagnostics":[`, ']}', (result) => {
    const source = context.sources?.get(result)
    const range = ranges(source)
    const path = plainPath(result.path)
    const location = (position: Position): object => (range === null ? { path } : { path, range: range(position) })
    return result.findings.map((finding) => ({
      message: [findingMessage(finding, source, say), ...findingDetails(finding, source, say)].join('\n'),
      location: location(finding),
      severity: finding.outcome === 'review' ? 'INFO' : SEVERITY[finding.severity],
      code: { value: finding.ruleId },
      suggestions: source === undefined || range === null ? [] : suggestions(finding, range, say),
      related_locations: finding.related.map((related) => ({
        message: neutralise(related.message),
        location: location(related),
      })),
    }))
  })
}

/** Writes findings for reviewdog. Never throws. */
export function formatRdjson(results: readonly CheckResult[], context: FormatContext = {}): string {
  return joinStream(streamRdjson(context), results)
}

export const formatter: Formatter = { name: 'rdjson', extension: '.json', format: formatRdjson, stream: streamRdjson }
