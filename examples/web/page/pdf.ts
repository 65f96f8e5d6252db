/** The second file of the page: pdf.js. */
import { getResolvedPDFJS } from 'unpdf'
import type {} from './load-pdf.ts'

globalThis.fazhiPdf = { getResolvedPDFJS }
