/** `--watch`: checks again whenever a text, a pack or a configuration changes. */
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { FazhiError, UsageError } from '../errors.ts'
import type { Locale } from '../model/finding.ts'
import { CONFIG_NAMES } from '../node/find-configs.ts'
import { stateOf } from '../node/folder-state.ts'
import { changesOf } from '../node/watch-folder.ts'
import type { Arguments } from './arguments.ts'
import type { ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { say } from './say.ts'
import { showError } from './show-error.ts'

/** The folder that holds everything a glob may name; a name without wildcards is itself. */
function placeOf(argument: string, cwd: string): string {
  let place = resolve(cwd, argument)
  while (!existsSync(place)) place = dirname(place)
  return place
}

function refuseStdin(locale: Locale): UsageError {
  return new UsageError(
    'watch-stdin',
    say({ 'zh-CN': '--watch 不能用于标准输入', en: '--watch does not go with standard input' }, locale),
    say({ 'zh-CN': '请写文件或文件夹。', en: 'Name files or folders.' }, locale),
  )
}

/** Runs `once` now and after each change; faults are shown and do not end the watch. */
export async function watchCheck(once: () => Promise<ExitCode>, given: Arguments, io: Io, locale: Locale): Promise<ExitCode> {
  if (given.has('stdin') || given.operands.includes('-') || given.operands.length === 0) throw refuseStdin(locale)
  const config = given.one('config')
  const named = [...given.operands, ...given.many('pack'), ...(config === undefined ? [] : [config])]
  const configs = CONFIG_NAMES.filter((name) => existsSync(resolve(io.cwd, name)))
  const places = [...new Set([...named, ...configs].map((argument) => placeOf(argument, io.cwd)))]
  const options = ['output', 'annotate', 'write-baseline', 'cache-location']
  const outputs = given.given.filter(({ name }) => options.includes(name)).map(({ value }) => resolve(io.cwd, value))
  const guarded = async (): Promise<ExitCode | null> => {
    try {
      return await once()
    } catch (error) {
      if (!(error instanceof FazhiError)) throw error
      await showError(error, io, locale)
      return null
    }
  }
  let code = (await guarded()) ?? 2
  let state = stateOf(places, outputs)
  await io.stderr.write(`${say({ 'zh-CN': '等待修改，Ctrl+C 结束。', en: 'Waiting for changes; Ctrl+C ends.' }, locale)}\n`)
  for await (const _ of changesOf(places)) {
    const now = stateOf(places, outputs)
    if (now === state) continue
    state = now
    code = (await guarded()) ?? 2
    if (io.stdout.closed()) break
  }
  return code
}
