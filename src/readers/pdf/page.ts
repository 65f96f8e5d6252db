/** A page of a PDF → runs of text with their places. */
import type { Page, PageRun } from '../page-lines.ts'
import type { PdfDocument, PdfTextItem } from './pdf-js.ts'

/** Reads one page; text that does not run from left to right on a level line (stamps, water marks) is left out. */
export async function readPdfPage(document: PdfDocument, number: number): Promise<Page> {
  const page = await document.getPage(number)
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const runs = items.flatMap((item) => runOf(item, transform) ?? [])
  page.cleanup?.()
  return { number, width, height, runs }
}

/** The item in coordinates of the page as shown: the origin is the upper left corner. */
function runOf({ str, transform, width }: PdfTextItem, view: readonly number[]): PageRun | undefined {
  if (str === undefined || str.trim() === '' || transform === undefined || transform.length < 6) return undefined
  const [a, b, c, d, e, f] = transform as [number, number, number, number, number, number]
  const [va, vb, vc, vd, ve, vf] = view as [number, number, number, number, number, number]
  const [across, up] = [va * a + vc * b, vb * a + vd * b]
  const size = Math.hypot(va * c + vc * d, vb * c + vd * d)
  if (across <= 0 || Math.abs(up) > 0.1 * across || !Number.isFinite(size)) return undefined
  return { text: str, x: va * e + vc * f + ve, y: vb * e + vd * f + vf, width: (width ?? 0) * Math.hypot(va, vb), size }
}
