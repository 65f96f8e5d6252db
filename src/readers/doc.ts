/** A document of Word 97 to 2003 or of WPS (.doc, .wps) → `Source`. */
import type { Source } from '../model/source.ts'
import { buildSource } from './block.ts'
import { type Fib, readFib } from './doc/fib.ts'
import { isOle, type OleStreams, readOle } from './doc/ole.ts'
import { readPieces } from './doc/pieces.ts'
import { readParagraphRuns, readSilentRuns } from './doc/runs.ts'
import { type Story, tellPart } from './doc/story.ts'
import { type Draft, enterPart, finishDraft, leavePart, newDraft } from './draft.ts'
import { type Refusal, refusalFor } from './refusal.ts'

const SAVE_AS_DOCX = '用 Word 或 WPS 打开，另存为 .docx 后重试。'

/**
 * Reads body, text boxes, foot- and endnotes, with tracked changes accepted and hidden text left out. Automatic numbers
 * are not read: a warning says so.
 * @throws {@link ReadError} `not-doc`, `encrypted-file`, `old-doc` (before Word 97), `damaged-file`, `no-text`.
 */
export function readDoc(bytes: Uint8Array, options: { readonly path?: string | undefined } = {}): Source {
  const fail = refusalFor(options.path)
  if (!isOle(bytes)) throw fail('not-doc', '这不是旧版 Word 或 WPS 的文件。', '按文件的真实格式改正扩展名后重试。')
  const streams = readOle(bytes)
  if (streams === undefined) throw fail('damaged-file', '文件的目录已损坏，读不出来。', SAVE_AS_DOCX)
  const { fib, stream, table } = openDocument(streams, fail)
  const story: Story = {
    stream,
    pieces: readPieces(table, fib.pieces, stream.length),
    paragraphs: readParagraphRuns(stream, table, fib.paragraphRuns),
    silent: readSilentRuns(stream, table, fib.characterRuns),
  }
  if (story.pieces.length === 0) throw fail('damaged-file', '文件的文字表已损坏，读不出来。', SAVE_AS_DOCX)
  const draft = newDraft()
  const numbered = tellDocument(story, draft, fib)
  const blocks = finishDraft(draft)
  if (blocks.length === 0) throw fail('no-text', '文件里没有文字。', '确认文件内容，或另存为 .docx 后重试。')
  return buildSource('doc', blocks, { path: options.path, warnings: [warning(numbered)] })
}

function openDocument(
  streams: OleStreams,
  fail: Refusal,
): { readonly fib: Fib; readonly stream: Uint8Array; readonly table: Uint8Array } {
  if (streams.has('EncryptedPackage'))
    throw fail('encrypted-file', '文件加了密码，读不出来。', '用 Word 或 WPS 打开，去掉密码后另存为 .docx。')
  const stream = streams.get('WordDocument')
  const fib = stream === undefined ? undefined : readFib(stream)
  if (stream === undefined || fib === undefined)
    throw fail('not-doc', '这个文件不是 Word 或 WPS 文字文档。', '确认不是表格、演示或其他文件。')
  if (fib.encrypted) throw fail('encrypted-file', '文件加了密码，读不出来。', '用 Word 或 WPS 打开，去掉密码后另存为 .docx。')
  if (fib.version < 193) throw fail('old-doc', '这是 Word 97 以前的文件，不能读。', SAVE_AS_DOCX)
  const table = streams.get(fib.tableStream) ?? streams.get(fib.tableStream === '0Table' ? '1Table' : '0Table')
  if (table === undefined) throw fail('damaged-file', '文件缺少文字表，读不出来。', SAVE_AS_DOCX)
  return { fib, stream, table }
}

/** Tells the parts in the order in which the file has them; headers, macros and comments are left out. */
function tellDocument(story: Story, draft: Draft, { parts }: Fib): number {
  const numbered = tellPart(story, draft, 0, parts.body)
  const footnotes = parts.body
  const endnotes = footnotes + parts.footnotes + parts.headers + parts.macros + parts.comments
  const textboxes = endnotes + parts.endnotes
  enterPart(draft, 'textbox')
  tellPart(story, draft, textboxes, textboxes + parts.textboxes)
  leavePart(draft)
  enterPart(draft, 'footnote')
  tellPart(story, draft, footnotes, footnotes + parts.footnotes)
  leavePart(draft)
  enterPart(draft, 'endnote')
  tellPart(story, draft, endnotes, endnotes + parts.endnotes)
  leavePart(draft)
  return numbered
}

function warning(numbered: number): string {
  const seen = numbered === 0 ? '旧版 .doc 的自动编号读不出来。' : `有 ${numbered} 段用了自动编号，旧版 .doc 的自动编号读不出来。`
  return `${seen}如有“一、”“（一）”缺失，请另存为 .docx 再检查。`
}
