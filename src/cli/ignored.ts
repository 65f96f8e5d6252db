/** Leaves out the texts that `.fazhiignore` names. */
import { resolve } from 'node:path'
import { UsageError } from '../errors.ts'
import { neutralise } from '../formatters/neutralise.ts'
import type { Locale } from '../model/finding.ts'
import { ignoreFinder } from '../node/ignore-rules.ts'
import type { Arguments } from './arguments.ts'
import type { Inputs } from './inputs.ts'
import type { Io } from './io.ts'
import { say } from './say.ts'

function allIgnored(file: string, locale: Locale): UsageError {
  return new UsageError(
    'no-file-matched',
    say({ 'zh-CN': `找到的文件都被 ${file} 排除`, en: `${file} leaves out every file that was found` }, locale),
    say({ 'zh-CN': '改 .fazhiignore，或加 --no-ignore。', en: 'Change .fazhiignore, or add --no-ignore.' }, locale),
  )
}

/**
 * The same texts without those that are left out. A text that is named itself is left out with a word on standard error,
 * so that a hook may hand over whatever is committed.
 * @throws {@link UsageError} `no-file-matched` when folders and globs gave nothing else: a check of nothing must not pass.
 */
export async function withoutIgnored(inputs: Inputs, given: Arguments, io: Io, locale: Locale): Promise<Inputs> {
  if (given.has('no-ignore')) return inputs
  const ignoredBy = ignoreFinder(io.cwd)
  const named = new Set(given.operands.map((operand) => resolve(io.cwd, operand)))
  const paths: string[] = []
  let isNamed = false
  let by: string | null = null
  for (const path of inputs.paths) {
    const file = await ignoredBy(inputs.nameOf(path))
    if (file === null) {
      paths.push(path)
      continue
    }
    by = file
    if (path !== '-' && !named.has(resolve(io.cwd, path))) continue
    isNamed = true
    const name = neutralise(inputs.nameOf(path))
    const note = say({ 'zh-CN': `未检查：${name}（${file} 排除）`, en: `Not checked: ${name} (left out by ${file})` }, locale)
    await io.stderr.write(`${note}\n`)
  }
  if (paths.length === 0 && by !== null && !isNamed && inputs.faults.length === 0) throw allIgnored(by, locale)
  return { ...inputs, paths }
}
