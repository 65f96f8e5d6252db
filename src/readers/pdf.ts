/** A PDF with text → `Source`, read by pdf.js from an optional package. */
import { ReadError } from '../errors.ts'
import type { Source } from '../model/source.ts'
import type { Page } from './page-lines.ts'
import { emptyPages, sourceOfPages } from './pages/page-source.ts'
import { emptyPagesReason } from './pdf/empty-pages.ts'
import { readPdfPage } from './pdf/page.ts'
import { loadPdfJs, type PdfDocument, type PdfJs } from './pdf/pdf-js.ts'
import { type Refusal, refusalFor } from './refusal.ts'

/** How a PDF is read. */
export interface PdfOptions {
  /** The file's path, for messages. */
  readonly path?: string | undefined
  /** The pdf.js module to use, such as `pdfjs-dist`; the package `unpdf` is loaded when left out. */
  readonly pdfjs?: PdfJs | undefined
  /** Address of pdf.js's character maps with a slash at the end; needed for Chinese fonts that are not embedded. */
  readonly cMapUrl?: string | undefined
}

const LIMITS = { bytes: 200_000_000, pages: 2000, characters: 5_000_000 } as const

/**
 * Reads the text of a PDF: lines joined to paragraphs, running heads and page numbers left out. `origin` tells the page.
 * @throws {@link ReadError} `missing-peer`, `encrypted-file`, `damaged-file`, `file-too-big`, `no-text` (scanned, or fonts
 * not embedded), `unreadable-text`.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<Source> {
  const { path } = options
  const fail = refusalFor(path)
  if (bytes.length > LIMITS.bytes) throw fail('file-too-big', 'PDF 超过 200 MB。', '请换用可编辑的 .docx，或压缩其中的图片。')
  const pdfjs = options.pdfjs ?? (await loadPdfJs(path))
  const document = await openPdf(bytes, pdfjs, options, fail)
  try {
    return await readDocument(document, pdfjs, path, fail)
  } catch (cause) {
    if (cause instanceof ReadError) throw cause
    throw fail('damaged-file', 'PDF 的页面已损坏，读不出来。', '请重新导出或索取文件。', cause)
  } finally {
    await document.loadingTask?.destroy()
  }
}

async function openPdf(bytes: Uint8Array, pdfjs: PdfJs, { cMapUrl }: PdfOptions, fail: Refusal): Promise<PdfDocument> {
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer away from its owner.
    data: bytes.slice(),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    enableXfa: false,
    verbosity: 0,
    ...(cMapUrl === undefined ? {} : { cMapUrl, cMapPacked: true }),
  })
  try {
    return await task.promise
  } catch (cause) {
    await task.destroy?.()
    if (cause instanceof ReadError) throw cause
    const isLocked = cause instanceof Error && cause.name === 'PasswordException'
    if (isLocked) throw fail('encrypted-file', 'PDF 设有打开密码，无法读取。', '用阅读器打开，去掉密码后另存。', cause)
    throw fail('damaged-file', 'PDF 已损坏，打不开。', '请重新导出或索取文件。', cause)
  }
}

async function readDocument(document: PdfDocument, pdfjs: PdfJs, path: string | undefined, fail: Refusal): Promise<Source> {
  if (document.numPages > LIMITS.pages)
    throw fail('file-too-big', `PDF 有 ${document.numPages} 页。`, '年度报告不会这么长；请只留报告的页面。')
  const pages: Page[] = []
  let characters = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await readPdfPage(document, number)
    pages.push(page)
    characters += page.runs.reduce((sum, run) => sum + run.text.length, 0)
    if (characters > LIMITS.characters)
      throw fail('file-too-big', `PDF 的文字超过 ${LIMITS.characters / 1e6} 百万字。`, '请只留报告的页面。')
  }
  const empty = emptyPages(pages)
  if (empty.length < pages.length) return sourceOfPages('pdf', pages, path, fail)
  const hint = '请向制作单位索取 .docx 或可复制文字的 PDF；本工具不做文字识别。'
  throw fail('no-text', await emptyPagesReason(document, pdfjs, empty), hint)
}
