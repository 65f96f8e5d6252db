/** Pages for people: one self-contained file, or a folder with a page for each text and an overview over all. */
import type { CheckResult } from '../model/finding.ts'
import { wording } from './finding-lines.ts'
import type { FormatContext, FormatFolder, Formatter } from './formatter.ts'
import { article } from './html/article.ts'
import { htmlDocument } from './html/document.ts'
import { fileNames } from './html/file-names.ts'
import { type IndexEntry, indexEntry } from './html/index-entry.ts'
import { indexPage } from './html/index-page.ts'
import { html } from './html/markup.ts'
import { htmlWords } from './html/words.ts'

const nameOf = ({ identity, path }: CheckResult): string => identity.title ?? path

/** Writes results as one file: a single result as its page, several as an overview with all pages under it. Never throws. */
export function formatHtml(results: readonly CheckResult[], context: FormatContext = {}): string {
  const say = wording(context)
  const { locale } = say.book
  const words = htmlWords(locale)
  const [only] = results
  if (only !== undefined && results.length === 1) return htmlDocument(nameOf(only), article(only, context, ''), locale)
  const entries = results.map((result, index) => indexEntry(result, `#r${index + 1}-top`))
  const pages = results.map(
    (result, index) => html`${article(result, context, `r${index + 1}-`)}<a class="back" href="#index">${words.backToTop}</a>\n`,
  )
  return htmlDocument(words.index, html`${indexPage(entries, { say, html: words })}${pages}`, locale)
}

/** The same as a folder: a page for each result as it comes, and `index.html` at the end. */
function htmlFolder(context: FormatContext): FormatFolder {
  const say = wording(context)
  const { locale } = say.book
  const words = htmlWords(locale)
  const name = fileNames('.html')
  const entries: IndexEntry[] = []
  return {
    part: (result) => {
      const file = name(result.path)
      entries.push(indexEntry(result, `./${encodeURIComponent(file)}`))
      const back = html`<a class="back" href="./index.html">${words.backToTop}</a>`
      const content = html`${back}${article(result, context, '')}`
      return { name: file, content: htmlDocument(nameOf(result), content, locale) }
    },
    close: () => [{ name: 'index.html', content: htmlDocument(words.index, indexPage(entries, { say, html: words }), locale) }],
  }
}

export const formatter: Formatter = { name: 'html', extension: '.html', format: formatHtml, folder: htmlFolder }
