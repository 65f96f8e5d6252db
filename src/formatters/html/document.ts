/** The shell of a page. No script at all, and a policy that lets none run even if something slipped in. */
import type { Locale } from '../../model/finding.ts'
import { TOOL } from '../../model/tool.ts'
import { html, type Markup, raw } from './markup.ts'
import { INDEX_STYLE } from './style-index.ts'
import { PAGE_STYLE } from './style-page.ts'
import { TEXT_STYLE } from './style-text.ts'
import { htmlWords } from './words.ts'

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** A whole document, ready to be mailed. */
export function htmlDocument(title: string, content: Markup, locale: Locale): string {
  const words = htmlWords(locale)
  return `${
    html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title} · ${words.summary}</title>
<style>${raw(PAGE_STYLE + TEXT_STYLE + INDEX_STYLE)}</style>
</head>
<body>
<main>
${content}
</main>
<footer>${TOOL.name} ${TOOL.version} · ${words.footer}</footer>
</body>
</html>`.markup
  }\n`
}
