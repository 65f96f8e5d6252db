/** A text that is open in an editor. */
import { extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Range } from '../../editor/protocol.ts'
import { lineStarts, offsetOfEditor } from '../../text/positions.ts'

export interface Document {
  readonly uri: string
  /** Absolute path, or a name where the text is of no file. */
  readonly path: string
  readonly sort: 'report' | 'yaml'
  readonly text: string
  readonly lines: readonly number[]
}

/** A change as the protocol tells it: of a range, or of everything. */
export interface Change {
  readonly range?: Range
  readonly text: string
}

/** The path of a file's URI; `null` for others. */
export function pathOfUri(uri: string): string | null {
  try {
    return fileURLToPath(uri)
  } catch {
    return null
  }
}

/** What a text is, from its name or else its language; `null` for what is not ours. */
function sortOf(path: string, language: string): Document['sort'] | null {
  const extension = extname(path).toLowerCase()
  if (extension === '.yaml' || extension === '.yml') return 'yaml'
  if (extension === '.txt' || extension === '.md' || extension === '.markdown') return 'report'
  if (extension !== '') return null
  return language === 'yaml' ? 'yaml' : language === 'plaintext' || language === 'markdown' ? 'report' : null
}

/** A byte order mark counts for the editor, so a report keeps it as a space; the reader of YAML knows it. */
const keepMark = (text: string, sort: Document['sort']): string =>
  sort === 'report' && text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text

/** Packs, and reports of Markdown, are known by their ending; a pack that has no file yet lies in no folder of others. */
function pathOf(named: string, sort: Document['sort'], language: string): string {
  if (sort === 'yaml') return resolve('/', extname(named) === '' ? `${named}.yaml` : named)
  return language === 'markdown' && extname(named) === '' ? `${named}.md` : named
}

/** Opens a text; `null` for what is not ours. */
export function openDocument(uri: string, language: string, raw: string): Document | null {
  const named = pathOfUri(uri) ?? decodeURI(uri.replace(/^[\w+.-]+:/, '')).replace(/^\/+/, '')
  const sort = sortOf(named, language)
  if (sort === null) return null
  const path = pathOf(named, sort, language)
  const text = keepMark(raw, sort)
  return { uri, path, sort, text, lines: lineStarts(text) }
}

/** The text after changes, one after the other. */
export function changed(document: Document, changes: readonly Change[]): Document {
  let { text, lines } = document
  for (const { range, text: raw } of changes) {
    const at = (place: Range['start']): number => offsetOfEditor(lines, place, text.length)
    const next = range === undefined ? raw : text.slice(0, at(range.start)) + raw + text.slice(at(range.end))
    text = keepMark(next, document.sort)
    lines = lineStarts(text)
  }
  return { ...document, text, lines }
}
