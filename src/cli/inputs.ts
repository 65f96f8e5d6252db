/** What a command line names as texts: files, folders, globs, and standard input as `-`. */
import { UsageError } from '../errors.ts'
import type { Locale } from '../model/finding.ts'
import type { Source } from '../model/source.ts'
import { findFiles } from '../node/find-files.ts'
import { readSource, refuseTooBig, sourceFromBytes } from '../node/read-source.ts'
import type { Arguments } from './arguments.ts'
import { type Io, readStdin } from './io.ts'
import { say } from './say.ts'

const STDIN = '-'

export interface Inputs {
  /** Paths in order; `-` is standard input. */
  readonly paths: readonly string[]
  /** Arguments that named nothing. */
  readonly faults: readonly UsageError[]
  readonly read: (path: string) => Promise<Source>
}

/**
 * Finds the texts.
 * @throws {@link UsageError} `no-input` when none is named.
 */
export async function findInputs(given: Arguments, io: Io, locale: Locale): Promise<Inputs> {
  const wantsStdin = given.has('stdin') || (given.has('stdin-filename') && given.operands.length === 0)
  const operands = wantsStdin && !given.operands.includes(STDIN) ? [STDIN, ...given.operands] : given.operands
  if (operands.length === 0) {
    throw new UsageError(
      'no-input',
      say({ 'zh-CN': '没有给出要检查的文件', en: 'no file is named' }, locale),
      say(
        {
          'zh-CN': '例：fazhi check 年度报告.docx；从标准输入读用 -。',
          en: 'Such as: fazhi check report.docx; - reads standard input.',
        },
        locale,
      ),
    )
  }
  const encoding = given.one('encoding')
  const stdinName = given.one('stdin-filename')
  const found = await findFiles(
    operands.filter((operand) => operand !== STDIN),
    { cwd: io.cwd },
  )
  const read = async (path: string): Promise<Source> =>
    path === STDIN
      ? sourceFromBytes(await readStdin(io.stdin, (size) => refuseTooBig(size, stdinName)), {
          path: stdinName ?? '<stdin>',
          encoding,
        })
      : readSource(path, { encoding, cwd: io.cwd })
  return { paths: operands.includes(STDIN) ? [STDIN, ...found.files] : found.files, faults: found.faults, read }
}
