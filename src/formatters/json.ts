/** The contract for programs: one JSON document, described by `schemas/result.schema.json`. */
import type { CheckResult } from '../model/finding.ts'
import { TOOL } from '../model/tool.ts'
import { contractOrder } from './contract-order.ts'
import { type FormatContext, type FormatStream, type Formatter, joinStream } from './formatter.ts'
import { jsonText } from './json-text.ts'

function streamJson(): FormatStream {
  const head = `{\n  "format": 1,\n  "tool": ${JSON.stringify({ name: TOOL.name, version: TOOL.version })},\n  "results": [`
  let count = 0
  return {
    open: head,
    part: (result) => {
      count += 1
      const text = jsonText(contractOrder(result), 2).replaceAll('\n', '\n    ')
      return `${count === 1 ? '' : ','}\n    ${text}`
    },
    close: () => (count === 0 ? ']\n}\n' : '\n  ]\n}\n'),
  }
}

/** Writes results as one JSON document with a line end. Never throws. */
export function formatJson(results: readonly CheckResult[], _context: FormatContext = {}): string {
  return joinStream(streamJson(), results)
}

export const formatter: Formatter = { name: 'json', extension: '.json', format: formatJson, stream: streamJson }
