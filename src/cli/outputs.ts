/** Which formats go where: `-o` belongs to the format named before it, else to the next one. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { UsageError } from '../errors.ts'
import { FORMATTERS } from '../formatters/index.ts'
import type { Locale } from '../model/finding.ts'
import type { Arguments } from './arguments.ts'
import { say } from './say.ts'

/** A format and the file it is written to, `null` for standard output. */
export interface OutputPlan {
  readonly format: string
  readonly file: string | null
}

/** Extensions whose format has another name. */
const BY_EXTENSION: Readonly<Record<string, string>> = { jsonl: 'ndjson', txt: 'text', md: 'markdown', htm: 'html' }

/** The format that a file's name asks for; text where it asks for none. */
function formatOf(file: string): string {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
  const name = BY_EXTENSION[extension] ?? extension
  return Object.hasOwn(FORMATTERS, name) ? name : 'text'
}

/**
 * Pairs formats with files, in the order of the command line.
 * @throws {@link UsageError} `two-formats-one-output`.
 */
export function planOutputs({ given }: Arguments, locale: Locale): readonly OutputPlan[] {
  const plans: { format: string | null; file: string | null }[] = []
  for (const { name, value } of given) {
    const last = plans.at(-1)
    if (name === 'format') {
      if (last?.format === null) last.format = value
      else plans.push({ format: value, file: null })
    }
    if (name === 'output') {
      if (last !== undefined && last.file === null) last.file = value
      else plans.push({ format: null, file: value })
    }
  }
  if (plans.length === 0) return [{ format: 'text', file: null }]
  const files = plans.map(({ file }) => file)
  if (new Set(files).size < files.length) {
    throw new UsageError(
      'two-formats-one-output',
      say({ 'zh-CN': '几种格式要写到同一处', en: 'several formats go to one place' }, locale),
      say(
        {
          'zh-CN': '给每种格式各写一个 -o，如：-f text -f json -o 结果.json。',
          en: 'Give each format its -o, such as: -f text -f json -o result.json.',
        },
        locale,
      ),
    )
  }
  return plans.map(({ format, file }) => ({ format: format ?? formatOf(file ?? ''), file }))
}

/** Whether an output names a folder: by its last character, or because one is there. */
export function namesFolder(file: string | null, cwd: string): file is string {
  if (file === null) return false
  return /[/\\]$/.test(file) || statSync(resolve(cwd, file), { throwIfNoEntry: false })?.isDirectory() === true
}
