/** Writes results into a folder: a file for each, and what stands over them all. */
import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { FormatContext, Formatter, OutputFile } from '../formatters/formatter.ts'
import { unwritable } from './file-target.ts'
import type { OutputWriter } from './output-writer.ts'

/** Each file is written under another name first, so that none is ever half there. */
async function put(folder: string, { name, content }: OutputFile): Promise<void> {
  const draft = join(folder, `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await writeFile(draft, content, { flag: 'wx' })
    await rename(draft, join(folder, name))
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/**
 * Opens a folder, making it where it is missing. Files of earlier runs stay.
 * @throws {@link UsageError} `unwritable-output`.
 */
export async function openFolder(
  formatter: Required<Pick<Formatter, 'folder'>>,
  file: string,
  context: FormatContext,
  cwd: string,
): Promise<OutputWriter> {
  const folder = resolve(cwd, file)
  const guarded = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      throw unwritable(file, error)
    }
  }
  await guarded(() => mkdir(folder, { recursive: true }))
  const parts = formatter.folder(context)
  return {
    add: (result) => guarded(() => put(folder, parts.part(result))),
    finish: () => guarded(() => Promise.all(parts.close().map((each) => put(folder, each)))),
    abandon: async () => {},
  }
}
