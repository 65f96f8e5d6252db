/** A Word document (.docx, .docm) → `Source`: the text that Word shows, automatic numbers included. */

import { ReadError } from '../errors.ts'
import type { Source } from '../model/source.ts'
import { buildSource } from './block.ts'
import type { Inflate } from './docx/inflate.ts'
import { openDocument } from './docx/open-document.ts'
import type { Changes, Losses } from './docx/story.ts'

/** How a document is read. */
export interface DocxOptions {
  /** Name under which the text is listed. */
  readonly path?: string | undefined
  /** Whether tracked changes are read as accepted or as rejected; accepted when left out. */
  readonly changes?: Changes | undefined
  /** What decompresses the package, such as the platform; the reader does it itself when left out. */
  readonly inflate?: Inflate | undefined
}

function warningsOf(losses: Losses, changes: Changes): readonly string[] {
  const told: readonly (readonly [number, string])[] = [
    [losses.changes, `文中有未处理的修订，按${changes === 'accept' ? '接受' : '拒绝'}后的文字检查。`],
    [losses.contents, '目录不是正文，没有读入。'],
    [losses.images, `有 ${losses.images} 张图片，图片里的文字没有读入。`],
    [losses.charts, `有 ${losses.charts} 个图表，图表里的文字没有读入。`],
    [losses.embedded, `有 ${losses.embedded} 处嵌入的文档，没有读入。`],
  ]
  return told.flatMap(([count, sentence]) => (count > 0 ? [sentence] : []))
}

/**
 * Reads a Word document. `text` has one paragraph a line and a table row a line with tabs between the cells; foot- and endnotes
 * follow the body, text boxes the paragraph that they are anchored in; headers and footers are left out. Automatic numbers are
 * part of `text` and listed in `generated`. Macros do not run, nothing outside the package is fetched.
 * @throws {@link ReadError} `damaged-file`, `encrypted-file`, `file-too-big`, `unsupported-format`, `no-text`.
 */
export function readDocx(bytes: Uint8Array, options: DocxOptions = {}): Source {
  const { path, changes = 'accept', inflate } = options
  try {
    const { layout, losses } = openDocument(bytes, changes, inflate)
    if (layout.blocks.length === 0) throw new ReadError('no-text', '文档里没有文字', '正文可能是图片；请提供可以选中文字的文档。')
    return buildSource('docx', layout.blocks, { path, warnings: warningsOf(losses, changes) })
  } catch (error) {
    if (!(error instanceof ReadError) || error.path !== null || path === undefined) throw error
    throw new ReadError(error.code, error.message, error.hint, { path, cause: error })
  }
}

export { type AnnotateOptions, annotateDocx } from './docx/annotate.ts'
export type { Inflate } from './docx/inflate.ts'
export type { Changes } from './docx/story.ts'
