/** THE table of readers. Each is loaded when it is used. */
import type { Source, SourceFormat } from '../model/source.ts'
import type { Changes } from './docx.ts'

/** What a reader may be told. */
export interface ReadOptions {
  /** Name under which the text is listed. */
  readonly path?: string | undefined
  /** Encoding of text files, such as `gb18030`; found out when left out. */
  readonly encoding?: string | undefined
  /** Whether tracked changes of a Word document are read as accepted or as rejected; accepted when left out. */
  readonly changes?: Changes | undefined
}

export type Reader = (bytes: Uint8Array, options: ReadOptions) => Source | Promise<Source>

/** Format → loader of its reader. */
export type SourceReaders = Readonly<Partial<Record<SourceFormat, () => Promise<Reader>>>>

/** A new format is one file in `readers/` and one line here. */
export const SOURCE_READERS: SourceReaders = {
  text: async () => (await import('./text.ts')).readText,
  markdown: async () => (await import('./markdown.ts')).readMarkdown,
  html: async () => (await import('./html.ts')).readHtml,
  docx: async () => (await import('./docx.ts')).readDocx,
  doc: async () => (await import('./doc.ts')).readDoc,
  pdf: async () => (await import('./pdf.ts')).readPdf,
  ofd: async () => (await import('./ofd.ts')).readOfd,
  rtf: async () => (await import('./rtf.ts')).readRtf,
}
