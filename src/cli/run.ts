/** argv → exit code: chooses the command, parses its options, and turns errors into words. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { FazhiError, RuleCrashError, UsageError } from '../errors.ts'
import type { Locale } from '../model/finding.ts'
import { TOOL } from '../model/tool.ts'
import { nearest } from '../packs/nearest.ts'
import { parseArguments } from './arguments.ts'
import { COMMANDS, findCommand } from './commands.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { localeOf, say } from './say.ts'
import { pageWidth } from './terminal.ts'

/** A first word that begins the names of several commands and is followed by none of them. */
function refuseHalf([word, second = '']: readonly string[], locale: Locale): void {
  const names = COMMANDS.map(({ name }) => name).filter((name) => name.startsWith(`${word} `))
  if (names.length === 0) return
  const near = nearest(
    second,
    names.map((name) => name.slice(name.indexOf(' ') + 1)),
  )
  const guess =
    near === undefined
      ? ''
      : say({ 'zh-CN': `是不是想写 fazhi ${word} ${near}？`, en: `Did you mean fazhi ${word} ${near}? ` }, locale)
  const list = names.map((name) => `fazhi ${name}`)
  throw new UsageError(
    'half-command',
    say({ 'zh-CN': `“${word}”后面要写做什么`, en: `“${word}” must be followed by what to do` }, locale),
    guess + say({ 'zh-CN': `可用：${list.join('、')}。`, en: `Choices: ${list.join(', ')}.` }, locale),
  )
}

/** A first word that is neither a command nor a file and looks like a command that was mistyped. */
function refuseMistyped(word: string | undefined, { cwd }: Io, locale: Locale): void {
  if (word === undefined || !/^[a-z]+$/.test(word) || existsSync(resolve(cwd, word))) return
  const near = nearest(
    word,
    COMMANDS.map(({ name }) => name),
  )
  const hint =
    near === undefined
      ? say({ 'zh-CN': '用 fazhi --help 查看全部命令。', en: 'See fazhi --help.' }, locale)
      : say({ 'zh-CN': `是不是想写 fazhi ${near}？`, en: `Did you mean fazhi ${near}?` }, locale)
  throw new UsageError(
    'unknown-command',
    say({ 'zh-CN': `没有命令，也没有文件“${word}”`, en: `neither a command nor a file: “${word}”` }, locale),
    hint,
  )
}

async function dispatch(argv: readonly string[], io: Io, locale: Locale): Promise<ExitCode> {
  const [first] = argv
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    const { overview } = await import('./help.ts')
    await (first === undefined ? io.stderr : io.stdout).write(overview(COMMANDS, locale, pageWidth(io.stdout)))
    return first === undefined ? EXIT.unusable : EXIT.clean
  }
  if (first === '--version' || first === '-V') {
    await io.stdout.write(`${TOOL.version}\n`)
    return EXIT.clean
  }
  const found = findCommand(argv)
  if (found === undefined) {
    refuseHalf(argv, locale)
    refuseMistyped(first, io, locale)
  }
  const command = await (found?.entry ?? COMMANDS[0]!).load()
  const given = parseArguments(argv.slice(found?.words ?? 0), command.options, locale)
  if (given.has('help')) {
    const { commandHelp } = await import('./help.ts')
    await io.stdout.write(commandHelp(command, locale, pageWidth(io.stdout)))
    return EXIT.clean
  }
  return command.run(given, io, locale)
}

/** Runs one command line. Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const locale = localeOf(argv)
  try {
    return await dispatch(argv, io, locale)
  } catch (error) {
    const { showError, showCrash } = await import('./show-error.ts')
    const ours = !(error instanceof FazhiError) || (error instanceof RuleCrashError && error.code !== 'rule-over-budget')
    await (ours ? showCrash(error, io, locale) : showError(error, io, locale))
    return ours ? EXIT.crash : EXIT.unusable
  }
}
