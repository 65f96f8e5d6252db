/** `fazhi compare`: last year's report and this year's in, what was repeated or left open out. */
import { compareReports } from '../engine/compare.ts'
import { UsageError } from '../errors.ts'
import { FORMATTERS } from '../formatters/index.ts'
import type { CheckResult, Locale } from '../model/finding.ts'
import type { LawSource } from '../model/pack.ts'
import type { Reading } from '../model/reading.ts'
import { loadPacks } from '../node/load-packs.ts'
import { interpret } from '../reading/interpret.ts'
import type { Arguments } from './arguments.ts'
import { CHECK_OPTIONS, THRESHOLDS } from './check-options.ts'
import type { Command } from './command.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { findInputs, type Inputs } from './inputs.ts'
import type { Io } from './io.ts'
import { openOutput } from './output-writer.ts'
import { planOutputs } from './outputs.ts'
import { refuseOverwriting } from './refuse-overwriting.ts'
import { say } from './say.ts'
import { pageWidth, wantsColor } from './terminal.ts'

/** Options that mean the same as for `fazhi check`. */
const SHARED = ['format', 'output', 'fail-on', 'encoding', 'stdin-filename', 'no-color']

/** @throws {@link UsageError} `not-two-files`, or the first fault of the names given. */
function twoPaths({ paths, faults }: Inputs, locale: Locale): readonly [last: string, now: string] {
  const [fault] = faults
  if (fault) throw fault
  const [last, now] = paths
  if (last !== undefined && now !== undefined && paths.length === 2) return [last, now]
  throw new UsageError(
    'not-two-files',
    say(
      { 'zh-CN': `要比较两份报告，给出了${paths.length}份`, en: `two reports are compared, ${paths.length} are given` },
      locale,
    ),
    say(
      { 'zh-CN': '先写上年的，再写今年的：fazhi compare 上年.docx 今年.docx', en: 'Last year’s first: fazhi compare LAST THIS' },
      locale,
    ),
  )
}

/** @throws {@link UsageError} `wrong-order` when the second report is not of a later year than the first. */
function refuseWrongOrder(last: Reading, now: Reading, locale: Locale): void {
  const [before, after] = [last.identity.year, now.identity.year]
  if (before === null || after === null || before < after) return
  throw new UsageError(
    'wrong-order',
    say(
      {
        'zh-CN': `第一份是${before}年度的，第二份是${after}年度的`,
        en: `the first report is of ${before}, the second of ${after}`,
      },
      locale,
    ),
    say({ 'zh-CN': '先写上年的报告，再写今年的。', en: 'Name last year’s report first, then this year’s.' }, locale),
  )
}

/** Whether the findings reach the threshold. */
function reaches({ findings }: CheckResult, failOn: string): boolean {
  const threshold = THRESHOLDS.indexOf(failOn as (typeof THRESHOLDS)[number])
  return findings.some(({ outcome, severity }) => THRESHOLDS.indexOf(outcome === 'review' ? 'review' : severity) <= threshold)
}

async function run(given: Arguments, io: Io, locale: Locale): Promise<ExitCode> {
  const plans = planOutputs(given, locale)
  const inputs = await findInputs(given, io, locale)
  const [lastPath, nowPath] = twoPaths(inputs, locale)
  refuseOverwriting(
    plans.map(({ file }) => ({ option: '-o', file })),
    inputs.paths,
    io.cwd,
    locale,
  )
  const [lastSource, source] = [await inputs.read(lastPath), await inputs.read(nowPath)]
  const [last, now] = [interpret(lastSource), interpret(source)]
  refuseWrongOrder(last, now, locale)
  const packs = await loadPacks({ cwd: io.cwd })
  const sources: Readonly<Record<string, LawSource>> = Object.assign({}, ...packs.map((pack) => pack.sources))
  const result = compareReports(last, now, { locale, path: source.path ?? nowPath, sources })
  for (const { format, file } of plans) {
    const { formatter } = await FORMATTERS[format]!()
    const color = file === null && wantsColor(io.stdout, io.env, given.has('no-color'))
    const known = new WeakMap([[result, source]])
    const writer = await openOutput(formatter, file, { locale, color, width: pageWidth(io.stdout), sources: known }, io)
    await writer.add(result)
    await writer.finish()
  }
  return reaches(result, given.one('fail-on') ?? 'error') ? EXIT.findings : EXIT.clean
}

export const command: Command = {
  name: 'compare',
  summary: {
    'zh-CN': '拿今年的报告与上年的对照：不足照抄、上年安排没有下文、段落照搬、数据突变或没有变。',
    en: 'Holds this year’s report against last year’s: repeated shortcomings, plans without an answer, copied paragraphs, figures.',
  },
  operands: { 'zh-CN': '上年报告 今年报告', en: 'LAST THIS' },
  options: CHECK_OPTIONS.filter(({ name }) => SHARED.includes(name)),
  examples: [
    ['fazhi compare 2023年报告.docx 2024年报告.docx', { 'zh-CN': '先写上年的，再写今年的', en: 'last year’s first' }],
    [
      'fazhi compare 上年.txt 今年.txt -f json --fail-on warning',
      { 'zh-CN': '输出 JSON，有警告就不通过', en: 'JSON; warnings fail' },
    ],
  ],
  run,
}
