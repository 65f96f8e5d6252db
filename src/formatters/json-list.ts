/** A JSON document around one long list, written entry by entry. */
import type { CheckResult } from '../model/finding.ts'
import type { FormatStream } from './formatter.ts'
import { jsonText } from './json-text.ts'

/**
 * @param open what stands before the first entry, such as `[`
 * @param close what stands after the last, such as `]`
 * @param entries the entries of one result
 */
export function streamJsonList(open: string, close: string, entries: (result: CheckResult) => readonly unknown[]): FormatStream {
  let count = 0
  return {
    open,
    part: (result) =>
      entries(result)
        .map((entry) => {
          count += 1
          return `${count === 1 ? '\n' : ',\n'}${jsonText(entry)}`
        })
        .join(''),
    close: () => (count === 0 ? `${close}\n` : `\n${close}\n`),
  }
}
