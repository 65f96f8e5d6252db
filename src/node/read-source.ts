/** A path or bytes → Source, with the reader that fits. */
import type { Stats } from 'node:fs'
import { resolve } from 'node:path'
import { FazhiError, ReadError } from '../errors.ts'
import type { Source } from '../model/source.ts'
import { readReport } from '../readers/read-report.ts'
import { type ReadOptions, SOURCE_READERS, type SourceReaders } from '../readers/source-readers.ts'
import { steadyBytes, steadyBytesLater } from './steady-bytes.ts'

const MEGABYTE = 1024 * 1024

/** The largest file that is read, in bytes: 64 MB. */
const LARGEST_FILE: number = 64 * MEGABYTE

/** Causes that the system names, and what a person can do. */
const SYSTEM_FAULTS: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ENOENT: ['文件不存在', '请核对路径。'],
  EACCES: ['没有权限读取文件', '请检查文件权限，或复制一份后重试。'],
  EPERM: ['没有权限读取文件', '请检查文件权限，或复制一份后重试。'],
  EBUSY: ['文件正被别的程序占用', '请在 Word 或 WPS 里关闭该文件后重试。'],
  ELOOP: ['符号链接绕成了圈', '请改用文件的真实路径。'],
  EMFILE: ['同时打开的文件太多', '请减少并发后重试。'],
}

/** The error for a fault that the system reports. */
function systemFault(error: unknown, path: string): ReadError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const [message, hint] = SYSTEM_FAULTS[code] ?? [`读取失败（${code || '原因不明'}）`, '请确认文件可以正常打开后重试。']
  return new ReadError(code === 'ENOENT' ? 'no-such-file' : 'unreadable-file', message, hint, { path, cause: error })
}

/** @throws {@link ReadError} `file-too-big`. `size` counts bytes. */
export function refuseTooBig(size: number, path: string | undefined): void {
  if (size <= LARGEST_FILE) return
  const message = `文件有 ${Math.ceil(size / MEGABYTE)} MB，超过上限 ${LARGEST_FILE / MEGABYTE} MB`
  throw new ReadError('file-too-big', message, '年度报告不会这么大；请去掉图片和附件后重试。', path === undefined ? {} : { path })
}

function refuseUnfit(stats: Stats, path: string): void {
  if (!stats.isFile())
    throw new ReadError('not-a-file', '这不是普通文件', '文件夹可以直接作为参数；设备和管道请用 - 从标准输入读。', { path })
  refuseTooBig(stats.size, path)
}

const readFault = (error: unknown, path: string): FazhiError => (error instanceof FazhiError ? error : systemFault(error, path))

/**
 * Reads a file's bytes; no device or pipe that might not end.
 * @throws {@link ReadError} `no-such-file`, `unreadable-file`, `not-a-file`, `file-too-big`, `file-changed`.
 */
export async function readBytes(path: string, cwd: string = process.cwd()): Promise<Uint8Array> {
  try {
    return await steadyBytesLater(resolve(cwd, path), path, (stats) => refuseUnfit(stats, path))
  } catch (error) {
    throw readFault(error, path)
  }
}

/**
 * Reads a file's bytes while all else waits: for a command that reads one file after the other, threads that read for it
 * take longer to start and end than a report takes to read.
 * @throws {@link ReadError} as {@link readBytes} does.
 */
export function readBytesAtOnce(path: string, cwd: string): Uint8Array {
  try {
    return steadyBytes(resolve(cwd, path), path, (stats) => refuseUnfit(stats, path))
  } catch (error) {
    throw readFault(error, path)
  }
}

/** The readers; in place of some those that can do in Node what a page cannot. */
const READERS: SourceReaders = {
  ...SOURCE_READERS,
  docx: async () => (await import('./read-docx.ts')).readDocxInNode,
  pdf: async () => (await import('./read-pdf.ts')).readPdfInTime,
}

/**
 * Reads bytes with the reader that fits what they hold, then their name.
 * @throws {@link ReadError} `empty-file`, `binary-file`, `unknown-encoding`, `unsupported-format`, `wrong-extension`, `file-too-big`,
 * `read-timeout`, and whatever the reader of the format says.
 */
export async function sourceFromBytes(bytes: Uint8Array, options: ReadOptions = {}): Promise<Source> {
  refuseTooBig(bytes.length, options.path)
  return readReport(bytes, options, READERS)
}

/**
 * Reads a file. The result's `path` is the path as given, unless `options.path` names it otherwise.
 * @throws {@link ReadError} as {@link readBytes} and {@link sourceFromBytes} do.
 */
export async function readSource(
  path: string,
  options: ReadOptions & { readonly cwd?: string | undefined } = {},
): Promise<Source> {
  const { cwd, ...rest } = options
  return sourceFromBytes(await readBytes(path, cwd), { ...rest, path: options.path ?? path })
}
