/** A report that a call hands over: its text, or a file beneath the working folder. */
import { realpathSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import { createChecker } from '../../engine/checker.ts'
import { UsageError } from '../../errors.ts'
import type { JsonSchema } from '../../model/assertion.ts'
import type { CheckResult, Locale } from '../../model/finding.ts'
import type { RulePack } from '../../model/pack.ts'
import { LEVELS, type Level, type Reading } from '../../model/reading.ts'
import type { Source } from '../../model/source.ts'
import { readSource, refuseTooBig } from '../../node/read-source.ts'
import { readMarkdown } from '../../readers/markdown.ts'
import { readText } from '../../readers/text.ts'
import { interpret } from '../../reading/interpret.ts'
import { ruleNames } from '../rule-names.ts'
import { openSettings, prepareSetups } from '../setups.ts'
import type { ToolArguments, ToolGround } from './tool.ts'

type Properties = Readonly<Record<string, JsonSchema>>

/** Arguments by which a report may be told more exactly. */
export const TOLD: Properties = {
  year: { type: 'integer', description: 'Report year, where the text does not tell it.' },
  level: { type: 'string', enum: LEVELS, description: 'Level of government, where the text does not tell it.' },
  locale: { type: 'string', enum: ['zh-CN', 'en'], description: 'Language of the messages; zh-CN when left out.' },
}

const strings = (description: string): JsonSchema => ({ type: 'array', items: { type: 'string' }, description })

/** Arguments that choose rules. */
export const CHOICE: Properties = {
  only: strings('Ids of rules, or categories: run only these.'),
  skip: strings('Ids of rules, or categories: leave these out.'),
  tier: { type: 'string', enum: ['recommended', 'strict', 'draft'], description: 'The strictest tier of rules.' },
}

/** @throws {@link UsageError} `outside-folder`: a tool reads nothing that lies elsewhere, whatever it is asked. */
function refuseOutside(path: string, cwd: string): void {
  const real = (place: string): string => {
    try {
      return realpathSync(place)
    } catch {
      return place
    }
  }
  const way = relative(real(cwd), real(resolve(cwd, path)))
  if (!way.startsWith('..') && !isAbsolute(way)) return
  throw new UsageError('outside-folder', `“${path}”不在工作文件夹里`, '请在报告所在的文件夹里启动 fazhi mcp，路径写相对路径。')
}

/** The file of a path. */
export async function sourceOfFile(path: string, { io }: ToolGround): Promise<Source> {
  refuseOutside(path, io.cwd)
  return readSource(path, { cwd: io.cwd })
}

/** A text as it is handed over. */
export function sourceOfText(text: string, format: unknown): Source {
  refuseTooBig(text.length, undefined)
  return format === 'markdown' ? readMarkdown(text) : readText(text)
}

/** A report that was checked, with what it was checked with. */
export interface CheckedReport {
  readonly source: Source
  readonly reading: Reading
  readonly result: CheckResult
  readonly packs: readonly RulePack[]
  readonly locale: Locale
}

/**
 * Checks a report: the arguments of the call come before configurations, and these before what is usual.
 * @throws {@link PackError}, {@link UsageError} as `fazhi check` does.
 */
export async function checkReport(source: Source, args: ToolArguments, ground: ToolGround): Promise<CheckedReport> {
  const { given, io } = ground
  const path = source.path ?? 'report.txt'
  const settings = await openSettings(given, io, ground.locale)
  const setups = await prepareSetups({ paths: [path], nameOf: (name) => name }, given, io, settings)
  const { packs, options } = setups.of(path)
  const locale = (args.locale as Locale | undefined) ?? settings.locale
  const year = (args.year as number | undefined) ?? options.year
  const level = (args.level as Level | undefined) ?? options.level
  const reading = interpret(source, { year, level })
  const skip = [...(options.skip ?? []), ...(ruleNames((args.skip as string[] | undefined) ?? [], packs, locale) ?? [])]
  const result = createChecker(packs)(reading, {
    ...options,
    locale,
    year,
    level,
    path: source.path ?? '<text>',
    tier: (args.tier as typeof options.tier) ?? options.tier,
    only: ruleNames((args.only as string[] | undefined) ?? [], packs, locale) ?? options.only,
    skip: skip.length === 0 ? undefined : skip,
  })
  return { source, reading, result, packs, locale }
}
