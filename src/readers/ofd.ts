/** An OFD document (GB/T 33190) → `Source`. */
import { ReadError } from '../errors.ts'
import type { Source } from '../model/source.ts'
import { readOfdDocuments } from './ofd/ofd-document.ts'
import { type OfdPackage, OversizeError, openOfd } from './ofd/ofd-package.ts'
import { readOfdPage, showsPictures } from './ofd/ofd-page.ts'
import { childOf } from './ofd/xml-tree.ts'
import type { Page } from './page-lines.ts'
import { emptyPages, sourceOfPages } from './pages/page-source.ts'
import { type Refusal, refusalFor } from './refusal.ts'

const LIMITS = { bytes: 200_000_000, pages: 2000, runs: 2_000_000 } as const

/**
 * Reads the text of an OFD in reading order: lines joined to paragraphs, running heads and page numbers left out.
 * `origin` tells the page. Nothing outside the package is read.
 * @throws {@link ReadError} `not-ofd`, `encrypted-file`, `damaged-file`, `file-too-big`, `no-text`, `unreadable-text`.
 */
export function readOfd(bytes: Uint8Array, options: { readonly path?: string | undefined } = {}): Source {
  const fail = refusalFor(options.path)
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw fail('not-ofd', '这不是 OFD 文件。', '按文件的真实格式改正扩展名后重试。')
  if (bytes.length > LIMITS.bytes) throw fail('file-too-big', 'OFD 超过 200 MB。', '请换用可编辑的 .docx，或压缩其中的图片。')
  try {
    return readPackage(openOfd(bytes), options.path, fail)
  } catch (cause) {
    if (cause instanceof ReadError) throw cause
    if (cause instanceof OversizeError) throw fail('file-too-big', 'OFD 解压后太大，超过任何报告。', '请只留报告的页面。', cause)
    throw fail('damaged-file', 'OFD 已损坏，读不出来。', '请重新导出或索取文件。', cause)
  }
}

function readPackage(ofd: OfdPackage, path: string | undefined, fail: Refusal): Source {
  const entry = ofd.read('OFD.xml')
  if (entry === undefined) throw fail('not-ofd', '压缩包里没有 OFD.xml，不是 OFD 文件。', '按文件的真实格式改正扩展名后重试。')
  if (childOf(entry, 'Encryptions') !== undefined || ofd.read('Encryptions.xml') !== undefined) {
    throw fail('encrypted-file', 'OFD 加了密，无法读取。', '用 OFD 阅读器打开，导出未加密的文件。')
  }
  const documents = readOfdDocuments(ofd, LIMITS.pages + 1)
  const sheets = documents.flatMap((document) => document.pages.map((sheet) => ({ document, sheet })))
  if (sheets.length === 0) throw fail('damaged-file', 'OFD 里没有页面。', '请重新导出或索取文件。')
  if (sheets.length > LIMITS.pages) throw fail('file-too-big', `OFD 超过 ${LIMITS.pages} 页。`, '请只留报告的页面。')
  const budget = { runs: LIMITS.runs }
  const pages: Page[] = sheets.map(({ document, sheet }, index) => readOfdPage(document, sheet, index + 1, budget))
  if (budget.runs < 0) throw fail('file-too-big', 'OFD 的文字太多，超过任何报告。', '请只留报告的页面。')
  if (emptyPages(pages).length < pages.length) return sourceOfPages('ofd', pages, path, fail)
  throw noText(
    sheets.some(({ sheet }) => showsPictures(sheet.content)),
    fail,
  )
}

function noText(hasPictures: boolean, fail: Refusal): ReadError {
  const reason = hasPictures ? 'OFD 是扫描件：页面是图片，没有文字。' : 'OFD 的页面里没有文字（可能已转成曲线）。'
  return fail('no-text', reason, '请向制作单位索取 .docx 或可复制文字的 OFD；本工具不做文字识别。')
}
