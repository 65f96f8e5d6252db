/** Why pages give no text: they are pictures, or their fonts are not embedded. */
import type { PdfDocument, PdfJs } from './pdf-js.ts'

/** Pages that are looked at; the others are of the same kind. */
const LOOKED_AT = 3

/** A sentence that tells the reason. */
export async function emptyPagesReason(document: PdfDocument, { OPS }: PdfJs, numbers: readonly number[]): Promise<string> {
  for (const number of numbers.slice(0, LOOKED_AT)) {
    const { fnArray } = await (await document.getPage(number)).getOperatorList()
    const shows = (name: string): boolean => OPS?.[name] !== undefined && fnArray.includes(OPS[name])
    if (shows('showText')) return 'PDF 里有文字，但字体没有嵌入，读不出来。'
    if (shows('paintImageXObject') || shows('paintInlineImageXObject') || shows('paintImageMaskXObject'))
      return 'PDF 是扫描件：页面是图片，没有文字。'
  }
  return 'PDF 的页面里没有文字（扫描件、转成曲线的文字或空白页）。'
}
