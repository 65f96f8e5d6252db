/** GitLab Code Quality, which Gitee reads too. */
import type { CheckResult, Finding } from '../model/finding.ts'
import type { Source } from '../model/source.ts'
import { countsInFile, plainPath } from './file-place.ts'
import { findingMessage, wording } from './finding-lines.ts'
import { type FormatContext, type FormatStream, type Formatter, joinStream } from './formatter.ts'
import { streamJsonList } from './json-list.ts'

const SEVERITY = { error: 'critical', warning: 'major', info: 'minor' } as const

/** Every entry must name a line; for Word the paragraph is the nearest thing to one, and the description says so. */
function lineOf({ start }: Finding, source: Source | undefined): number {
  return countsInFile(source) ? start.line : (source?.origin(start.offset).paragraph ?? start.line)
}

function streamGitlab(context: FormatContext): FormatStream {
  const say = wording(context)
  return streamJsonList('[', ']', (result) => {
    const source = context.sources?.get(result)
    const path = plainPath(result.path)
    return result.findings.map((finding) => ({
      description: findingMessage(finding, source, say),
      check_name: finding.ruleId,
      // The consumer drops entries with a fingerprint it has seen, so the same fault in two files must differ.
      fingerprint: `${finding.fingerprint}:${path}`,
      severity: finding.outcome === 'review' ? 'info' : SEVERITY[finding.severity],
      location: { path, lines: { begin: lineOf(finding, source) } },
    }))
  })
}

/** Writes findings as a Code Quality list. Never throws. */
export function formatGitlab(results: readonly CheckResult[], context: FormatContext = {}): string {
  return joinStream(streamGitlab(context), results)
}

export const formatter: Formatter = { name: 'gitlab', extension: '.json', format: formatGitlab, stream: streamGitlab }
