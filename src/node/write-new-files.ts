/** Writes files that are not there yet, all or none. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageError } from '../errors.ts'
import type { PackFile } from '../packs/pack-file.ts'

/**
 * Writes files under a folder.
 * @throws {@link UsageError} `file-exists` when one of them is there already; then nothing is written.
 */
export function writeNewFiles(folder: string, files: readonly PackFile[]): void {
  const taken = files.find(({ path }) => existsSync(join(folder, path)))
  if (taken !== undefined) {
    throw new UsageError('file-exists', `已有文件“${taken.path}”，没有写入任何内容`, '请换一个名称，或先移走那个文件。')
  }
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text, { flag: 'wx' })
  }
}
