/** The text of the report with its findings marked in place, and the notes beside them. */
import type { Finding, ResultSection } from '../../model/finding.ts'
import { type Mark, markDrawer } from './marks.ts'
import { html, type Markup, raw } from './markup.ts'
import { note } from './note.ts'
import { filterClasses, LINKED_PLACES, type Sheet, spanIn } from './sheet.ts'

/** A stretch longer than this, or over several lines, is only underlined. */
const LONG = 60

function findingMark(finding: Finding, number: number, text: string, sheet: Sheet): Mark {
  const { prefix, html: words } = sheet
  const span = spanIn(text, finding)
  const point = span.start === span.end
  const far = span.end - span.start > LONG || finding.end.line > finding.start.line
  const classes = `${filterClasses(finding, sheet)}${far ? ' long' : ''}${point ? ' caret' : ''}`
  return {
    ...span,
    open: () => html`<mark class="${classes}"${point ? html` title="${words.insertHere}"` : null}>`,
    close: raw('</mark>'),
    after: html`<a class="ref ${filterClasses(finding, sheet)}" id="${prefix}t${number}" href="#${prefix}n${number}">${number}</a>`,
  }
}

function placeMark(place: { start: number; end: number }, id: string): Mark {
  return {
    ...place,
    open: (first) => (first ? html`<span class="at" id="${id}">` : html`<span class="at">`),
    close: raw('</span>'),
    after: null,
  }
}

interface Placed {
  readonly mark: Mark
  readonly note: Markup | null
}

/** Everything to be drawn into the text, in order of place. */
function placed(text: string, sheet: Sheet): Placed[] {
  const { result, prefix } = sheet
  const all: Placed[] = result.findings.map((finding, index) => ({
    mark: findingMark(finding, index + 1, text, sheet),
    note: note(finding, index + 1, sheet),
  }))
  const link = (place: Parameters<typeof spanIn>[1], id: string): void => {
    all.push({ mark: placeMark(spanIn(text, place), id), note: null })
  }
  for (const [index, finding] of result.findings.entries()) {
    for (const [which, related] of finding.related.entries()) link(related, `${prefix}x${index + 1}-${which}`)
  }
  for (const [index, { places }] of result.evidence.entries()) {
    for (const [which, place] of places.slice(0, LINKED_PLACES).entries()) link(place, `${prefix}e${index}-${which}`)
  }
  return all.sort((one, other) => one.mark.start - other.mark.start)
}

/** How a line is set: as the title, a heading, a paragraph, or a line of the signature. */
function lineTag(line: string, section: ResultSection | undefined, ended: boolean, { result }: Sheet): readonly [string, string] {
  const words = line.trim()
  if (words === result.identity.title?.trim()) return ['h2', 'title']
  if (section !== undefined) {
    const alone = words.length <= section.numbering.length + section.heading.length + 6
    if (alone) return section.level === 1 ? ['h3', 'h'] : ['h4', 'h']
    return ['p', 'runin']
  }
  if (ended && words.length <= 30) return ['p', 'sign']
  return ['p', /^[\s\u3000]/.test(line) ? '' : 'indent']
}

/** A mark at the top of each page of a paged document. */
function pageMark(page: number | undefined, last: number | undefined, sheet: Sheet): Markup | null {
  if (page === undefined || page === last) return null
  return html`<div class="page">${sheet.say.words.page(page)}</div>`
}

/** The text, line by line. Its cost is that of the text and of what stands in it. */
export function textBody(text: string, sheet: Sheet): Markup {
  const drawer = markDrawer(text)
  const waiting = placed(text, sheet)
  const { sections } = sheet.result
  const lastEnd = sections.reduce((last, { level, end }) => (level === 1 ? Math.max(last, end.offset) : last), 0)
  const blocks: Markup[] = []
  let [next, nextSection, page] = [0, 0, undefined as number | undefined]
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const from = next
    while (next < waiting.length && waiting[next]!.mark.start <= end) next += 1
    const here = waiting.slice(from, next)
    drawer.add(here.map(({ mark }) => mark))
    let section: ResultSection | undefined
    while (nextSection < sections.length && sections[nextSection]!.start.offset <= end) {
      section ??= sections[nextSection]
      nextSection += 1
    }
    const line = text.slice(start, end)
    const drawn = drawer.line(start, end)
    if (line.trim() !== '' || here.length > 0) {
      const [tag, classes] = lineTag(line, section, lastEnd > 0 && start >= lastEnd, sheet)
      const onPage = sheet.source?.origin(start).page
      blocks.push(
        html`${pageMark(onPage, page, sheet)}<div class="block">${here.flatMap(({ note: each }) => each ?? [])}<${raw(tag)} class="${classes}">${drawn}</${raw(tag)}></div>\n`,
      )
      page = onPage ?? page
    }
    start = end + 1
  }
  return html`${blocks}`
}

/** The notes alone, where the text is not at hand. */
export function notesOnly(sheet: Sheet): Markup {
  const { result, html: words } = sheet
  const notes = result.findings.map((finding, index) => note(finding, index + 1, sheet))
  return html`<p class="hint">${words.noText}</p><div class="list">${notes}</div>`
}
