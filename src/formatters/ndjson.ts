/** One JSON line for each result: the contract for pipes and engines. */
import type { CheckResult } from '../model/finding.ts'
import { contractOrder } from './contract-order.ts'
import { type FormatContext, type FormatStream, type Formatter, joinStream } from './formatter.ts'
import { jsonText } from './json-text.ts'

const line = (result: CheckResult): string => `${jsonText(contractOrder(result))}\n`

const streamNdjson = (): FormatStream => ({ open: '', part: line, close: () => '' })

/** Writes one line for each result. Never throws. */
export function formatNdjson(results: readonly CheckResult[], _context: FormatContext = {}): string {
  return joinStream(streamNdjson(), results)
}

export const formatter: Formatter = { name: 'ndjson', extension: '.ndjson', format: formatNdjson, stream: streamNdjson }
