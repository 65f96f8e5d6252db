/** A file of suppressions → what is accepted, or every fault at once. */
import { isNode } from 'yaml'
import { PackError, type PackFault } from '../errors.ts'
import type { Suppression } from '../model/suppression.ts'
import { lineStarts, positionAt } from '../text/positions.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import type { PackFile } from './pack-file.ts'
import { faultOf, keyOffset, within, type YamlFile } from './place-in-file.ts'
import { readYaml } from './read-yaml.ts'
import { schemaFaults } from './schema-faults.ts'
import { suppressions as validate } from './suppressions.gen.js'

interface RawSuppression {
  readonly rule: string
  readonly report?: string
  readonly section?: string
  readonly quote?: string
  readonly reason: string
  readonly by: string
  readonly until?: string | null
}

/** Entries that mean every finding of a rule in every report: that is no acceptance, it is a rule switched off. */
function boundless(file: YamlFile, entries: readonly RawSuppression[]): readonly PackFault[] {
  return entries.flatMap(({ rule, quote, section, report }, index) => {
    if (quote !== undefined || section !== undefined || report !== undefined) return []
    const message = `没有写明豁免哪一处“${rule}”`
    const hint = '请写 quote（原文几个字）、section（所在部分的标题）或 report（文件名）；整条规则不查请用 --skip。'
    return [faultOf({ file, path: ['suppressions', index] }, { code: 'boundless-suppression', message, hint })]
  })
}

function suppressionOf(file: YamlFile, lines: readonly number[], raw: RawSuppression, index: number): Suppression {
  const place = within({ file, path: [] }, 'suppressions', index)
  const node = file.document.getIn(place.path, true)
  const start = (isNode(node) ? node.range?.[0] : undefined) ?? keyOffset(place)
  const end = (isNode(node) ? node.range?.[1] : undefined) ?? start
  return {
    rule: raw.rule,
    report: raw.report ?? null,
    section: raw.section ?? null,
    quote: raw.quote ?? null,
    reason: raw.reason,
    by: raw.by,
    until: raw.until ?? null,
    origin: { file: file.path, quote: file.text.slice(start, end), ...positionAt(lines, { start, end }) },
  }
}

/**
 * Reads a file of suppressions.
 * @throws {@link PackError} with every fault, each with its place and what to do.
 */
export function parseSuppressions(packFile: PackFile): readonly Suppression[] {
  const { file, faults } = readYaml(packFile, DEFAULT_LIMITS)
  const errors = file === null || validate(file.data) ? [] : (validate.errors ?? [])
  const lines = new Set(faults.map(({ line }) => line))
  const ofSchema = file === null ? [] : schemaFaults(file, errors).filter(({ line }) => !lines.has(line))
  const entries =
    errors.length > 0 || file === null ? [] : (file.data as { suppressions: readonly RawSuppression[] }).suppressions
  const all = [...faults, ...ofSchema, ...(file === null ? [] : boundless(file, entries))]
  const [first, ...rest] = all
  if (first) throw new PackError([first, ...rest])
  const starts = lineStarts(file?.text ?? '')
  return entries.map((raw, index) => suppressionOf(file as YamlFile, starts, raw, index))
}
