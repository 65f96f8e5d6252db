/** What a command line names as texts: files, folders, globs, and standard input as `-`. */
import { UsageError } from '../errors.ts'
import type { Locale } from '../model/finding.ts'
import type { Source } from '../model/source.ts'
import { findFiles } from '../node/find-files.ts'
import { readBytesAtOnce, refuseTooBig, sourceFromBytes } from '../node/read-source.ts'
import type { Changes } from '../readers/docx.ts'
import type { Arguments } from './arguments.ts'
import { type Io, readStdin } from './io.ts'
import { say } from './say.ts'

const STDIN = '-'

export interface Inputs {
  /** Paths in order; `-` is standard input. */
  readonly paths: readonly string[]
  /** Arguments that named nothing. */
  readonly faults: readonly UsageError[]
  /** The name of a text, by which its format is told and under which it is listed. */
  readonly nameOf: (path: string) => string
  /** The bytes of a text; standard input is read once. */
  readonly bytesOf: (path: string) => Promise<Uint8Array>
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
  const changes = given.one('changes') as Changes | undefined
  const stdinName = given.one('stdin-filename')
  const found = await findFiles(
    operands.filter((operand) => operand !== STDIN),
    { cwd: io.cwd },
  )
  const nameOf = (path: string): string => (path === STDIN ? (stdinName ?? '<stdin>') : path)
  let stdin: Promise<Uint8Array> | undefined
  const bytesOf = async (path: string): Promise<Uint8Array> => {
    if (path !== STDIN) return readBytesAtOnce(path, io.cwd)
    stdin ??= readStdin(io.stdin, (size) => refuseTooBig(size, stdinName))
    return stdin
  }
  const read = async (path: string): Promise<Source> =>
    sourceFromBytes(await bytesOf(path), { path: nameOf(path), encoding, changes })
  const paths = operands.includes(STDIN) ? [STDIN, ...found.files] : found.files
  return { paths, faults: found.faults, nameOf, bytesOf, read }
}
