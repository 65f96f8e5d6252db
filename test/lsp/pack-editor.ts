/** An editor with files of packs open in it, over the protocol. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CompletionItem, Diagnostic, Range } from '../../src/editor/protocol.ts'
import { lineStarts, offsetOfEditor } from '../../src/text/positions.ts'
import { type Place, place } from '../cli/command-line.ts'
import { type Answer, type Client, connect } from './client.ts'

/** Stands for the caret in the texts of tests. */
const CARET = '▮'

export interface Editor {
  readonly client: Client
  readonly here: Place
  readonly uri: (path: string) => string
  /** Opens a text, or changes it; the caret's mark is taken out. */
  readonly write: (path: string, text: string) => void
  readonly close: (path: string) => void
  /** The next diagnostics of a file. */
  readonly diagnostics: (path: string) => Promise<readonly Diagnostic[]>
  /** Asks a method about the caret's place, after writing the text. */
  readonly ask: (method: string, path: string, text: string) => Promise<Answer>
  /** What is offered at the caret. */
  readonly offered: (path: string, text: string) => Promise<readonly CompletionItem[]>
  /** The text after an item was taken. */
  readonly take: (text: string, item: CompletionItem | undefined) => string
  readonly end: () => Promise<void>
}

/** The part of a text that a range covers. */
export function cut(text: string, { start, end }: Range): string {
  const lines = lineStarts(text)
  return text.slice(offsetOfEditor(lines, start, text.length), offsetOfEditor(lines, end, text.length))
}

/** The text after an edit. */
export function edited(text: string, { start, end }: Range, newText: string): string {
  const lines = lineStarts(text)
  return text.slice(0, offsetOfEditor(lines, start, text.length)) + newText + text.slice(offsetOfEditor(lines, end, text.length))
}

/** Opens an editor on a fresh folder. */
export async function openEditor(
  capabilities: object = {},
  argv: readonly string[] = [],
  root: Place = place(),
): Promise<Editor> {
  const client = connect(root.folder, argv)
  await client.ask('initialize', { rootUri: pathToFileURL(root.folder).href, capabilities })
  client.tell('initialized', {})
  const versions = new Map<string, number>()
  const uri = (path: string): string => pathToFileURL(join(root.folder, path)).href
  const write = (path: string, marked: string): void => {
    const text = marked.replace(CARET, '')
    const version = (versions.get(path) ?? 0) + 1
    versions.set(path, version)
    const textDocument = { uri: uri(path), version }
    if (version === 1) client.tell('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'yaml', text } })
    else client.tell('textDocument/didChange', { textDocument, contentChanges: [{ text }] })
  }
  const ask = (method: string, path: string, text: string): Promise<Answer> => {
    write(path, text)
    const before = text.slice(0, text.indexOf(CARET)).split('\n')
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
    return client.ask(method, { textDocument: { uri: uri(path) }, position, context: { includeDeclaration: true } })
  }
  return {
    client,
    here: root,
    uri,
    write,
    close: (path) => {
      versions.delete(path)
      client.tell('textDocument/didClose', { textDocument: { uri: uri(path) } })
    },
    diagnostics: async (path) => {
      const { params } = await client.next(
        ({ method, params }) => method === 'textDocument/publishDiagnostics' && (params as { uri: string }).uri === uri(path),
      )
      return (params as { diagnostics: Diagnostic[] }).diagnostics
    },
    ask,
    offered: async (path, text) => (await ask('textDocument/completion', path, text)).result as CompletionItem[],
    take: (marked, item) => {
      if (item === undefined) throw new Error('no such item')
      return edited(marked.replace(CARET, ''), item.textEdit.range, item.textEdit.newText)
    },
    end: async () => {
      await client.end()
      root.remove()
    },
  }
}

/** The pack of the examples. */
export const LINJIANG = readFileSync(new URL('../../examples/packs/linjiang.yaml', import.meta.url), 'utf8')
