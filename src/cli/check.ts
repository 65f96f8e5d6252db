/** `fazhi check`: texts in, findings and the evidence matrix out. */
import type { FormatContext } from '../formatters/formatter.ts'
import { FORMATTERS } from '../formatters/index.ts'
import type { CheckResult, Locale } from '../model/finding.ts'
import type { RulePack } from '../model/pack.ts'
import type { Source } from '../model/source.ts'
import type { Changes } from '../readers/docx.ts'
import { type Acceptance, openAcceptance } from './acceptance.ts'
import type { Arguments } from './arguments.ts'
import { checkBySetup } from './check-by-setup.ts'
import { CHECK_OPTIONS } from './check-options.ts'
import type { Command } from './command.ts'
import { errorsOnly } from './errors-only.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { withoutIgnored } from './ignored.ts'
import { findInputs, type Inputs } from './inputs.ts'
import type { Io } from './io.ts'
import { type OutputWriter, openOutput } from './output-writer.ts'
import { namesFolder, type OutputPlan, planOutputs } from './outputs.ts'
import { type Progress, startProgress } from './progress.ts'
import { refuseOverwriting } from './refuse-overwriting.ts'
import { replacedNotes } from './replaced-notes.ts'
import { openSettings, prepareSetups, type Setups } from './setups.ts'
import { isShortRun } from './short-run.ts'
import { showError } from './show-error.ts'
import { pageWidth, wantsColor } from './terminal.ts'
import { type Threshold, threshold } from './threshold.ts'

async function annotate(
  file: string,
  inputs: Inputs,
  given: Arguments,
  { today, locale }: Setups,
  { cwd }: Io,
): Promise<OutputWriter> {
  const { openAnnotation } = await import('./annotation.ts')
  const changes = given.one('changes') as Changes | undefined
  return openAnnotation(inputs, { file, cwd, locale, today, changes })
}

/** Opens the outputs one after the other into `writers`, so that those that are open can be closed when one cannot be. */
async function openOutputs(
  writers: OutputWriter[],
  plans: readonly OutputPlan[],
  given: Arguments,
  packs: readonly RulePack[],
  sources: FormatContext['sources'],
  io: Io,
  locale: Locale,
): Promise<void> {
  for (const { format, file } of plans) {
    const { formatter } = await FORMATTERS[format]!()
    const color = file === null && wantsColor(io.stdout, io.env, given.has('no-color'))
    const context: FormatContext = { locale, color, width: pageWidth(io.stdout), packs, sources, quiet: given.has('quiet') }
    const { folder } = formatter
    if (folder !== undefined && namesFolder(file, io.cwd)) {
      const { openFolder } = await import('./folder-writer.ts')
      writers.push(await openFolder({ folder }, file, context, io.cwd))
    } else writers.push(await openOutput(formatter, file, context, io))
  }
}

interface Run {
  readonly given: Arguments
  readonly io: Io
  readonly locale: Locale
  readonly inputs: Inputs
  readonly setups: Setups
  readonly acceptance: Acceptance
  readonly writers: readonly OutputWriter[]
  /** Those of the writers that take more than one result. */
  readonly outputs: readonly OutputWriter[]
  readonly sources: WeakMap<CheckResult, Source>
  readonly progress: Progress
}

/** Checks text after text; says whether any could not be read. */
async function checkAll({
  given,
  io,
  locale,
  inputs,
  setups,
  acceptance,
  writers,
  outputs,
  sources,
  progress,
}: Run): Promise<{ readonly checked: number; readonly reach: Threshold; readonly unread: boolean }> {
  const reach = threshold()
  if (isShortRun(inputs, given, io.cwd)) await io.expectShortRun?.()
  const kept =
    given.has('cache') || given.has('cache-location')
      ? await (await import('./cached-check.ts')).openKept(inputs, setups, given, io)
      : null
  let checked = 0
  let unread = inputs.faults.length > 0
  for (const fault of inputs.faults) await showError(fault, io, locale)
  for await (const file of checkBySetup(inputs, setups, kept)) {
    await progress.step()
    if ('error' in file) {
      unread = true
      await progress.clear()
      await showError(file.error, io, locale)
      continue
    }
    checked += 1
    const result = await acceptance.apply(file)
    reach.add(result, setups.of(file.path))
    const shown = given.has('quiet') ? errorsOnly(result) : result
    sources.set(shown, file.source)
    for (const writer of writers) await writer.add(shown)
    // Nobody reads on: what was not checked must not count as checked.
    if (io.stdout.closed() && inputs.paths.length > 1) return { checked, reach, unread: true }
  }
  await progress.clear()
  for (const { result, source } of await acceptance.finish(setups.packs)) {
    reach.add(result, setups.of(inputs.paths[0]!))
    const shown = given.has('quiet') ? errorsOnly(result) : result
    sources.set(shown, source)
    for (const writer of outputs) await writer.add(shown)
  }
  return { checked, reach, unread }
}

