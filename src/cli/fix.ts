/** `--fix` and `--fix-dry-run`: puts typography and fixed terms right before the check, or shows what that would change. */
import { fixUntilStable } from '../engine/apply-fixes.ts'
import { createChecker } from '../engine/checker.ts'
import { ReadError, UsageError } from '../errors.ts'
import { neutralise } from '../formatters/neutralise.ts'
import { unifiedDiff } from '../formatters/unified-diff.ts'
import type { CheckResult, Locale } from '../model/finding.ts'
import { replaceFile, rewritten } from '../node/write-back.ts'
import { readMarkdown } from '../readers/markdown.ts'
import { sourceFormat } from '../readers/source-format.ts'
import { readText, textOf } from '../readers/text.ts'
import { interpret } from '../reading/interpret.ts'
import { type Acceptance, openAcceptance } from './acceptance.ts'
import type { Arguments } from './arguments.ts'
import type { Inputs } from './inputs.ts'
import type { Io } from './io.ts'
import { say } from './say.ts'
import type { Setup, Setups } from './setups.ts'
import { showError } from './show-error.ts'
import { threshold } from './threshold.ts'

/** What fixing came to. */
export interface Fixing {
  /** Whether any text could not be fixed. */
  readonly failed: boolean
  /** Whether what is left reaches the threshold; known of a dry run only. */
  readonly isReached: () => boolean
}

function refuseFormat(path: string, format: string, locale: Locale): ReadError {
  const message = {
    'zh-CN': `${format.toUpperCase()} 文件不能自动改`,
    en: `${format.toUpperCase()} files cannot be fixed`,
  }
  const hint = {
    'zh-CN': '--fix 只改纯文本和 Markdown；Word 文档用 --annotate 批注.docx，问题写成批注。',
    en: '--fix takes plain text and Markdown only; for Word use --annotate annotated.docx.',
  }
  return new ReadError('fix-needs-text', say(message, locale), say(hint, locale), { path })
}

function refuseStdin(locale: Locale): UsageError {
  return new UsageError(
    'fix-stdin',
    say({ 'zh-CN': '标准输入没有文件可改', en: 'standard input is no file that could be fixed' }, locale),
    say({ 'zh-CN': '用 --fix-dry-run 看改动。', en: 'See the changes with --fix-dry-run.' }, locale),
  )
}

/** Checks a text under a setup, without what has been accepted; a checker is made once for each. */
function finder(
  accept: Acceptance['apply'],
): (setup: Setup, format: string, path: string) => (text: string) => Promise<CheckResult> {
  const checkers = new Map<Setup, ReturnType<typeof createChecker>>()
  return (setup, format, path) => {
    const checker = checkers.get(setup) ?? createChecker(setup.packs)
    checkers.set(setup, checker)
    const read = format === 'markdown' ? readMarkdown : readText
    const { year, level } = setup.options
    return (text) => {
      const source = read(text, { path })
      return accept({ source, result: checker(interpret(source, { year, level }), { ...setup.options, path }) })
    }
  }
}

interface OneFile {
  readonly path: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** Fixes one file, says what it changes, and gives the result for what it came to be. */
async function fixOne(
  { path, name, bytes }: OneFile,
  checks: (format: string) => (text: string) => Promise<CheckResult>,
  given: Arguments,
  io: Io,
  locale: Locale,
): Promise<CheckResult> {
  const format = sourceFormat(bytes, name)
  if (format !== 'text' && format !== 'markdown') throw refuseFormat(name, format, locale)
  const encoding = given.one('encoding')
  const before = textOf(bytes, { path: name, encoding })
  const check = checks(format)
  const { text: after, applied } = await fixUntilStable(before, async (text) => (await check(text)).findings)
  const result = await check(after)
  if (applied.length === 0) return result
  const changed = rewritten(bytes, before, after, { path: name, encoding })
  if (given.has('fix-dry-run')) {
    const diff = unifiedDiff(name, before, after)
    await io.stdout.write(io.stdout.isTTY ? `${diff.trimEnd().split('\n').map(neutralise).join('\n')}\n` : diff)
    return result
  }
  await replaceFile(path, changed, io.cwd)
  const count = applied.length
  const note = say({ 'zh-CN': `已改 ${count} 处：${neutralise(name)}`, en: `${count} fixed: ${neutralise(name)}` }, locale)
  await io.stderr.write(`${note}\n`)
  return result
}

/**
 * Fixes every text, or shows the changes on standard output.
 * @throws {@link UsageError} `fix-stdin`.
 */
export async function fixTexts(inputs: Inputs, setups: Setups, given: Arguments, io: Io): Promise<Fixing> {
  const { locale } = setups
  if (inputs.paths.includes('-') && !given.has('fix-dry-run')) throw refuseStdin(locale)
  // What has been accepted stays as it is.
  const { apply } = await openAcceptance(given, io, setups)
  const checkOf = finder(apply)
  const reach = threshold()
  let failed = false
  for (const path of inputs.paths) {
    const name = inputs.nameOf(path)
    try {
      const bytes = await inputs.bytesOf(path)
      const setup = setups.of(path)
      reach.add(await fixOne({ path, name, bytes }, (format) => checkOf(setup, format, name), given, io, locale), setup)
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      failed = true
      await showError(error, io, locale)
    }
  }
  return { failed, isReached: reach.isReached }
}
