/** One JSON line for each result: the contract for pipes and engines. */
import type { CheckResult } from '../model/finding.ts'
import { headInOrder, outcomesInOrder } from './contract-order.ts'
import { type FormatContext, type FormatStream, type Formatter, joinStream } from './formatter.ts'
import { jsonText } from './json-text.ts'

/** Ids as JSON; those of a run are the same in every result. */
function nameTexts(): (ruleId: string) => string {
  const known = new Map<string, string>()
  return (ruleId) => {
    const text = known.get(ruleId) ?? jsonText(ruleId)
    known.set(ruleId, text)
    return text
  }
}

/**
 * The outcomes are half of a line and all of one shape: put together here they cost a third of an object with hundreds of keys
 * that is made only to be written.
 */
function outcomesText(result: CheckResult, nameText: (ruleId: string) => string): string {
  let text = ''
  for (const [ruleId, { outcome, examined, because }] of outcomesInOrder(result)) {
    const reason = because === null ? 'null' : jsonText(because)
    text += `${text === '' ? '' : ','}${nameText(ruleId)}:{"outcome":"${outcome}","examined":${examined},"because":${reason}}`
  }
  return `{${text}}`
}

/** Writes one line after the other. */
export function streamNdjson(): FormatStream {
  const nameText = nameTexts()
  return {
    open: '',
    part: (result) => `${jsonText(headInOrder(result)).slice(0, -1)},"outcomes":${outcomesText(result, nameText)}}\n`,
    close: () => '',
  }
}

/** Writes one line for each result. Never throws. */
export function formatNdjson(results: readonly CheckResult[], _context: FormatContext = {}): string {
  return joinStream(streamNdjson(), results)
}

export const formatter: Formatter = { name: 'ndjson', extension: '.ndjson', format: formatNdjson, stream: streamNdjson }
