/** Checkstyle XML, which Jenkins, SonarQube and most editors read. */
import type { CheckResult } from '../model/finding.ts'
import { countsInFile, plainPath } from './file-place.ts'
import { findingMessage, wording } from './finding-lines.ts'
import { type FormatContext, type FormatStream, type Formatter, joinStream } from './formatter.ts'
import { xmlAttribute } from './xml-text.ts'

function streamCheckstyle(context: FormatContext): FormatStream {
  const say = wording(context)
  return {
    open: '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    part: (result) => {
      const source = context.sources?.get(result)
      const errors = result.findings.map((finding) => {
        const place = countsInFile(source) ? ` line="${finding.start.line}" column="${finding.start.column}"` : ' line="0"'
        const message = xmlAttribute(findingMessage(finding, source, say))
        const rule = xmlAttribute(finding.ruleId)
        return `    <error${place} severity="${finding.severity}" message="${message}" source="${rule}"/>\n`
      })
      return `  <file name="${xmlAttribute(plainPath(result.path))}">\n${errors.join('')}  </file>\n`
    },
    close: () => '</checkstyle>\n',
  }
}

/** Writes results as Checkstyle XML. Never throws. */
export function formatCheckstyle(results: readonly CheckResult[], context: FormatContext = {}): string {
  return joinStream(streamCheckstyle(context), results)
}

export const formatter: Formatter = {
  name: 'checkstyle',
  extension: '.xml',
  format: formatCheckstyle,
  stream: streamCheckstyle,
}
