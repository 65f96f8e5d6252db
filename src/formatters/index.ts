/** THE list of output formats. Each is loaded when it is used, so that the others cost nothing. */
import type { Formatter } from './formatter.ts'

/** Name → loader. A new format is one file and one line here. */
export const FORMATTERS: Readonly<Record<string, () => Promise<{ readonly formatter: Formatter }>>> = {
  text: () => import('./text.ts'),
  json: () => import('./json.ts'),
  ndjson: () => import('./ndjson.ts'),
  sarif: () => import('./sarif.ts'),
  junit: () => import('./junit.ts'),
  checkstyle: () => import('./checkstyle.ts'),
  github: () => import('./github.ts'),
  gitlab: () => import('./gitlab.ts'),
  rdjson: () => import('./rdjson.ts'),
  markdown: () => import('./markdown.ts'),
  html: () => import('./html.ts'),
  xlsx: () => import('./xlsx.ts'),
}
