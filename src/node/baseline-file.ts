/** Reads and writes baselines: the findings that were there before, by fingerprint, never by line. */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { UsageError } from '../errors.ts'
import type { CheckResult, Finding } from '../model/finding.ts'
import { TOOL } from '../model/tool.ts'

/** A finding as a baseline keeps it: nothing of a report's text goes into the file. */
interface Kept {
  readonly fingerprint: string
  readonly rule: string
  readonly variant: string
}

/** Accepted findings of every report, by its path from the folder of the file. */
export interface Baseline {
  readonly of: (report: string) => ReadonlySet<string>
}

const nameOf = (file: string, report: string, cwd: string): string =>
  relative(dirname(resolve(cwd, file)), resolve(cwd, report))
    .split(sep)
    .join('/')

const isKept = (value: unknown): value is Kept => typeof (value as Kept | null)?.fingerprint === 'string'

function reportsOf(text: string): Readonly<Record<string, readonly Kept[]>> | null {
  try {
    const data = JSON.parse(text) as { readonly format?: unknown; readonly reports?: Record<string, unknown> } | null
    if (data?.format !== 1 || typeof data.reports !== 'object' || data.reports === null) return null
    const lists = Object.values(data.reports)
    return lists.every((list) => Array.isArray(list) && list.every(isKept)) ? (data.reports as Record<string, Kept[]>) : null
  } catch {
    return null
  }
}

/**
 * Reads a baseline.
 * @throws {@link UsageError} `unreadable-baseline`, `bad-baseline`.
 */
export function readBaseline(file: string, cwd: string): Baseline {
  let text: string
  try {
    text = readFileSync(resolve(cwd, file), 'utf8')
  } catch (error) {
    throw new UsageError('unreadable-baseline', `读不了基线“${file}”`, '先用 --write-baseline 写一份。', error)
  }
  const reports = reportsOf(text.replace(/^\uFEFF/, ''))
  if (reports === null) {
    throw new UsageError('bad-baseline', `“${file}”不是基线文件，或者已经损坏`, '请用 --write-baseline 重新写。')
  }
  return {
    of: (report) => {
      const name = nameOf(file, report, cwd)
      return new Set(Object.hasOwn(reports, name) ? reports[name]?.map(({ fingerprint }) => fingerprint) : [])
    },
  }
}

const kept = ({ fingerprint, ruleId, variant }: Finding): Kept => ({ fingerprint, rule: ruleId, variant })

/**
 * Writes the findings of results as a baseline.
 * @throws {@link UsageError} `unwritable-baseline`.
 */
export function writeBaseline(file: string, results: readonly Pick<CheckResult, 'path' | 'findings'>[], cwd: string): void {
  const reports = results
    .map(({ path, findings }) => [nameOf(file, path, cwd), findings.map(kept)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  const document = { format: 1, tool: { name: TOOL.name, version: TOOL.version }, reports: Object.fromEntries(reports) }
  try {
    writeFileSync(resolve(cwd, file), `${JSON.stringify(document, null, 2)}\n`)
  } catch (error) {
    throw new UsageError('unwritable-baseline', `写不了基线“${file}”`, '请核对文件夹是否存在、能否写入。', error)
  }
}
