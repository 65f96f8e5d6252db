/** One JSON line for each result: the contract for pipes and engines. */
import type { CheckResult } from '../model/finding.ts'
import { contractOrder } from './contract-order.ts'
import { type FormatContext, type FormatStream, type Formatter, joinStream } from './formatter.ts'

/** U+2028 and U+2029 are written as escapes, since some line readers take them for line ends. */
const line = (result: CheckResult): string =>
  `${JSON.stringify(contractOrder(result)).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`

const streamNdjson = (): FormatStream => ({ open: '', part: line, close: () => '' })

/** Writes one line for each result. Never throws. */
export function formatNdjson(results: readonly CheckResult[], _context: FormatContext = {}): string {
  return joinStream(streamNdjson(), results)
}

export const formatter: Formatter = { name: 'ndjson', extension: '.ndjson', format: formatNdjson, stream: streamNdjson }
