/** Saves the answer: the document with comments, a page of its own, or JSON. */
import type { FormatContext } from '../../../src/formatters/formatter.ts'
import { formatHtml } from '../../../src/formatters/html.ts'
import { formatJson } from '../../../src/formatters/json.ts'
import type { Locale } from '../../../src/model/finding.ts'
import type { RulePack } from '../../../src/model/pack.ts'
import { annotateDocx } from '../../../src/readers/docx.ts'
import { shanghaiToday } from '../../../src/text/shanghai-today.ts'
import { element } from './element.ts'
import type { Say } from './say.ts'
import type { Checked } from './state.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Milliseconds after which a browser has surely begun to save. */
const GRACE = 60_000

function save(name: string, type: string, content: string | Uint8Array): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }))
  element('a', { href: url, download: name }).click()
  window.setTimeout(() => URL.revokeObjectURL(url), GRACE)
}

/** One way to save: what it is called, and what it does. */
export interface Way {
  readonly label: string
  readonly run: () => void
}

/** The ways that there are for a report; comments only where it came as .docx. */
export function waysToSave(checked: Checked, packs: readonly RulePack[], locale: Locale, { page }: Say): readonly Way[] {
  const { source, result, bytes } = checked
  const base = (source.path ?? '').replace(/\.[^.]*$/, '') || page.pasted
  const context: FormatContext = { locale, packs, sources: { get: () => source } }
  const word: Way[] =
    source.format !== 'docx' || bytes === null
      ? []
      : [
          {
            label: page.saveDocx,
            run: () => save(`${base}-批注.docx`, DOCX, annotateDocx(bytes, result, { locale, date: shanghaiToday() })),
          },
        ]
  return [
    ...word,
    { label: page.saveHtml, run: () => save(`${base}-检查结果.html`, 'text/html', formatHtml([result], context)) },
    { label: page.saveJson, run: () => save(`${base}-检查结果.json`, 'application/json', formatJson([result])) },
  ]
}
