/** Bytes in any format → `Source`, with the reader that fits. */
import { ReadError } from '../errors.ts'
import type { Source } from '../model/source.ts'
import { sourceFormat } from './source-format.ts'
import { type ReadOptions, SOURCE_READERS, type SourceReaders } from './source-readers.ts'

/** The same error with the path, for readers that were not told it. */
function withPath(error: unknown, path: string | undefined): unknown {
  if (!(error instanceof ReadError) || error.path !== null || path === undefined) return error
  return new ReadError(error.code, error.message, error.hint, { path, cause: error })
}

/**
 * Reads a report from bytes: told by what they hold, then by the name in `options.path`. Only the reader that is needed
 * is loaded; a host may put others into `readers`.
 * @throws {@link ReadError} `unsupported-format`, `wrong-extension`, and whatever the reader of the format says.
 */
export async function readReport(
  bytes: Uint8Array,
  options: ReadOptions = {},
  readers: SourceReaders = SOURCE_READERS,
): Promise<Source> {
  const { path } = options
  const format = sourceFormat(bytes, path)
  const load = readers[format]
  if (load === undefined) {
    const hint = '请在 Word 或 WPS 里另存为 .docx，或复制正文存为 .txt 后重试。'
    throw new ReadError('unsupported-format', `还不能读 ${format.toUpperCase()} 文件`, hint, path === undefined ? {} : { path })
  }
  const read = await load()
  try {
    return await read(bytes, options)
  } catch (error) {
    throw withPath(error, path)
  }
}
