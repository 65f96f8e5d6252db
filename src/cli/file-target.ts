/** A file that is written beside its place and appears under its name only when it is whole. */
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { UsageError } from '../errors.ts'

/** A file, or a stream, to be written bit by bit. */
export interface Target {
  readonly write: (text: string | Uint8Array) => Promise<void>
  readonly finish: () => Promise<void>
  readonly abandon: () => Promise<void>
}

const nothing = async (): Promise<void> => {}

/** The error for a place that cannot be written to. */
export function unwritable(file: string, error: unknown): UsageError {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: '文件夹不存在',
    EACCES: '没有写入权限',
    EPERM: '没有写入权限',
    EISDIR: '那是文件夹',
    ENOSPC: '磁盘已满',
    EROFS: '磁盘只读',
  }
  return new UsageError(
    'unwritable-output',
    `写不了“${file}”：${reasons[code] ?? (code || '原因不明')}`,
    '请换一个可写的路径；原有的文件没有改动。',
    error,
  )
}

/** Where a file really lies: a symbolic link is followed, so that the link stays one. */
async function realPlace(file: string, cwd: string): Promise<{ readonly place: string; readonly device: boolean }> {
  const place = resolve(cwd, file)
  try {
    const stats = await stat(place)
    if (stats.isDirectory()) throw unwritable(file, { code: 'EISDIR' })
    return { place: await realpath(place), device: !stats.isFile() }
  } catch (error) {
    if (error instanceof UsageError) throw error
    return { place, device: false }
  }
}

/**
 * Opens a file beside the one to be written, so that a half-written output never stands under its name.
 * @throws {@link UsageError} `unwritable-output`.
 */
export async function fileTarget(file: string, cwd: string): Promise<Target> {
  const { place, device } = await realPlace(file, cwd)
  const { randomBytes } = await import('node:crypto')
  const draft = device ? place : join(dirname(place), `.${basename(place)}.${randomBytes(6).toString('hex')}.tmp`)
  const guarded = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await work()
    } catch (error) {
      if (!device) await rm(draft, { force: true })
      throw unwritable(file, error)
    }
  }
  const handle: FileHandle = await guarded(() => open(draft, device ? 'w' : 'wx'))
  return {
    write: (text) => guarded(() => handle.writeFile(text)),
    finish: () =>
      guarded(async () => {
        await handle.close()
        if (!device) await rename(draft, place)
      }),
    abandon: async () => {
      await handle.close().catch(nothing)
      if (!device) await rm(draft, { force: true })
    },
  }
}
