/** The part of pdf.js that is used, and where it comes from. */
import { ReadError } from '../../errors.ts'

/** A matrix of six numbers. */
export type Matrix = readonly [number, number, number, number, number, number]

export interface PdfTextItem {
  readonly str?: string
  readonly transform?: readonly number[]
  readonly width?: number
}

export interface PdfPage {
  getViewport(options: { scale: number }): {
    readonly width: number
    readonly height: number
    readonly transform: readonly number[]
  }
  getTextContent(): Promise<{ readonly items: readonly PdfTextItem[] }>
  getOperatorList(): Promise<{ readonly fnArray: readonly number[] }>
  cleanup?(): void
}

export interface PdfDocument {
  readonly numPages: number
  readonly loadingTask?: { destroy(): Promise<void> }
  getPage(number: number): Promise<PdfPage>
}

/** What `readPdf` needs of a pdf.js module; both `pdfjs-dist` and the one in `unpdf` have it. */
export interface PdfJs {
  getDocument(options: Record<string, unknown>): { readonly promise: Promise<PdfDocument>; destroy?(): Promise<void> }
  readonly OPS?: Readonly<Record<string, number>>
}

/**
 * Loads pdf.js from the optional package `unpdf`, which holds it in one file and needs no canvas.
 * @throws {@link ReadError} `missing-peer` when it is not installed.
 */
export async function loadPdfJs(path: string | undefined): Promise<PdfJs> {
  try {
    const { getResolvedPDFJS } = await import('unpdf')
    return (await getResolvedPDFJS()) as unknown as PdfJs
  } catch (cause) {
    const options = path === undefined ? { cause } : { path, cause }
    throw new ReadError('missing-peer', '读 PDF 需要另装 unpdf。', '运行 npm install unpdf@1.7.0 后重试，或改用 .docx。', options)
  }
}
