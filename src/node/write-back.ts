/** Puts a changed text back into its file: same encoding, same byte order mark, same rights, all or nothing. */
import { randomBytes } from 'node:crypto'
import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { ReadError } from '../errors.ts'
import { decoderLabel, decodeStrictly } from '../readers/encoding.ts'
import { encoderFor } from './encode-text.ts'

const LABELS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const

const MARKS: Readonly<Record<string, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
}

function markOf(bytes: Uint8Array, label: string): Uint8Array {
  const mark = MARKS[label] ?? []
  return Uint8Array.from(mark.length > 0 && mark.every((byte, index) => bytes[index] === byte) ? mark : [])
}

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0

function refuse(path: string, hint: string): ReadError {
  return new ReadError('cannot-write-back', '不能按原来的编码写回', hint, { path })
}

/**
 * The bytes of a changed text, as its file would have been written.
 * @param bytes the file as it is
 * @param before its text as it was read, without the byte order mark
 * @param encoding the encoding that was named for it, if any
 * @throws {@link ReadError} `cannot-write-back` when that cannot be done without changing anything else.
 */
export function rewritten(
  bytes: Uint8Array,
  before: string,
  after: string,
  { path, encoding }: { readonly path: string; readonly encoding?: string | undefined },
): Uint8Array {
  const named = encoding === undefined ? undefined : decoderLabel(encoding)
  const candidates = named === undefined ? LABELS : [named, ...LABELS]
  const label = candidates.find((one) => {
    const text = decodeStrictly(bytes, one)
    return text !== undefined && (text === before || text === `\ufeff${before}`)
  })
  if (label === undefined) throw refuse(path, '请在编辑器里另存为 UTF-8 后重试。')
  const encode = encoderFor(label)
  const mark = markOf(bytes, label)
  const put = (text: string): Uint8Array | null => {
    const body = encode(text)
    return body && Buffer.concat([mark, body])
  }
  const again = put(before)
  if (again === null || !same(again, bytes)) throw refuse(path, '文件里有写法不止一种的字符；请另存为 UTF-8 后重试。')
  const changed = put(after)
  if (changed === null) throw refuse(path, `改后的文字有 ${label.toUpperCase()} 没有的字；请另存为 UTF-8 后重试。`)
  return changed
}

/** Replaces a file, following links; it is never half there. */
export async function replaceFile(path: string, bytes: Uint8Array, cwd: string): Promise<void> {
  const place = await realpath(resolve(cwd, path))
  const { mode } = await stat(place)
  const draft = join(dirname(place), `.${basename(place)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await writeFile(draft, bytes, { flag: 'wx', mode })
    await chmod(draft, mode)
    await rename(draft, place)
  } catch (error) {
    await rm(draft, { force: true })
    throw new ReadError('cannot-write-back', '写不了文件', '请检查权限和磁盘空间；原文件没有改动。', { path, cause: error })
  }
}
