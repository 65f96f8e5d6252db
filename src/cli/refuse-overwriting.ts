/** The report itself must not be overwritten by what is said about it. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { UsageError } from '../errors.ts'
import type { Locale } from '../model/finding.ts'
import { say } from './say.ts'

/** A name for a file by which it is known under every path and link; the path where there is none yet. */
function identityOf(path: string): string {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stats === undefined || stats.ino === 0n ? path : `${stats.dev}:${stats.ino}`
}

/** An output with the option that asks for it. */
export interface NamedOutput {
  readonly option: string
  readonly file: string | null
}

/** @throws {@link UsageError} `output-is-input` when an output is one of the texts, under whatever name. */
export function refuseOverwriting(outputs: readonly NamedOutput[], inputs: readonly string[], cwd: string, locale: Locale): void {
  const taken = new Set(inputs.map((path) => identityOf(resolve(cwd, path))))
  const clash = outputs.find(({ file }) => file !== null && taken.has(identityOf(resolve(cwd, file))))
  if (clash === undefined) return
  throw new UsageError(
    'output-is-input',
    say(
      {
        'zh-CN': `${clash.option} 指向要检查的文件“${clash.file}”`,
        en: `${clash.option} names the file under check, “${clash.file}”`,
      },
      locale,
    ),
    say({ 'zh-CN': '换一个文件名。', en: 'Choose another name.' }, locale),
  )
}