/** Options with which threads share the work. */
const SHARED = ['concurrency', 'unordered', 'resume'] as const

async function runOnce(given: Arguments, io: Io, told: Locale): Promise<ExitCode> {
  const settings = await openSettings(given, io, told)
  const { locale } = settings
  const shown = given.one('print-config')
  if (shown !== undefined) {
    const { printConfig } = await import('./print-config.ts')
    await printConfig(shown, settings, given, io)
    return EXIT.clean
  }
  const plans = planOutputs(given, locale)
  const inputs = await withoutIgnored(await findInputs(given, io, locale), given, io, locale)
  const copy = given.one('annotate')
  const outputs = [
    ...plans.map(({ file }) => ({ option: '-o', file })),
    ...['annotate', 'write-baseline', 'resume'].map((option) => ({ option: `--${option}`, file: given.one(option) ?? null })),
  ]
  refuseOverwriting(outputs, inputs.paths, io.cwd, locale)
  const usual = await prepareSetups(inputs, given, io, settings)
  if (!given.has('quiet')) for (const note of replacedNotes(usual.packs, locale)) await io.stderr.write(`${note}\n`)
  if (SHARED.some((name) => given.has(name)))
    return (await import('./concurrent-check.ts')).checkConcurrently(inputs, given, io, locale)
  const timing = given.has('timing') ? (await import('./timing.ts')).startTiming(usual, io) : null
  const setups = timing?.setups ?? usual
  if (given.has('trace')) return (await import('./trace.ts')).traceAll(given.many('trace'), inputs, setups, io)
  const acceptance = await openAcceptance(given, io, setups)
  if (given.has('fix') || given.has('fix-dry-run')) {
    const { fixTexts } = await import('./fix.ts')
    const { failed, isReached } = await fixTexts(inputs, setups, given, io)
    if (failed) return EXIT.unusable
    if (given.has('fix-dry-run')) return isReached() ? EXIT.findings : EXIT.clean
  }
  const sources = new WeakMap<CheckResult, Source>()
  const writers: OutputWriter[] = []
  try {
    if (copy !== undefined) writers.push(await annotate(copy, inputs, given, setups, io))
    await openOutputs(writers, plans, given, setups.packs, sources, io, locale)
    const { checked, reach, unread } = await checkAll({
      given,
      io,
      locale,
      inputs,
      setups,
      acceptance,
      writers,
      outputs: copy === undefined ? writers : writers.slice(1),
      sources,
      progress: startProgress(inputs.paths.length, plans, io, locale),
    })
    if (checked > 0 || !unread) for (const writer of writers) await writer.finish()
    else for (const writer of writers) await writer.abandon()
    await timing?.report()
    return unread ? EXIT.unusable : reach.isReached() ? EXIT.findings : EXIT.clean
  } catch (error) {
    for (const writer of writers) await writer.abandon()
    throw error
  }
}

async function run(given: Arguments, io: Io, locale: Locale): Promise<ExitCode> {
  if (given.has('stdin-ndjson')) return (await import('./stdin-lines.ts')).checkLines(given, io, locale)
  if (!given.has('watch')) return runOnce(given, io, locale)
  const { watchCheck } = await import('./watch-check.ts')
  return watchCheck(() => runOnce(given, io, locale), given, io, locale)
}

export const command: Command = {
  name: 'check',
  summary: {
    'zh-CN': '检查法治政府建设年度情况报告：列出问题、依据和办法，以及各项要求的写实程度。',
    en: 'Checks law-based-government annual reports: findings with law and advice, and the evidence for each requirement.',
  },
  operands: { 'zh-CN': '文件、文件夹、通配符或 -（标准输入）…', en: 'FILES, FOLDERS, GLOBS or - (standard input)…' },
  options: CHECK_OPTIONS,
  examples: [
    ['fazhi check 年度报告.docx', { 'zh-CN': '检查一份报告', en: 'check one report' }],
    [
      'fazhi check 报告/ -f text -f json -o 结果.json',
      { 'zh-CN': '检查文件夹，屏幕看文字，另存 JSON', en: 'check a folder, text on the screen, JSON in a file' },
    ],
    ['fazhi check 年度报告.docx --annotate 批注.docx', { 'zh-CN': '问题写成 Word 批注', en: 'findings as comments in Word' }],
    [
      'fazhi check 报告.txt --only duties,enforcement --fail-on warning',
      { 'zh-CN': '只查两类，有警告就不通过', en: 'two categories only, and warnings fail' },
    ],
  ],
  run,
}
