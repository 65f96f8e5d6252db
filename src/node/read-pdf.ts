/** A PDF → `Source` within bounded time. */
import type { Source } from '../model/source.ts'
import { readPdf } from '../readers/pdf.ts'
import { type Patience, pdfJsInWorker } from './pdf-js-in-worker.ts'

const PATIENCE: Patience = { answer: 10_000, document: 60_000 }

/**
 * Reads a PDF as `readPdf` does, in a thread that is ended when it takes too long: 10 s for one page, 60 s in all.
 * @throws {@link ReadError} `read-timeout`, and those of `readPdf`.
 */
export async function readPdfInTime(
  bytes: Uint8Array,
  { path }: { readonly path?: string | undefined } = {},
  patience: Patience = PATIENCE,
): Promise<Source> {
  return readPdf(bytes, { path, pdfjs: await pdfJsInWorker(patience, path) })
}
