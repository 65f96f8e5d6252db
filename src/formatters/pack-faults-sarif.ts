/** Faults of packs as SARIF 2.1.0, so that editors and code review show them at their lines. */

import type { Log, ReportingDescriptor } from 'sarif'
import type { PackFault } from '../errors.ts'
import { TOOL } from '../model/tool.ts'
import { pathUri } from './file-place.ts'
import { jsonText } from './json-text.ts'
import { neutralise } from './neutralise.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** Writes faults as one SARIF log; each code of a fault is a rule of the log. Never throws. */
export function formatPackFaultsSarif(faults: readonly PackFault[]): string {
  const codes = [...new Set(faults.map(({ code }) => code))].sort()
  const rules: ReportingDescriptor[] = codes.map((id) => ({ id, defaultConfiguration: { level: 'error' } }))
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: TOOL.name, version: TOOL.version, semanticVersion: TOOL.version, rules } },
        columnKind: 'utf16CodeUnits',
        results: faults.map(({ code, message, hint, file, line, column }) => ({
          ruleId: code,
          ruleIndex: codes.indexOf(code),
          level: 'error',
          message: { text: neutralise([message, ...(hint === null ? [] : [hint])].join('。')) },
          locations: [
            {
              physicalLocation: { artifactLocation: { uri: pathUri(file) }, region: { startLine: line, startColumn: column } },
            },
          ],
        })),
      },
    ],
  }
  return `${jsonText(log, 2)}\n`
}
