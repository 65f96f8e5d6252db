/** Workflow commands, which GitHub Actions shows as annotations on the lines of a pull request. */
import type { CheckResult, Finding } from '../model/finding.ts'
import { countsInFile, plainPath } from './file-place.ts'
import { findingDetails, findingMessage, wording } from './finding-lines.ts'
import { type FormatContext, type FormatStream, type Formatter, joinStream } from './formatter.ts'
import { neutralise } from './neutralise.ts'

function command({ outcome, severity }: Finding): string {
  if (outcome === 'review' || severity === 'info') return 'notice'
  return severity
}

const CODES: Readonly<Record<string, string>> = { '%': '%25', '\r': '%0D', '\n': '%0A', ':': '%3A', ',': '%2C' }

const data = (text: string): string => text.replace(/[%\r\n]/g, (character) => CODES[character]!)
const property = (text: string): string => neutralise(text).replace(/[%\r\n:,]/g, (character) => CODES[character]!)

function streamGithub(context: FormatContext): FormatStream {
  const say = wording(context)
  return {
    open: '',
    part: (result) => {
      const source = context.sources?.get(result)
      return result.findings
        .map((finding) => {
          const { start, end, ruleId } = finding
          const place = { line: start.line, endLine: end.line, col: start.column, endColumn: end.column }
          const properties = { file: plainPath(result.path), ...(countsInFile(source) ? place : {}), title: ruleId }
          const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`)
          const lines = [findingMessage(finding, source, say), ...findingDetails(finding, source, say)]
          return `::${command(finding)} ${list.join(',')}::${data(lines.join('\n'))}\n`
        })
        .join('')
    },
    close: () => '',
  }
}

/** Writes findings as workflow commands, one a line; no text from a file can start a command of its own. Never throws. */
export function formatGithub(results: readonly CheckResult[], context: FormatContext = {}): string {
  return joinStream(streamGithub(context), results)
}

export const formatter: Formatter = { name: 'github', extension: '.txt', format: formatGithub, stream: streamGithub }
