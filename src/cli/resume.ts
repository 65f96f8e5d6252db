/** `--resume`: a file of results that grows line by line, and goes on where a run before was cut off. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import { FazhiError, UsageError } from '../errors.ts'
import type { CheckResult } from '../model/finding.ts'
import { splitLines } from '../node/split-lines.ts'
import { type Target, unwritable } from './file-target.ts'

/** A file of results with what it holds already. */
export interface Resumed {
  readonly target: Target
  /** Paths of the results of the run before. */
  readonly paths: ReadonlySet<string>
}

function notResults(file: string): UsageError {
  return new UsageError('not-results', `“${file}”不是本程序写的 ndjson 结果`, '请换一个文件名；原有的文件没有改动。')
}

function resultOf(line: string, file: string): CheckResult {
  try {
    const result = JSON.parse(line) as Partial<CheckResult> | null
    if (typeof result?.path === 'string' && Array.isArray(result.findings)) return result as CheckResult
  } catch {
    // Told below.
  }
  throw notResults(file)
}

/** Reads the whole lines; returns the offset after the last of them, in bytes. A last line that breaks off does not count. */
async function readResults(place: string, file: string, tell: (result: CheckResult) => void): Promise<number> {
  let end = 0
  for await (const line of splitLines(createReadStream(place))) {
    if (!line.isWhole) {
      if (!'{"path":"'.startsWith(line.text.slice(0, 9))) throw notResults(file)
      break
    }
    tell(resultOf(line.text, file))
    end += line.bytes
  }
  return end
}

/**
 * Opens the file, or makes it. `tell` is told each result that it holds; a last line that breaks off is cut away.
 * @throws {@link UsageError} `not-results` where the file is something else, `unwritable-output`.
 */
export async function openResumed(file: string, cwd: string, tell: (result: CheckResult) => void): Promise<Resumed> {
  const place = resolve(cwd, file)
  const paths = new Set<string>()
  try {
    const handle = await open(place, 'a')
    try {
      const end = await readResults(place, file, (result) => {
        paths.add(result.path)
        tell(result)
      })
      await handle.truncate(end)
    } catch (error) {
      await handle.close()
      throw error
    }
    const write = async (text: string | Uint8Array): Promise<void> => {
      await handle.appendFile(text).catch((error: unknown) => {
        throw unwritable(file, error)
      })
    }
    const close = async (): Promise<void> => handle.close()
    return { target: { write, finish: close, abandon: close }, paths }
  } catch (error) {
    throw error instanceof FazhiError ? error : unwritable(file, error)
  }
}
